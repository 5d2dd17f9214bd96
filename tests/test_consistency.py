"""What is said in one file and meant in another: intents, slots, actions, responses, circumstances."""

import re
from pathlib import Path

import pytest
import yaml

from bot.messages import message
from bot.nlu.language.language import language
from knowledge.fields import FIELDS
from knowledge.readability import grade

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
HARDEST = 7.0  # school grade, about reading age 11 to 12; names of schemes and benefits weigh heavily


def loaded(folder, key):
    """Every entry under `key` in the YAML files of `folder`, with repeats."""
    found = []
    for path in sorted((ROOT / "data" / folder).rglob("*.yml")):
        found.extend((yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get(key) or [])
    return found


def sources():
    """All code and rules in which a response could be named."""
    kinds = [*ROOT.glob("actions/**/*.py"), *ROOT.glob("bot/**/*.py"), *ROOT.glob("knowledge/**/*.py")]
    kinds += [*ROOT.glob("data/rules/*.yml"), *ROOT.glob("bot/web/templates/*.html")]
    return "\n".join(path.read_text(encoding="utf-8") for path in kinds)


INTENTS = [next(iter(item)) for item in DOMAIN["intents"]]
RESPONSES = loaded("responses", "responses")
STEPS = [step for rule in loaded("rules", "rules") for step in rule["steps"]]
CODE = sources()


def test_every_intent_has_examples_and_every_example_an_intent():
    exampled = {item["intent"] for item in loaded("nlu", "nlu")}
    assert exampled == set(INTENTS)


def test_every_intent_is_defined_once():
    assert len(INTENTS) == len(set(INTENTS))


def test_every_intent_leads_somewhere():
    """In the form affirm, deny and the refusals are answers; outside it rules take them."""
    assert set(INTENTS) == {step["intent"] for step in STEPS if "intent" in step}


def test_every_response_is_defined_once():
    assert sorted({name for name in RESPONSES if RESPONSES.count(name) > 1}) == []


def test_every_response_that_a_rule_names_exists():
    named = {step["action"] for step in STEPS if str(step.get("action", "")).startswith("utter_")}
    assert named - set(RESPONSES) == set()


def test_every_action_is_written_and_led_to():
    written = set(re.findall(r'return "((?:action|validate)_\w+)"', CODE))
    led_to = {step["action"] for step in STEPS if str(step.get("action", "")).startswith("action_")}
    mapped = {m["action"] for slot in DOMAIN["slots"].values() for m in slot["mappings"] if "action" in m}
    assert set(DOMAIN["actions"]) == written
    assert set(DOMAIN["actions"]) - led_to - mapped == {"validate_circumstances_form"}


def test_every_slot_is_typed_unfeaturised_and_spelled_in_one_file():
    spelled = (ROOT / "actions" / "slots.py").read_text(encoding="utf-8")
    for name, slot in DOMAIN["slots"].items():
        assert slot["type"] != "any"
        assert slot["influence_conversation"] is False
        assert name in FIELDS or f'"{name}"' in spelled


def test_every_circumstance_has_a_slot_an_entity_and_its_words():
    asked = set(FIELDS) - {"about"}
    assert set(FIELDS) <= set(DOMAIN["slots"])
    assert set(FIELDS) <= set(DOMAIN["entities"])
    for name in asked:
        assert {f"utter_{of}_{name}" for of in ("question", "simpler", "why")} <= set(RESPONSES)
    for name, field in FIELDS.items():
        assert {f"utter_need_{name}", f"utter_field_{name}"} <= set(RESPONSES)
        assert {f"utter_value_{name}_{value}" for value in field.values} <= set(RESPONSES)


# Long, and known to everybody who needs them.
KNOWN = re.compile(r"\{\w+\}|disability|condition", re.I)
NOT_SAID_TO_RESIDENTS = (
    *("utter_explain_", "utter_page_", "utter_gaps_", "utter_draw_", "utter_value_"),
    "utter_web_months",  # a list, not a sentence
)


def sentences():
    """Every English text that the assistant may say, by name."""
    for path in sorted((ROOT / "data" / "responses").rglob("*.yml")):
        responses = yaml.safe_load(path.read_text(encoding="utf-8"))["responses"]
        for name, variations in responses.items():
            if name.startswith(NOT_SAID_TO_RESIDENTS):
                continue
            for number, item in enumerate(variations):
                welsh = any(c.get("value") == "cy" for c in item.get("condition", ()))
                if not welsh and len(item["text"].split()) >= 6:
                    yield pytest.param(item["text"], id=f"{name}-{number}")


@pytest.mark.parametrize("text", sentences())
def test_every_sentence_can_be_read_at_eleven_and_gives_no_verdict(text):
    assert grade(KNOWN.sub("it", text)) <= HARDEST
    assert "eligib" not in text.lower()


# What is written for staff and other programs has no Welsh, but for the sentences by which residents hear whom a
# scheme is for.
FOR_STAFF = (
    *("utter_explain_", "utter_page_", "utter_draw_", "utter_gaps_", "utter_stale_"),
    *("utter_openreferral_", "utter_import_"),
)
HEARD_TOO = {
    *(f"utter_explain_{negated}{name}" for name in FIELDS for negated in ("", "not_")),
    *("utter_explain_any", "utter_page_who_anyone", "utter_page_aimed", "utter_page_either", "utter_page_or"),
}
NAMES = {"utter_web_waymark"}
WORDS = {
    name: variations
    for path in sorted((ROOT / "data" / "responses").rglob("*.yml"))
    for name, variations in yaml.safe_load(path.read_text(encoding="utf-8"))["responses"].items()
    if name not in NAMES and (name in HEARD_TOO or not name.startswith(FOR_STAFF))
}
PAGES_OWN = ("utter_web_", "utter_kind_", "utter_field_")
FORMAL = re.compile(
    r"\b(?:chi|chwi|eich|\w*ydych|gallwch|cewch|(?:dywed|gofynn|rho|cysyllt|dewis|defnyddi)wch)\b", re.I
)
FRAGMENTS = ("utter_fact_", "utter_value_", "utter_rule_", "utter_web_", "utter_handover_page")


def spoken(name, wanted):
    """The variations of a response in a language, by whom they are about."""
    found = {}
    for item in WORDS[name]:
        slots = {condition["name"]: condition["value"] for condition in item.get("condition", ())}
        if slots.get("language", "en") == wanted:
            found.setdefault(slots.get("about", "self"), []).append(item)
    return found


def placeholders(items):
    return {frozenset(re.findall(r"\{(\w+)\}", item["text"])) for item in items}


def payloads(items):
    return [[button["payload"] for button in item.get("buttons", ())] for item in items]


@pytest.mark.parametrize("name", WORDS)
def test_what_residents_hear_is_said_in_welsh_too(name):
    """If this fails: give the response a variation with the condition `language: cy`, for `about: other` as well."""
    english, welsh = spoken(name, "en"), spoken(name, "cy")
    assert set(english) <= set(welsh)
    for about, items in english.items():
        assert placeholders(welsh[about]) == placeholders(items)
        assert payloads(welsh[about])[0] == payloads(items)[0]
        assert len({str(each) for each in payloads(welsh[about])}) == 1


WELSH = [
    pytest.param(item, id=f"{name}-{about}-{number}")
    for name in WORDS
    for about, items in spoken(name, "cy").items()
    for number, item in enumerate(items)
]


@pytest.mark.parametrize("item", WELSH)
def test_welsh_choices_can_be_told_apart(item):
    _, choices = message(item)
    assert "" not in choices
    assert len(choices) == len(item.get("buttons", ()))


@pytest.mark.parametrize("item", [each for each in WELSH if not each.id.startswith(FRAGMENTS)])
def test_welsh_is_known_as_welsh(item):
    """So that a page can say to a screen reader what is Welsh."""
    text = re.sub(r"\{\w+\}", "", item["text"])
    assert language(text) == "cy" or len(text.split()) < 4


@pytest.mark.parametrize("item", [each for each in WELSH if not each.id.startswith(PAGES_OWN)])
def test_residents_are_spoken_to_as_ti(item):
    assert FORMAL.findall(item["text"]) == []
