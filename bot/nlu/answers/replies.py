"""Words that say something only in answer to a question about it: "college" after "what do you do now?"."""

from collections.abc import Callable, Iterator, Mapping

from bot.nlu.answers import conditions, family
from bot.nlu.help.unneeded import unneeded
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, opens_as_question, past, requested, thought

_FORMER = frozenset(("ex", "former"))
_UNITS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
_NEEDED = ("debt", "job_search", "housing", "transport", "confidence", "peer_support", "english", "skills")

Reply = Callable[[Message, People], Iterator[Fact]]


def _work(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("replies", "employed", "unemployed", "studying", "off_sick", "self_employed"):
        over = members("left_study").intersection(message.said(message.fragment(hit.start)))
        left = hit.meaning == "studying" and over
        if (
            people.is_person(hit.start)
            and not left
            and not _whose_else(message, hit)
            and _is_answer(message, hit)
        ):
            yield Fact("work", hit.meaning, hit.start, hit.end)


def _is_answer(message: Message, hit: Hit) -> bool:
    """Whether a word is no wish and no question: not "want work", nor "is there work?"."""
    sentence = message.sentence(hit.start)
    asks = message.word(sentence.stop) == "?" or opens_as_question(message, hit.start)
    wishes = any(wish.start < hit.end and hit.start < wish.end for wish in message.hits("wishes"))
    before = message.norms[max(sentence.start, hit.start - 2) : hit.start]
    if not {"was", "were"}.isdisjoint(before) or _was_had(message, hit):
        return False
    if message.norms[hit.end - 1] == "time" and not members("at_home_full_time").isdisjoint(message.norms):
        return False
    over = denied(message, hit.start) or past(message, hit.start, hit.end) or requested(message, hit.start)
    return not wishes and not asks and (hit.meaning == "unemployed" or not over)


def _was_had(message: Message, hit: Hit) -> bool:
    """Whether it is a job that lasted a while: "had one week at Lidl", not "had a job at Lidl since May"."""
    part = thought(message, hit.start)
    lengths = [number for number in message.numbers if part.start < number.start < hit.start]
    return any(
        message.word(number.start - 1) in ("had", "did", "done") and message.word(number.end) in _UNITS
        for number in lengths
    )


def _whose_else(message: Message, hit: Hit) -> bool:
    """Whether a trade is that of somebody the person deals with: "my adviser", "my work coach"."""
    mine = "my" in message.norms[max(0, hit.start - 2) : hit.start]
    return mine and not members("trade").isdisjoint((message.norms[hit.end - 1], message.word(hit.end)))


def _about(message: Message, people: People) -> Iterator[Fact]:
    if message.word(0) == "both":
        return
    for hit in message.hits("replies", "me"):
        if _is_opening(message, hit):
            yield Fact("about", "self", hit.start, hit.end)
    for hit in message.hits("replies", "someone"):
        if _is_opening(message, hit):
            yield Fact("about", "other", hit.start, hit.end)
    for hit in message.hits("people"):
        after = message.word(hit.end)
        ends = message.is_break(hit.end) or after in members("after_client") or after.isdecimal()
        if (ends or after in members("first_names")) and _is_opening(message, hit):
            yield Fact("about", "other", hit.start, hit.end)


def _is_opening(message: Message, hit: Hit) -> bool:
    """Whether nothing but small words stands before: "it's for my dad", not "I live with my dad"."""
    before = message.norms[message.fragment(hit.start).start : hit.start]
    return members("before_client").issuperset(before)


def _needs(message: Message, people: People) -> Iterator[Fact]:
    said = {at for hit in message.hits("needs") for at in range(hit.start, hit.end)}
    for hit in message.hits("replies", *_NEEDED):
        if said.isdisjoint(range(hit.start, hit.end)) and not unneeded(message, hit):
            need = "benefits_advice" if _is_of_benefits(message, hit) else hit.meaning
            yield Fact("needs", need, hit.start, hit.end)
            if hit.meaning == "job_search" and "interview" not in message.norms[hit.start]:
                yield Fact("wants_work", True, hit.start, hit.end)


def _is_of_benefits(message: Message, hit: Hit) -> bool:
    """Whether the money is that of benefits or sick pay: "the money. SSP stops on the 20th", not "money"."""
    named = any(other.meaning not in ("none", "no_longer") for other in message.hits("benefits"))
    return message.norms[hit.start : hit.end] == ["money"] and (named or "ssp" in message.norms)


def _groups(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("replies", "veteran", "care_leaver", "ex_offender", "carer"):
        if people.is_person(hit.start) and not denied(message, hit.start, _FORMER | members("listed_groups")):
            yield Fact("groups", hit.meaning, hit.start, hit.end)


def _benefits(message: Message, people: People) -> Iterator[Fact]:
    named = {at for hit in message.hits("benefits") for at in range(hit.start, hit.end)}
    for hit in message.hits("replies", "housing"):
        if hit.start in named:
            continue
        yield Fact("benefits", "housing_benefit", hit.start, hit.end)


def _wants(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("replies", "wants", "employed"):
        some = hit.meaning == "wants" or message.norms[hit.end - 1] == "time"
        before = message.norms[message.fragment(hit.start).start : hit.start]
        if some and (members("before_yes") | {"only"}).issuperset(before):
            yield Fact("wants_work", True, hit.start, hit.end)


def _looking(message: Message, people: People) -> Iterator[Fact]:
    for hit in message.hits("replies", "looking"):
        other = opens_as_question(message, hit.start) or message.word(hit.end) in (
            "?",
            "after",
            "at",
            "forward",
            "into",
        )
        if not other and not denied(message, hit.start) and not message.has("wishes", "not_looking"):
            yield Fact("looking_for_work", True, hit.start, hit.end)


REPLIES: Mapping[str, Reply] = {
    "health_condition": conditions.health,
    "childcare_need": family.childcare,
    "wants_work": _wants,
    "looking_for_work": _looking,
    "benefits": _benefits,
    "lone_parent": family.lone_parent,
    "pregnant": family.pregnant,
    "has_children": family.has_children,
    "health_types": conditions.health_types,
    "work": _work,
    "about": _about,
    "needs": _needs,
    "groups": _groups,
}
