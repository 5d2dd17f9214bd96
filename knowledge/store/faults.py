"""What may be wrong with a database. SQLAlchemy is not needed to say so."""


class BadUrl(ValueError):
    """A database URL that names neither SQLite nor PostgreSQL, or no address at all."""


class Unavailable(OSError):
    """The database does not answer, or not in time."""
