"""Answers that hold for most help: to a plain question asked while no scheme is talked of."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import slots, speech
from actions.answers.benefits import affects, whom_to_ask
from actions.answers.money import answer_on, lines_on_topic, topic_of
from actions.meant import shown, talked_of
from knowledge.asks import asks_of_sanctions
from knowledge.aspects import all_asked_about
from knowledge.parts import questions_in

_MUST, _AFFECTS = "must", "affects"
_SAYING_NO = "saying_no"  # the topic that tells when help is a choice
_WHOLE = {"cost": "utter_general_cost", "self": "utter_general_self", "employer": "utter_privacy"}
_IN_GENERAL = {_MUST, _AFFECTS, *_WHOLE}


def asks_plainly(tracker: Tracker) -> bool:
    """Whether the latest message asks what has an answer though no scheme is talked of."""
    return bool(topic_of(tracker) or _sides(tracker))


def answer_in_general(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Answer what the latest message plainly asks of whatever help. Returns whether it asks that."""
    sides = _sides(tracker)
    for side in sides:
        _answer(dispatcher, tracker, side)
    return bool(sides)


def _sides(tracker: Tracker) -> list[str]:
    """What it asks that has an answer in general; nothing where schemes are talked of, or our question is refused."""
    of_scheme = talked_of(tracker) or shown(tracker)
    if of_scheme or slots.heard(tracker).get(slots.DECLINED) or asks_of_sanctions(slots.said(tracker)):
        return []
    read = slots.heard(tracker).get(slots.PLAINLY, [])
    return [side for side in read or _by_words(tracker) if side in _IN_GENERAL]


def _by_words(tracker: Tracker) -> list[str]:
    """Whether its words ask if one must, though the reader is not sure of it."""
    asked = (side for words in questions_in(slots.said(tracker)) for side in all_asked_about(words))
    return [_MUST] if _MUST in asked else []


def _answer(dispatcher: CollectingDispatcher, tracker: Tracker, side: str) -> None:
    if side == _MUST:
        reply, extra = answer_on(tracker, _SAYING_NO), lines_on_topic(tracker, _SAYING_NO)
        speech.say(dispatcher, tracker, reply.name, extra=extra, **reply.values)
    elif side == _AFFECTS:
        reply = affects(tracker)
        speech.say(dispatcher, tracker, reply.name, extra=whom_to_ask(tracker), **reply.values)
    else:
        speech.say(dispatcher, tracker, _WHOLE[side])
