"""Vintages by the place of the mention in the text, so that one found later does not move all others."""

from alembic import op

from etl.store.errors import refuse_downgrade

revision = "vintage_by_place"
down_revision = "first_tables"
branch_labels = None
depends_on = None

# Day and report stay; behind them the place counted down in nine digits, then the name at the place in three. The one in
# front makes the digits, and goes.
_RENEWED = """
UPDATE observation SET vintage = renewed.vintage
FROM (
    SELECT
        observation_id,
        SUBSTR(vintage, 1, 22) || SUBSTR(CAST(1999999999 - span_start AS VARCHAR), 2) || '#' ||
        SUBSTR(CAST(2000 - ROW_NUMBER() OVER (PARTITION BY report_id, span_start ORDER BY vintage DESC) AS VARCHAR), 2)
            AS vintage
    FROM observation
) AS renewed
WHERE renewed.observation_id = observation.observation_id
"""


def upgrade() -> None:
    op.execute(_RENEWED)


def downgrade() -> None:
    refuse_downgrade()
