"""What follows from observations without being read, and what is counted of them: kept apart from what was read."""

from sqlalchemy import CheckConstraint, Column, Double, ForeignKey, Index, Integer, String, Table

from models.base import big_id, metadata, one_of, plausible_year
from models.facts import COMPARATORS

RULES = ("base level", "level")


def _link() -> ForeignKey:
    return ForeignKey("observation.observation_id", ondelete="CASCADE")


derived_value = Table(
    "derived_value",
    metadata,
    Column(
        "change_observation_id",
        big_id,
        _link(),
        primary_key=True,
        autoincrement=False,
        comment="the change that it follows from; a change gives one value",
    ),
    # Without an index, deleting a report's observations would read every row.
    Column(
        "level_observation_id",
        big_id,
        _link(),
        nullable=False,
        index=True,
        comment="the level that the change was taken from or added to",
    ),
    Column("rule", String, nullable=False, comment="base level (level less change) or level (base level plus change)"),
    Column("region_code", String, ForeignKey("region.region_code"), nullable=False, comment="the place described"),
    Column("year", Integer, nullable=False, comment="the year that the value describes or is to be reached in"),
    Column(
        "subject",
        String,
        nullable=False,
        comment="what is measured: the indicator's code, or the name as read where no indicator claims it",
    ),
    Column(
        "indicator_code",
        String,
        ForeignKey("indicator.indicator_code"),
        comment="the catalogued indicator that is measured; null where none claims the name",
    ),
    Column("kind", String, nullable=False, comment="actual or target"),
    Column("comparator", String, nullable=False, comment="= ≥ ≤ ≈ or range: how the value bounds what is meant"),
    Column("value", Double, nullable=False, comment="the derived value; of a range, its lower end"),
    Column("upper_value", Double, comment="upper end of a range; null for a single value"),
    Column("unit", String, nullable=False, comment="the indicator's unit; without indicator that of the level"),
    Column("vintage", String, nullable=False, comment="the vintage of the change"),
    one_of("rule", RULES),
    one_of("kind", ("actual", "target")),
    one_of("comparator", COMPARATORS),
    plausible_year("year"),
    CheckConstraint("(comparator = 'range') = (upper_value IS NOT NULL)", name="upper_value_of_range"),
    CheckConstraint("upper_value >= value", name="upper_value_above"),
    Index("ix_derived_value_place", "region_code", "year", "subject", "kind"),
    comment="Levels that follow from a change and another level; never what a report says",
)

unclaimed_name = Table(
    "unclaimed_name",
    metadata,
    Column("name", String, primary_key=True, comment="the indicator's name as read"),
    Column("unit", String, primary_key=True, comment="the unit as written, without multiplier; empty: none written"),
    Column("mentions", Integer, nullable=False, comment="how many observations have this name and unit"),
    Column("reports", Integer, nullable=False, comment="how many reports have it"),
    CheckConstraint("0 <= reports AND reports <= mentions", name="reports_mention"),
    # The review queue's order, read backwards.
    Index("ix_unclaimed_name_mentions", "mentions", "reports"),
    comment="Names that no indicator claims, counted; every load and decision keeps the counts",
)
