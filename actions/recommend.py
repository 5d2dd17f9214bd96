"""Showing what fits: the best first, then more on request."""

from collections.abc import Iterable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.beside_list import introduce, mention_possible, show_unsure
from actions.cards import show_by_purpose
from actions.finding import on_request
from actions.needs import mention_needs
from actions.unchanged import unchanged
from actions.wiring import wiring
from knowledge.assess import Assessment
from knowledge.fields import FIELDS
from knowledge.questions import SHOWN
from knowledge.recommend import Result, recommend

_WISHES = {"needs", "wants_work"}


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
        if _is_answered(tracker):
            return ended
        if _seen_already(tracker, first):
            return [*unchanged(dispatcher, tracker, fitting), *ended]
        mention_needs(dispatcher, tracker, [item.scheme for item in fitting or result.possible])
        hinted = None
        if first:
            first = introduce(dispatcher, tracker, result, first)
            hinted = mention_possible(dispatcher, tracker, result)
        else:
            first = show_unsure(dispatcher, tracker, result)
        shown = [item.scheme.id for item in first]
        return [
            *slots.set_all({slots.SHOWN: shown, slots.GIVEN: bool(fitting), slots.HINTED: hinted}),
            *ended,
        ]


def _is_answered(tracker: Tracker) -> bool:
    """Whether what the message asks for has just been shown, to somebody who has had a list, and it tells no more."""
    more = set(slots.heard(tracker)) & set(FIELDS) - _WISHES
    return bool(tracker.get_slot(slots.GIVEN)) and not more and bool(on_request(tracker))


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
