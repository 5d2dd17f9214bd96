"""Schemes, conversations and their messages."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "scheme",
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("record", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_scheme"),
    )
    op.create_index("ix_scheme_kind", "scheme", ["kind"])
    op.create_table(
        "scheme_area",
        sa.Column("scheme_id", sa.String(80), nullable=False),
        sa.Column("area", sa.String(9), nullable=False),
        sa.PrimaryKeyConstraint("scheme_id", "area", name="pk_scheme_area"),
        sa.ForeignKeyConstraint(["scheme_id"], ["scheme.id"], "fk_scheme_area_scheme_id", ondelete="CASCADE"),
    )
    op.create_index("ix_scheme_area_area", "scheme_area", ["area"])
    op.create_table(
        "load",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_load"),
    )
    op.create_table(
        "conversation",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
        sa.Column("council", sa.String(40)),
        sa.Column("state", sa.JSON, nullable=False),
        sa.Column("last_message_id", sa.String(80)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        sa.UniqueConstraint("token_hash", name="uq_conversation_token_hash"),
    )
    op.create_index("ix_conversation_expires_at", "conversation", ["expires_at"])
    op.create_table(
        "message",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("conversation_id", sa.Integer, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], "fk_message_conversation_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_message_conversation_id", "message", ["conversation_id"])
