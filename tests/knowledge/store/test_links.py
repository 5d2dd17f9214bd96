"""What was found behind links, kept in both databases."""

from datetime import UTC, datetime, timedelta

from knowledge.links import LinkCheck
from knowledge.store.links import LinkStore

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
URL, ONE, TWO = "https://example.org/" + "long/" * 500, "a" * 64, "b" * 64


def test_a_check_comes_back_as_it_was_kept_its_time_in_utc(engine):
    store = LinkStore(engine)
    store.save(URL, 200, None, ONE, NOON)
    assert store.load() == {URL: LinkCheck(URL, NOON, 200, None, ONE, None)}


def test_another_text_is_a_change_and_the_same_one_is_not(engine):
    store = LinkStore(engine)
    for days, page_hash in enumerate((ONE, ONE, TWO, TWO)):
        store.save(URL, 200, None, page_hash, NOON + timedelta(days=days))
    assert store.load()[URL].changed_at == NOON + timedelta(days=2)
    assert store.load()[URL].checked_at == NOON + timedelta(days=3)


def test_a_page_that_cannot_be_read_keeps_what_was_read_last(engine):
    store = LinkStore(engine)
    store.save(URL, 200, None, ONE, NOON)
    store.save(URL, None, "timeout", None, NOON + timedelta(days=1))
    assert store.load()[URL] == LinkCheck(URL, NOON + timedelta(days=1), None, "timeout", ONE, None)


def test_each_link_is_kept_apart(engine):
    store = LinkStore(engine)
    store.save("https://example.org/1", 200, None, ONE, NOON)
    store.save("https://example.org/2", 404, None, None, NOON)
    assert {url: check.status for url, check in store.load().items()} == {
        "https://example.org/1": 200,
        "https://example.org/2": 404,
    }
