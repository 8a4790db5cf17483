"""Reviewers may make indicators, corrections keep what was read; standards, parts of wholes, derived values.

Column comments are not repeated here: upgrades set them from the models.
"""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "reviews_and_derived_values"
down_revision = "vintage_by_place"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

ONE_AT_A_TIME = {
    "ix_decision_name": (["name"], "withdrawn_at IS NULL AND action IN ('alias', 'ignore')"),
    "ix_decision_new": (["indicator_code"], "withdrawn_at IS NULL AND action = 'new'"),
    "ix_decision_mention": (
        ["text_sha256", "span_start", "span_end"],
        "withdrawn_at IS NULL AND action = 'correct'",
    ),
}


def upgrade() -> None:
    op.add_column("observation", sa.Column("read_value", sa.Double(), nullable=True))
    _renew_decision()
    _create_standard()
    _create_indicator_part()
    _create_derived_value()


def downgrade() -> None:
    refuse_downgrade()


def _renew_decision() -> None:
    """The table anew with the rows it had: SQLite cannot change the checks of a table."""
    connection = op.get_bind()
    rows = [dict(row) for row in connection.execute(sa.text("SELECT * FROM decision ORDER BY decision_id")).mappings()]
    op.drop_table("decision")
    table = _create_decision()
    # Raw values go back as they came: SQLite's are text, which its type for moments does not take.
    columns = [sa.column(c.name) for c in table.columns]
    kept = [{c.name: row[c.name] for c in columns if c.name in row} for row in rows]
    if kept:
        connection.execute(sa.insert(sa.table("decision", *columns)), kept)
        if connection.dialect.name == "postgresql":
            connection.execute(
                sa.text(
                    "SELECT setval(pg_get_serial_sequence('decision', 'decision_id'), MAX(decision_id)) FROM decision"
                )
            )


def _create_decision() -> sa.Table:
    table = op.create_table(
        "decision",
        sa.Column("decision_id", BIG_ID, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=True),
        sa.Column("indicator_code", sa.String, nullable=True),
        sa.Column("unit", sa.String, nullable=True),
        sa.Column("domain_code", sa.String, nullable=True),
        sa.Column("direction", sa.String, nullable=True),
        sa.Column("definition", sa.String, nullable=True),
        sa.Column("text_sha256", sa.String, nullable=True),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column("expected_value", sa.Double(), nullable=True),
        sa.Column("corrected_value", sa.Double(), nullable=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.String, nullable=True),
        sa.CheckConstraint("action IN ('alias', 'new', 'ignore', 'correct')", name=op.f("ck_decision_action_known")),
        sa.CheckConstraint("direction IN ('higher', 'lower', 'neutral')", name=op.f("ck_decision_direction_known")),
        sa.CheckConstraint("reason <> '' AND author <> ''", name=op.f("ck_decision_reason_and_author_given")),
        sa.CheckConstraint("(action = 'correct') = (name IS NULL)", name=op.f("ck_decision_name_decided_on")),
        sa.CheckConstraint(
            "(action IN ('alias', 'new')) = (indicator_code IS NOT NULL)",
            name=op.f("ck_decision_indicator_decided_on"),
        ),
        sa.CheckConstraint(
            "action <> 'new' OR (unit IS NOT NULL AND domain_code IS NOT NULL AND direction IS NOT NULL"
            " AND definition IS NOT NULL)",
            name=op.f("ck_decision_new_indicator_complete"),
        ),
        sa.CheckConstraint(
            "action <> 'correct' OR (text_sha256 IS NOT NULL AND span_start IS NOT NULL AND span_end IS NOT NULL"
            " AND expected_value IS NOT NULL AND corrected_value IS NOT NULL)",
            name=op.f("ck_decision_correction_complete"),
        ),
        sa.PrimaryKeyConstraint("decision_id", name="pk_decision"),
    )
    for name, (columns, holds) in ONE_AT_A_TIME.items():
        op.create_index(
            name, "decision", columns, unique=True, sqlite_where=sa.text(holds), postgresql_where=sa.text(holds)
        )
    return table


def _create_standard() -> None:
    op.create_table(
        "standard",
        sa.Column("indicator_code", sa.String, nullable=False),
        sa.Column("region_code", sa.String, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("comparator", sa.String, nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("document", sa.String, nullable=False),
        sa.CheckConstraint("comparator IN ('=', '≥', '≤', '≈')", name=op.f("ck_standard_comparator_known")),
        sa.CheckConstraint("year BETWEEN 1949 AND 2100", name=op.f("ck_standard_year_plausible")),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_standard_indicator_code_indicator"
        ),
        sa.ForeignKeyConstraint(["region_code"], ["region.region_code"], name="fk_standard_region_code_region"),
        sa.PrimaryKeyConstraint("indicator_code", "region_code", "year", name="pk_standard"),
    )


def _create_indicator_part() -> None:
    op.create_table(
        "indicator_part",
        sa.Column("indicator_code", sa.String, nullable=False),
        sa.Column("whole_code", sa.String, nullable=False),
        sa.CheckConstraint("indicator_code <> whole_code", name=op.f("ck_indicator_part_part_is_not_whole")),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_indicator_part_indicator_code_indicator"
        ),
        sa.ForeignKeyConstraint(
            ["whole_code"], ["indicator.indicator_code"], name="fk_indicator_part_whole_code_indicator"
        ),
        sa.PrimaryKeyConstraint("indicator_code", "whole_code", name="pk_indicator_part"),
    )


def _create_derived_value() -> None:
    op.create_table(
        "derived_value",
        sa.Column("change_observation_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("level_observation_id", BIG_ID, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("region_code", sa.String, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("indicator_code", sa.String, nullable=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("comparator", sa.String, nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("upper_value", sa.Double(), nullable=True),
        sa.Column("unit", sa.String, nullable=False),
        sa.Column("vintage", sa.String, nullable=False),
        sa.CheckConstraint("rule IN ('base level', 'level')", name=op.f("ck_derived_value_rule_known")),
        sa.CheckConstraint("kind IN ('actual', 'target')", name=op.f("ck_derived_value_kind_known")),
        sa.CheckConstraint(
            "comparator IN ('=', '≥', '≤', '≈', 'range')", name=op.f("ck_derived_value_comparator_known")
        ),
        sa.CheckConstraint("year BETWEEN 1949 AND 2100", name=op.f("ck_derived_value_year_plausible")),
        sa.CheckConstraint(
            "(comparator = 'range') = (upper_value IS NOT NULL)", name=op.f("ck_derived_value_upper_value_of_range")
        ),
        sa.CheckConstraint("upper_value >= value", name=op.f("ck_derived_value_upper_value_above")),
        sa.ForeignKeyConstraint(
            ["change_observation_id"],
            ["observation.observation_id"],
            name="fk_derived_value_change_observation_id_observation",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["level_observation_id"],
            ["observation.observation_id"],
            name="fk_derived_value_level_observation_id_observation",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["region_code"], ["region.region_code"], name="fk_derived_value_region_code_region"),
        sa.ForeignKeyConstraint(
            ["indicator_code"], ["indicator.indicator_code"], name="fk_derived_value_indicator_code_indicator"
        ),
        sa.PrimaryKeyConstraint("change_observation_id", name="pk_derived_value"),
    )
    op.create_index("ix_derived_value_level_observation_id", "derived_value", ["level_observation_id"])
    op.create_index("ix_derived_value_place", "derived_value", ["region_code", "year", "subject", "kind"])
