"""Who can find a course or a way into a trade, where a message wants one; no course is listed."""

from rasa_sdk import Tracker

from actions import slots, speech
from actions.wiring import wiring
from knowledge import words
from knowledge.asks import asks_outright
from knowledge.assess import Assessment, assess
from knowledge.inference import with_implied
from knowledge.search import search
from knowledge.training import JOBS, Wish, ways, wish
from knowledge.truth import NO

_MOST = 4


def wanted(tracker: Tracker) -> Wish | None:
    """What the message wants to learn. While the questions are open a job of a trade is only told, unless asked for."""
    found = wish(slots.said(tracker))
    early = tracker.active_loop and not tracker.get_slot(slots.GIVEN)
    told = found and found.kind == JOBS and early and not asks_outright(slots.said(tracker))
    return None if told else found


def trainers(tracker: Tracker) -> list[Assessment]:
    """Those who can find it and take this person, best first; none if nothing of the kind is wanted."""
    found = wanted(tracker)
    if not found:
        return []
    person, today, aside = slots.person(tracker), wiring.today(), slots.listed(tracker, slots.PUT_ASIDE)
    chosen: dict[str, Assessment] = {}
    for way in ways(found, person.age):
        finds = (find.scheme for find in search(way, wiring.catalogue(), person, today) if find.sure)
        items = (assess(scheme, with_implied(person), today) for scheme in finds)
        first = next((each for each in items if each.truth is not NO and each.scheme.id not in aside), None)
        if first:
            chosen[first.scheme.id] = first
    return list(chosen.values())[:_MOST]


def introduced(tracker: Tracker, found: Wish) -> tuple[str, dict[str, str]]:
    """The response to introduce them by, and what fills it: that no course in the trade is listed."""
    if not found.trades:
        return "utter_results_training_any", {}
    trade = words.values("trade", found.trades, language=speech.language(tracker))
    return "utter_results_training_trade", {
        "kind": speech.text(tracker, f"utter_value_training_{found.kind}"),
        "trade": trade,
    }
