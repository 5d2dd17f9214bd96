"""Migrations run from code, so that an empty database is made ready at start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from knowledge.store.engine import writing


def migrate(engine: Engine) -> None:
    """Bring the database up to the newest migration. Several processes may call it at once."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with writing(engine, alone=True) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
