"""What each field of a service becomes in a record, and what is only reported."""

import pytest

from knowledge.checking import faults
from tests.knowledge.importing.taking import URI, areas, service, take, taken, terms


def located(*addresses):
    return [{"id": "l", "location": {"id": "m", "addresses": [address]}} for address in addresses]


HIGH_STREET = {"address_1": "1 High Street", "city": "Leigh", "postal_code": "WN7 1AA"}


def test_a_plain_service_becomes_a_record_that_passes_every_check(tmp_path):
    record, notes = taken(tmp_path, service())
    assert notes == {}
    assert faults(tmp_path) == []
    told = {key: record[key] for key in ("name", "kind", "summary", "rule", "join", "confidence")}
    assert told == {
        "name": "Job Club",
        "kind": "employment_programme",
        "summary": "We help you look for a job. Come when you like.",
        "rule": {"area": ["Wigan"]},
        "join": {"url": "https://example.org/job-club"},
        "confidence": "low",
    }
    assert record["sources"] == [
        {
            "publisher": "Wigan Council",
            "url": "https://example.org/feed/services/s1",
            "date": None,
            "supports": "all of it, as told",
        }
    ]
    assert "We have not checked it" in record["check"][0]
    assert "Wigan Council" in record["check"][0]
    assert "verified_on" not in record


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        (areas(("Bolton", None)), ["Bolton"]),
        (areas(("x", f"{URI}E08000001")), ["Bolton"]),
        (areas(("E08000001", None)), ["Bolton"]),
        (areas(("Bolton Council", None)), ["Bolton"]),
        (areas(("Bolton, Bury and Wigan", None)), ["Bolton", "Bury", "Wigan"]),
        (areas(("Bath and North East Somerset", None)), ["Bath and North East Somerset"]),
        (areas(("Bolton", None), ("Bolton", f"{URI}E08000001")), ["Bolton"]),
        (areas(("Kent County Council", None)), [{"county": "Kent"}]),
        (areas(("Kent", f"{URI}E10000016")), [{"county": "Kent"}]),
        (areas(("Greater Manchester", None)), [{"strategic_authority": "Greater Manchester"}]),
        (areas(("x", f"{URI}W92000004")), [{"nation": "Wales"}]),
        (areas(("x", f"{URI}E12000007")), [{"region": "London"}]),
        (areas(("England and Wales", None)), [{"nation": "England"}, {"nation": "Wales"}]),
        (areas(("Farnworth", None)), [{"council": "Bolton", "part": "Farnworth"}]),
        (areas(("Birmingham (the east)", None)), [{"council": "Birmingham", "part": "the east"}]),
    ],
)
def test_areas_are_codes_or_names(tmp_path, told, rule):
    record, notes = taken(tmp_path, service(**told))
    assert record["rule"] == {"area": rule}
    assert "area" not in notes


def test_an_area_that_is_none_is_reported_and_the_others_stand(tmp_path):
    record, notes = taken(tmp_path, service(**areas(("Narnia", None), ("Wigan", None))))
    assert record["rule"]["area"] == ["Wigan"]
    assert "'Narnia'" in notes["area"]


@pytest.mark.parametrize(
    "name", ["Bolton and Narnia", "Richmond", "everybody in the borough of Bury", "Bury them"]
)
def test_an_area_that_could_be_several_or_is_only_partly_known_is_not_guessed(tmp_path, name):
    (outcome,) = take(tmp_path, service(**areas((name, None))))
    assert outcome.result == "refused"
    assert name in outcome.why


def test_without_an_area_the_postcode_tells_the_council_and_that_is_said(tmp_path):
    record, notes = taken(tmp_path, service(service_areas=..., service_at_locations=located(HIGH_STREET)))
    assert record["rule"]["area"] == ["Wigan"]
    assert "worked out" in notes["area"]
    assert any("worked out the area" in text for text in record["check"])


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({"minimum_age": 16, "maximum_age": 24}, {"from": 16, "to": 24}),
        ({"minimum_age": "16", "maximum_age": ""}, {"from": 16}),
        ({"minimum_age": 16.0}, {"from": 16}),
        ({"minimum_age": 0, "maximum_age": 24}, {"to": 24}),
        ({"minimum_age": 18, "maximum_age": 18}, {"from": 18, "to": 18}),
        ({"minimum_age": None, "maximum_age": None}, None),
        ({"eligibilitys": [{"minimum_age": 50}]}, {"from": 50}),
        ({"eligibilitys": [{"minimum_age": 16, "maximum_age": 18}, {"minimum_age": 30}]}, {"from": 16}),
    ],
)
def test_ages_become_the_rule(tmp_path, told, rule):
    record, _ = taken(tmp_path, service(**told))
    assert record["rule"].get("age") == rule


def test_the_ages_of_childcare_are_the_childs_and_those_of_a_job_club_are_not(tmp_path):
    nursery = service(minimum_age=0, maximum_age=4, attributes=terms("Nursery"))
    record, notes = taken(tmp_path / "nursery", nursery)
    assert record["rule"] == {"area": ["Wigan"], "youngest_child_age": {"to": 4}}
    assert "the child's" in notes["age"]
    record, notes = taken(tmp_path / "parents", service(maximum_age=19, attributes=terms("Nursery")))
    assert record["rule"] == {"area": ["Wigan"], "age": {"to": 19}}
    assert "age" not in notes


@pytest.mark.parametrize(
    ("told", "join"),
    [
        ({"phones": [{"number": "+44 (0)1942 000-000"}]}, {"phone": "01942 000 000"}),
        ({"phones": [{"number": "0044 1942000000"}]}, {"phone": "01942000000"}),
        (
            {"contacts": [{"name": "Ann", "phones": [{"number": "01942 000 000"}]}]},
            {"phone": "01942 000 000"},
        ),
        ({"organization": {"phones": [{"number": "01942 000 000"}]}}, {"phone": "01942 000 000"}),
        ({"email": "mailto:a.b@example.org"}, {"email": "a.b@example.org"}),
        ({"service_at_locations": located(HIGH_STREET)}, {"address": "1 High Street, Leigh, WN7 1AA"}),
    ],
)
def test_each_way_in_is_kept(tmp_path, told, join):
    record, notes = taken(tmp_path, service(**told))
    assert record["join"] == {"url": "https://example.org/job-club", **join}
    assert notes == {}
    assert "Ann" not in str(record)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("phone", {"phones": [{"number": "ring Bob"}]}),
        ("phone", {"phones": [{"number": "+1 212 555 0100"}]}),
        ("phone", {"phones": [{"number": "01942 000 000"}, {"number": "01942 000 001"}]}),
        ("email", {"email": "bob at example"}),
        ("address", {"service_at_locations": located({**HIGH_STREET, "postal_code": "ABC 1234"})}),
        (
            "address",
            {"service_at_locations": located(HIGH_STREET, {**HIGH_STREET, "address_1": "2 Low Lane"})},
        ),
        ("rule", {"eligibility_description": "Veterans only"}),
        ("languages", {"languages": [{"language": "cy"}]}),
        ("taxonomy", {"attributes": terms("Job club", "Purple")}),
        ("sources", {"last_modified": "last week"}),
        ("status", {"status": ...}),
        ("opens", {"schedules": [{"valid_from": "soon"}]}),
    ],
)
def test_what_has_no_place_is_reported_and_the_rest_is_kept(tmp_path, field, told):
    record, notes = taken(tmp_path, service(**told))
    assert field in notes
    assert record["name"] == "Job Club"
    assert "address" not in record["join"]


def test_without_any_way_in_people_are_sent_to_the_publisher(tmp_path):
    record, _ = taken(tmp_path, service(url=...))
    assert record["join"] == {"how": "Ask Wigan Council how to join."}


@pytest.mark.parametrize(
    "told", [{"eligibility_description": "Veterans"}, {"attributes": terms("Job club", link="eligibility")}]
)
def test_a_condition_that_makes_no_rule_is_a_thing_to_ask(tmp_path, told):
    record, _ = taken(tmp_path, service(**told))
    assert any("some people only" in text for text in record["check"])


def test_without_such_a_condition_there_is_only_one_thing_to_ask(tmp_path):
    record, _ = taken(tmp_path, service(attributes=terms("Job club", link="topic")))
    assert len(record["check"]) == 1


@pytest.mark.parametrize(
    ("told", "cost"),
    [
        ({"fees": "Free"}, "free"),
        ({"fees": "£3 a visit"}, "£3 a visit"),
        ({"cost_options": [{"amount": 0}]}, "free"),
        ({"cost_options": [{"amount": 0, "option": "under 25"}]}, "£0 (under 25)"),
        ({"cost_options": [{"amount": 2.5, "amount_description": "a visit"}]}, "£2.50 a visit"),
        ({"cost_options": [{"amount": 9, "valid_to": "2026-11-27"}]}, None),
        ({"cost_options": [{"amount": 9, "valid_to": "2026-11-28"}]}, "£9"),
        ({}, None),
    ],
)
def test_costs_are_those_of_the_day(tmp_path, told, cost):
    record, _ = taken(tmp_path, service(**told))
    assert record.get("cost") == cost


@pytest.mark.parametrize(
    ("told", "dates"),
    [
        ([{"valid_from": "2026-01-05", "valid_to": "2027-03-31"}], ("2026-01-05", "2027-03-31")),
        ([{"valid_from": "05/01/2026 00:00:00"}], ("2026-01-05", None)),
        (
            [{"valid_from": "2026-01-05", "valid_to": "2026-03-31"}, {"valid_from": "2026-05-01"}],
            ("2026-01-05", None),
        ),
        ([{"valid_to": "2026-03-31"}, {"valid_to": "2026-05-01"}], (None, "2026-05-01")),
        ([{"opens_at": "10:00"}], (None, None)),
    ],
)
def test_the_spell_of_its_timetables_is_when_it_is_open(tmp_path, told, dates):
    record, _ = taken(tmp_path, service(schedules=told))
    assert (record.get("opens"), record.get("closes")) == dates


@pytest.mark.parametrize(
    ("status", "closed"),
    [
        ("active", False),
        ("Active", False),
        ("inactive", True),
        ("defunct", True),
        ("temporarily closed", True),
    ],
)
def test_only_an_active_service_is_open(tmp_path, status, closed):
    record, _ = taken(tmp_path, service(status=status))
    assert record.get("closed", False) is closed


@pytest.mark.parametrize(
    ("words", "kind", "needs"),
    [
        (("Job Club",), "employment_programme", ["job_search"]),
        (("DEBT ADVICE",), "advice", ["debt"]),
        (("Training", "Youth Hub"), "youth_hub", ["skills"]),
        (("Childminders",), "childcare", []),
    ],
)
def test_terms_make_the_kind_and_the_needs(tmp_path, words, kind, needs):
    record, _ = taken(tmp_path, service(attributes=terms(*words)))
    assert (record["kind"], record.get("helps_with", [])) == (kind, needs)


def test_a_summary_too_hard_to_read_is_kept_reported_and_fails_the_check(tmp_path):
    hard = "Multidisciplinary employability organisations deliver comprehensive individualised interventions."
    _, notes = taken(tmp_path, service(description=hard))
    assert "too hard to read" in notes["summary"]
    assert [fault.field for fault in faults(tmp_path)] == ["summary"]


def test_a_long_description_becomes_its_first_sentences(tmp_path):
    record, notes = taken(tmp_path, service(description="We help you find work. " * 100))
    assert len(record["summary"]) <= 300
    assert record["summary"].endswith("work.")
    assert "summary" in notes


def test_markup_and_unseen_characters_do_not_get_into_a_record(tmp_path):
    told = service(
        name="Job <script>alert(1)</script>Club\u202e",
        description="<img src=x onerror=alert(1)>We help you.<iframe src='x'></iframe> Come in.\x00",
        organization={"name": "<a href='javascript:x'>Us</a>"},
    )
    record, _ = taken(tmp_path, told)
    text = str(record)
    assert record["name"] == "Job Club"
    assert record["note"] == "Run by Us."
    assert not any(bad in text for bad in ("<", ">", "javascript", "alert", "\u202e", "\x00"))
