"""The first tables: reference data, reports with their observations and figures, and the ledger.

Column comments are not repeated here: upgrades set them from the models.
"""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "first_tables"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "data_dictionary",
        sa.Column("table_name", sa.String, nullable=False),
        sa.Column("column_name", sa.String, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("meaning", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("table_name", "column_name", name="pk_data_dictionary"),
    )
    op.create_table(
        "domain",
        sa.Column("domain_code", sa.String, nullable=False),
        sa.Column("domain_name", sa.String, nullable=False),
        sa.Column("holds", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("domain_code", name="pk_domain"),
        sa.UniqueConstraint("domain_name", name="uq_domain_domain_name"),
    )
    op.create_table(
        "load_run",
        sa.Column("run_id", BIG_ID, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("program_version", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("run_id", name="pk_load_run"),
    )
    op.create_table(
        "region",
        sa.Column("region_code", sa.String, nullable=False),
        sa.Column("region_name", sa.String, nullable=False),
        sa.Column("short_name", sa.String, nullable=False),
        sa.Column("level", sa.String, nullable=False),
        sa.Column("parent_code", sa.String, nullable=True),
        sa.Column("from_year", sa.Integer(), nullable=True),
        sa.Column("until_year", sa.Integer(), nullable=True),
        sa.Column("successor_code", sa.String, nullable=True),
        sa.CheckConstraint(
            "level IN ('country', 'province', 'prefecture', 'county')", name=op.f("ck_region_level_known")
        ),
        sa.CheckConstraint("length(region_code) = 6", name=op.f("ck_region_region_code_six_digits")),
        sa.ForeignKeyConstraint(
            ["parent_code"],
            ["region.region_code"],
            name="fk_region_parent_code_region",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["successor_code"],
            ["region.region_code"],
            name="fk_region_successor_code_region",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("region_code", name="pk_region"),
    )
    op.create_table(
        "unit",
        sa.Column("symbol", sa.String, nullable=False),
        sa.Column("dimension", sa.String, nullable=False),
        sa.Column("base_symbol", sa.String, nullable=False),
        sa.Column("factor", sa.Double(), nullable=False),
        sa.CheckConstraint("factor > 0", name=op.f("ck_unit_factor_positive")),
        sa.PrimaryKeyConstraint("symbol", name="pk_unit"),
    )
    op.create_table(
        "indicator",
        sa.Column("indicator_code", sa.String, nullable=False),
        sa.Column("indicator_name", sa.String, nullable=False),
        sa.Column("domain_code", sa.String, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("definition", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("core", sa.Boolean(), nullable=False),
        sa.CheckConstraint("direction IN ('higher', 'lower', 'neutral')", name=op.f("ck_indicator_direction_known")),
        sa.ForeignKeyConstraint(["domain_code"], ["domain.domain_code"], name="fk_indicator_domain_code_domain"),
        sa.ForeignKeyConstraint(["unit"], ["unit.symbol"], name="fk_indicator_unit_unit"),
        sa.PrimaryKeyConstraint("indicator_code", name="pk_indicator"),
        sa.UniqueConstraint("indicator_name", name="uq_indicator_indicator_name"),
    )
    op.create_index("ix_indicator_domain_code", "indicator", ["domain_code"], unique=False)
    op.create_table(
        "report",
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("text_sha256", sa.String, nullable=False),
        sa.Column("extraction_sha256", sa.String, nullable=False),
        sa.Column("file_name", sa.String, nullable=False),
        sa.Column("region_code", sa.String, nullable=True),
        sa.Column("publisher", sa.String, nullable=True),
        sa.Column("url", sa.String, nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("report_kind", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("actual_year", sa.Integer(), nullable=True),
        sa.Column("target_year", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("actual_year BETWEEN 1949 AND 2100", name=op.f("ck_report_actual_year_plausible")),
        sa.CheckConstraint("length(text_sha256) = 64", name=op.f("ck_report_text_sha256_length")),
        sa.CheckConstraint("target_year BETWEEN 1949 AND 2100", name=op.f("ck_report_target_year_plausible")),
        sa.ForeignKeyConstraint(["region_code"], ["region.region_code"], name="fk_report_region_code_region"),
        sa.PrimaryKeyConstraint("report_id", name="pk_report"),
        sa.UniqueConstraint("text_sha256", name="uq_report_text_sha256"),
    )
    op.create_index("ix_report_region_code", "report", ["region_code"], unique=False)
    op.create_table(
        "decision",
        sa.Column("decision_id", BIG_ID, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=True),
        sa.Column("indicator_code", sa.String, nullable=True),
        sa.Column("text_sha256", sa.String, nullable=True),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column("expected_value", sa.Double(), nullable=True),
        sa.Column("corrected_value", sa.Double(), nullable=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(action = 'alias') = (indicator_code IS NOT NULL)", name=op.f("ck_decision_indicator_of_alias")
        ),
        sa.CheckConstraint("(action = 'correct') = (name IS NULL)", name=op.f("ck_decision_name_decided_on")),
        sa.CheckConstraint(
            "action <> 'correct' OR (text_sha256 IS NOT NULL AND span_start IS NOT NULL"
            " AND span_end IS NOT NULL AND expected_value IS NOT NULL"
            " AND corrected_value IS NOT NULL)",
            name=op.f("ck_decision_correction_complete"),
        ),
        sa.CheckConstraint("action IN ('alias', 'ignore', 'correct')", name=op.f("ck_decision_action_known")),
        sa.CheckConstraint("reason <> '' AND author <> ''", name=op.f("ck_decision_reason_and_author_given")),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_decision_indicator_code_indicator"
        ),
        sa.PrimaryKeyConstraint("decision_id", name="pk_decision"),
    )
    op.create_table(
        "figure",
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.CheckConstraint(
            "reason IN ('date', 'numbering', 'grade', 'slogan', 'qualifier', 'identifier',"
            " 'frequency', 'ordinal', 'threshold', 'noise', 'name', 'unexplained')",
            name=op.f("ck_figure_reason_known"),
        ),
        sa.CheckConstraint("0 <= span_start AND span_start < span_end", name=op.f("ck_figure_span_ordered")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.report_id"], name="fk_figure_report_id_report", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", "span_start", "span_end", name="pk_figure"),
    )
    op.create_index("ix_figure_reason", "figure", ["reason", "report_id"], unique=False)
    op.create_table(
        "indicator_alias",
        sa.Column("alias", sa.String, nullable=False),
        sa.Column("indicator_code", sa.String, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.CheckConstraint("origin IN ('seed', 'review')", name=op.f("ck_indicator_alias_origin_known")),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_indicator_alias_indicator_code_indicator"
        ),
        sa.PrimaryKeyConstraint("alias", name="pk_indicator_alias"),
    )
    op.create_index("ix_indicator_alias_indicator_code", "indicator_alias", ["indicator_code"], unique=False)
    op.create_table(
        "load_item",
        sa.Column("item_id", BIG_ID, nullable=False),
        sa.Column("run_id", BIG_ID, nullable=False),
        sa.Column("file_name", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("message", sa.String, nullable=False),
        sa.Column("report_id", BIG_ID, nullable=True),
        sa.Column("observations", sa.Integer(), nullable=False),
        sa.Column("unexplained", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "status IN ('loaded', 'unchanged', 'needs metadata', 'failed')", name=op.f("ck_load_item_status_known")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.report_id"], name="fk_load_item_report_id_report", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["load_run.run_id"], name="fk_load_item_run_id_load_run"),
        sa.PrimaryKeyConstraint("item_id", name="pk_load_item"),
    )
    op.create_index("ix_load_item_report_id", "load_item", ["report_id"], unique=False)
    op.create_index("ix_load_item_run_id", "load_item", ["run_id"], unique=False)
    op.create_table(
        "observation",
        sa.Column("observation_id", BIG_ID, nullable=False),
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("indicator_code", sa.String, nullable=True),
        sa.Column("subject", sa.String, sa.Computed("COALESCE(indicator_code, name)", persisted=True), nullable=False),
        sa.Column("domain_code", sa.String, nullable=False),
        sa.Column("region_code", sa.String, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("period", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("measure", sa.String, nullable=False),
        sa.Column("comparator", sa.String, nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("upper_value", sa.Double(), nullable=True),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("comparable_value", sa.Double(), nullable=True),
        sa.Column("comparable_upper_value", sa.Double(), nullable=True),
        sa.Column("base_year", sa.Integer(), nullable=True),
        sa.Column("obs_status", sa.String, nullable=False),
        sa.Column("derivation", sa.String, nullable=False),
        sa.Column("vintage", sa.String, nullable=False),
        sa.CheckConstraint(
            "(comparator = 'range') = (upper_value IS NOT NULL)", name=op.f("ck_observation_upper_value_of_range")
        ),
        sa.CheckConstraint("comparator IN ('=', '≥', '≤', '≈', 'range')", name=op.f("ck_observation_comparator_known")),
        sa.CheckConstraint("kind IN ('actual', 'target', 'standard')", name=op.f("ck_observation_kind_known")),
        sa.CheckConstraint("measure = 'change' OR base_year IS NULL", name=op.f("ck_observation_base_year_of_change")),
        sa.CheckConstraint("measure = 'change' OR upper_value >= value", name=op.f("ck_observation_upper_value_above")),
        sa.CheckConstraint("measure IN ('level', 'change')", name=op.f("ck_observation_measure_known")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_observation_name_given")),
        sa.CheckConstraint("obs_status IN ('A', 'E', 'F', 'P')", name=op.f("ck_observation_obs_status_known")),
        sa.CheckConstraint("vintage <> ''", name=op.f("ck_observation_vintage_given")),
        sa.CheckConstraint("0 <= span_start AND span_start < span_end", name=op.f("ck_observation_span_ordered")),
        sa.CheckConstraint("base_year BETWEEN 1949 AND 2100", name=op.f("ck_observation_base_year_plausible")),
        sa.CheckConstraint(
            "sentence_start <= span_start AND span_end <= sentence_end", name=op.f("ck_observation_span_in_sentence")
        ),
        sa.CheckConstraint("year BETWEEN 1949 AND 2100", name=op.f("ck_observation_year_plausible")),
        sa.ForeignKeyConstraint(["domain_code"], ["domain.domain_code"], name="fk_observation_domain_code_domain"),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_observation_indicator_code_indicator"
        ),
        sa.ForeignKeyConstraint(["region_code"], ["region.region_code"], name="fk_observation_region_code_region"),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.report_id"], name="fk_observation_report_id_report", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("observation_id", name="pk_observation"),
        sa.UniqueConstraint(
            "report_id", "span_start", "span_end", "name", name="uq_observation_report_id_span_start_span_end_name"
        ),
    )
    op.create_index(
        "ix_observation_indicator",
        "observation",
        ["indicator_code", "year", "region_code", "kind", "vintage"],
        unique=False,
    )
    op.create_index(
        "ix_observation_place", "observation", ["region_code", "year", "subject", "kind", "vintage"], unique=True
    )
    op.create_index(
        "ix_observation_unclaimed",
        "observation",
        ["name", "unit", "report_id", "observation_id"],
        unique=False,
        sqlite_where=sa.text("indicator_code IS NULL"),
        postgresql_where=sa.text("indicator_code IS NULL"),
    )


def downgrade() -> None:
    refuse_downgrade()
