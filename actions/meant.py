"""Which scheme a message means."""

from rasa_sdk import Tracker

from actions import slots
from actions.set_aside import turned_down_in
from actions.wiring import wiring
from knowledge.aspects import without_sides
from knowledge.named_kinds import kind_in
from knowledge.naming import named_among, named_in
from knowledge.phrases import low
from knowledge.pointing import is_called, parted, pointed_at
from knowledge.put_right import after_echo, put_right
from knowledge.refusing import turned_down, without_refused
from knowledge.scheme import Scheme
from knowledge.way_in import way_in_named


def named(tracker: Tracker) -> Scheme | None:
    """The scheme that the latest message picks, names, or points at among those shown; None if it does not say."""
    picked = slots.heard(tracker).get("scheme")
    if picked:
        return wiring.catalogue().schemes.get(str(picked))
    return _named_in(tracker, slots.said(tracker))


def all_named(tracker: Tracker) -> list[Scheme]:
    """Every scheme that the latest message names or points at, as in "what's the difference between X and Y"."""
    parts = parted(slots.said(tracker))
    found = (_named_in(tracker, part) for part in parts)
    return list(dict.fromkeys(scheme for scheme in found if scheme))


def meant(tracker: Tracker) -> Scheme | None:
    """The same, or else the one talked of last, or the only one shown; None if it may be any of several."""
    return named(tracker) or talked_of(tracker)


def talked_of(tracker: Tracker) -> Scheme | None:
    """The scheme talked of last, or the only one shown; None if there is neither."""
    some = shown(tracker)
    last = wiring.catalogue().schemes.get(str(tracker.get_slot(slots.DISCUSSED)))
    if last and last.id in slots.listed(tracker, slots.PUT_ASIDE):
        last = None
    return last or (some[0] if len(some) == 1 else None)


def shown(tracker: Tracker) -> list[Scheme]:
    """The schemes shown so far and not put aside, in their order."""
    schemes, aside = wiring.catalogue().schemes, slots.listed(tracker, slots.PUT_ASIDE)
    ids = (each for each in slots.listed(tracker, slots.SHOWN) if each not in aside)
    return [schemes[each] for each in ids if each in schemes]


def _named_in(tracker: Tracker, text: str) -> Scheme | None:
    """The scheme named in what is not refused, "X, not Y", or else in all of it; none that is turned down for good.

    What is said to have been meant goes before all else: "Y?? i said X".
    """
    kept = without_refused(text)
    right = next(filter(None, (_found_in(tracker, part) for part in put_right(kept))), None)
    found = (
        right or _by_name(tracker, after_echo(kept)) or _found_in(tracker, kept) or _found_in(tracker, text)
    )
    denied = found and any(is_called(no.words, found) for no in turned_down(text))
    return None if denied or found in turned_down_in(tracker) else found


def _found_in(tracker: Tracker, text: str) -> Scheme | None:
    named = _by_name(tracker, text)
    return named or pointed_at(_without_kind(without_sides(text)), shown(tracker), wiring.catalogue())


def _by_name(tracker: Tracker, text: str) -> Scheme | None:
    catalogue, person, some = wiring.catalogue(), slots.person(tracker), shown(tracker)
    among = way_in_named(text, some, catalogue) or named_among(text, some, person)
    return among or _as_shown(named_in(text, catalogue, person), some)


def _as_shown(scheme: Scheme | None, some: list[Scheme]) -> Scheme | None:
    """A scheme that is named, or the one form of it that was shown: "WorkWell" where only WorkWell Wigan was."""
    if not scheme or scheme in some:
        return scheme
    family = {scheme.id, scheme.local_of} - {None}
    forms = [each for each in some if {each.id, each.local_of} & family]
    return forms[0] if len(forms) == 1 else scheme


def _without_kind(text: str) -> str:
    """The text without the people it asks about: "is it for carers" points at no scheme of carers."""
    kind = kind_in(text)
    return kind.sign.sub(" ", low(text)) if kind else text
