"""Taken in again: what nobody touched follows the feed, what somebody edited is left alone, nothing is deleted."""

from dataclasses import replace

import pytest
import yaml

from knowledge import records
from knowledge.importing.origin import Origin
from knowledge.importing.run import OtherFeed
from tests.knowledge.importing.taking import TODAY, files, service, take
from tests.knowledge.people import made


def results(outcomes):
    return [outcome.result for outcome in outcomes]


def ours(area, name, url=None):
    """A record kept by hand."""
    return replace(made("ours", {"area": area}, join={"url": url, "how": "Ask."}), name=name)


def edit(folder, **changes):
    (path,) = records.files(folder)
    record = {**records.raw(path), **changes}
    path.write_text(yaml.safe_dump(record), encoding="utf-8")
    return path.read_text()


def test_what_did_not_change_is_not_touched(tmp_path):
    take(tmp_path, service())
    before = files(tmp_path)
    assert results(take(tmp_path, service(), today=TODAY.replace(year=2027))) == ["unchanged"]
    assert files(tmp_path) == before


def test_what_changed_in_the_feed_is_updated_under_the_same_id(tmp_path):
    (first,) = take(tmp_path, service())
    (second,) = take(tmp_path, service(name="The New Job Club"))
    assert (second.result, second.scheme) == ("updated", first.scheme)
    (path,) = records.files(tmp_path)
    assert records.raw(path)["name"] == "The New Job Club"


def test_a_record_that_becomes_another_kind_moves_to_its_folder(tmp_path):
    take(tmp_path, service())
    take(tmp_path, service(attributes=[{"taxonomy_term": {"name": "Debt advice"}}]))
    (path,) = records.files(tmp_path)
    assert path.parent.name == "advice"


def test_an_edited_record_is_left_alone_while_the_feed_says_what_it_said(tmp_path):
    take(tmp_path, service())
    edited = edit(tmp_path, summary="Better words.")
    assert results(take(tmp_path, service())) == ["unchanged"]
    assert list(files(tmp_path).values()) == [edited]


def test_an_edited_record_that_changed_in_the_feed_too_is_a_conflict_and_stays(tmp_path):
    take(tmp_path, service())
    edited = edit(tmp_path, summary="Better words.")
    (outcome,) = take(tmp_path, service(minimum_age=18))
    assert outcome.result == "conflict"
    assert list(files(tmp_path).values()) == [edited]


def test_a_conflict_is_settled_by_the_hash_that_it_names(tmp_path):
    take(tmp_path, service())
    edit(tmp_path, summary="Better words.")
    (outcome,) = take(tmp_path, service(minimum_age=18))
    (path,) = records.files(tmp_path)
    told = records.raw(path)["imported"]
    edit(tmp_path, imported={**told, "hash": outcome.why.split()[-1]})
    assert results(take(tmp_path, service(minimum_age=18))) == ["unchanged"]


def test_a_record_written_anew_with_other_layout_is_not_an_edit(tmp_path):
    take(tmp_path, service())
    edit(tmp_path)
    assert results(take(tmp_path, service(minimum_age=18))) == ["updated"]


def test_an_edit_that_cannot_be_read_is_not_written_over(tmp_path):
    take(tmp_path, service())
    (path,) = records.files(tmp_path)
    path.write_text("a: [", encoding="utf-8")
    assert results(take(tmp_path, service(minimum_age=18))) == ["conflict"]
    assert path.read_text() == "a: ["


def test_a_file_of_somebody_elses_in_the_way_is_not_written_over(tmp_path):
    take(tmp_path, service())
    (path,) = records.files(tmp_path)
    record = {key: value for key, value in records.raw(path).items() if key != "imported"}
    path.write_text(yaml.safe_dump(record), encoding="utf-8")
    before = files(tmp_path)
    assert results(take(tmp_path, service(minimum_age=18))) == ["conflict"]
    assert files(tmp_path) == before


def test_what_is_gone_from_the_feed_is_reported_and_stays(tmp_path):
    take(tmp_path, service(), service(id="s2", name="Second", url="https://example.org/2"))
    before = files(tmp_path)
    outcomes = take(tmp_path, service())
    assert [(outcome.result, outcome.name) for outcome in outcomes] == [
        ("unchanged", "Job Club"),
        ("gone", "Second"),
    ]
    assert files(tmp_path) == before


def test_one_service_by_itself_makes_none_of_the_others_gone(tmp_path):
    take(tmp_path, service(), service(id="s2", name="Second", url="https://example.org/2"))
    assert results(take(tmp_path, service(), whole=False)) == ["unchanged"]


def test_a_service_that_is_refused_now_is_not_gone(tmp_path):
    take(tmp_path, service())
    before = files(tmp_path)
    assert results(take(tmp_path, service(minimum_age=-5))) == ["refused"]
    assert files(tmp_path) == before


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path):
    assert results(take(tmp_path / "none", service(), dry=True)) == ["new"]
    assert not (tmp_path / "none").exists()
    take(tmp_path, service())
    before = files(tmp_path)
    assert results(take(tmp_path, service(minimum_age=18), dry=True)) == ["updated"]
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (ours(["Wigan"], "JOB CLUB"), "has the same name and area"),
        (ours([{"nation": "England"}], "job-club"), "has the same name and area"),
        (
            ours(["Bolton"], "Other", "https://www.example.org/Job-Club/"),
            "has the same link",
        ),
    ],
)
def test_what_is_in_the_knowledge_base_already_is_reported_and_skipped(tmp_path, other, why):
    (outcome,) = take(tmp_path, service(), others=[other])
    assert (outcome.result, outcome.why) == ("duplicate", f"ours {why}")
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    "other",
    [
        ours(["Bolton"], "Job Club"),
        ours(["Wigan"], "Another Club"),
        ours(["Wigan"], "Another", "https://example.org/"),
    ],
)
def test_a_namesake_elsewhere_or_another_scheme_nearby_is_no_duplicate(tmp_path, other):
    assert results(take(tmp_path, service(), others=[other])) == ["new"]


def test_a_hand_kept_record_made_later_is_named_beside_the_one_taken_in(tmp_path):
    take(tmp_path, service())
    before = files(tmp_path)
    (outcome,) = take(tmp_path, service(minimum_age=18), others=[ours(["Wigan"], "Job Club")])
    assert outcome.result == "duplicate"
    assert outcome.scheme in outcome.why
    assert files(tmp_path) == before


def test_two_services_of_one_identifier_are_one_record(tmp_path):
    assert results(take(tmp_path, service(), service(name="Twin"))) == ["new", "refused"]


def test_namesakes_in_one_feed_are_records_of_their_own(tmp_path):
    assert results(take(tmp_path, service(), service(id="s2", minimum_age=18))) == ["new", "new"]
    assert len(files(tmp_path)) == 2


def test_the_folder_of_one_feed_is_not_taken_for_another(tmp_path):
    take(tmp_path, service())
    with pytest.raises(OtherFeed, match="records of https"):
        take(tmp_path, service(), origin=Origin("bolton", "Bolton", "https://example.org/other"))
