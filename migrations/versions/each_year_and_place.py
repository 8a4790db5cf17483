"""One number that holds for several years or places is an observation of each: 甲县、乙县各12个.

The old key knew an observation by its report, span and name, so that all but the last were lost.
"""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "each_year_and_place"
down_revision = "names_counted"
branch_labels = None
depends_on = None

_FORMER = "uq_observation_report_id_span_start_span_end_name"
_KEY = "uq_observation_one_reading"
_COLUMNS = ["report_id", "span_start", "span_end", "name", "region_code", "year"]


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuild()
    else:
        op.drop_constraint(_FORMER, "observation")
        op.create_unique_constraint(_KEY, "observation", _COLUMNS)


def _rebuild() -> None:
    """Makes the table again around its rows, as SQLite cannot change a constraint.

    Not by renaming another, for which SQLite would have to understand every view of the user's own, and those of this
    program are dropped during an upgrade.
    """
    connection = op.get_bind()
    former = f"CONSTRAINT {_FORMER} UNIQUE (report_id, span_start, span_end, name)"
    of_observation = "FROM sqlite_master WHERE tbl_name = 'observation' AND sql IS NOT NULL AND type = "
    made = connection.exec_driver_sql(f"SELECT sql {of_observation}'table'").scalar_one()
    indexes = connection.exec_driver_sql(f"SELECT sql {of_observation}'index'").scalars().all()
    # The generated column is not among them: it makes itself.
    columns = ", ".join(row.name for row in connection.exec_driver_sql("PRAGMA table_info(observation)"))
    assert former in made
    for statement in (
        f"CREATE TEMPORARY TABLE kept_observation AS SELECT {columns} FROM observation",
        "CREATE TEMPORARY TABLE kept_derived_value AS SELECT * FROM derived_value",
        "DELETE FROM derived_value",
        "DROP TABLE observation",
        made.replace(former, f"CONSTRAINT {_KEY} UNIQUE ({', '.join(_COLUMNS)})"),
        f"INSERT INTO observation ({columns}) SELECT {columns} FROM kept_observation",
        *indexes,
        "INSERT INTO derived_value SELECT * FROM kept_derived_value",
        "DROP TABLE kept_observation",
        "DROP TABLE kept_derived_value",
    ):
        op.execute(sa.text(statement.replace(":", r"\:")))


def downgrade() -> None:
    refuse_downgrade()
