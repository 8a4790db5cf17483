"""Reference tables: the places, domains, units and indicators that facts are filed under."""

from sqlalchemy import Boolean, CheckConstraint, Column, Double, ForeignKey, Integer, String, Table

from models.base import metadata, one_of, plausible_year

LEVELS = ("country", "province", "prefecture", "county")
DIRECTIONS = ("higher", "lower", "neutral")
ALIAS_ORIGINS = ("seed", "review")


def _region_column(name: str, comment: str) -> Column[str]:
    # Deferred: a division and its parent or successor may be loaded in any order within a transaction.
    link = ForeignKey("region.region_code", deferrable=True, initially="DEFERRED")
    return Column(name, String, link, comment=comment)


region = Table(
    "region",
    metadata,
    Column("region_code", String, primary_key=True, comment="six-digit code of the division in GB/T 2260"),
    Column("region_name", String, nullable=False, index=True, comment="full official name of the division (商洛市)"),
    Column("short_name", String, nullable=False, comment="name without its kind of division (商洛)"),
    Column("level", String, nullable=False, comment="country, province, prefecture or county"),
    _region_column("parent_code", "the division that this one belongs to; null for the country"),
    Column("from_year", Integer, comment="first year in which the division existed; null where not recorded"),
    Column("until_year", Integer, comment="last year in which a former division existed; null while it exists"),
    _region_column("successor_code", "the division that a former one became"),
    CheckConstraint("length(region_code) = 6", name="region_code_six_digits"),
    one_of("level", LEVELS),
    comment="Administrative divisions of China, today's and former ones (GB/T 2260)",
)

domain = Table(
    "domain",
    metadata,
    Column("domain_code", String, primary_key=True, comment="code of the field of health work"),
    Column("domain_name", String, nullable=False, unique=True, comment="Chinese name of the field of health work"),
    Column("holds", String, nullable=False, comment="what is filed under the domain"),
    comment="Fields of health work under which indicators and observations are filed",
)

unit = Table(
    "unit",
    metadata,
    Column("symbol", String, primary_key=True, comment="the unit as reports write it"),
    Column("dimension", String, nullable=False, comment="what the unit measures; units of one dimension convert"),
    Column("base_symbol", String, nullable=False, comment="base unit of the dimension"),
    Column("factor", Double, nullable=False, comment="a value times the factor is the value in the base unit"),
    CheckConstraint("factor > 0", name="factor_positive"),
    comment="Units of measure, their dimensions and factors",
)

indicator = Table(
    "indicator",
    metadata,
    Column("indicator_code", String, primary_key=True, comment="code of the indicator in the catalogue"),
    Column("indicator_name", String, nullable=False, unique=True, comment="name of the indicator in the catalogue"),
    Column(
        "domain_code",
        String,
        ForeignKey("domain.domain_code"),
        nullable=False,
        index=True,
        comment="the field of health work that the indicator belongs to",
    ),
    Column("unit", String, ForeignKey("unit.symbol"), nullable=False, comment="unit of the indicator's values"),
    Column("direction", String, nullable=False, comment="which way is better: higher, lower or neutral"),
    Column("definition", String, nullable=False, comment="what the indicator measures"),
    Column("source", String, nullable=False, comment="where the definition comes from"),
    Column("core", Boolean, nullable=False, comment="true for an indicator that every city is expected to report"),
    one_of("direction", DIRECTIONS),
    comment="Catalogued indicators",
)

indicator_alias = Table(
    "indicator_alias",
    metadata,
    Column("alias", String, primary_key=True, comment="a name under which reports give the indicator"),
    Column(
        "indicator_code",
        String,
        ForeignKey("indicator.indicator_code"),
        nullable=False,
        index=True,
        comment="the indicator that the name means",
    ),
    Column("origin", String, nullable=False, comment="where the alias comes from: seed or review"),
    one_of("origin", ALIAS_ORIGINS),
    comment="Other names of catalogued indicators",
)

standard = Table(
    "standard",
    metadata,
    Column(
        "indicator_code",
        String,
        ForeignKey("indicator.indicator_code"),
        primary_key=True,
        comment="the indicator that the standard is set for",
    ),
    Column(
        "region_code",
        String,
        ForeignKey("region.region_code"),
        primary_key=True,
        comment="the country or province that sets the standard for all within it",
    ),
    Column("year", Integer, primary_key=True, autoincrement=False, comment="the year by which it is to be reached"),
    Column("comparator", String, nullable=False, comment="= ≥ ≤ or ≈: how the value bounds what is asked for"),
    Column("value", Double, nullable=False, comment="what is asked for, in the indicator's unit"),
    Column("document", String, nullable=False, comment="the document that sets it, with its number where it has one"),
    one_of("comparator", ("=", "≥", "≤", "≈")),
    plausible_year("year"),
    comment="What the country and the provinces ask of an indicator by a year",
)

indicator_part = Table(
    "indicator_part",
    metadata,
    Column(
        "indicator_code",
        String,
        ForeignKey("indicator.indicator_code"),
        primary_key=True,
        comment="the indicator that counts a part",
    ),
    Column(
        "whole_code",
        String,
        ForeignKey("indicator.indicator_code"),
        primary_key=True,
        comment="the indicator that counts the whole, in a unit that converts",
    ),
    CheckConstraint("indicator_code <> whole_code", name="part_is_not_whole"),
    comment="Indicators that are a part of another: their values cannot be above it",
)
