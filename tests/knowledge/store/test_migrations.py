"""Migrations make just the tables that the code speaks of."""

import importlib

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer, MetaData, Table, inspect, text

from knowledge.store.migrate import migrate
from knowledge.store.tables import metadata
from tests.knowledge.store.conftest import rows


def differences(engine, models):
    """What alembic would change; the full text is not a table that it can compare."""

    def compared(_object, name, kind, _reflected, _other):
        return kind != "table" or not name.startswith("scheme_search")

    options = {"include_object": compared, "compare_type": True, "compare_server_default": True}
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection, opts=options), models)


def test_tables_and_migrations_agree(engine):
    assert differences(engine, metadata) == []


def test_a_table_that_no_migration_makes_is_noticed(engine):
    more = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(more)
    Table("forgotten", more, Column("id", Integer, primary_key=True))
    assert [change[0] for change in differences(engine, more)] == ["add_table"]


def test_migrating_twice_changes_nothing(engine):
    before = set(inspect(engine).get_table_names())
    migrate(engine)
    assert set(inspect(engine).get_table_names()) == before


def test_a_database_of_the_first_migration_has_its_records_loaded_anew(empty, monkeypatch):
    """The second migration's tables are filled by loading, which a kept digest would skip."""
    upgrade = command.upgrade
    monkeypatch.setattr(command, "upgrade", lambda config, _head: upgrade(config, "0001"))
    migrate(empty)
    with empty.begin() as connection:
        connection.execute(text("INSERT INTO load (digest) VALUES ('as it was')"))
    monkeypatch.undo()
    migrate(empty)
    assert rows(empty, "load") == 0


def test_the_full_text_is_made_too(engine):
    with engine.connect() as connection:
        assert list(connection.scalars(text("SELECT id FROM scheme_search"))) == []


def test_a_migration_that_fails_leaves_the_database_as_it_was(empty, monkeypatch):
    second = importlib.import_module("knowledge.store.migrations.versions.0002_search")
    monkeypatch.setattr(second.op, "execute", lambda _sql: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        migrate(empty)
    assert inspect(empty).get_table_names() == []
