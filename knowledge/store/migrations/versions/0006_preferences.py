"""What sort of job a resident wants, beside the circumstances of a handover."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column; in the handovers that there are nothing of the kind was told."""
    op.add_column("handover", sa.Column("preferences", sa.JSON))
