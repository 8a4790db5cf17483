"""Names that no indicator claims are counted as reports come; the upgrade counts those that are there."""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "names_counted"
down_revision = "indexes_for_planners"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unclaimed_name",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.CheckConstraint("0 <= reports AND reports <= mentions", name=op.f("ck_unclaimed_name_reports_mention")),
        sa.PrimaryKeyConstraint("name", "unit", name="pk_unclaimed_name"),
    )
    op.create_index("ix_unclaimed_name_mentions", "unclaimed_name", ["mentions", "reports"])


def downgrade() -> None:
    refuse_downgrade()
