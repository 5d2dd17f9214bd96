"""What the records have on what a message says in its own words, or on what it tells of a need."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots
from actions.cards import show
from actions.fitting import current, fresh
from actions.training import introduced, trainers, wanted
from actions.wiring import wiring
from knowledge.asks import asks, asks_for_jobs, asks_outright
from knowledge.assess import Assessment, assess
from knowledge.circumstances import Circumstances
from knowledge.complaints import seen_before
from knowledge.for_whom import meant_for, only_for_others
from knowledge.inference import with_implied
from knowledge.questions import SHOWN
from knowledge.ranking import answers
from knowledge.refusing import without_turned_down
from knowledge.scheme import Scheme
from knowledge.search import Find, only_knows_of, search, sought_by_name
from knowledge.truth import NO, YES

_WANTS = ("needs", "health_types", "groups")
_FEW = 3
_FOR_SCHEMES = ("search", "ask_scheme")
_BROAD = {"job_search", "skills"}  # half of all there is helps with these


def found(tracker: Tracker) -> list[Assessment]:
    """What speaks of what the message says and suits them, or else may."""
    items = [item for item, _ in _possible(tracker)]
    return [item for item in items if item.truth is YES] or items


def surely_found(tracker: Tracker, text: str | None = None) -> list[Assessment]:
    """What the message asks for in words that people use for it, and beside that what suits them as well.

    text: words to look for instead of its own.
    """
    items = _possible(tracker, text)
    training = [] if text else trainers(tracker)
    if training:
        return [*training, *_beside_training(items, training)]
    if not any(sure for _, sure in items):
        return []
    return [item for item, sure in items if sure or item.truth is YES]


def _beside_training(items: list[tuple[Assessment, bool]], training: list[Assessment]) -> list[Assessment]:
    """What is surely asked for beside a course; not lessons that only their own words find."""
    shown = {item.scheme for item in training}
    return [
        item
        for item, sure in items
        if sure
        and item.scheme not in shown
        and not (item.scheme.by_name and "skills" in item.scheme.helps_with)
    ]


def helping(tracker: Tracker, fitting: list[Assessment], broad: bool = False) -> list[Assessment]:
    """Those of `fitting` that help with a need or are made for a group that the message tells of.

    broad: needs that half of all there is helps with count as well.
    """
    heard, passed = slots.heard(tracker), () if broad else _BROAD
    told = {name: [each for each in heard.get(name) or () if each not in passed] for name in _WANTS}
    wanted = Circumstances.from_dict(told)
    text = slots.said(tracker)
    near = [item for item in fitting if answers(item.scheme, wanted)]
    return [item for item in near if not only_for_others(item.scheme, text)]


def into_work_for_them(tracker: Tracker, fitting: list[Assessment]) -> list[Assessment]:
    """Those of `fitting` that help into work and are for people of the health or group that the message tells of.

    "Is there something that helps autistic people get work": help with work for whoever has a health condition.
    """
    heard = slots.heard(tracker)
    told = {name for name in ("health_condition", "health_types", "groups") if heard.get(name)}
    aside = slots.listed(tracker, slots.PUT_ASIDE)
    near = [item for item in fresh(fitting, aside) if "job_search" in item.scheme.helps_with]
    return [item for item in near if any(f.field in told and f.truth is YES for f in item.findings)]


def show_found(
    dispatcher: CollectingDispatcher, tracker: Tracker, items: list[Assessment]
) -> list[dict[str, Any]]:
    """Cards for the best of them, before what was on the screen; one alone is talked of from here on.

    Who asks for jobs, which are not listed, is shown who helps to find one as well; with no `items` only that.
    """
    learning = wanted(tracker) if items and trainers(tracker) else None
    jobs = not learning and (asks_for_jobs(slots.said(tracker)) or not items)
    items = [*items, *finding_jobs(tracker, items)][:_FEW] if jobs else items[:SHOWN]
    ids = [item.scheme.id for item in items]
    name = "utter_results_no_jobs" if jobs else _introduced_by(tracker, items)
    name, values = introduced(tracker, learning) if learning else (name, {})
    show(dispatcher, tracker, name, items, **values)
    talked_of = {slots.DISCUSSED: ids[0]} if len(ids) == 1 else {}
    just_found = [str(slots.number(tracker, slots.TURN)), *ids]
    kept = {slots.SHOWN: slots.on_screen(tracker, ids), slots.JUST_FOUND: just_found}
    return slots.set_all({**kept, **talked_of})


def only_leads(tracker: Tracker, items: list[Assessment]) -> bool:
    """Whether none of `items` does what the message asks for, and some may know who does."""
    text, catalogue = slots.said(tracker), wiring.catalogue()
    return bool(items) and all(only_knows_of(text, item.scheme, catalogue) for item in items)


def _introduced_by(tracker: Tracker, items: list[Assessment]) -> str:
    """The response for what was found; another where they have seen all of it and did not ask for it again."""
    seen = {*slots.listed(tracker, slots.SHOWN), *slots.listed(tracker, slots.JUST_FOUND)[1:]}
    again = not slots.sees_now(tracker) and all(item.scheme.id in seen for item in items)
    if only_leads(tracker, items):
        return "utter_results_search_leads_seen" if again else "utter_results_search_leads"
    return "utter_results_search_seen" if again else "utter_results_search"


def finding_jobs(tracker: Tracker, items: list[Assessment]) -> list[Assessment]:
    """What fits and helps to look for a job, beside `items`."""
    shown = {item.scheme for item in items}
    fitting = fresh(current(tracker).recommended, slots.listed(tracker, slots.PUT_ASIDE))
    return [item for item in fitting if "job_search" in item.scheme.helps_with and item.scheme not in shown]


def on_request(tracker: Tracker) -> list[Assessment]:
    """What is surely found for a message that asks, or cannot wait; once a list was given, what only that finds.

    One that names a need is not answered before the questions end, but with what would
    never be recommended, is for men or women alone, or is a course in a trade.
    """
    items, never = surely_found(tracker), wiring.catalogue().on_request
    if not _asks(tracker):
        seen = {*slots.listed(tracker, slots.SHOWN), *slots.listed(tracker, slots.PUT_ASIDE)}
        told = [item for item in items if item.scheme in never and item.scheme.id not in seen]
        return told if tracker.get_slot(slots.GIVEN) else []
    named = "needs" in slots.heard(tracker)
    said_for_whom = any(item.scheme in never or meant_for(item.scheme) for item in items)
    learning = wanted(tracker)
    in_trade = learning is not None and bool(learning.trades)
    return [] if named and not (said_for_whom or in_trade) else items


def _asks(tracker: Tracker) -> bool:
    """Whether the message asks for something. The few words that answer the open question only answer it."""
    answers_it = tracker.get_slot(slots.REQUESTED) in slots.heard(tracker)
    return (asks_outright if answers_it else asks)(slots.said(tracker))


def show_on_request(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """The same as cards, in the middle of the questions."""
    items = on_request(tracker)
    return show_found(dispatcher, tracker, items) if items else []


def _sought_by_name(tracker: Tracker, text: str) -> list[Scheme]:
    """What is looked for by its name; what they have seen only where that is all they want, not in "X? I'm a woman"."""
    schemes = sought_by_name(text, wiring.catalogue(), slots.person(tracker))
    seen = () if slots.intent(tracker) in _FOR_SCHEMES else slots.listed(tracker, slots.SHOWN)
    return [scheme for scheme in schemes if scheme.id not in seen]


def _possible(tracker: Tracker, text: str | None = None) -> list[tuple[Assessment, bool]]:
    """What was found and is neither ruled out nor put aside, and whether that is sure.

    What is aimed at others is left out where anything else is found. text: as above.
    """
    text, today, person = (
        text or without_turned_down(slots.said(tracker)),
        wiring.today(),
        slots.person(tracker),
    )
    aside = slots.listed(tracker, slots.PUT_ASIDE)
    aside += slots.listed(tracker, slots.SHOWN) if seen_before(slots.said(tracker)) else []
    named = [Find(scheme, sure=True) for scheme in _sought_by_name(tracker, text)]
    finds = {find.scheme: find for find in (*search(text, wiring.catalogue(), person, today), *named)}
    ordered = sorted(finds.values(), key=lambda find: find not in named)
    items = [(assess(find.scheme, with_implied(person), today), find.sure) for find in ordered]
    may = [(item, sure) for item, sure in items if item.truth is not NO and item.scheme.id not in aside]
    return [each for each in may if each[0].aimed is not NO] or may
