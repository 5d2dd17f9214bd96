"""All that is said in answer to a question about one scheme, in its order."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from rasa_sdk import Tracker

from actions import slots, speech
from actions.answers.benefits import affects, whom_to_ask
from actions.answers.fit import fits, takes
from actions.answers.pick import PICKS, why_picked
from actions.answers.record import all_said, beside, from_record, rest
from actions.answers.reply import Reply
from actions.answers.several import first_of
from knowledge.aspects import Asked
from knowledge.scheme import Scheme

_CHANGING = {
    "affects",
    "fit",
    "for",
    "first",
    *PICKS,
}  # their answers turn on what was told, or on the message


_GIVEN_AGAIN = {"phone", "web"}  # who asks for a number or an address once more gets it once more


class Said(NamedTuple):
    """One answer, with the help lines or the page beside it."""

    reply: Reply
    extra: dict[str, Any] | None


def answers(tracker: Tracker, scheme: Scheme, asked: Asked) -> Iterator[Said]:
    """An answer to each side asked about, then that the rest is not known. What was said before is not said again.

    Whether a scheme is still there is said elsewhere (status.py).
    """
    sides = [side for side in asked.sides if side != "closed"]
    leading, before = _leading(sides), _before(tracker, scheme)
    found: list[Reply] = []
    for side in sides:
        again = side in before and side not in _GIVEN_AGAIN
        reply = all_said(scheme) if again else _reply(tracker, side, scheme)
        if reply not in found:
            found.append(reply)
            yield Said(reply, _extra(tracker, side, scheme, reply, side == leading))
    if asked.more:
        yield Said(
            rest(scheme, found, slots.said(tracker)),
            None if leading else beside("what", scheme, told_how=True),
        )


def answered(tracker: Tracker, scheme: Scheme, asked: Asked) -> list[str]:
    """What to keep in the slot: the scheme, and what was said of it that is not to be said again in the next answer."""
    what = {"what"} & {*asked.sides, *_before(tracker, scheme)}
    return [scheme.id, *sorted({*asked.sides, *what} - _CHANGING)]


def _before(tracker: Tracker, scheme: Scheme) -> list[str]:
    last, *sides = slots.listed(tracker, slots.ANSWERED) or [""]
    return sides if last == scheme.id else []


def _leading(sides: list[str]) -> str | None:
    """The side that the scheme's number or page goes with: the one that asks for it, or the last."""
    asks_for_it = next((side for side in ("phone", "web") if side in sides), None)
    return asks_for_it or next((side for side in reversed(sides) if side != "affects"), None)


def _extra(tracker: Tracker, side: str, scheme: Scheme, reply: Reply, leads: bool) -> dict[str, Any] | None:
    if leads:
        return beside(side, scheme, told_how="how" in reply.values)
    return whom_to_ask(tracker) if side == "affects" else None


def _reply(tracker: Tracker, side: str, scheme: Scheme) -> Reply:
    match side:
        case "affects":
            return affects(tracker, scheme)
        case "fit":
            return fits(tracker, scheme)
        case "for":
            return takes(tracker, scheme)
        case "first":
            return first_of(tracker, scheme)
        case "easiest" | "nearest" | "quickest":
            return why_picked(tracker, side, scheme)
    return from_record(side, scheme, speech.language(tracker), slots.said(tracker))
