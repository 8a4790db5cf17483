"""Fact tables: reports, the observations read from them, and their numbers that are no observation."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Computed,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from models.base import big_id, metadata, one_of, plausible_year

KINDS = ("actual", "target", "standard")
MEASURES = ("level", "change")
COMPARATORS = ("=", "≥", "≤", "≈", "range")
# SDMX's code list CL_OBS_STATUS: normal, estimated, forecast, provisional.
OBS_STATUSES = ("A", "E", "F", "P")
REASONS = (
    "date",
    "numbering",
    "grade",
    "slogan",
    "qualifier",
    "identifier",
    "frequency",
    "ordinal",
    "threshold",
    "noise",
    "name",
    "unexplained",
)

report = Table(
    "report",
    metadata,
    Column("report_id", big_id, primary_key=True, comment="number of the report in this warehouse"),
    Column("text_sha256", String, nullable=False, unique=True, comment="SHA-256 of the text in UTF-8, hexadecimal"),
    Column("extraction_sha256", String, nullable=False, comment="SHA-256 of all that was read from the text"),
    Column("file_name", String, nullable=False, comment="name of the file that the report was first loaded from"),
    Column(
        "region_code",
        String,
        ForeignKey("region.region_code"),
        index=True,
        comment="the place that the report is about; null while it needs metadata",
    ),
    Column("publisher", String, comment="who published the report"),
    Column("url", String, comment="where the report was published"),
    Column("published_on", Date, comment="the day on which the report was published; null where not known"),
    Column("report_kind", String, nullable=False, comment="what the report is (工作总结, 工作计划, 工作要点 ...)"),
    Column("title", String, nullable=False, comment="title of the report"),
    Column("actual_year", Integer, comment="the year whose results the report gives; null where it only plans"),
    Column("target_year", Integer, comment="the year that the report plans; null where it only reviews"),
    Column("text", Text, nullable=False, comment="the whole text; spans are offsets in its code points"),
    Column("loaded_at", DateTime(timezone=True), nullable=False, comment="when its rows were last written (UTC)"),
    CheckConstraint("length(text_sha256) = 64", name="text_sha256_length"),
    plausible_year("actual_year"),
    plausible_year("target_year"),
    comment="Reports as they were read, one row a text; a changed text is a row of its own",
)


def _report_column(*, primary_key: bool = False) -> Column[int]:
    link = ForeignKey("report.report_id", ondelete="CASCADE")
    comment = "the report that states it"
    return Column("report_id", big_id, link, primary_key=primary_key, nullable=False, comment=comment)


observation = Table(
    "observation",
    metadata,
    Column(
        "observation_id",
        big_id,
        primary_key=True,
        comment="number of the observation; kept where a better reading finds it again",
    ),
    _report_column(),
    Column("span_start", Integer, nullable=False, comment="where number and unit begin in the report's text"),
    Column("span_end", Integer, nullable=False, comment="where number and unit end, exclusive"),
    Column("sentence_start", Integer, nullable=False, comment="where the sentence around it begins"),
    Column("sentence_end", Integer, nullable=False, comment="where the sentence around it ends, exclusive"),
    Column("name", String, nullable=False, comment="the indicator's name as read"),
    Column(
        "indicator_code",
        String,
        ForeignKey("indicator.indicator_code"),
        comment="the catalogued indicator that the name means; null where none claims it",
    ),
    Column(
        "subject",
        String,
        Computed("COALESCE(indicator_code, name)", persisted=True),
        nullable=False,
        comment="what is measured: the indicator's code, or the name as read where no indicator claims it",
    ),
    Column("domain_code", String, ForeignKey("domain.domain_code"), nullable=False, comment="field of health work"),
    Column("region_code", String, ForeignKey("region.region_code"), nullable=False, comment="the place described"),
    Column("year", Integer, nullable=False, comment="the year that the figure describes or is to be reached in"),
    Column("period", String, nullable=False, comment="the part of the year as written (1至10月); empty: all of it"),
    Column("kind", String, nullable=False, comment="actual (reached), target (aimed at) or standard (set from above)"),
    Column("measure", String, nullable=False, comment="level, or change against an earlier period"),
    Column("comparator", String, nullable=False, comment="= ≥ ≤ ≈ or range: how the value bounds what is meant"),
    Column("value", Double, nullable=False, comment="the number, multiplied out, in the unit as written"),
    Column("read_value", Double, comment="the value as read where a reviewer corrected it; null: the value was read"),
    Column("upper_value", Double, comment="upper end of a range, in the unit as written; null for a single value"),
    Column("unit", String, nullable=False, comment="the unit as written, without multiplier; empty: none written"),
    Column(
        "comparable_value", Double, comment="the value in the indicator's unit; null where the unit does not convert"
    ),
    Column(
        "comparable_upper_value", Double, comment="upper end of a range in the indicator's unit; null as for the value"
    ),
    Column("base_year", Integer, comment="the year that a change is measured against; null where not named"),
    Column(
        "obs_status", String, nullable=False, comment="SDMX status: A normal, E estimated, F forecast, P provisional"
    ),
    Column("derivation", String, nullable=False, comment="which rule gave each field"),
    Column(
        "vintage",
        String,
        nullable=False,
        comment="sorts what is said of one thing, newest last: day published # report # place counted down # name",
    ),
    # One number may hold for several names, years and places: 甲县、乙县各12个.
    UniqueConstraint(
        "report_id", "span_start", "span_end", "name", "region_code", "year", name="uq_observation_one_reading"
    ),
    CheckConstraint("0 <= span_start AND span_start < span_end", name="span_ordered"),
    CheckConstraint("sentence_start <= span_start AND span_end <= sentence_end", name="span_in_sentence"),
    CheckConstraint("name <> ''", name="name_given"),
    CheckConstraint("vintage <> ''", name="vintage_given"),
    CheckConstraint("(comparator = 'range') = (upper_value IS NOT NULL)", name="upper_value_of_range"),
    CheckConstraint("measure = 'change' OR upper_value >= value", name="upper_value_above"),
    CheckConstraint("measure = 'change' OR base_year IS NULL", name="base_year_of_change"),
    one_of("kind", KINDS),
    one_of("measure", MEASURES),
    one_of("comparator", COMPARATORS),
    one_of("obs_status", OBS_STATUSES),
    plausible_year("year"),
    plausible_year("base_year"),
    # The two ways to a newest vintage: by place and by indicator.
    Index("ix_observation_place", "region_code", "year", "subject", "kind", "vintage", unique=True),
    # Not of names that no indicator claims: they would all stand under one key, which misleads SQLite's planner.
    Index(
        "ix_observation_indicator",
        "indicator_code",
        "year",
        "region_code",
        "kind",
        "vintage",
        sqlite_where=text("indicator_code IS NOT NULL"),
        postgresql_where=text("indicator_code IS NOT NULL"),
    ),
    # Changes are few, and every load asks which of its subjects have any.
    Index(
        "ix_observation_change",
        "region_code",
        "subject",
        sqlite_where=text("measure = 'change'"),
        postgresql_where=text("measure = 'change'"),
    ),
    Index(
        "ix_observation_unclaimed",
        "name",
        "unit",
        "report_id",
        "observation_id",
        sqlite_where=text("indicator_code IS NULL"),
        postgresql_where=text("indicator_code IS NULL"),
    ),
    comment="Figures that reports state about places, each with the span of its words",
)

figure = Table(
    "figure",
    metadata,
    _report_column(primary_key=True),
    Column("span_start", Integer, primary_key=True, comment="where the number begins in the report's text"),
    Column("span_end", Integer, primary_key=True, comment="where the number ends, exclusive"),
    Column("reason", String, nullable=False, comment="why the number is no observation; unexplained: nobody knows"),
    CheckConstraint("0 <= span_start AND span_start < span_end", name="span_ordered"),
    one_of("reason", REASONS),
    Index("ix_figure_reason", "reason", "report_id"),
    comment="Numbers of the reports that are no observation, and why",
)
