"""Danger in a message: found before anything else is done with it. English and Welsh, slang, slips of the finger.

Two nets: patterns that people wrote (patterns.yml), and a classifier taught by examples (examples/). One alone is
enough, except that what is told as past needs the second. When in doubt about life, it is treated as real.
docs/safety.md gives the reasons and the figures.
"""

from bot.nlu.safety import net, rules
from bot.nlu.safety.kinds import Danger
from bot.nlu.safety.words import words

_MAY_BE_PAST = ("emergency", "abuse")
_LIKELY_ENOUGH = 0.25  # for the classifier to agree with the patterns

__all__ = ["Danger", "danger"]


def danger(text: str) -> Danger | None:
    """The gravest danger that `text` speaks of, for whoever it is; None if there is none.

    emergency: a life at risk now. suicide: also self-harm, and of anybody. child: a child hurt or afraid.
    abuse: somebody hurt, threatened, controlled or exploited.
    """
    said = rules.without_calm(words(text))
    found = rules.kind(said)
    if found in _MAY_BE_PAST and rules.is_history(said):
        return net.kind(said, _LIKELY_ENOUGH)
    return found or net.kind(said)
