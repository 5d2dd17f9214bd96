"""Unpaid care: who cares, and whether it is more than bringing up a child."""

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_REACH = 6


def is_by_person(message: Message, people: People, hit: Hit) -> bool:
    """Whether the care that `hit` tells is given by the person asked for: "dad's ill and I do it all for him"."""
    if people.about == "other":
        return people.is_person(hit.start)
    said = message.norms[hit.start : hit.end]
    if said[0] == "carer" and message.word(hit.start - 1) in members("own"):
        return False
    if said[0] == "me" or not members("writer").isdisjoint(said):
        return True
    opening = max(message.sentence(hit.start).start, hit.start - _REACH)
    for position in range(hit.start - 1, opening - 1, -1):
        word = message.norms[position]
        stressed = word == "me" and message.word(position - 1) in ("its", "just", "only")
        if word in members("writer") or stressed:
            return True
        called = word == "they" and message.word(position + 1) == "call"
        if (word in members("they") and not called) or word == "you":
            return False
    return people.is_person(hit.start)


def is_needed(message: Message, people: People, hit: Hit) -> bool:
    """Whether it is more than bringing up a child: somebody else is ill, or whom `hit` tends is grown up."""
    ill = any(is_of_another(message, people, told.start) for told in message.hits("health"))
    return ill or (hit.meaning == "tends" and _is_grown(message, hit))


def _is_grown(message: Message, hit: Hit) -> bool:
    """Whether the words up to the end of `hit` name somebody grown up, and no child."""
    children = message.hits("children", "own", "child") + message.hits("people", "young")
    grown = message.hits("people", "grown")
    return any(who.start < hit.end for who in grown) and all(who.start >= hit.end for who in children)


def is_of_another(message: Message, people: People, position: int) -> bool:
    """Whether a condition at `position` is somebody else's: "her stroke"."""
    named = people.about != "other" and message.word(position - 1) in members("of_another")
    return named or not people.is_person(position)
