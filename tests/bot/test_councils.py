"""Councils' settings: what is taken, and what stops the server at start with a reason."""

import pytest

from bot.councils import BadCouncil, contrast_with_white, read

GOOD = """
shire:
  name: Shire Council
  colour: "#0b4f8a"
  radius: 4
  sites: ["https://www.shire.gov.uk"]
"""


def settings(tmp_path, text):
    path = tmp_path / "councils.yml"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_a_council_has_its_name_its_look_and_its_sites(tmp_path):
    council = settings(tmp_path, GOOD)["shire"]
    assert (council.name, council.sites) == ("Shire Council", ("https://www.shire.gov.uk",))
    assert "--waymark-colour: #0b4f8a" in council.theme


def test_an_area_is_known_by_its_name(tmp_path):
    council = settings(tmp_path, "bolton:\n  area: Bolton\n")["bolton"]
    assert council.code == "E08000001"
    assert settings(tmp_path, GOOD)["shire"].code is None


def test_no_file_means_no_councils():
    assert read(None) == {}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("  area: Nowhere", "area"),
        ("  area: Greater Manchester", "area"),
        ('  colour: "#ffcc00"', "too light"),
        ("  colour: blue", "must be like"),
        ('  font: "x; } body { display: none"', "font"),
        ("  radius: 400", "radius"),
        ('  sites: ["javascript:alert(1)"]', "origin"),
        ('  sites: ["https://a.example; script-src *"]', "origin"),
        ("  logo: x.png", "not a setting"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path, line, fault):
    with pytest.raises(BadCouncil, match=fault):
        settings(tmp_path, f"shire:\n{line}\n")


@pytest.mark.parametrize(("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54)])
def test_contrast_is_that_of_the_guidelines(colour, ratio):
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)
