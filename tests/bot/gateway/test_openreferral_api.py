"""The Open Referral UK feed, as a directory reads it."""

import pytest

from knowledge.openreferral.service import service_id
from knowledge.openreferral.taxonomy import term
from tests import openreferral_standard as standard

FEED = "/openreferral"
LEIGH = "youth-hub-leigh"


async def get(client, path):
    answer = await client.get(f"{FEED}{path}")
    assert answer.status == 200, await answer.text()
    return await answer.json()


async def every(client, path):
    """The contents of all pages."""
    found, number = [], 1
    while True:
        page = await get(client, f"{path}{'&' if '?' in path else '?'}per_page=100&page={number}")
        found += page["contents"]
        if page["last_page"]:
            return found
        number += 1


async def test_the_feed_says_what_it_is_and_where_it_is_described(door):
    told = await get(door, "/")
    assert told["version"] == "HSDS-UK-3.0"
    assert told["profile"].startswith("https://")
    described = told["openapi_url"].removeprefix(str(door.make_url("/")).rstrip("/"))
    assert f"{FEED}/services" in (await (await door.get(described)).json())["paths"]


@pytest.mark.parametrize(("forwarded", "begins"), [("https", "https://"), ("http", "http://")])
async def test_behind_tls_the_description_is_behind_tls(client_of, forwarded, begins):
    client = await client_of(trusted_proxies=1)
    answer = await client.get(f"{FEED}/", headers={"X-Forwarded-Proto": forwarded})
    assert (await answer.json())["openapi_url"].startswith(begins)


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("services", standard.SERVICE),
        ("taxonomies", standard.TAXONOMY),
        ("taxonomy_terms", standard.TERM),
        ("service_at_locations", standard.PLACE),
    ],
)
async def test_every_list_comes_in_the_envelope_and_each_item_can_be_read_by_itself(door, name, item):
    page = await get(door, f"/{name}?per_page=2")
    assert standard.faults(standard.listed(item), page) == []
    assert (page["page_number"], page["size"], page["first_page"], page["empty"]) == (1, 2, True, False)
    for listed in page["contents"]:
        alone = await get(door, f"/{name}/{listed['id']}")
        assert standard.faults(item, alone) == []
        assert alone["id"] == listed["id"]


async def test_every_scheme_is_listed_once(door, all_schemes):
    found = await every(door, "/services")
    assert {item["id"] for item in found} == {service_id(scheme) for scheme in all_schemes.schemes.values()}
    assert len(found) == len(all_schemes.schemes)


async def test_a_service_by_itself_has_what_its_list_leaves_out(door, all_schemes):
    listed = (await get(door, "/services?search=leigh"))["contents"][0]
    alone = await get(door, f"/services/{listed['id']}")
    assert listed["id"] == service_id(all_schemes.schemes[LEIGH])
    assert {**alone, **listed} == alone
    assert {"service_areas", "service_at_locations", "attributes"} <= set(alone) - set(listed)


@pytest.mark.parametrize("name", ["services", "taxonomies", "taxonomy_terms", "service_at_locations"])
@pytest.mark.parametrize("id", ["youth-hub-leigh", "00000000-0000-0000-0000-000000000000", "%00", "..%2f"])
async def test_what_is_not_there_is_a_problem_that_says_where_to_look(door, name, id):
    answer = await door.get(f"{FEED}/{name}/{id}")
    assert (answer.status, answer.content_type) == (404, "application/problem+json")


async def test_words_find_services_best_first_and_slips_are_put_right(door):
    found = await get(door, "/services?search=yuoth hub leigh")
    assert found["contents"][0]["name"].startswith("Leigh")
    assert found["total_items"] < (await get(door, "/services"))["total_items"]


async def test_filters_narrow_together(door, all_schemes):
    hubs = await every(door, f"/services?taxonomy_term_id={term('kind', 'youth_hub').id}")
    from_18 = await every(door, f"/services?taxonomy_term_id={term('kind', 'youth_hub').id}&minimum_age=18")
    assert len(hubs) == sum(scheme.kind == "youth_hub" for scheme in all_schemes.schemes.values())
    assert 0 < len(from_18) < len(hubs)
    assert all(service["minimum_age"] >= 18 for service in from_18)


async def test_a_taxonomy_has_its_terms_and_its_terms_have_it(door):
    taxonomies = (await get(door, "/taxonomies"))["contents"]
    assert len(taxonomies) == 6
    for taxonomy in taxonomies:
        alone = await get(door, f"/taxonomies/{taxonomy['id']}")
        of_it = await every(door, f"/taxonomy_terms?taxonomy_id={taxonomy['id']}")
        assert alone["taxonomy_terms"] == of_it != []


async def test_every_term_of_a_service_is_a_term_of_the_feed(door, all_schemes):
    terms = {item["id"]: item for item in await every(door, "/taxonomy_terms")}
    alone = await get(door, f"/services/{service_id(all_schemes.schemes[LEIGH])}")
    assert alone["attributes"]
    for attribute in alone["attributes"]:
        assert terms[attribute["taxonomy_term_id"]] == attribute["taxonomy_term"]


async def test_a_postcode_finds_places_of_services_that_cover_its_council(door, all_schemes):
    found = await every(door, "/service_at_locations?postcode=BL1 1RU")
    covering = {
        service_id(s)
        for s in all_schemes.schemes.values()
        if s.join.address and (s.area is None or "E08000001" in s.area.codes)
    }
    assert {place["service"]["id"] for place in found} == covering != set()


async def test_no_distance_is_pretended(door):
    """There are no coordinates, so a distance changes nothing, and the answer says so."""
    near = await get(door, "/service_at_locations?postcode=BL1 1RU&proximity=100")
    whole = await get(door, "/service_at_locations?postcode=BL1 1RU")
    assert near == whole
    assert near["waymark"] == {
        "matched_by": "council",
        "councils": ["E08000001"],
        "proximity_applied": False,
    }
    assert "waymark" not in await get(door, "/service_at_locations")


async def test_part_of_a_postcode_counts_as_every_council_it_may_lie_in(door):
    found = await get(door, "/service_at_locations?postcode=BL9")
    assert len(found["waymark"]["councils"]) > 1


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/services?page=0", "page"),
        ("/services?page=two", "page"),
        ("/services?page=%D9%A1", "page"),
        ("/services?per_page=0", "per_page"),
        ("/services?per_page=101", "per_page"),
        ("/services?per_page=" + "9" * 5000, "per_page"),
        ("/services?minimum_age=-1", "minimum_age"),
        ("/services?minimum_age=190", "minimum_age"),
        ("/services?maximum_age=old", "maximum_age"),
        ("/services?taxonomy_term_id=youth", "taxonomy_term_id"),
        ("/services?taxonomy_id=%00", "taxonomy_id"),
        ("/services?search=" + "x" * 101, "search"),
        ("/services?day=MO", "day"),
        ("/services?start_time=09:00", "start_time"),
        ("/services?postcode=BL1 1RU", "postcode"),
        ("/services?colour=red", "colour"),
        ("/taxonomies?search=x", "search"),
        ("/taxonomy_terms?taxonomy_id=x", "taxonomy_id"),
        ("/service_at_locations?postcode=Bolton", "postcode"),
        ("/service_at_locations?postcode=ZZ99 9ZZ", "postcode"),
        ("/service_at_locations?postcode=%F0%9F%92%A9", "postcode"),
        ("/service_at_locations?proximity=500", "proximity"),
        ("/service_at_locations?postcode=BL1 1RU&proximity=far", "proximity"),
        ("/service_at_locations?postcode=BL1 1RU&proximity=2000001", "proximity"),
    ],
)
async def test_a_query_that_cannot_be_is_refused_by_name(door, path, field):
    answer = await door.get(f"{FEED}{path}")
    told = await answer.json(content_type=None)
    assert (answer.status, answer.content_type) == (422, "application/problem+json")
    assert told["field"] == field
    assert "BL1" not in told["detail"]


@pytest.mark.parametrize(
    "words", ["%00", "%F0%9F%92%A9", "';--", '"', "%25", "*", "%ff%fe", "a b c d e f g h i j"]
)
async def test_any_words_at_all_can_be_searched_for(door, words):
    assert standard.faults(standard.ENVELOPE, await get(door, f"/services?search={words}")) == []


@pytest.mark.parametrize("query", ["?search=", "?minimum_age=%20", "?page=&day="])
async def test_an_empty_query_is_as_good_as_none(door, query):
    assert await get(door, f"/services{query}") == await get(door, "/services")


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/services", 200), ("/services/none", 404), ("/services?page=0", 422), ("/nothing", 404)],
)
async def test_any_site_may_read_the_feed_and_its_problems(door, path, status):
    answer = await door.get(f"{FEED}{path}", headers={"Origin": "https://elsewhere.example"})
    assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (status, "*")


async def test_answers_may_be_kept_and_who_has_them_is_told_so(door):
    first = await door.get(f"{FEED}/services")
    assert first.headers["Cache-Control"] == "public, max-age=300"
    for sent, status in ((first.headers["ETag"], 304), ('"other"', 200)):
        answer = await door.get(f"{FEED}/services", headers={"If-None-Match": sent})
        assert (answer.status, answer.headers["ETag"]) == (status, first.headers["ETag"])


async def test_a_day_later_a_scheme_that_closed_says_so(door, clock, all_schemes):
    closing = min(
        (s for s in all_schemes.schemes.values() if s.closes and s.state(clock().date()) == "open"),
        key=lambda scheme: scheme.closes,
    )
    path = f"/services/{service_id(closing)}"
    assert (await get(door, path))["status"] == "active"
    clock.pass_hours(24 * ((closing.closes - clock().date()).days + 1))
    assert (await get(door, path))["status"] == "defunct"


@pytest.mark.parametrize("host", ["", "a b", "x:y:z", "[", "\u00e9"])
async def test_an_odd_host_breaks_nothing(door, host):
    answer = await door.get(f"{FEED}/", headers={"Host": host})
    assert answer.status in (200, 400)
