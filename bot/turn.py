"""One turn, the same for every channel: danger first, then masking, then the language, then the dialogue."""

from dataclasses import dataclass, field, replace
from typing import Any

import structlog

from bot import after_alarm, dialogue, messages
from bot.dialogue import Dialogue, State, Turn
from bot.masking import masked
from bot.messages import Message
from bot.nlu.language.asked_for import follows, wish
from bot.nlu.language.language import Language, language
from bot.nlu.safety import danger
from bot.plain import plain
from knowledge import crisis, words
from knowledge.asks import asks_outright
from knowledge.catalogue import Catalogue
from knowledge.company import company

_GO_ON, _COMPANY = "/carry_on", "/talk_to_person"
_log = structlog.get_logger("waymark.turn")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn led to.

    said: the resident's words as they may be kept. choices: what each choice offered stands for.
    forget: everything about the conversation is to be deleted. withdraw: what was handed over in it is.
    gap: the council for which nothing local is known.
    """

    said: str
    replies: list[Message]
    state: State
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    forget: bool = False
    withdraw: bool = False
    gap: str | None = None


async def say(talk: Dialogue, catalogue: Catalogue, state: State, text: str) -> Outcome:
    """Answer free words, in their language. `text` has been cleaned at the door; it may hold anything else."""
    alarmed, safe = dialogue.is_alarmed(state), masked(text)
    kind, free = danger(text, after_alarm=alarmed), plain(safe)
    if kind:
        heard = dialogue.alarmed(state, await _heard(talk, state, free), kind)
        return Outcome(safe, [_crisis(kind, catalogue, heard, text)], heard)
    after = after_alarm.told(state, text)
    if after in after_alarm.GRAVE:
        return await _still(talk, catalogue, state, text, safe)
    if after == after_alarm.OPENS_UP and not asks_outright(text):
        heard = dialogue.alarmed(state, await _heard(talk, state, free), dialogue.met_lately(state) or "")
        thanks: Message = {"text": words.say("utter_after_telling", language=dialogue.language(heard))}
        return Outcome(safe, [thanks], heard)
    before = dialogue.language(state)
    now, only_asks = follows(text, before), _only_asks(text, before)
    spoken = dialogue.in_language(state, now)
    spoken = dialogue.stays_alarmed(spoken) if after else spoken
    outcome = _outcome(await (talk.choose(spoken, _GO_ON) if only_asks else talk.turn(spoken, free)), safe)
    first = ["utter_language"] if only_asks or now != before else []
    first += after_alarm.first_words(after, text, alarmed)
    said: list[Message] = [{"text": words.say(name, language=now)} for name in first]
    return _never_silent(replace(outcome, replies=[*said, *outcome.replies]))


async def choose(talk: Dialogue, state: State, payload: str, label: str) -> Outcome:
    """Answer a choice that was offered: `payload` is ours, never the resident's."""
    return _never_silent(_outcome(await talk.choose(state, payload), label))


def _never_silent(outcome: Outcome) -> Outcome:
    """The same; where it would say nothing at all, it says that there is no answer."""
    if any(reply["text"].strip() for reply in outcome.replies):
        return outcome
    sorry: Message = {"text": words.say("utter_no_answer", language=dialogue.language(outcome.state))}
    return replace(outcome, replies=[*outcome.replies, sorry])


def _outcome(turn: Turn, said: str) -> Outcome:
    pairs = [messages.message(utterance) for utterance in turn.utterances]
    choices = {value: payload for _, offered in pairs for value, payload in offered.items()}
    forget, withdraw = (messages.wants(wish, turn.utterances) for wish in ("forget", "withdraw"))
    replies, gap = [message for message, _ in pairs], messages.gap(turn.utterances)
    return Outcome(said, replies, turn.state, choices, forget, withdraw, gap=gap)


async def _heard(talk: Dialogue, state: State, text: str) -> State:
    """The state with what the message tells besides danger. Whatever happens here, the lines must be shown."""
    try:
        return (await talk.turn(state, text)).state
    except Exception as fault:
        _log.error("hearing", error=type(fault).__name__)
        return state


def _only_asks(text: str, before: Language) -> bool:
    """Whether it only asks for a language. English asked for in English is no wish but a subject: to learn it."""
    wished = wish(text)
    return wished is not None and wished.alone and not wished.language == before == "en"


async def _still(talk: Dialogue, catalogue: Catalogue, state: State, text: str, safe: str) -> Outcome:
    """The lines again in other words, and the nearest people to talk to where it asks for somebody."""
    met = dialogue.met_lately(state) or "suicide"
    heard = dialogue.alarmed(state, await _heard(talk, state, plain(safe)), met)
    reply, asked_for = _crisis(met, catalogue, heard, text, again=True), company(text)
    if not asked_for:
        return Outcome(safe, [reply], heard)
    try:
        near = _outcome(await talk.choose(heard, f'{_COMPANY}{{"company": "{asked_for}"}}'), safe)
    except Exception as fault:
        _log.error("company", error=type(fault).__name__)
        return Outcome(safe, [reply], heard)
    others = [each for each in near.replies if "help_lines" not in each]
    return replace(near, replies=[reply, *others], state=dialogue.stays_alarmed(near.state))


def _crisis(kind: str, catalogue: Catalogue, state: State, text: str, again: bool = False) -> Message:
    """In Welsh to whoever writes Welsh; what the conversation goes on in is left as it was.

    again: they have read the words for that danger shortly before.
    """
    person = dialogue.told(state)
    spoken = "cy" if language(text) == "cy" else dialogue.language(state)
    about = person.about or "self"
    reply: dict[str, Any] = crisis.reply(kind, person.nation, catalogue, spoken, about, again)
    return reply
