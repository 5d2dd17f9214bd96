"""Which of several schemes is the easiest to begin with, by a rule that can be said aloud."""

from collections.abc import Iterable

from knowledge.aspects import sign
from knowledge.gaps import is_local
from knowledge.priors import COUNCILS
from knowledge.sayings import said_with
from knowledge.scheme import Scheme

# Ways in, the easiest first: call them oneself, turn up, ask for it oneself, call and ask, begin on a page.
WAYS = ("call_self", "visit", "self", "call", "page", "ask")


def way_in(scheme: Scheme) -> str:
    """The easiest way into a scheme, one of WAYS."""
    join = scheme.join
    ways = {
        "call_self": bool(join.self_referral and join.phone),
        "visit": any(said_with(scheme, sign("turning_up"))),
        "self": bool(join.self_referral),
        "call": bool(join.phone),
        "page": bool(join.url),
    }
    return next((way for way, open_ in ways.items() if open_), "ask")


def easiest(schemes: Iterable[Scheme]) -> Scheme | None:
    """The one with the easiest way in, of two the more local, then the first; None of none."""
    return min(schemes, key=lambda scheme: (WAYS.index(way_in(scheme)), _spread(scheme)), default=None)


def most_local(schemes: Iterable[Scheme]) -> Scheme | None:
    """The one for the fewest councils, if it is for few enough to be called local; else None."""
    found = min(schemes, key=_spread, default=None)
    return found if found and is_local(found) else None


def _spread(scheme: Scheme) -> int:
    """In how many councils it is offered."""
    return len(scheme.area.codes) if scheme.area else COUNCILS
