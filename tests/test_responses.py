"""Every response is said somewhere, and every response that is said exists; those put together by name as well."""

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from actions.about_us import _WHOLE as WHOLE
from actions.answers.record import _IN_ITS_WORDS as IN_ITS_WORDS
from actions.answers.several import _SAID_AS as SAID_AS
from actions.answers.several import _SORTED as SORTED
from actions.cards import PURPOSE
from actions.kindness import _HARD as HARD
from bot.nlu.safety.kinds import DANGERS
from bot.notify import Reason
from knowledge.easiest import WAYS as WAYS_IN
from knowledge.fields import FIELDS
from knowledge.gaps import situations
from knowledge.money_topics import money_topics
from knowledge.preferences import PREFERENCES
from knowledge.scheme import KINDS
from knowledge.training import JOBS

ROOT = Path(__file__).resolve().parent.parent
FILES = (
    "actions/**/*.py",
    "bot/**/*.py",
    "knowledge/**/*.py",
    "data/rules/*.yml",
    "bot/web/templates/*.html",
)
CODE = {path: path.read_text(encoding="utf-8") for pattern in FILES for path in ROOT.glob(pattern)}
ALL_CODE = "\n".join(CODE.values())
NAMES = {
    name
    for path in (ROOT / "data" / "responses").rglob("*.yml")
    for name in yaml.safe_load(path.read_text(encoding="utf-8"))["responses"]
}
HELPERS = {
    "page": "knowledge/page.py",
    "gaps": "knowledge/gaps_page.py",
    "openreferral": "knowledge/openreferral/wording.py",
}
WAYS, FAULTS = ("phone", "email", "either"), get_args(Reason)  # of sending suggestions on
UNSAID = {"lone_parent_false"}  # heard, and not said back


def listed(file, key):
    return list(yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))[key])


def kind(*kinds):
    return [name for name, field in FIELDS.items() if field.kind in kinds]


def in_training():
    """What is said inside a sentence of a course: its kind, and the trade."""
    file = yaml.safe_load((ROOT / "knowledge/training.yml").read_text())
    kinds, trades = [*file["training"], JOBS], file["trades"]
    return [*(f"training_{each}" for each in kinds), *(f"trade_{each}" for each in trades)]


def put_together():
    """Each family's names, as the code puts them together."""
    asked = [*(set(FIELDS) - {"about"}), "health_consent"]
    values = [f"{name}_{value}" for name, field in FIELDS.items() for value in field.values]
    told = ("met", "failed")
    sides = set(listed("bot/nlu/intents/asides.yml", "sides")) - {"meaning", "held", *WHOLE}
    money = [*listed("knowledge/aspects.yml", "money"), "benefits"]
    families = {
        "question_": [*asked, "which_area"],
        "simpler_": [*asked, "which_area"],
        "why_": asked,
        "need_": FIELDS,
        "field_": [*FIELDS, "preferences"],
        "value_": [*values, *(f"preferences_{each}" for each in PREFERENCES), *in_training()],
        "fact_": [
            *({f"{name}_{truth}" for name in kind("flag") for truth in ("true", "false")} - UNSAID),
            *(f"{name}_none" for name in kind("choices")),
            *(f"groups_{value}" for value in FIELDS["groups"].values),
            *(set(kind("choices", "whole")) - {"groups"}),
            *("work", "length_month", "length_months", "length_year", "length_years"),
        ],
        "reason_": [
            *kind("whole", "place"),
            *(f"{name}_{end}" for name in kind("flag", "choice", "choices") for end in told),
            *(f"{name}_{end}" for name in ("not", "not_looking_for_work", "benefits_not") for end in told),
            *("closed", "planned"),
        ],
        "explain_": [*FIELDS, *(f"not_{name}" for name in ("work", *kind("flag", "choices")))],
        "easy_": WAYS_IN,
        "kind_": KINDS,
        "results_for_": {*PURPOSE.values(), "work"},
        "money_": money_topics(),
        "elsewhere_": listed("knowledge/asks.yml", "topics"),
        "side_": sides,
        "sorry_": HARD,
        "crisis_": DANGERS,
        "web_send_": [*WAYS, *(f"to_{way}" for way in WAYS), *FAULTS],
        "gaps_situation_": situations(),
        "answer_": [
            *(f"{aspect}_unknown" for aspect in (*IN_ITS_WORDS, "phone", "web", "self")),
            *("phone", "web", "self_yes", "self_no", "fit_yes", "fit_no", "for_yes", "for_no"),
            *("for_women", "for_men", "for_either", "easiest", "nearest_unknown", "quickest_unknown"),
            *(f"ask_{each}" for each in money),
            *(
                f"all_{SAID_AS.get(side, side)}_{known}"
                for side in SORTED
                for known in ("yes", "no", "unknown")
            ),
        ],
    }
    return {f"utter_{family}{member}" for family, members in families.items() for member in members}


def said_by_helpers():
    """Names that a file says by their endings alone: `_say("title")` of page.py is utter_page_title."""
    for family, file in HELPERS.items():
        yield from (f"utter_{family}_{name}" for name in re.findall(r"_say\(['\"](\w+)", CODE[ROOT / file]))
    for path, code in CODE.items():
        if path.is_relative_to(ROOT / "bot" / "web"):
            yield from (f"utter_{name}" for name in re.findall(r"['\"](web_[a-z_]+[a-z])['\"]", code))


def may_be_said():
    """Names looked for first, and said only where there are words for them."""
    yield from (f"utter_{way}_{need}" for way in ("served", "unserved") for need in FIELDS["needs"].values)
    yield from (f"utter_web_fault_{status}" for status in range(400, 600))
    yield from (f"{name}_same" for name in put_together() if name.startswith("utter_reason_"))
    yield "utter_value_youngest_child_age_0"
    page = CODE[ROOT / "knowledge" / "page.py"]  # its keys are the endings of names
    yield from (f"utter_page_{key}" for key in re.findall(r'"(\w+)"', page))


IN_RULES = set(re.findall(r"action: (utter_\w+)", ALL_CODE))
IN_FULL = set(re.findall(r"""['"](utter_\w+[a-z])['"]""", ALL_CODE))
SAID = put_together() | set(said_by_helpers()) | IN_FULL | IN_RULES


def unsaid(names):
    return names - SAID - set(may_be_said())


def test_every_response_is_said():
    assert sorted(unsaid(NAMES)) == []


@pytest.mark.parametrize(
    "name",
    [
        "why_shoe_size",
        "value_work_pirate",
        "answer_cost",
        "web_titl",
        "page_weather",
        "reason_age_met",
        "hello",
    ],
)
def test_one_that_nothing_says_is_found_whatever_its_family(name):
    assert unsaid({f"utter_{name}"})


def test_every_response_that_is_said_exists():
    assert sorted(SAID - NAMES) == []
