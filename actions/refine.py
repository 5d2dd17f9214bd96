"""Other results: not that one, something nearer, only online, or a search in their own words."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answer import answer, answer_question
from actions.asked import way_in_asked
from actions.cards import show
from actions.fitting import current, fresh
from actions.meant import meant, named, shown
from actions.nearby import nearest_first
from actions.person import ActionPerson
from actions.put_back import put_back
from actions.searching import search_for
from actions.set_aside import put_aside, show_others, turned_down_in, turns_down_another
from actions.training import wanted
from actions.unclear import MOST_NAMED
from knowledge.asks import asks_for_human
from knowledge.assess import Assessment
from knowledge.questions import SHOWN
from knowledge.refusing import asks_instead, complains, is_wanted, turns_down_online
from knowledge.scheme import Scheme


class ActionRefine(Action):
    """Shows what fits in another cut, by what was asked for."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_refine"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Put one aside, or show the most local, or those that can be started online; of one named, only that one."""
        if slots.intent(tracker) == "not_that_one":
            return _not_that_one(dispatcher, tracker)
        scheme = named(tracker)
        if scheme:
            return answer(dispatcher, tracker, scheme)
        if turns_down_online(slots.said(tracker)) or wanted(tracker):
            return search_for(dispatcher, tracker)
        items = fresh(current(tracker).recommended, slots.listed(tracker, slots.PUT_ASIDE))
        name, chosen = _cut(slots.intent(tracker), items)
        show(dispatcher, tracker, name, chosen[:SHOWN])
        return slots.set_all({slots.SHOWN: [item.scheme.id for item in chosen[:SHOWN]]})


class ActionSearch(Action):
    """Searches the records near the person for what they said in their own words."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_search"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Cards for what was found, or plainly that there is nothing; the way in to what was talked of, if asked."""
        scheme = way_in_asked(tracker)
        if not scheme and asks_for_human(slots.said(tracker)):
            return ActionPerson().run(dispatcher, tracker, domain)
        return answer(dispatcher, tracker, scheme) if scheme else search_for(dispatcher, tracker)


def _not_that_one(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """What is wanted instead, where that is said; else the others, or the question which one is not wanted.

    What the message turns down in plain words has been put aside before (set_aside.py).
    """
    text, aside = slots.said(tracker), slots.listed(tracker, slots.PUT_ASIDE)
    back = put_back(dispatcher, tracker)
    if back:
        return back
    other = _put_right(tracker)
    if other:
        return answer(dispatcher, tracker, other)
    if turned_down_in(tracker):
        return show_others(dispatcher, tracker, aside)
    if complains(text):
        return answer_question(dispatcher, tracker)
    if asks_instead(text):
        return search_for(dispatcher, tracker)
    scheme = None if turns_down_another(tracker) else meant(tracker)
    if scheme:
        return show_others(dispatcher, tracker, put_aside(dispatcher, tracker, [scheme]))
    return _ask_which_not(dispatcher, tracker) or show_others(dispatcher, tracker, aside)


def _put_right(tracker: Tracker) -> Scheme | None:
    """The scheme meant all along, where "no, the CAP one" only says so after another was talked of."""
    scheme, last = named(tracker), tracker.get_slot(slots.DISCUSSED)
    other = bool(scheme and last and scheme.id != last)
    return scheme if other or is_wanted(slots.said(tracker)) else None


def _ask_which_not(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Any]:
    """Offer what was shown to choose from; no event, and nothing said, where nothing was."""
    some = shown(tracker)[:MOST_NAMED]
    buttons = [
        {"title": scheme.name, "payload": f'/not_that_one{{"scheme": "{scheme.id}"}}'} for scheme in some
    ]
    if not some:
        return []
    speech.say(dispatcher, tracker, "utter_set_aside_which", buttons=buttons)
    return slots.set_all({slots.UNCLEAR: None})


def _cut(intent: str, items: list[Assessment]) -> tuple[str, list[Assessment]]:
    """The response to introduce them by, and the assessments in the order or choice asked for."""
    if intent == "nearer":
        local = nearest_first(items)
        return ("utter_nearer", local) if local else ("utter_nearer_none", items)
    online = [item for item in items if _online(item)]
    return ("utter_online", online) if online else ("utter_online_none", items)


def _online(item: Assessment) -> bool:
    join = item.scheme.join
    return bool(join.url) and "online" in f"{join.how} {item.scheme.summary}".lower()
