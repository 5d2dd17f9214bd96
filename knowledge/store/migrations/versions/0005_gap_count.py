"""How often residents were told that nothing local is known."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table of counts."""
    op.create_table(
        "gap_count",
        sa.Column("area", sa.String(9), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("area", "month", name="pk_gap_count"),
    )
