"""Handovers: kept by a hash of their code, for 14 days, and gone when they are withdrawn or their chat is deleted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge.circumstances import Circumstances
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.faults import Unavailable
from knowledge.store.handovers import Expired, HandoverStore
from knowledge.store.migrate import migrate
from tests.knowledge.store.conftest import rows
from tests.knowledge.store.test_conversations import begin, on_disk

NOW = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
DAY = timedelta(days=1)
CODE, OTHER = "7KQM-4XWD-9RT", "2222-3333-444"
TOLD = {"age": 19, "area": {"code": "E08000001", "name": "Bolton", "nation": "England"}, "needs": ["debt"]}


@pytest.fixture
def conversations(engine):
    return ConversationStore(engine)


@pytest.fixture
def store(engine):
    return HandoverStore(engine)


@pytest.fixture
def token(conversations):
    return begin(conversations, now=NOW)


def test_what_was_handed_over_is_found_by_its_code(store, token):
    added = store.add(CODE, token, TOLD, NOW)
    assert store.load(CODE, NOW) == added
    assert added.circumstances == Circumstances.from_dict(TOLD)
    assert (added.made_on, added.expires_on) == (date(2026, 11, 27), date(2026, 12, 11))


@pytest.mark.parametrize(("month", "day"), [(7, 28), (11, 27)])
def test_its_days_are_those_of_england_and_wales(store, token, month, day):
    made = store.add(CODE, token, TOLD, NOW.replace(month=month, day=27))
    assert (made.made_on, made.expires_on - made.made_on) == (date(2026, month, day), 14 * DAY)
    assert store.load(CODE, NOW.replace(month=month, day=27)) == made


def test_another_code_finds_nothing(store, token):
    store.add(CODE, token, TOLD, NOW)
    assert store.load(OTHER, NOW) is None


def test_neither_the_code_nor_the_token_is_kept(store, token, engine):
    store.add(CODE, token, TOLD, NOW)
    with engine.connect() as connection:
        (row,) = connection.exec_driver_sql("SELECT * FROM handover").mappings()
    kept = {"id", "code_hash", "conversation_id", "circumstances", "preferences", "put_aside", "made_at"}
    assert set(row) == kept | {"expires_at"}
    assert not {CODE, CODE.replace("-", ""), token} & {str(value) for value in row.values()}


@pytest.mark.parametrize(("after", "there"), [(14 * DAY - timedelta(seconds=1), True), (14 * DAY, False)])
def test_it_works_for_14_days(store, token, engine, after, there):
    store.add(CODE, token, TOLD, NOW)
    if there:
        assert store.load(CODE, NOW + after) is not None
    else:
        with pytest.raises(Expired):
            store.load(CODE, NOW + after)
    assert rows(engine, "handover") == there


def test_the_housekeeping_deletes_what_is_over_and_nothing_else(store, token, engine):
    store.add(CODE, token, TOLD, NOW - 15 * DAY)
    store.add(OTHER, token, TOLD, NOW)
    assert (store.expire(NOW), store.expire(NOW)) == (1, 0)
    assert store.load(CODE, NOW) is None
    assert rows(engine, "handover") == 1


def test_a_chat_that_has_ended_leaves_it_but_tied_to_nothing(store, conversations, token, engine):
    store.add(CODE, token, TOLD, NOW)
    assert conversations.expire(NOW + 2 * DAY) == 1
    assert store.load(CODE, NOW + 2 * DAY).circumstances.age == 19
    with engine.connect() as connection:
        assert list(connection.exec_driver_sql("SELECT conversation_id FROM handover").scalars()) == [None]


def test_ending_a_chat_leaves_it_and_deleting_the_chat_does_not(store, conversations, engine):
    for name, code in (("ended", CODE), ("deleted", OTHER)):
        store.add(code, begin(conversations, name, NOW), TOLD, NOW)
    assert conversations.end("ended")
    assert conversations.erase("deleted")
    assert store.load(CODE, NOW) is not None
    assert store.load(OTHER, NOW) is None
    assert (rows(engine, "conversation"), rows(engine, "handover")) == (0, 1)


def test_withdrawing_deletes_those_of_one_chat(store, conversations, token):
    other = begin(conversations, "other", NOW)
    for code, chat in ((CODE, token), ("2222-2222-222", token), (OTHER, other)):
        store.add(code, chat, TOLD, NOW)
    assert (store.withdraw(token), store.withdraw(token)) == (2, 0)
    assert store.load(CODE, NOW) is None
    assert store.load(OTHER, NOW) is not None


def test_whoever_has_a_code_can_delete_it_and_no_other(store, token):
    store.add(CODE, token, TOLD, NOW)
    store.add(OTHER, token, TOLD, NOW)
    assert (store.delete(CODE), store.delete(CODE)) == (True, False)
    assert (store.load(CODE, NOW), store.load(OTHER, NOW) is None) == (None, False)


def test_a_database_that_does_not_answer_is_said_plainly():
    store = HandoverStore(make_engine("postgresql://u@127.0.0.1:1/w"))
    for call in (lambda: store.load(CODE, NOW), lambda: store.add(CODE, "t", TOLD, NOW)):
        with pytest.raises(Unavailable):
            call()


@pytest.mark.parametrize("way", ["withdraw", "delete", "expire", "erase"])
def test_what_was_told_is_in_none_of_sqlites_files_afterwards(tmp_path, way):
    from knowledge.store.migrate import migrate

    path = tmp_path / "waymark.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    store, conversations = HandoverStore(engine), ConversationStore(engine)
    token = begin(conversations, now=NOW)
    store.add(CODE, token, TOLD, NOW)
    assert b"E08000001" in on_disk(path)
    {
        "withdraw": lambda: store.withdraw(token),
        "delete": lambda: store.delete(CODE),
        "expire": lambda: store.expire(NOW + 14 * DAY),
        "erase": lambda: conversations.erase(token),
    }[way]()
    assert b"E08000001" not in on_disk(path)


def test_the_days_are_those_of_utc_wherever_the_database_stands(new_postgres_url):
    engine = make_engine(f"{new_postgres_url()}&options=-c%20timezone%3DAsia/Tokyo")
    migrate(engine)
    store = HandoverStore(engine)

    added = store.add(CODE, begin(ConversationStore(engine), now=NOW), TOLD, NOW)

    assert store.load(CODE, NOW) == added
    assert added.made_on == date(2026, 11, 27)
    engine.dispose()
