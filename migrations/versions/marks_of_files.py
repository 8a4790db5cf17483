"""The ledger keeps a mark of each file, so that a nightly run reads only what is new or changed."""

import sqlalchemy as sa
from alembic import op

from etl.store.errors import refuse_downgrade

revision = "marks_of_files"
down_revision = "reviews_and_derived_values"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("load_item", sa.Column("file_mark", sa.String(), nullable=True))
    op.create_index("ix_load_item_file_mark", "load_item", ["file_mark"])


def downgrade() -> None:
    refuse_downgrade()
