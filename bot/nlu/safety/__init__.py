"""Danger in a message: found before anything else is done with it. English and Welsh, slang, slips of the finger.

Two nets: patterns that people wrote (patterns.yml), and a classifier taught by examples (examples/). One alone is
enough, except that what is told as past needs the second. When in doubt about life, it is treated as real.
docs/safety.md gives the reasons and the figures.
"""

import re

from bot.nlu.safety import net, rules
from bot.nlu.safety.afterwards import afterwards, denies, is_amiss
from bot.nlu.safety.kinds import Danger
from bot.nlu.safety.words import words

_MAY_BE_PAST = ("emergency", "abuse")
_TOLD_AS_PAST = 0.1  # lower than the usual bar: a pattern has been found already
_SURE = 0.8  # of one sentence in a message that as a whole sounds ordinary
_SENTENCES_END = re.compile(r"[.!?;\n]+\s")
_SHORTEST = 3  # words of a sentence that is looked at by itself

__all__ = ["Danger", "afterwards", "danger", "denies", "is_amiss"]


def danger(text: str, after_alarm: bool = False) -> Danger | None:
    """The gravest danger that `text` speaks of, for whoever it is; None if there is none.

    after_alarm: the message before raised an alarm. Who then denies it is believed, unless a pattern finds danger in
    the rest of what they say: the same lines twice help nobody, and "nobody is hurting me" sounds like hurt.

    emergency: a life at risk now. suicide: also self-harm, and of anybody. child: a child hurt or afraid.
    abuse: somebody hurt, threatened, controlled or exploited.
    """
    said = rules.without_calm(words(text))
    if after_alarm and denies(text):
        return next(iter(rules.kinds(rules.without_denial(said))), None)
    found = rules.kinds(said)
    lasting = [kind for kind in found if kind not in _MAY_BE_PAST]
    if found != lasting and rules.is_history(said):
        return next(iter(lasting), None) or net.kind(said, _TOLD_AS_PAST)
    return next(iter(found), None) or net.kind(said) or _in_a_sentence(text)


def _in_a_sentence(text: str) -> Danger | None:
    """What the classifier is sure of in one sentence: an ordinary story around it must not drown it."""
    sentences = [each for each in _SENTENCES_END.split(text) if len(each.split()) >= _SHORTEST]
    if len(sentences) < 2:
        return None
    kinds = (net.kind(rules.without_calm(words(each)), _SURE) for each in sentences)
    return next((kind for kind in kinds if kind), None)
