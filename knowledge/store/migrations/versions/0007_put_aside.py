"""What a resident put aside, which an adviser is not shown."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; in the handovers that there are nothing was put aside."""
    op.add_column("handover", sa.Column("put_aside", sa.JSON))
