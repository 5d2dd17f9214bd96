"""Conversations: kept a turn at a time, ended by default, and erased so that nothing is left."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine, reading
from knowledge.store.faults import Unavailable
from knowledge.store.migrate import migrate
from tests.knowledge.store.conftest import rows

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
DAY = timedelta(hours=24)
SECRET = "I hear voices and I am frightened of him"
GREETING = {"who": "waymark", "text": "Hello."}


@pytest.fixture
def store(engine):
    return ConversationStore(engine)


def begin(store, token="token-one", now=NOW):
    store.create(token, "web", "en", None, [GREETING], now, DAY)
    return token


def said(text):
    return [{"who": "resident", "text": text}, {"who": "waymark", "text": "I see."}]


def test_a_new_conversation_holds_its_greeting_and_nothing_else(store):
    held = store.load(begin(store), NOW)
    assert (held.channel, held.language, held.council, held.state, held.messages) == (
        "web",
        "en",
        None,
        {},
        [GREETING],
    )


def test_a_turn_keeps_state_and_messages_in_order(store):
    token = begin(store)
    store.save(token, {"slots": {"age": 19}}, said("one"), "m1", NOW, DAY)
    store.save(token, {"slots": {"age": 20}}, said("two"), "m2", NOW, DAY)
    held = store.load(token, NOW)
    assert (held.state, held.last_message_id) == ({"slots": {"age": 20}}, "m2")
    assert [message["text"] for message in held.messages] == ["Hello.", "one", "I see.", "two", "I see."]


def test_the_language_changes_with_a_turn_and_stays_where_none_is_given(store):
    token = begin(store)
    store.save(token, {}, said("shwmae"), None, NOW, DAY, "cy")
    store.save(token, {}, said("sent"), None, NOW, DAY)
    assert store.load(token, NOW).language == "cy"


def test_a_conversation_may_begin_without_a_word(store):
    store.create("quiet", "sms", "cy", "bolton", [], NOW, DAY)
    assert store.load("quiet", NOW).messages == []


def test_a_token_nobody_was_given_finds_nothing(store):
    begin(store)
    assert store.load("token-two", NOW) is None


def test_the_token_itself_is_not_kept(store, engine):
    begin(store, "a-very-secret-token")
    kept = everything(engine)
    assert "a-very-secret-token" not in kept
    assert hashlib.sha256(b"a-very-secret-token").hexdigest() in kept


@pytest.mark.parametrize(
    ("after", "there"), [(DAY - timedelta(seconds=1), True), (DAY, False), (DAY * 9, False)]
)
def test_it_ends_a_lifetime_after_its_last_message(store, engine, after, there):
    token = begin(store, now=NOW - DAY / 2)
    store.save(token, {}, said(SECRET), None, NOW, DAY)
    assert (store.load(token, NOW + after) is not None) is there
    assert (rows(engine, "conversation"), rows(engine, "message")) == ((1, 3) if there else (0, 0))


def test_expiry_deletes_what_is_over_and_nothing_else(store, engine):
    begin(store, "old", NOW - DAY * 2)
    begin(store, "new", NOW)
    assert store.expire(NOW) == 1
    assert store.expire(NOW) == 0
    assert (store.load("old", NOW), store.load("new", NOW).messages) == (None, [GREETING])
    assert rows(engine, "message") == 1


def test_erasing_leaves_no_row_of_it_and_all_of_the_others(store, engine):
    mine, other = begin(store, "mine"), begin(store, "other")
    store.save(mine, {"slots": {"health": SECRET}}, said(SECRET), None, NOW, DAY)
    store.save(other, {}, said("something else"), None, NOW, DAY)
    assert store.erase(mine) is True
    assert SECRET not in everything(engine)
    assert "something else" in everything(engine)
    assert (rows(engine, "conversation"), rows(engine, "message")) == (1, 3)


def test_erasing_what_is_not_there_says_so(store):
    begin(store)
    assert store.erase("token-two") is False


def test_what_is_erased_during_a_turn_does_not_come_back_when_the_turn_is_saved(store, engine):
    token = begin(store)
    store.erase(token)
    store.save(token, {"slots": {}}, said(SECRET), None, NOW, DAY)
    assert store.load(token, NOW) is None
    assert rows(engine, "message") == 0


def test_a_turn_is_kept_whole_or_not_at_all(store, engine):
    token = begin(store)
    with pytest.raises(Exception, match="not JSON serializable"):
        store.save(token, {"slots": {"age": 19}}, [{"text": "fine"}, {"text": object()}], "m1", NOW, DAY)
    held = store.load(token, NOW)
    assert (held.state, held.messages, held.last_message_id) == ({}, [GREETING], None)


def test_many_conversations_at_once_lose_nothing(store, engine):
    def talk(number):
        token = begin(store, f"token-{number}")
        for turn in range(5):
            store.save(token, {"turn": turn}, said(f"{number}.{turn}"), None, NOW, DAY)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(talk, range(16)))
    assert (rows(engine, "conversation"), rows(engine, "message")) == (16, 16 * 11)


def test_a_database_that_does_not_answer_is_said_plainly():
    store = ConversationStore(make_engine("postgresql://u@127.0.0.1:1/w"))
    for call in (store.ping, lambda: store.load("t", NOW), lambda: store.erase("t"), lambda: begin(store)):
        with pytest.raises(Unavailable):
            call()


class TestSqliteFiles:
    """The bytes on disk, read while the server's connections are open."""

    @pytest.fixture
    def path(self, tmp_path):
        return tmp_path / "waymark.db"

    @pytest.fixture
    def store(self, path):
        engine = make_engine(f"sqlite:///{path}")
        migrate(engine)
        yield ConversationStore(engine)
        engine.dispose()

    def test_words_are_in_the_files_before_erasing_and_in_none_after(self, store, path):
        token = self.long_talk(store)
        assert SECRET.encode() in on_disk(path)
        store.erase(token)
        assert SECRET.encode() not in on_disk(path)

    def test_expired_words_are_in_none_of_the_files(self, store, path):
        self.long_talk(store)
        assert store.expire(NOW + DAY) == 1
        assert SECRET.encode() not in on_disk(path)

    def test_what_a_reader_kept_in_the_log_is_gone_with_the_next_sweep(self, path, monkeypatch):
        monkeypatch.setattr("knowledge.store.engine._PATIENCE", 0.1)
        store = ConversationStore(make_engine(f"sqlite:///{path}"))
        migrate(store.engine)
        token = self.long_talk(store)
        with reading(store.engine) as reader:
            reader.execute(text("SELECT count(*) FROM message")).scalar()
            assert store.erase(token) is True
            assert SECRET.encode() in on_disk(path)
            with pytest.raises(Unavailable, match="deleted words"):
                store.expire(NOW)
        assert store.expire(NOW) == 0
        assert SECRET.encode() not in on_disk(path)
        store.engine.dispose()

    def test_a_circumstance_taken_back_is_gone_with_the_conversation(self, store, path):
        token = begin(store)
        store.save(token, {"slots": {"note": SECRET}}, [], None, NOW, DAY)
        store.save(token, {"slots": {}}, [], None, NOW, DAY)
        store.erase(token)
        assert SECRET.encode() not in on_disk(path)

    def long_talk(self, store):
        """Long enough for many pages, with others in between."""
        token = begin(store)
        for turn in range(60):
            store.save(token, {"slots": {"note": SECRET * 3}}, said(f"{turn} {SECRET}" * 5), None, NOW, DAY)
            begin(store, f"other-{turn}", NOW + DAY)
        return token


def on_disk(path):
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def everything(engine):
    """All that the tables of conversations hold, as one text."""
    with engine.connect() as connection:
        tables = ("conversation", "message")
        return repr([connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall() for table in tables])
