"""The chat in a terminal: however it ends, nothing of it is left."""

import builtins

import pytest

from bot.terminal import chat
from tests.knowledge.store.conftest import rows


@pytest.fixture
def typed(monkeypatch):
    """Types lines in turn; one that is an exception is raised."""

    def type_in(*lines):
        waiting = iter(lines)

        def read(_prompt):
            line = next(waiting)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr(builtins, "input", read)

    return type_in


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()], ids=["end of input", "Ctrl-C"])
def test_a_chat_that_ends_leaves_nothing(conversations, typed, capsys, end):
    typed("im 19 and live in bolton", "\u200b", end)
    chat(conversations)
    assert "Bolton" in capsys.readouterr().out
    assert rows(conversations.store.engine, "conversation") == 0


def test_one_that_goes_on_is_kept(conversations, monkeypatch):
    kept = []

    def read(_prompt):
        kept.append(rows(conversations.store.engine, "conversation"))
        raise EOFError

    monkeypatch.setattr(builtins, "input", read)
    chat(conversations)
    assert kept == [1]


def test_a_fault_is_not_swallowed_and_leaves_nothing_either(conversations, typed):
    typed(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        chat(conversations)
    assert rows(conversations.store.engine, "conversation") == 0


def test_after_deleting_everything_the_next_message_ends_the_chat(conversations, typed):
    typed("delete everything", "hello")
    chat(conversations)
    assert rows(conversations.store.engine, "conversation") == 0
