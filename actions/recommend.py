"""Showing what fits: the best first, then more on request."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.answer import answer
from actions.answers.fit import held
from actions.asked import NO_SIDE, asked_by, named_alone
from actions.beside_list import introduce, mention_possible, show_unsure
from actions.cards import show, show_by_purpose
from actions.finding import on_request, show_found
from actions.fitting import current, fresh
from actions.heed import complained, heed
from actions.kindness import only_tells_sorrow
from actions.meant import named, shown
from actions.needs import mention_needs
from actions.preferences import mention_preferences
from actions.unchanged import after_complaint, unchanged
from knowledge.assess import Assessment
from knowledge.questions import SHOWN
from knowledge.truth import NO

MOST_NEW = 3  # more than these and the whole list is shown anew


class ActionRecommend(Action):
    """Ends the form and shows the best of what fits."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_recommend"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Cards for what fits, then what might fit if one thing more were known; what was asked for stands alone.

        None for whoever only tells of sorrow.
        """
        if only_tells_sorrow(tracker):
            return [*slots.set_all({slots.REQUESTED: None}), ActiveLoop(None)]
        ended = [*slots.set_all({slots.REQUESTED: None}), ActiveLoop(None)]
        alone = named_alone(tracker) if tracker.get_slot(slots.GIVEN) else None
        if alone and alone.id not in slots.found_now(tracker):
            return [*answer(dispatcher, tracker, alone), *ended]
        result, above, asked_for = current(tracker), slots.found_now(tracker), on_request(tracker)
        if asked_for and not above and slots.intent(tracker) == "show_results":
            return [*_answer(dispatcher, tracker, asked_for), *ended]
        if above and "offer" not in slots.heard(tracker):
            return ended
        if complained(tracker) and not above and tracker.get_slot(slots.GIVEN):
            return [*after_complaint(dispatcher, tracker), *ended]
        fitting = fresh(result.recommended, [*slots.listed(tracker, slots.PUT_ASIDE), *above])
        if complained(tracker):
            fitting = fresh(fitting, slots.listed(tracker, slots.SHOWN)) or fitting
        first = fitting[: SHOWN - len(above)]
        if above and not first:
            return ended
        on_screen = _still_standing(tracker)
        new = fresh(first, on_screen)
        if first and on_screen and not new:
            return [*unchanged(dispatcher, tracker, fitting), *ended]
        mention_needs(dispatcher, tracker, [item.scheme for item in fitting or result.possible])
        if on_screen and tracker.get_slot(slots.GIVEN) and 0 < len(new) <= MOST_NEW:
            return [*_add(dispatcher, tracker, new), *ended]
        hinted = None
        if first:
            first = introduce(dispatcher, tracker, result, first)
            mention_preferences(dispatcher, tracker)
            hinted = mention_possible(dispatcher, tracker, result)
        else:
            first = show_unsure(dispatcher, tracker, result)
        now = [*above, *(item.scheme.id for item in first)]
        return [
            *slots.set_all({slots.SHOWN: now, slots.GIVEN: bool(fitting), slots.HINTED: hinted}),
            *ended,
        ]


def _answer(dispatcher: CollectingDispatcher, tracker: Tracker, asked_for: list[Assessment]) -> list[Any]:
    """What "show me" names, and not the whole list: the answer about one scheme, or cards for what was found."""
    scheme = named(tracker)
    if scheme and asked_by(tracker, scheme).sides not in NO_SIDE:
        return answer(dispatcher, tracker, scheme)
    return show_found(dispatcher, tracker, asked_for)


def _add(dispatcher: CollectingDispatcher, tracker: Tracker, new: list[Assessment]) -> list[Any]:
    """Only what the list that they have had lacks."""
    show(dispatcher, tracker, "utter_results_new", new)
    ids = [item.scheme.id for item in new]
    return slots.set_all({slots.SHOWN: slots.on_screen(tracker, ids), **slots.just_shown(tracker, ids)})


def _still_standing(tracker: Tracker) -> list[str]:
    """What stands on the screen; nothing if it was asked for again, or if some of it suits no more."""
    some = shown(tracker)
    if slots.sees_now(tracker) or any(held(tracker, scheme).truth is NO for scheme in some):
        return []
    return [scheme.id for scheme in some]


class ActionShowMore(Action):
    """The next ones that fit and have not been shown."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_show_more"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """More cards, or plainly that there are no more; the first ones if none have been shown."""
        before = slots.listed(tracker, slots.SHOWN)
        heed(dispatcher, tracker)
        if not before:
            return ActionRecommend().run(dispatcher, tracker, domain)
        more = fresh(current(tracker).recommended, [*before, *slots.listed(tracker, slots.PUT_ASIDE)])[:SHOWN]
        name = "utter_results_more" if more else "utter_results_no_more"
        more = show_by_purpose(dispatcher, tracker, name, more)
        ids = [item.scheme.id for item in more]
        kept = {slots.SHOWN: [*before, *ids], slots.REQUESTED: None, **slots.just_shown(tracker, ids)}
        return [*slots.set_all(kept), ActiveLoop(None)]
