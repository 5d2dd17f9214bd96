"""What is refused of a feed, with its field and the reason; what is right beside it is still taken."""

import pytest

from knowledge import records
from tests.knowledge.importing.taking import URI, areas, service, take, terms

REFUSED = [
    ("age", {"minimum_age": -5}),
    ("age", {"minimum_age": 40, "maximum_age": 20}),
    ("age", {"maximum_age": 121}),
    ("age", {"minimum_age": 16.5}),
    ("age", {"minimum_age": "sixteen"}),
    ("age", {"minimum_age": True}),
    ("age", {"minimum_age": float("inf")}),
    ("age", {"minimum_age": float("nan")}),
    ("age", {"eligibilitys": [{"minimum_age": 40, "maximum_age": 20}]}),
    ("closes", {"schedules": [{"valid_from": "2026-05-01", "valid_to": "2026-04-30"}]}),
    ("closes", {"schedules": [{"valid_to": "2026-02-30"}]}),
    ("url", {"url": "http://example.org"}),
    ("url", {"url": "javascript:alert(1)"}),
    ("url", {"url": "JaVaScRiPt:alert(1)"}),
    ("url", {"url": "data:text/html,x"}),
    ("url", {"url": "https://gov.uk@example.org/"}),
    ("url", {"url": "https://localhost/"}),
    ("url", {"url": "https://[half/"}),
    ("url", {"url": "https://example.org/ javascript:alert(1)"}),
    ("url", {"url": 'https://example.org/"onclick="alert(1)'}),
    ("url", {"url": "https://example.org/" + "x" * 600}),
    ("area", areas(("x", f"{URI}E08999999"))),
    ("area", areas(("Bolton", f"{URI}E92000009"))),
    ("area", {"service_areas": ...}),
    ("cost", {"cost_options": [{"amount": -1}]}),
    ("cost", {"cost_options": [{"amount": "lots"}]}),
    ("status", {"status": "archived"}),
    ("kind", {"attributes": terms("Purple")}),
    ("kind", {"attributes": ...}),
    ("name", {"name": "<b></b>"}),
    ("id", {"id": ...}),
    ("summary", {"description": ...}),
]


@pytest.mark.parametrize(("field", "told"), REFUSED)
def test_what_cannot_be_is_refused_with_its_field_and_nothing_is_written(tmp_path, field, told):
    (outcome,) = take(tmp_path, service(**told))
    assert outcome.result == "refused"
    assert outcome.why.startswith(f"{field}: ")
    assert records.files(tmp_path) == []


def test_everything_wrong_with_a_service_is_named_at_once(tmp_path):
    (outcome,) = take(tmp_path, service(minimum_age=-5, url="http://example.org", status="archived"))
    assert [part.split(": ")[0] for part in outcome.why.split("; ")] == ["age", "url", "status"]


def test_one_bad_service_does_not_keep_the_others_out(tmp_path):
    told = [service(id=str(number), **bad) for number, (_, bad) in enumerate(REFUSED) if "id" not in bad]
    outcomes = take(tmp_path, *told, "junk", None, 7, service(id="last", name="The Good One"))
    assert [outcome.result for outcome in outcomes] == ["refused"] * (len(told) + 3) + ["new"]
    assert len(records.files(tmp_path)) == 1
