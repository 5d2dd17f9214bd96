"""What the latest message turns down: put aside, and in no list from then on."""

from collections.abc import Iterator
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.cards import show
from actions.fitting import current, fresh
from actions.wiring import wiring
from knowledge import words
from knowledge.naming import named_among
from knowledge.pointing import parted, pointed_at, spoken_of
from knowledge.questions import SHOWN
from knowledge.refusing import bare, is_last, is_wanted, refuses_all, turned_down
from knowledge.scheme import Scheme


class ActionSetAside(Action):
    """Runs on every message, by the slot's custom mapping: a no may stand beside anything."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_set_aside"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        """Put aside what the message turns down, and say so."""
        no = turned_down_in(tracker)
        return slots.set_all({slots.PUT_ASIDE: put_aside(dispatcher, tracker, no)}) if no else []


def turned_down_in(tracker: Tracker) -> list[Scheme]:
    """The schemes that the latest message turns down, of those shown or talked of, in their order."""
    picked = slots.heard(tracker).get("scheme") if slots.intent(tracker) == "not_that_one" else None
    if picked:
        return [scheme for scheme in _seen(tracker) if scheme.id == picked]
    text = slots.said(tracker)
    if refuses_all(text) and not tracker.get_slot(slots.REQUESTED):
        wanted = _called(tracker, text) if is_wanted(text) else None
        return [scheme for scheme in _shown(tracker) if scheme is not wanted]
    return list(dict.fromkeys(_meant(tracker)))


def put_aside(dispatcher: CollectingDispatcher, tracker: Tracker, schemes: list[Scheme]) -> list[str]:
    """Say that `schemes` are put aside. Returns the ids of all that are."""
    every = len(schemes) > 1 and refuses_all(slots.said(tracker))
    names = words.both([scheme.name for scheme in schemes], language=speech.language(tracker))
    called = speech.text(tracker, "utter_all_of_these") if every else names
    speech.say(dispatcher, tracker, "utter_set_aside", scheme=called)
    ids = [*slots.listed(tracker, slots.PUT_ASIDE), *(scheme.id for scheme in schemes)]
    return list(dict.fromkeys(ids))


def show_others(dispatcher: CollectingDispatcher, tracker: Tracker, aside: list[str]) -> list[dict[str, Any]]:
    """Cards for what fits and is not put `aside`."""
    items = fresh(current(tracker).recommended, aside)[:SHOWN]
    show(dispatcher, tracker, "utter_others" if items else "utter_others_none", items)
    return slots.set_all({slots.PUT_ASIDE: aside, slots.SHOWN: [item.scheme.id for item in items]})


def _seen(tracker: Tracker) -> list[Scheme]:
    """Every scheme shown or talked of, put aside or not."""
    last = wiring.catalogue().schemes.get(str(tracker.get_slot(slots.DISCUSSED)))
    return list(dict.fromkeys([*_shown(tracker), *([last] if last else [])]))


def _meant(tracker: Tracker) -> Iterator[Scheme]:
    parts = (part.strip() for told in turned_down(slots.said(tracker)) for part in parted(told) or [""])
    found = (_last(tracker) if is_last(part) else _called(tracker, bare(part)) for part in parts)
    yield from filter(None, found)


def _last(tracker: Tracker) -> Scheme | None:
    """What was talked of last, or the only one that was shown."""
    some = _seen(tracker)
    last = next((scheme for scheme in some if scheme.id == tracker.get_slot(slots.DISCUSSED)), None)
    return last or (some[0] if len(some) == 1 else None)


def _called(tracker: Tracker, name: str) -> Scheme | None:
    some, person = _seen(tracker), slots.person(tracker)
    coming = [item.scheme for item in current(tracker).recommended]
    return (
        named_among(name, [*some, *coming], person)
        or pointed_at(f"the {name}", some, wiring.catalogue())
        or spoken_of(name, some)
    )


def _shown(tracker: Tracker) -> list[Scheme]:
    schemes = wiring.catalogue().schemes
    return [schemes[each] for each in slots.listed(tracker, slots.SHOWN) if each in schemes]
