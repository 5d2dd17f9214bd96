"""Why schemes of other places are not for somebody."""

from datetime import date
from functools import cache
from typing import Any

from knowledge import words
from knowledge.areas import spoken_name
from knowledge.circumstances import Circumstances
from knowledge.reasons import not_open, rule_text
from knowledge.scheme import Scheme


class Elsewhere:
    """The contract's Reasons for schemes of other places: the place alone, which settles it. Worded once a person."""

    def __init__(self, person: Circumstances, language: str = "en") -> None:
        names = [area.name for area in person.area or ()]
        told = words.either(map(spoken_name, names), language=language)
        self._told, self._language = names, language
        self._text = words.say(
            "utter_reason_area", language=language, about=person.about, told=told, rule="{rule}"
        )

    def reasons(self, scheme: Scheme, today: date) -> list[dict[str, Any]]:
        """Why a scheme that is not where the person lives is not for them."""
        state = scheme.state(today)
        if state != "open":
            return [not_open(scheme, state, self._language)]
        rule = _area_text(scheme, self._language)
        text = self._text.replace("{rule}", rule)
        return [{"field": "area", "told": self._told, "rule": rule, "text": text}]


@cache
def _area_text(scheme: Scheme, language: str) -> str:
    return rule_text(scheme.area, language=language)
