"""Indexes that tell the planners how few rows a question is about.

Places by name, or SQLite reads a year of all cities for one of them; observations by indicator without those that have
none, or it takes these for as rare as the others; changes, which every load asks for.
"""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "indexes_for_planners"
down_revision = "marks_of_files"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_region_region_name", "region", ["region_name"])
    op.drop_index("ix_observation_indicator", table_name="observation")
    claimed = sa.text("indicator_code IS NOT NULL")
    op.create_index(
        "ix_observation_indicator",
        "observation",
        ["indicator_code", "year", "region_code", "kind", "vintage"],
        sqlite_where=claimed,
        postgresql_where=claimed,
    )
    changes = sa.text("measure = 'change'")
    op.create_index(
        "ix_observation_change",
        "observation",
        ["region_code", "subject"],
        sqlite_where=changes,
        postgresql_where=changes,
    )


def downgrade() -> None:
    refuse_downgrade()
