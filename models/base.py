"""What all tables share: the naming of constraints, and short words for the checks that recur."""

from collections.abc import Iterable

from sqlalchemy import BigInteger, CheckConstraint, Integer, MetaData
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts up only a column that is exactly INTEGER.
big_id: TypeEngine[int] = BigInteger().with_variant(Integer(), "sqlite")


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """The check that ``column`` holds one of ``values`` (a null passes where the column allows it)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def plausible_year(column: str) -> CheckConstraint:
    """The check that ``column`` is a year that a report of the People's Republic may speak of."""
    return CheckConstraint(f"{column} BETWEEN 1949 AND 2100", name=f"{column}_plausible")
