"""What the latest message asks about schemes, and of which one where it names none."""

import re

from rasa_sdk import Tracker

from actions import slots
from actions.answers.pick import PICKS, pick
from actions.answers.several import first_shown
from actions.finding import surely_found
from actions.meant import meant, named, shown, talked_of
from actions.set_aside import turned_down_in
from actions.unclear import left_open
from knowledge.aspects import MOST, Asked, asked_in, asks_for_way_in, asks_of_all, only_named
from knowledge.assess import Assessment
from knowledge.fields import FIELDS
from knowledge.naming import called
from knowledge.parts import names_something
from knowledge.put_right import put_right
from knowledge.refusing import without_refused, without_turned_down
from knowledge.scheme import Scheme
from knowledge.shorthand import said_short

NO_SIDE = (("what",), ("unsure",))
_OTHER = "other"  # what the reader names a question about no side that is known


def meant_unnamed(tracker: Tracker, sides: tuple[str, ...], items: list[Assessment]) -> Scheme | None:
    """The scheme meant where none is named; the first shown where it is asked which is, or any will do; else picked.

    "Do they do beauty courses" asks for what it names, not about what was talked of last.
    """
    of_all = asks_of_all(slots.said(tracker))
    picking = next((side for side in sides if side in PICKS), None)
    if picking:
        return pick(tracker, picking)
    if "first" in sides or (left_open(tracker) and of_all):
        return first_shown(tracker)
    asked_for = None if of_all or sides == ("unsure",) else _asked_for(tracker, items)
    if asked_for:
        return asked_for
    passed_over = items and (sides in NO_SIDE or of_all)
    return None if passed_over or (sides in NO_SIDE and turned_down_in(tracker)) else talked_of(tracker)


def _names(scheme: Scheme, text: str) -> tuple[str, ...]:
    """What it is called, and what `text` has for its name in shorthand."""
    short = said_short(text, scheme)
    return (*called(scheme), short) if short else called(scheme)


def _asked_for(tracker: Tracker, items: list[Assessment]) -> Scheme | None:
    """The one of those shown that is asked for in words people use for it: "is the english class free"."""
    some = shown(tracker)
    return next((item.scheme for item in items if item.scheme in some), None)


def way_in_asked(tracker: Tracker) -> Scheme | None:
    """The scheme named or talked of last, where the message asks for its way in, and for nothing else."""
    text = slots.said(tracker)
    return meant(tracker) if asks_for_way_in(text) and not surely_found(tracker) else None


def named_alone(tracker: Tracker) -> Scheme | None:
    """The scheme that is all a sentence says, where the message tells no more than a place: "NOT X. Y Plymouth"."""
    scheme = named(tracker) if set(slots.heard(tracker)) & set(FIELDS) <= {slots.AREA} else None
    sentences = re.split(r"[.!?\n]", without_refused(slots.said(tracker)))
    alone = (names_something(each) and only_named(each, _names(scheme, each)) for each in sentences if scheme)
    return scheme if any(alone) else None


def asked_by(tracker: Tracker, scheme: Scheme | None = None) -> Asked:
    """What is asked about: as the button says, else as the message was read, else as its words give away.

    A message that only names the scheme asks about no side of it.
    """
    heard = slots.heard(tracker)
    if heard.get("aspect"):
        return Asked((str(heard["aspect"]),), more=False)
    text = without_turned_down(slots.said(tracker))
    alone = scheme is not None and only_named(text, _names(scheme, text))
    read = tuple(side for side in heard.get("side", ()) if side != _OTHER)
    if read and not alone:
        return Asked(read[:MOST], more=_OTHER in heard["side"])
    found = asked_in(text, _names(scheme, text) if scheme else ())
    if found.sides != ("what",):
        return found
    kept = left_open(tracker)
    sides = (kept,) if kept else _asked_before(tracker, scheme)
    return Asked(sides or ("unsure" if found.more and not alone else "what",), more=False)


def _asked_before(tracker: Tracker, scheme: Scheme | None) -> tuple[str, ...]:
    """What was asked of another scheme than was meant: "youth hubs?? i said kings trust". Empty if nothing was."""
    last, *sides = slots.listed(tracker, slots.ANSWERED) or [""]
    other = scheme is not None and last not in ("", scheme.id)
    wrong = other and (put_right(slots.said(tracker)) or any(s.id == last for s in turned_down_in(tracker)))
    return tuple(side for side in sides if side not in ("what", "unsure")) if wrong else ()
