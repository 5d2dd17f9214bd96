"""Schemes found by their words: full text, and every word that any scheme has."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the search tables and have the records loaded again, so that these are filled."""
    op.create_table("scheme_word", sa.Column("word", sa.Text, primary_key=True))
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TABLE scheme_search (id varchar(80) PRIMARY KEY, words tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_scheme_search_words ON scheme_search USING gin (words)")
    else:
        op.execute("CREATE VIRTUAL TABLE scheme_search USING fts5(id UNINDEXED, name, text)")
    op.execute("DELETE FROM load")
