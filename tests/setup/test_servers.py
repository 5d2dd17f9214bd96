"""The servers that other tests lean on are real and empty."""

import sqlalchemy as sa
from redis import Redis


def tables(url):
    engine = sa.create_engine(url)
    names = sa.inspect(engine).get_table_names()
    engine.dispose()
    return names


def test_a_new_postgres_database_is_empty_whatever_the_others_hold(new_postgres_url):
    first, second = new_postgres_url(), new_postgres_url()
    engine = sa.create_engine(first)
    with engine.begin() as connection:
        connection.execute(sa.text("create table scheme (id text)"))
    engine.dispose()
    assert tables(first) == ["scheme"]
    assert tables(second) == []


def test_postgres_is_postgres(postgres_url):
    engine = sa.create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.execute(sa.text("show server_version")).scalar().startswith("16")
    engine.dispose()


def test_redis_is_redis(redis_url):
    client = Redis.from_url(redis_url)
    client.set("test_servers", "kept")
    assert client.get("test_servers") == b"kept"
    assert client.info()["redis_version"].startswith("6")
    client.close()
