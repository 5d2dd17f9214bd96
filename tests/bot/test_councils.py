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
        ("  logo: x.png", "not a setting; take it out"),
        ("  1: x.png", "1 is not a setting"),
        ("  phone: 01612360", "phone must be text; put it in quotes"),
        ("  colour: 123456", "colour must be text"),
        ("  name:", "name must be text"),
        ("  hours: [9, 5]", "hours must be text"),
        ("  radius: yes", "radius"),
        ("  sites: https://www.shire.gov.uk", "sites must be a list"),
        ("  sites:", "sites must be a list"),
        ('  sites: [""]', "origin"),
        ("  sites: [80]", "origin"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path, line, fault):
    with pytest.raises(BadCouncil, match=f"shire: .*{fault}"):
        settings(tmp_path, f"shire:\n{line}\n")


def test_a_number_in_quotes_is_a_text_and_no_sites_are_sites_enough(tmp_path):
    council = settings(tmp_path, 'shire:\n  phone: "01612360"\n  sites: []\n')["shire"]
    assert (council.phone, council.sites) == ("01612360", ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- shire", "must be a mapping of councils"),
        ("shire", "must be a mapping of councils"),
        ("shire: Shire Council", "shire: must be a mapping of settings"),
        ("shire:", "shire: must be a mapping of settings"),
        ("1:\n  name: Shire", "1: the key of a council must be text"),
        ("shire:\n  name: [hunter2\n", "not YAML in UTF-8 near line 3"),
        ("shire:\n  name: \x00", "not YAML in UTF-8"),
    ],
)
def test_a_file_that_is_no_settings_file_says_what_to_put_right(tmp_path, text, fault):
    with pytest.raises(BadCouncil, match=fault) as refused:
        settings(tmp_path, text)
    assert "hunter2" not in str(refused.value)


def test_an_empty_file_holds_no_councils_and_a_missing_or_garbled_one_is_refused(tmp_path):
    assert settings(tmp_path, "# none yet\n") == {}
    with pytest.raises(BadCouncil, match="cannot be read; set WAYMARK_COUNCILS"):
        read(tmp_path / "nowhere.yml")
    (tmp_path / "latin.yml").write_bytes("shire:\n  name: Môn\n".encode("latin-1"))
    with pytest.raises(BadCouncil, match="not YAML in UTF-8"):
        read(tmp_path / "latin.yml")


@pytest.mark.parametrize(("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54)])
def test_contrast_is_that_of_the_guidelines(colour, ratio):
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)
