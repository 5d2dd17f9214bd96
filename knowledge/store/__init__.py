"""The database: schemes to search, conversations to keep. SQLAlchemy and Alembic live only here."""
