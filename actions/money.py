"""Plain questions about benefits and work, answered before anything is looked for among the schemes."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import speech
from actions.answers.money import answer_on, lines_on_topic, topic_of
from actions.meant import named
from knowledge.money_topics import money_topics
from knowledge.scheme import Scheme

_ADVICE = "advice"  # the kind of those who are asked about money, so naming one is no question about it


def answer_money(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Answer the plain question about benefits that the message asks. Returns whether it asks one.

    What is asked of a scheme that is named ("would WorkWell touch my UC") is that scheme's to answer.
    """
    topic = topic_of(tracker)
    if not topic or _is_of(named(tracker), topic):
        return False
    reply = answer_on(tracker, topic)
    speech.say(dispatcher, tracker, reply.name, extra=lines_on_topic(tracker, topic), **reply.values)
    return True


def _is_of(scheme: Scheme | None, topic: str) -> bool:
    """Whether the question is one of a scheme, and not of what `topic` itself is about."""
    if not scheme or scheme.id in money_topics()[topic].schemes:
        return False
    return scheme.kind != _ADVICE or bool(scheme.benefits)
