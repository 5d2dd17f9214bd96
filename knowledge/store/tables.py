"""The tables. Migrations in migrations/ make the same; a test compares the two."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

scheme = Table(
    "scheme",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("kind", String(40), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("record", JSON, nullable=False),  # the record as its file has it
)

scheme_area = Table(
    "scheme_area",
    metadata,
    Column("scheme_id", ForeignKey("scheme.id", ondelete="CASCADE"), primary_key=True),
    Column("area", String(9), primary_key=True, index=True),  # ONS code of a council
)

# Every word of any scheme, to put slips right by. The full text itself is kept as each database keeps it: fulltext.py.
scheme_word = Table("scheme_word", metadata, Column("word", Text, primary_key=True))

load = Table(
    "load",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),  # SHA-256 of every record that was loaded
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),  # SHA-256; the token is not kept
    Column("channel", String(20), nullable=False),
    Column("language", String(5), nullable=False),
    Column("council", String(40)),
    Column("state", JSON, nullable=False),
    Column("last_message_id", String(80)),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
)

message = Table(
    "message",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
    Column("body", JSON, nullable=False),  # who, and a Message with identifiers masked
    Index("ix_message_conversation_id", "conversation_id"),
)

handover = Table(
    "handover",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code_hash", String(64), nullable=False, unique=True),  # SHA-256; the code is not kept
    Column("conversation_id", ForeignKey("conversation.id", ondelete="SET NULL"), index=True),
    Column("circumstances", JSON, nullable=False),  # those agreed to, in the contract's shape
    Column("preferences", JSON),  # names in knowledge/preferences.py
    Column("put_aside", JSON),  # ids of schemes
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
)

gap_count = Table(
    "gap_count",
    metadata,
    Column("area", String(9), primary_key=True),  # ONS code of a council
    Column("month", String(7), primary_key=True),  # such as 2026-11
    Column("times", Integer, nullable=False),
)

link_check = Table(
    "link_check",
    metadata,
    Column("url", Text, primary_key=True),
    Column("checked_at", DateTime(timezone=True), nullable=False),
    Column("status", Integer),  # of HTTP; none if there was no answer
    Column("fault", String(20)),  # why there was none
    Column("page_hash", String(64)),  # SHA-256 of the visible text, as last read
    Column("changed_at", DateTime(timezone=True)),  # when another text was last found
)
