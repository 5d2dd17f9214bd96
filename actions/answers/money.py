"""The answer to a plain question about benefits and work, by the topic it is about."""

from typing import Any

from rasa_sdk import Tracker

from actions import slots, speech
from actions.answers.reply import Reply
from actions.wiring import wiring
from knowledge.asks import tells_of_pay
from knowledge.money_topics import money_topics, where_read
from knowledge.people import help_line, lines_of

_OF_PAY = "pay_and_uc"


def topic_of(tracker: Tracker) -> str | None:
    """The topic that the latest message asks about, as it was read; None if none that has an answer.

    Whether help touches one's money is not about pay, unless the message speaks of a job.
    """
    heard = slots.heard(tracker)
    topic = heard.get(slots.TOPIC)
    if (
        topic == _OF_PAY
        and "affects" in heard.get(slots.PLAINLY, ())
        and not tells_of_pay(slots.said(tracker))
    ):
        return None
    return topic if topic in money_topics() else None


def answer_on(tracker: Tracker, topic: str) -> Reply:
    """What is so, whom to ask, and where and when that was read."""
    found = money_topics()[topic]
    said = speech.text(tracker, f"utter_money_{topic}")
    ask = speech.text(tracker, f"utter_answer_ask_{found.ask}")
    return Reply("utter_money", {"said": said, "ask": ask, **where_read(found, speech.language(tracker))})


def lines_on_topic(tracker: Tracker, topic: str) -> dict[str, Any] | None:
    """Those who can be asked about it, as help lines; None if there are none for this person."""
    lines = lines_of(money_topics()[topic].lines, slots.person(tracker), wiring.catalogue())
    return {"help_lines": [help_line(scheme) for scheme in lines]} if lines else None
