"""Schemes as services of HSDS-UK 3.0."""

import re
from datetime import date

import pytest

from knowledge.openreferral import service
from tests import openreferral_standard as standard
from tests.knowledge.people import TODAY, catalogue, made


def shown(scheme, *others, today=TODAY):
    return service.full(scheme, catalogue(scheme, *others), today)


def full_of(name, catalogue):
    return service.full(catalogue.schemes[name], catalogue, TODAY)


def identifiers(part):
    """Every entity of an answer that has an id and is not shared: (path of its kind, id)."""
    for kind in ("service_areas", "service_at_locations", "cost_options", "contacts", "attributes"):
        yield from ((kind, item["id"]) for item in part.get(kind, ()))


def test_every_scheme_is_a_service_as_the_standard_asks(catalogue):
    faults = {
        scheme.id: found
        for scheme in catalogue.schemes.values()
        if (found := standard.faults(standard.SERVICE, service.full(scheme, catalogue, TODAY)))
    }
    assert faults == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "youth-hub-leigh"),
        ("status", "open"),
        ("minimum_age", "16"),
        ("assured_date", "2026"),
        ("url", "javascript:alert(1)"),
        ("email", "nobody"),
        ("eligibility_description", "Anybody."),
        ("attributes", [{"id": "x"}]),
        ("organization", {"name": "Council"}),
    ],
)
def test_a_service_that_breaks_the_standard_is_noticed(catalogue, field, value):
    broken = {**full_of("youth-hub-leigh", catalogue), field: value}
    assert standard.faults(standard.SERVICE, broken) != []


def test_nothing_that_has_an_identifier_shares_it(catalogue):
    found = [
        entry
        for scheme in catalogue.schemes.values()
        for entry in identifiers(service.full(scheme, catalogue, TODAY))
    ]
    assert len(set(found)) == len(found) > 3000
    assert len({service.service_id(scheme) for scheme in catalogue.schemes.values()}) == len(
        catalogue.schemes
    )


def test_identifiers_are_the_same_each_time():
    """Whoever keeps them finds the same service in the next feed, so they are fixed here."""
    scheme = made("hub", {})
    assert service.service_id(scheme) == "5d6af7ac-669b-51e3-bd83-5a5bcadd0d65"
    assert shown(scheme) == shown(made("hub", {}))


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        ({}, "active", None),
        ({"opens": "2027-04"}, "inactive", "It is not open yet. It opens on 1 April 2027."),
        ({"closes": "2026-03-31"}, "defunct", "It has closed."),
        ({"closes": "2026-11-27"}, "active", None),
        ({"closed": True, "successor": "next"}, "defunct", "It has closed. What replaced it: Next."),
    ],
)
def test_status_follows_the_day_and_the_alert_says_why(more, status, said):
    found = shown(made("hub", {}, verified_on=date(2026, 11, 21), **more), made("next", {}))
    assert (found["status"], found.get("alert")) == (status, said)


@pytest.mark.parametrize(
    ("confidence", "verified_on", "sure", "checked"),
    [
        ("high", date(2026, 11, 21), True, True),
        ("medium", None, True, False),
        ("low", None, False, False),
    ],
)
def test_what_is_not_sure_or_not_checked_is_not_shown_as_certain(confidence, verified_on, sure, checked):
    found = shown(made("hub", {}, confidence=confidence, verified_on=verified_on))
    assert ("not sure" in found.get("alert", "")) is not sure
    assert ("last checked" in found.get("alert", "")) is not checked
    assert ("assured_date" in found) is checked
    assert [a["taxonomy_term"]["term"] for a in found["attributes"] if a["link_type"] == "confidence"] == [
        confidence
    ]


def test_no_record_of_low_confidence_goes_without_an_alert(catalogue):
    alerts = {s.id: service.basic(s, catalogue, TODAY).get("alert") for s in catalogue.schemes.values()}
    unsure = {s.id for s in catalogue.schemes.values() if s.confidence == "low" or s.verified_on is None}
    assert unsure
    assert {name for name in unsure if not alerts[name]} == set()


@pytest.mark.parametrize(
    ("rule", "ages"),
    [
        ({"age": {"from": 16, "to": 24}}, (16, 24)),
        ({"age": {"from": 18}}, (18, None)),
        ({"age": {"to": 4}}, (None, 4)),
        ({}, (None, None)),
        ({"any_of": [{"age": {"from": 18}}, {"benefits": ["esa"]}]}, (None, None)),
        ({"youngest_child_age": {"to": 4}}, (None, None)),
    ],
)
def test_ages_stand_only_where_the_rule_asks_them_of_everybody(rule, ages):
    found = shown(made("hub", rule))
    assert (found.get("minimum_age"), found.get("maximum_age")) == ages


def test_the_description_says_what_the_standard_has_no_field_for():
    scheme = made(
        "hub",
        {"age": {"from": 16}, "any_of": [{"health_condition": "required"}, {"groups": ["carer"]}]},
        **{"also_called": ["The Hub"], "check": ["Ask for the day."], "closes": "2027-03"},
    )
    parts = shown(scheme)["description"].split("\n\n")
    assert parts == [
        "Help.",
        "Also called: The Hub.",
        "Who it is for: They are aged 16 or over. "
        "Either: They have a health condition or disability; or They are among these: unpaid carers.",
        "How to join: Ask.",
        "What to ask before you go: Ask for the day.",
        "It takes people until 31 March 2027.",
    ]


def test_a_note_for_fact_checkers_stays_here():
    assert "Ring Sam" not in str(shown(made("hub", {}, note="Ring Sam.")))


def test_what_is_not_known_is_left_out():
    assert set(shown(made("hub", {}))) == {
        *("id", "name", "description", "status", "alert", "organization", "attributes")
    }


@pytest.mark.parametrize(("cost", "amount"), [("free", 0), ("about £4 a session", None)])
def test_only_what_is_free_has_an_amount(cost, amount):
    found = shown(made("hub", {}, cost=cost))
    assert found["fees"] == cost
    assert [(c["option"], c.get("amount")) for c in found["cost_options"]] == [(cost, amount)]


def test_a_phone_hangs_below_a_contact():
    found = shown(made("hub", {}, join={"phone": "0800 024 1220", "email": "a@example.org"}))
    assert [phone["number"] for c in found["contacts"] for phone in c["phones"]] == ["0800 024 1220"]
    assert found["email"] == "a@example.org"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/join", "Council"),
        ("https://other.example/", "Not recorded"),
        (None, "Not recorded"),
    ],
)
def test_only_the_publisher_of_the_way_in_counts_as_organization(url, name):
    """A newspaper that wrote about a scheme does not run it."""
    assert shown(made("hub", {}, join={"url": url}))["organization"]["name"] == name


def test_no_answer_holds_html(catalogue):
    for scheme in catalogue.schemes.values():
        assert not re.search(r"</?[a-z]+>", str(service.full(scheme, catalogue, TODAY)))
