"""The public knowledge base."""

import pytest

from bot.gateway.keys import CATALOGUE
from knowledge.catalogue import Catalogue


async def page(client, query=""):
    answer = await client.get(f"/api/schemes{query}")
    assert answer.status == 200, await answer.text()
    return await answer.json()


async def test_all_schemes_are_listed_a_page_at_a_time(door, all_schemes):
    first, second = await page(door, "?per_page=5"), await page(door, "?per_page=5&page=2")
    assert first["total"] == second["total"] == len(all_schemes.schemes)
    assert (first["page"], second["page"], first["per_page"]) == (1, 2, 5)
    assert len({scheme["id"] for scheme in first["schemes"] + second["schemes"]}) == 10


async def test_a_page_beyond_the_last_is_empty(door):
    assert (await page(door, "?page=9999"))["schemes"] == []


@pytest.mark.parametrize("area", ["Bolton", "bolton", "E08000001", "BL1 1RU"])
async def test_an_area_is_any_place_that_we_know(door, all_schemes, area):
    found = await page(door, f"?area={area}&per_page=100")
    covering = {s.id for s in all_schemes.schemes.values() if s.area is None or "E08000001" in s.area.codes}
    assert found["total"] == len(covering)
    assert {scheme["id"] for scheme in found["schemes"]} <= covering


async def test_kind_area_and_words_narrow_together(door):
    found = await page(door, "?kind=youth_hub&q=leigh")
    assert {scheme["kind"] for scheme in found["schemes"]} == {"youth_hub"}
    assert found["schemes"][0]["id"] == "youth-hub-leigh"
    assert found["total"] < (await page(door, "?kind=youth_hub"))["total"]


async def test_slips_are_put_right(door):
    assert (await page(door, "?q=yuoth hub"))["schemes"] == (await page(door, "?q=youth hub"))["schemes"]


async def test_one_scheme_says_whom_it_is_for_how_to_join_and_where_that_was_read(door):
    scheme = await (await door.get("/api/schemes/youth-hub-leigh")).json()
    assert scheme["id"] == "youth-hub-leigh"
    assert scheme["areas"]
    assert scheme["sources"][0]["publisher"]
    assert {"self_referral", "url", "phone", "email", "address", "how"} == set(scheme["join"])
    assert scheme["status"] in ("planned", "open", "closed")


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-1",
        "page=1.5",
        "page=two",
        "page=10001",
        "page=%D9%A1",
        "page=" + "9" * 5000,
        "per_page=101",
        "per_page=000000001" + "9" * 4500,
        "kind=spaceship",
        "area=Atlantis",
        "area=" + "x" * 101,
        "q=" + "x" * 101,
        "colour=red",
    ],
)
async def test_a_query_that_cannot_be_is_refused_by_name(door, query):
    answer = await door.get(f"/api/schemes?{query}")
    assert (answer.status, (await answer.json(content_type=None))["field"]) == (422, query.partition("=")[0])


@pytest.mark.parametrize("query", ["?q=", "?area=%20", "?kind=&page="])
async def test_an_empty_query_is_as_good_as_none(door, query):
    assert await page(door, query) == await page(door)


@pytest.mark.parametrize("path", ["/api/schemes?per_page=3", "/api/schemes/youth-hub-leigh", "/openapi.json"])
async def test_public_answers_may_be_kept_for_a_while(door, path):
    assert (await door.get(path)).headers["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("path", ["/api/schemes?per_page=3", "/api/schemes/youth-hub-leigh"])
async def test_who_has_it_already_is_told_so(door, path):
    tag = (await door.get(path)).headers["ETag"]
    for sent, status in (
        (tag, 304),
        (f'W/{tag}, "other"', 304),
        ("*", 304),
        ('"other"', 200),
        ("nonsense", 200),
    ):
        answer = await door.get(path, headers={"If-None-Match": sent})
        assert (sent, answer.status) == (sent, status)
        assert answer.headers["ETag"] == tag
    assert (await door.get("/api/schemes?per_page=2")).headers["ETag"] != tag


async def test_a_record_that_another_process_loaded_later_is_left_out_and_breaks_nothing(
    app_of, aiohttp_client
):
    app = app_of()
    app[CATALOGUE] = Catalogue(())
    client = await aiohttp_client(app)
    assert (await page(client))["schemes"] == []
