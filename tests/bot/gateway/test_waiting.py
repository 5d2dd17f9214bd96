"""While turns wait to be kept, everybody else is answered."""

import asyncio
import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import event

from bot import writers
from tests.bot.gateway.conftest import BEGIN, begun


@pytest.fixture
def locked(tmp_path, engine):
    """Another process's write, which keeps all of ours waiting until it is rolled back."""
    with closing(sqlite3.connect(tmp_path / "waymark.db", isolation_level=None)) as other:
        yield other


@pytest.fixture
def set_out(engine):
    """Counts the writes that set out while it is listened to, and so wait: one permit each."""
    count = threading.Semaphore(0)

    def before(_connection, _cursor, statement, *_):
        if statement == "BEGIN IMMEDIATE":
            count.release()

    event.listen(engine, "before_cursor_execute", before)
    return count


@pytest.mark.parametrize("how_many", [1, 3 * writers.MOST])
async def test_others_are_answered_while_turns_wait_to_be_kept(door, locked, set_out, how_many):
    other, *tokens = [await begun(door) for _ in range(1 + how_many)]
    locked.execute("BEGIN IMMEDIATE")
    while set_out.acquire(blocking=False):
        pass
    said = [door.post(f"{BEGIN}/{token}/messages", json={"text": "wait"}) for token in tokens]
    turns = [asyncio.create_task(each) for each in said]
    for _ in range(min(how_many, writers.MOST)):
        await asyncio.to_thread(set_out.acquire)
    for path in ("/health/live", "/health/ready", "/api/schemes?q=mind", f"{BEGIN}/{other}", "/chat"):
        assert (await door.get(path)).status == 200
        assert not any(turn.done() for turn in turns)
    locked.execute("ROLLBACK")
    assert [(await turn).status for turn in turns] == [200] * how_many
