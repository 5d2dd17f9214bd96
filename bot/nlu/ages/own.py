"""Which of the ages that a message tells is the person's own."""

from datetime import date

from bot.nlu.ages.ages import OLDEST_BABE, Age, corrects, denied, in_answer, stands_alone
from bot.nlu.ages.plain import STRONG
from bot.nlu.children.births import ChildAge
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Fact, Message
from knowledge.fields import FIELDS


def own_age(
    message: Message, who: People, told: list[Age], young: list[ChildAge], asked: str | None, today: date
) -> tuple[list[Fact], tuple[str, ...]]:
    """The person's own age: the last of the most plainly told; and the field, if it is one that nobody can have.

    told: the ages told of anybody; young: those of the person's children.
    """
    taken = {at for child in young for at in range(child.start, child.end)}
    own = [age for age in told if age.start not in taken and who.whose[age.start] == "person"]
    own = [age for age in own if age.years > OLDEST_BABE or (asked == "age" and stands_alone(message, age))]
    if asked in ("months_out_of_work", "youngest_child_age"):
        own = [age for age in own if age.strength == STRONG]
    if asked == "youngest_child_age":
        own = [age for age in own if {"im", "am"} & set(message.norms[max(0, age.start - 3) : age.start])]
    own = [age for age in own if not denied(message, age) and not _is_of_several(message, age)]
    own = [age for age in own if not _is_of_pension(message, age)]
    if asked == "age":
        answered = [age for age in in_answer(message, today) if not denied(message, age)]
        answered = [age for age in answered if age.years > OLDEST_BABE or stands_alone(message, age)]
        born = [age for age in answered if age.strength == STRONG]
        own = [age for age in answered if corrects(message, age)][-1:] or born or own or answered[:1]
    if not own:
        return [], ()
    best = max(own, key=lambda age: (age.strength, age.start))
    corrected = [age for age in own if corrects(message, age)]
    chosen = corrected[-1] if corrected else best
    if not 0 <= chosen.years <= FIELDS["age"].highest:
        return [], ("age",)
    return [Fact("age", chosen.years, chosen.start, chosen.end)], ()


def _is_of_pension(message: Message, age: Age) -> bool:
    """Whether it is when a pension comes: "a pension coming at 67"."""
    before = message.norms[message.fragment(age.start).start : age.start]
    return before[-1:] in (["at"], ["till"], ["until"]) and not members("pension").isdisjoint(before)


def _is_of_several(message: Message, age: Age) -> bool:
    """Whether it is of others, spoken of together: "no children, they are 30 and 33"."""
    at = age.start
    while message.word(at - 1) in ("and", ",") or any(number.end == at for number in message.numbers):
        at -= 1
    before = message.norms[max(0, at - 2) : at]
    return "theyre" in before or before == ["they", "are"]
