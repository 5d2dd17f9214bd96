"""The place data itself: complete, clean and consistent with the councils."""

import csv
from pathlib import Path

import pytest
import yaml

from knowledge import places
from knowledge.areas import all_areas
from knowledge.places import find, names
from knowledge.places.gazetteer import gazetteer
from knowledge.places.keys import key

DATA = Path(places.__file__).with_name("data")
ALIASES = yaml.safe_load((DATA / "aliases.yml").read_text(encoding="utf-8"))


def test_every_name_means_councils_that_exist() -> None:
    codes = {code for name in gazetteer().values() for code, _ in name.councils}
    assert codes == set(all_areas())


def test_every_council_has_live_postcodes() -> None:
    assert set(names.people()) == set(all_areas())
    assert min(names.people().values()) > 0


@pytest.mark.parametrize("section", ["short_names", "groups", "former", "welsh"])
def test_every_alias_is_understood(section: str) -> None:
    assert [name for name in ALIASES[section] if not find(name).candidates] == []


@pytest.mark.parametrize("section", ["ambiguous", "unmistakable", "always_places", "wider"])
def test_a_note_on_a_name_is_about_a_name_we_know(section: str) -> None:
    unknown = [name for name in ALIASES[section] if key(name) not in gazetteer()]
    assert unknown == []


def test_no_alias_is_written_twice() -> None:
    written = [key(name) for section in ("short_names", "welsh") for name in ALIASES[section]]
    assert sorted({name for name in written if written.count(name) > 1}) == []


def test_the_data_stays_small() -> None:
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 600_000


def test_neighbourhoods_lie_under_councils() -> None:
    parts = yaml.safe_load((DATA / "neighbourhoods.yml").read_text(encoding="utf-8"))
    named = {area.name for area in all_areas().values()}
    assert set(parts) <= named


def test_every_district_lies_in_a_council_of_its_outcode() -> None:
    with (DATA / "districts.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    wrong = [row for row in rows if row["council"] not in _councils(row["outcode"])]
    assert len(rows) > 300
    assert wrong == []


def test_a_district_is_written_once_for_each_council_and_outcode() -> None:
    lines = (DATA / "districts.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == sorted(set(lines[1:]))


def _councils(outcode: str) -> list[str]:
    """The councils with a tenth or more of an outcode's live postcodes."""
    return [each.area.name for each in find(outcode).candidates if each.share >= 0.1]
