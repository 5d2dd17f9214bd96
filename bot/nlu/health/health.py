"""Health: whether there is a condition, and of which types."""

from collections.abc import Iterator

from bot.nlu.health.notes import noted
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, excepted, opens_as_question, past, ruled_out, supposed

_NAMED = frozenset(("wheelchair", "deaf", "blind"))


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """Conditions that the person has now; none at all only when that is said and no condition is."""
    own = [
        hit
        for hit in (*message.hits("health"), *noted(message))
        if _is_own(message, people, hit) and not supposed(message, hit.start)
    ]
    own = [hit for hit in own if not (asked == "needs" and _is_need(message, hit))]
    own = [hit for hit in own if not _is_no_more_than_nerves(message, hit, asked)]
    own = [hit for hit in own if not _names_another(message, people, hit) and not _is_asked(message, hit)]
    present = [hit for hit in own if hit.meaning != "well" and _is_present(message, hit)]
    present = [hit for hit in present if not _is_effect(message, hit, present)]
    for hit in present:
        yield Fact("health_condition", True, hit.start, hit.end)
        if hit.meaning != "condition":
            yield Fact("health_types", hit.meaning, hit.start, hit.end)
    well = [hit for hit in own if hit.meaning == "well" or _denies_all(message, hit, asked)]
    well = well or _unlike_another(message, people)
    if well and not present and not excepted(message, well[0].end):
        yield Fact("health_condition", False, well[0].start, well[0].end)


def _is_own(message: Message, people: People, hit: Hit) -> bool:
    """Whether it is the person's; "nothing wrong with my own health" says so only inside."""
    if people.is_person(hit.start):
        return True
    mine = not members("own").isdisjoint(message.norms[hit.start : hit.end])
    return hit.meaning == "well" and mine and people.about != "other"


def _is_effect(message: Message, hit: Hit, present: list[Hit]) -> bool:
    """Whether it is only what a condition of the same sentence does: "COPD and can't walk far"."""
    causes = (other for other in present if other.start in message.sentence(hit.start) and other != hit)
    said = message.norms[hit.start] in members("unable")
    return said and any(message.norms[other.start] not in members("unable") for other in causes)


def _is_no_more_than_nerves(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether it is only nerves, by the way, beside a word that no more is meant.

    "Nah I'm good, bit stressed" in answer; "bit anxious but nothing diagnosed"; "ill is a bit much, just nerves".
    """
    before = message.norms[max(0, hit.start - 1) : hit.end]
    mild = hit.meaning == "mental_health" and message.norms[hit.end - 1] in members("nerves")
    mild = mild and not members("offhand").isdisjoint(before)
    fine = message.hits("fine") if asked == "health_condition" else []
    well = any(each.end <= hit.start and _is_said_well(message, each) for each in fine)
    return mild and (well or message.has("scope", "undiagnosed", "too_much"))


def _is_said_well(message: Message, fine: Hit) -> bool:
    """Whether a "no" before is no more than an answer: "no I'm ok", not "not ok"."""
    return message.norms[fine.start] == "im" or not denied(message, fine.start)


def _is_need(message: Message, hit: Hit) -> bool:
    """Whether it only names help: "my mental health" in answer to "what would help?", not "my nerves"."""
    needs = message.hits("needs", "mental_health")
    named = members("health_words").issuperset(message.norms[hit.start : hit.end])
    return named and any(need.start <= hit.end and hit.start < need.end for need in needs)


def _names_another(message: Message, people: People, hit: Hit) -> bool:
    """Whether it is "her stroke", "his knee", or what somebody has for whom the person cares."""
    said = message.norms[max(0, hit.start - 1) : hit.end]
    of_another = not members("of_another").isdisjoint(said) or _is_cared_for(message, hit)
    return people.about != "other" and of_another


def _is_cared_for(message: Message, hit: Hit) -> bool:
    """Whether it is "Carer for hubby. Stroke.", or "I cared for him, the cancer"."""
    sentence = message.sentence(hit.start)
    alone = hit.start == sentence.start and hit.end == sentence.stop
    if alone and any(care.end == sentence.start - 1 for care in message.hits("groups", "carer", "tends")):
        return True
    before = message.norms[sentence.start : hit.start]
    return (
        before[-1:] == ["the"]
        and not members("caring").isdisjoint(before)
        and not members("of_them").isdisjoint(before)
    )


def _is_asked(message: Message, hit: Hit) -> bool:
    """Whether the word only stands in a question: "what counts as a condition?"."""
    sentence = message.sentence(hit.start)
    asks = opens_as_question(message, hit.start)
    mine = not members("own").isdisjoint(message.norms[max(0, hit.start - 2) : hit.end])
    general = hit.meaning in ("condition", "disability") and not mine
    return general and asks and message.word(sentence.stop) == "?"


def _unlike_another(message: Message, people: People) -> list[Hit]:
    """The words in which the person is well where somebody else is ill: "my son's asthmatic but I'm fine"."""
    if all(people.is_person(hit.start) for hit in message.hits("health")):
        return []
    return [hit for hit in message.hits("fine") if message.norms[hit.start] in ("im", "i", "am")]


def _is_present(message: Message, hit: Hit) -> bool:
    return not (ruled_out(message, hit.start, hit.end) or past(message, hit.start, hit.end))


def _denies_all(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether the denial of this one word denies everything: "no disability", or "not diabetic" in answer."""
    said = message.norms[hit.start : hit.end]
    general = hit.meaning in ("condition", "disability") and said[-1] not in _NAMED and said[0] != "off"
    return (general or asked == "health_condition") and denied(message, hit.start)
