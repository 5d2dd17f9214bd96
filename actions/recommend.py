"""Showing what fits: the best first, then more on request."""

from collections.abc import Iterable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show, show_by_purpose
from actions.needs import mention_needs
from actions.unchanged import unchanged
from actions.wiring import wiring
from knowledge import words
from knowledge.areas import Area
from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.gaps import LOCAL, is_local
from knowledge.nearest import nearest
from knowledge.questions import BEFORE, SHOWN
from knowledge.recommend import Result, recommend

POSSIBLE = 3
SELDOM = ("groups", "pregnant")  # those it is true of tend to say so


class ActionRecommend(Action):
    """Ends the form and shows the best of what fits."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_recommend"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Cards for what fits, then what might fit if one thing more were known."""
        result = current(tracker)
        fitting = fresh(result.recommended, slots.listed(tracker, slots.PUT_ASIDE))
        first = fitting[:SHOWN]
        ended = [*slots.set_all({slots.REQUESTED: None}), ActiveLoop(None)]
        if _seen_already(tracker, first):
            return [*unchanged(dispatcher, tracker, fitting), *ended]
        mention_needs(dispatcher, tracker, [item.scheme for item in fitting or result.possible])
        if first:
            first = _introduce(dispatcher, tracker, result, first)
            _mention_possible(dispatcher, tracker, result)
        else:
            first = _unsure(dispatcher, tracker, result)
        shown = [item.scheme.id for item in first]
        return [*slots.set_all({slots.SHOWN: shown, slots.GIVEN: bool(fitting)}), *ended]


def _seen_already(tracker: Tracker, first: list[Assessment]) -> bool:
    """Whether these stand on the screen already, and were not asked for again."""
    ids = {item.scheme.id for item in first}
    return bool(ids) and not slots.sees_now(tracker) and ids <= set(slots.listed(tracker, slots.SHOWN))


class ActionShowMore(Action):
    """The next ones that fit and have not been shown."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_show_more"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """More cards, or plainly that there are no more; the first ones if none have been shown."""
        shown = slots.listed(tracker, slots.SHOWN)
        if not shown:
            return ActionRecommend().run(dispatcher, tracker, domain)
        more = fresh(current(tracker).recommended, [*shown, *slots.listed(tracker, slots.PUT_ASIDE)])[:SHOWN]
        name = "utter_results_more" if more else "utter_results_no_more"
        more = show_by_purpose(dispatcher, tracker, name, more)
        seen = [*shown, *(item.scheme.id for item in more)]
        return [*slots.set_all({slots.SHOWN: seen, slots.REQUESTED: None}), ActiveLoop(None)]


def current(tracker: Tracker) -> Result:
    """What fits as things stand, worked out anew: nothing concluded is stored."""
    declined = slots.listed(tracker, slots.DECLINED)
    return recommend(wiring.catalogue(), slots.person(tracker), wiring.today(), declined)


def fresh(items: Iterable[Assessment], seen: Iterable[str]) -> list[Assessment]:
    """The assessments whose scheme is not among `seen`."""
    seen = set(seen)
    return [item for item in items if item.scheme.id not in seen]


def _introduce(
    dispatcher: CollectingDispatcher, tracker: Tracker, result: Result, first: list[Assessment]
) -> list[Assessment]:
    """The cards, after a word on what is missing here. Returns them in the order shown."""
    area = result.person.area
    if area and area[0].nation not in ("England", "Wales"):
        speech.say(dispatcher, tracker, "utter_not_served", nation=area[0].nation)
    elif area and not any(is_local(item.scheme) for item in result.recommended):
        _say_nothing_local(dispatcher, tracker, result.person, area[0])
    return show_by_purpose(dispatcher, tracker, "utter_results", first)


def _say_nothing_local(
    dispatcher: CollectingDispatcher, tracker: Tracker, person: Circumstances, area: Area
) -> None:
    """That nothing local is known for this council, which is counted, and what is nearest."""
    near, gap = nearest(wiring.catalogue(), person, wiring.today()), {"gap": area.code}
    if not near:
        return speech.say(dispatcher, tracker, "utter_results_nothing_local", extra=gap)
    name = "utter_results_nothing_local_near"
    speech.say(dispatcher, tracker, name, extra=gap, scheme=near.scheme.name, council=near.area.name)


def _unsure(dispatcher: CollectingDispatcher, tracker: Tracker, result: Result) -> list[Assessment]:
    """With too little told to be sure of anything: what may fit wherever one lives, said to be unsure."""
    anywhere = [item for item in result.possible if "area" not in item.missing or _wide(item)]
    but_for_place = [item for item in anywhere if item.missing == ["area"]]
    maybe = (but_for_place or anywhere)[:SHOWN]
    show(dispatcher, tracker, "utter_results_maybe" if maybe else "utter_results_none", maybe)
    return maybe


def _wide(item: Assessment) -> bool:
    return item.scheme.area is None or len(item.scheme.area.codes) >= LOCAL


def _mention_possible(dispatcher: CollectingDispatcher, tracker: Tracker, result: Result) -> None:
    """The best that turn on one thing not told, and which; not what was refused, or few would say yes to."""
    passed = {*slots.listed(tracker, slots.DECLINED), *SELDOM}
    one = [
        item
        for item in result.possible
        if len(item.missing) == 1 and item.missing[0] not in passed and _makes_sense(item)
    ]
    if not one:
        return
    need = one[0].missing[0]
    names = [item.scheme.name for item in one[:POSSIBLE] if item.missing == [need]]
    name = "utter_results_possible" if len(names) > 1 else "utter_results_possible_one"
    told = speech.text(tracker, f"utter_need_{need}")
    named = words.both(names, language=speech.language(tracker))
    speech.say(dispatcher, tracker, name, need=told, names=named)


def _makes_sense(item: Assessment) -> bool:
    """Whether to ask for what it lacks now: the kind of health problem only of somebody who told of one."""
    before = BEFORE.get(item.missing[0])
    return before is None or bool(getattr(item.person, before))
