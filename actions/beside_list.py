"""What is said beside the list: what is missing here, what may fit if one thing more were known."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show, show_by_purpose
from actions.wiring import wiring
from knowledge import words
from knowledge.areas import Area
from knowledge.assess import Assessment
from knowledge.circumstances import Circumstances
from knowledge.gaps import LOCAL, is_local
from knowledge.nearest import nearest
from knowledge.questions import BEFORE, SHOWN
from knowledge.recommend import Result

POSSIBLE = 3
SELDOM = ("groups", "pregnant")  # those it is true of tend to say so


def introduce(
    dispatcher: CollectingDispatcher, tracker: Tracker, result: Result, first: list[Assessment]
) -> list[Assessment]:
    """The cards, after a word on what is missing here. Returns them in the order shown."""
    area = result.person.area
    if area and area[0].nation not in ("England", "Wales"):
        speech.say(dispatcher, tracker, "utter_not_served", nation=area[0].nation)
    elif area and _is_news(tracker) and not any(is_local(item.scheme) for item in result.recommended):
        _say_nothing_local(dispatcher, tracker, result.person, area[0])
    return show_by_purpose(dispatcher, tracker, "utter_results", first)


def _is_news(tracker: Tracker) -> bool:
    """Whether they have had no list for where they live yet."""
    return not tracker.get_slot(slots.GIVEN) or slots.AREA in slots.heard(tracker)


def _say_nothing_local(
    dispatcher: CollectingDispatcher, tracker: Tracker, person: Circumstances, area: Area
) -> None:
    """That nothing local is known for this council, which is counted, and what is nearest."""
    near, gap = nearest(wiring.catalogue(), person, wiring.today()), {"gap": area.code}
    if not near:
        return speech.say(dispatcher, tracker, "utter_results_nothing_local", extra=gap)
    name = "utter_results_nothing_local_near"
    speech.say(dispatcher, tracker, name, extra=gap, scheme=near.scheme.name, council=near.area.name)


def show_unsure(dispatcher: CollectingDispatcher, tracker: Tracker, result: Result) -> list[Assessment]:
    """With too little told to be sure of anything: what may fit wherever one lives, said to be unsure."""
    anywhere = [item for item in result.possible if "area" not in item.missing or _wide(item)]
    but_for_place = [item for item in anywhere if item.missing == ["area"]]
    maybe = (but_for_place or anywhere)[:SHOWN]
    show(dispatcher, tracker, "utter_results_maybe" if maybe else "utter_results_none", maybe)
    return maybe


def _wide(item: Assessment) -> bool:
    return item.scheme.area is None or len(item.scheme.area.codes) >= LOCAL


def mention_possible(dispatcher: CollectingDispatcher, tracker: Tracker, result: Result) -> str | None:
    """The best that turn on one thing not told, and which; not what was refused, or few would say yes to.

    Returns the circumstance that was asked for so, if any was.
    """
    passed = {*slots.listed(tracker, slots.DECLINED), *SELDOM}
    one = [
        item
        for item in result.possible
        if len(item.missing) == 1 and item.missing[0] not in passed and _makes_sense(item)
    ]
    if not one:
        return None
    need = one[0].missing[0]
    names = [item.scheme.name for item in one[:POSSIBLE] if item.missing == [need]]
    name = "utter_results_possible" if len(names) > 1 else "utter_results_possible_one"
    told = speech.text(tracker, f"utter_need_{need}")
    named = words.both(names, language=speech.language(tracker))
    buttons = speech.buttons(tracker, f"utter_question_{need}")
    speech.say(dispatcher, tracker, name, buttons=buttons, need=told, names=named)
    return need


def _makes_sense(item: Assessment) -> bool:
    """Whether to ask for what it lacks now: the kind of health problem only of somebody who told of one."""
    before = BEFORE.get(item.missing[0])
    return before is None or bool(getattr(item.person, before))
