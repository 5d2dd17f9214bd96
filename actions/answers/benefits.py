"""What help does to somebody's benefits, and whom to ask about them."""

from typing import Any

from rasa_sdk import Tracker

from actions import slots, speech
from actions.answers.money import answer_on, lines_on_topic, topic_of
from actions.answers.reply import Reply
from actions.wiring import wiring
from knowledge.aspects import money_in
from knowledge.people import help_line, lines_on
from knowledge.scheme import Scheme


def affects(tracker: Tracker, scheme: Scheme | None = None) -> Reply:
    """What a scheme does to benefits as far as its record says, else the answer to the plain question that is asked.

    Else what help does in general; and whom to ask.
    """
    topic = topic_of(tracker)
    ask = speech.text(tracker, f"utter_answer_ask_{_money(tracker) or 'benefits'}")
    if scheme and scheme.benefits:
        return Reply("utter_answer_affects_said", {"said": scheme.benefits, "ask": ask})
    if topic:
        return answer_on(tracker, topic)
    return Reply("utter_benefits", {"ask": ask})


def whom_to_ask(tracker: Tracker) -> dict[str, Any] | None:
    """The lines of those who know the topic asked about, or else who pay what the message fears for."""
    topic = topic_of(tracker)
    if topic:
        return lines_on_topic(tracker, topic)
    money = _money(tracker)
    found = lines_on(money, slots.person(tracker), wiring.catalogue()) if money else []
    return {"help_lines": [help_line(scheme) for scheme in found]} if found else None


def _money(tracker: Tracker) -> str | None:
    return money_in(slots.said(tracker))
