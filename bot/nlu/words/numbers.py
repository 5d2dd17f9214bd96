"""Numbers in digits and in words."""

from dataclasses import dataclass

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    word: 10 * n
    for n, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_TENS["fourty"] = 40
_ONES = {word: value for value, word in enumerate(_UNITS)}
_ONES |= {
    "dau": 2,
    "dwy": 2,
    "tri": 3,
    "tair": 3,
    "pedwar": 4,
    "pump": 5,
    "chwe": 6,
    "saith": 7,
    "wyth": 8,
    "naw": 9,
    "ddau": 2,
    "dair": 3,
    "bump": 5,
    "pymtheg": 15,
    "bymtheg": 15,
    "deunaw": 18,
    "ddeunaw": 18,
    "ugain": 20,
    "hugain": 20,
}
# "Next one: 34 m" is somebody.
_BEFORE_SOMEBODY = frozenset(("next", "another", "last", "first", "second"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


@dataclass(frozen=True, slots=True)
class Number:
    """Words `start` to `end` (exclusive) are a number. ordinal: "31st"."""

    start: int
    end: int
    value: float
    ordinal: bool = False

    @property
    def whole(self) -> int:
        """The number without its fraction."""
        return int(self.value)


def numbers(words: list[str]) -> list[Number]:
    """The numbers among `words`, in order."""
    found, position = [], 0
    while position < len(words):
        number = _digits(words, position) or _spelt(words, position)
        if number:
            found.append(number)
        position = number.end if number else position + 1
    return found


def _digits(words: list[str], at: int) -> Number | None:
    word = words[at].replace(",", "")
    if not word.isascii() or not word.replace(".", "", 1).isdigit() or len(word) > 9:
        return None
    ordinal = at + 1 < len(words) and words[at + 1] in _ORDINAL_ENDS
    return Number(at, at + 1 + ordinal, float(word), ordinal)


def _spelt(words: list[str], at: int) -> Number | None:
    word = words[at]
    nought = at + 1 + (words[at + 1 : at + 2] == ["-"])
    if words[at - 1 : at] == ["big"] and words[nought : nought + 1] in (["oh"], ["o"], ["0"]):
        return Number(at, nought + 1, 10 * _ONES.get(word, 0)) if _ONES.get(word, 0) > 1 else None
    if year := _year(words, at):
        return year
    if word == "one" and words[max(0, at - 1)] in _BEFORE_SOMEBODY:
        return None
    if word in _ONES:
        return Number(at, at + 1, _ONES[word])
    if word not in _TENS:
        return None
    after = at + 2 if words[at + 1 : at + 2] == ["-"] else at + 1
    unit = _ONES.get(words[after], 0) if after < len(words) else 0
    return Number(at, after + 1, _TENS[word] + unit) if 0 < unit < 10 else Number(at, at + 1, _TENS[word])


def _year(words: list[str], at: int) -> Number | None:
    """A year in words: "nineteen eighty nine"."""
    if words[at] != "nineteen" or words[at + 1 : at + 2] == [] or words[at + 1] not in _TENS:
        return None
    rest = _spelt(words, at + 1)
    return Number(at, rest.end, 1900 + rest.value) if rest else None
