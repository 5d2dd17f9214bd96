"""Other results: not that one, something nearer, only online, or a search in their own words."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answer import answer
from actions.cards import show
from actions.fitting import current, fresh
from actions.meant import meant, named, shown
from actions.nearby import nearest_first
from actions.searching import search_for
from actions.wiring import wiring
from knowledge.assess import Assessment
from knowledge.pointing import is_wanted, refuses_all
from knowledge.questions import SHOWN
from knowledge.scheme import Scheme


class ActionRefine(Action):
    """Shows what fits in another cut, by what was asked for."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_refine"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Put one aside, or show the most local, or those that can be started online."""
        aside = slots.listed(tracker, slots.PUT_ASIDE)
        if slots.intent(tracker) == "not_that_one":
            other = _put_right(tracker)
            if other:
                return answer(dispatcher, tracker, other)
            aside = list(dict.fromkeys([*aside, *_unwanted(tracker)]))
        items = fresh(current(tracker).recommended, aside)
        called = _called(tracker, aside)
        name, chosen = _cut(slots.intent(tracker), items, called)
        show(dispatcher, tracker, name, chosen[:SHOWN], scheme=called)
        now = [item.scheme.id for item in chosen[:SHOWN]]
        return [*slots.set_all({slots.PUT_ASIDE: aside, slots.SHOWN: now})]


class ActionSearch(Action):
    """Searches the records near the person for what they said in their own words."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_search"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Cards for what was found, or plainly that there is nothing."""
        return search_for(dispatcher, tracker)


def _put_right(tracker: Tracker) -> Scheme | None:
    """The scheme meant all along, where "no, the CAP one" only says so after another was talked of."""
    scheme, last = named(tracker), tracker.get_slot(slots.DISCUSSED)
    other = bool(scheme and last and scheme.id != last)
    return scheme if other or is_wanted(slots.said(tracker)) else None


def _unwanted(tracker: Tracker) -> list[str]:
    """What "not that one" means: the one named or talked of last, else the first one shown; or all, with "none"."""
    if refuses_all(slots.said(tracker)):
        return slots.listed(tracker, slots.SHOWN)
    scheme = meant(tracker) or next(iter(shown(tracker)), None)
    return [scheme.id] if scheme else []


def _called(tracker: Tracker, aside: list[str]) -> str:
    """The name of what was put aside last, or the words for all that were shown; empty if nothing was."""
    on_screen = slots.listed(tracker, slots.SHOWN)
    if len(on_screen) > 1 and set(on_screen) <= set(aside):
        return speech.text(tracker, "utter_all_of_these")
    scheme = wiring.catalogue().schemes.get(aside[-1]) if aside else None
    return scheme.name if scheme else ""


def _cut(intent: str, items: list[Assessment], called: str) -> tuple[str, list[Assessment]]:
    """The response to introduce them by, and the assessments in the order or choice asked for."""
    if intent == "nearer":
        local = nearest_first(items)
        return ("utter_nearer", local) if local else ("utter_nearer_none", items)
    if intent == "online_only":
        online = [item for item in items if _online(item)]
        return ("utter_online", online) if online else ("utter_online_none", items)
    aside = "utter_put_aside" if items else "utter_put_aside_last"
    return (aside if called else "utter_results"), items


def _online(item: Assessment) -> bool:
    join = item.scheme.join
    return bool(join.url) and "online" in f"{join.how} {item.scheme.summary}".lower()
