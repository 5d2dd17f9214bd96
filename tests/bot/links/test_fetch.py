"""Pages fetched with good manners from a server that misbehaves."""

import pytest

from bot.links.fetch import Manners
from tests.bot.links.conftest import QUICK
from tests.certificates import own_certificate


@pytest.mark.parametrize(
    ("path", "status", "fault", "tries"),
    [
        ("page", 200, None, 1),
        ("moved", 200, None, 1),
        ("gone", 404, None, 1),
        ("once", 200, None, 2),
        ("broken", 500, None, 3),
        ("slow", None, "timeout", 3),
        ("cut", None, "connection", 3),
        ("odd/martian", 200, None, 1),
        ("odd/hex", 200, None, 1),
        ("endless", 200, None, 1),
    ],
)
async def test_each_kind_of_answer_is_told_apart_and_only_passing_trouble_is_tried_again(
    fetched, base, unruly, path, status, fault, tries
):
    (answer,) = await fetched(base / path)
    assert (answer.status, answer.fault, unruly.asked[f"/{path}"]) == (status, fault, tries)
    assert bool(answer.page_hash) == (status == 200)


async def test_redirects_in_a_circle_end(fetched, base, unruly):
    (answer,) = await fetched(base / "circle")
    assert (answer.status, answer.fault) == (None, "redirects")
    assert unruly.asked["/circle"] <= 11


async def test_nobody_at_the_address_is_no_connection(fetched, unused_tcp_port):
    (answer,) = await fetched(f"http://127.0.0.1:{unused_tcp_port}/")
    assert answer.fault == "connection"


async def test_an_address_that_is_none_harms_nothing(fetched, base):
    bad, good = await fetched("http://[half/", base / "page")
    assert (bad.fault, good.status) == ("connection", 200)


async def test_a_certificate_that_nobody_vouches_for_is_a_fault_of_its_own(
    fetched, unruly, aiohttp_server, tmp_path
):
    server = await aiohttp_server(unruly.app(), ssl=own_certificate(tmp_path))
    (answer,) = await fetched(server.make_url("/page"))
    assert (answer.status, answer.fault) == (None, "tls")
    assert unruly.asked["/page"] == 0


async def test_waiting_doubles_between_tries_and_heeds_what_a_server_asks(fetched, base, waits):
    await fetched(base / "broken")
    assert waits == [2.0, 4.0]
    waits.clear()
    await fetched(base / "busy")
    assert waits == [7.0]


async def test_one_host_is_asked_one_thing_at_a_time_with_a_pause_between(fetched, base, unruly, waits):
    await fetched(*(base / "many" / str(number) for number in range(6)))
    assert unruly.most == 1
    assert waits == [QUICK.pause] * 5


@pytest.mark.parametrize("at_once", [1, 3])
async def test_several_hosts_are_asked_at_once_but_never_more_than_allowed(fetched, base, unruly, at_once):
    hosts = [base.with_host(f"127.0.0.{number}") / "page" for number in range(1, 9)]
    answers = await fetched(*hosts, manners=Manners(at_once=at_once))
    assert [answer.status for answer in answers] == [200] * 8
    assert unruly.most == at_once


async def test_a_link_is_fetched_once_however_often_it_is_named_and_by_name(fetched, base, unruly):
    await fetched(base / "page", base / "page")
    assert unruly.asked["/page"] == 1
    assert all("Waymark" in agent for agent in unruly.agents)
