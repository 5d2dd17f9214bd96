"""How old the person's children are: "two kids, 6 and 9", "my 18 month old", "the twins are six", "had him in May"."""

from collections.abc import Iterator
from datetime import date

from bot.nlu.ages.ages import OLDEST_BABE, Age
from bot.nlu.ages.babies import is_of_baby, is_of_small_one, may_be_of_baby
from bot.nlu.ages.birthdays import not_yet
from bot.nlu.ages.forms import is_male, is_months_of_child, is_part_of_word
from bot.nlu.children.births import MONTH_WORDS, WEEK_WORDS, ChildAge, births
from bot.nlu.children.lists import GROWN, only_joined, runs
from bot.nlu.children.said import ASKED, is_said_of_child
from bot.nlu.children.years import is_pronoun, is_to_come, may_be_years
from bot.nlu.whose.clients import is_age_of_next
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

_OLDEST_CHILD = 80
_BESIDE = 4


def child_ages(
    message: Message, people: People, told: list[Age], today: date, asked: str | None
) -> list[ChildAge]:
    """The ages of the person's children; `told` are the ages that the message tells of anybody."""
    return [*_Finder(message, people, asked).find(told), *births(message, today, asked)]


class _Finder:
    """Goes through the numbers of one message; each age found makes the next in a list one too."""

    def __init__(self, message: Message, people: People, asked: str | None) -> None:
        self._message = message
        self._people = people
        self._asked = asked
        self._found: list[ChildAge] = []
        self._run_of = {number.start: run for run in runs(message) for number in run}
        self._unborn = {at for hit in message.hits("family", "pregnant") for at in range(hit.start, hit.end)}

    def find(self, told: list[Age]) -> list[ChildAge]:
        self._found = [ChildAge(age.years, age.start, age.end) for age in told if self._is_of_child(age)]
        self._found += [ChildAge(1, at, at + 3) for at in _year_olds(self._message)]
        for number in self._message.numbers:
            if not any(age.start <= number.start < age.end for age in self._found):
                self._found += self._ages_in(number)
        return self._found

    def _is_of_child(self, age: Age) -> bool:
        of_child = self._people.whose[age.start] == "child"
        beside = self._message.norms[max(0, age.start - _BESIDE) : age.start]
        if age.years >= GROWN and not {"im", "i"}.isdisjoint(beside):
            return False  # "I'm 30 and he's 32" tells of a partner
        young = 0 <= age.years <= OLDEST_BABE and self._people.about is None and self._asked != "age"
        return (of_child or young) and age.strength > 1 and 0 <= age.years < _OLDEST_CHILD

    def _ages_in(self, number: Number) -> Iterator[ChildAge]:
        if not self._is_candidate(number):
            return
        after = self._after(number)
        if is_months_of_child(self._message, number) or (after in MONTH_WORDS and self._is_small(number)):
            yield ChildAge(number.whole // 12, number.start, number.end + 1)
        elif after in WEEK_WORDS and self._is_small(number):
            yield ChildAge(number.whole // 52, number.start, number.end + 1)
        elif number.value < GROWN and may_be_years(self._message, number) and self._is_said_of_child(number):
            years = number.whole - not_yet(self._message, number, number.end)
            yield ChildAge(years, number.start, number.end)

    def _is_candidate(self, number: Number) -> bool:
        at_months = self._message.word(number.start - 1) == "at" or is_of_small_one(self._message, number)
        baby = self._after(number) in MONTH_WORDS | WEEK_WORDS and at_months
        return baby or not (
            number.ordinal
            or is_pronoun(self._message, number)
            or is_to_come(self._message, number)
            or number.start in self._unborn
            or self._message.word(number.start - 1) in members("not_before_child_age")
            or self._is_of_other_list(number)
            or self._message.norms[max(0, number.start - 2) : number.start] in (["of", "my"], ["of", "our"])
            or self._people.whose[number.start] == "other"
            or is_part_of_word(self._message, number)
            or is_male(self._message, number)
            or is_age_of_next(self._message, number.start)
            or any(job.start <= number.start < job.end for job in self._message.hits("work"))
        )

    def _is_of_other_list(self, number: Number) -> bool:
        """Whether it goes on with numbers that are no ages: "the school run at 9 and 3"."""
        first = self._run_of[number.start][0]
        return self._message.word(first.start - 1) == "at"

    def _after(self, number: Number) -> str:
        return self._message.word(number.end + (self._message.word(number.end) == "-"))

    def _is_small(self, number: Number) -> bool:
        """Whether months or weeks are how old a child is: said so, asked for, or the next of a list."""
        told = self._asked in ASKED or is_of_baby(self._message, number) or self._is_next_in_list(number)
        return told and may_be_of_baby(self._message, number)

    def _is_said_of_child(self, number: Number) -> bool:
        answers = self._asked == "youngest_child_age" and not self._found
        run = self._run_of[number.start]
        return (
            answers
            or self._is_next_in_list(number)
            or is_said_of_child(self._message, self._people, self._asked, number, run)
        )

    def _is_next_in_list(self, number: Number) -> bool:
        return any(
            0 <= number.start - age.end <= 2 and only_joined(self._message, age.end, number.start)
            for age in self._found
        )


def _year_olds(message: Message) -> Iterator[int]:
    """Where "a year old" stands."""
    return (at for at in range(len(message)) if message.norms[at : at + 3] == ["a", "year", "old"])
