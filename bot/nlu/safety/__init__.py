"""Danger in a message: found before anything else is done with it. English and Welsh, slang, slips of the finger.

Two nets: patterns that people wrote (patterns.yml), and a classifier taught by examples (examples/). One alone is
enough. When in doubt about life, it is treated as real. docs/safety.md gives the reasons and the figures.
"""

from bot.nlu.safety import net, rules
from bot.nlu.safety.kinds import Danger
from bot.nlu.safety.words import words

__all__ = ["Danger", "danger"]


def danger(text: str) -> Danger | None:
    """The gravest danger that `text` speaks of, for whoever it is; None if there is none.

    emergency: a life at risk now. suicide: also self-harm, and of anybody. child: a child hurt or afraid.
    abuse: somebody hurt, threatened, controlled or exploited.
    """
    said = rules.without_calm(words(text))
    return rules.kind(said) or net.kind(said)
