"""What residents agreed to let an adviser see."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table of handovers. One outlives its conversation, and is then tied to nothing."""
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("conversation_id", sa.Integer),
        sa.Column("circumstances", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handover"),
        sa.UniqueConstraint("code_hash", name="uq_handover_code_hash"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], "fk_handover_conversation_id", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_handover_conversation_id", "handover", ["conversation_id"])
    op.create_index("ix_handover_expires_at", "handover", ["expires_at"])
