"""Answers about several of the schemes shown: which first, how two differ, which are free or need a referral."""

from collections.abc import Callable, Sequence

from rasa_sdk import Tracker

from actions import slots, speech
from actions.answers.fit import held, why
from actions.answers.quoting import quoted
from actions.answers.reply import Reply
from actions.fitting import best
from actions.meant import all_named, shown, talked_of
from knowledge import words
from knowledge.aspects import sign
from knowledge.phrases import low
from knowledge.sayings import said_with
from knowledge.scheme import Scheme
from knowledge.truth import Truth

MOST = 5  # as many as are shown at first
MOST_SAID = 3


def _visit(scheme: Scheme) -> str:
    if any(said_with(scheme, sign("turning_up"))):
        return "yes"
    return "no" if any(said_with(scheme, sign("booking"))) else "unknown"


def _on_screen(scheme: Scheme) -> str:
    if any(said_with(scheme, sign("on_screen"))):
        return "yes"
    return "no" if scheme.join.phone and not scheme.join.url else "unknown"


def _without_phone(scheme: Scheme) -> str:
    join = scheme.join
    if join.url or join.email or _on_screen(scheme) == "yes" or _visit(scheme) == "yes":
        return "yes"
    return "no" if join.phone else "yes" if join.how else "unknown"


_SORTED: dict[str, Callable[[Scheme], str]] = {
    "self": lambda scheme: {True: "yes", False: "no", None: "unknown"}[scheme.join.self_referral],
    "cost": lambda scheme: "yes" if scheme.cost == "free" else "no" if scheme.cost else "unknown",
    "visit": _visit,
    "travel": _on_screen,
    "ways": _without_phone,
}
_SAID_AS = {"travel": "screen"}


def first_shown(tracker: Tracker) -> Scheme | None:
    """The first of the schemes shown, or else of what fits; the first with a number where it is asked which to call."""
    some = shown(tracker) or best(tracker)
    if sign("calling").search(low(slots.said(tracker))):
        some = [scheme for scheme in some if scheme.join.phone] or some
    return next(iter(some), None)


def first_of(tracker: Tracker, scheme: Scheme) -> Reply:
    """That it is the one to begin with, why, and how to join."""
    item = held(tracker, scheme)
    reason = why(tracker, item) if item.truth is Truth.YES else ""
    return Reply("utter_answer_first", {"why": reason or scheme.summary, "how": scheme.join.how or ""})


def pair(tracker: Tracker) -> tuple[Scheme, Scheme] | None:
    """The two to tell apart: those named, the one named and the one talked of, or the only two shown; else None."""
    both, last = all_named(tracker), talked_of(tracker)
    with_last = list(dict.fromkeys([*both, *([last] if last else [])]))
    for some in (both, with_last, [] if _of_us(tracker) else shown(tracker)):
        if len(some) == 2:
            return some[0], some[1]
    return None


def difference(two: tuple[Scheme, Scheme]) -> Reply:
    """Both in a few words, one under the other."""
    one, other = two
    return Reply(
        "utter_answer_difference",
        {"one": one.name, "summary": one.summary, "other": other.name, "other_summary": other.summary},
    )


def not_told_apart(tracker: Tracker) -> Reply:
    """What Waymark does, where something is to be told apart from it; else which two are meant."""
    return Reply("utter_answer_difference_us" if _of_us(tracker) else "utter_answer_difference_which")


def _of_us(tracker: Tracker) -> bool:
    return bool(sign("us").search(slots.said(tracker).lower()))


def sorted_out(tracker: Tracker, aspect: str) -> str:
    """The schemes shown by a side that is so, is not, or is not known: a line for each that has any."""
    groups: dict[str, list[str]] = {"yes": [], "no": [], "unknown": []}
    for scheme in shown(tracker)[:MOST]:
        groups[_SORTED[aspect](scheme)].append(scheme.name)
    return "\n".join(
        _line(tracker, f"utter_answer_all_{_SAID_AS.get(aspect, aspect)}_{known}", n)
        for known, n in groups.items()
        if n
    )


def said_of_some(tracker: Tracker, aspect: str) -> str:
    """What the records of those shown say on a side, a line each; empty if none says anything."""
    text = slots.said(tracker)
    found = (quoted(aspect, scheme, text) for scheme in shown(tracker)[:MOST])
    said = [reply for reply in found if reply][:MOST_SAID]
    return "\n".join(speech.text(tracker, reply.name, **reply.values) for reply in said)


def _line(tracker: Tracker, name: str, names: Sequence[str]) -> str:
    return speech.text(tracker, name, names=words.both(names, language=speech.language(tracker)))
