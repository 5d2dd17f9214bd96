"""One clause of a rule held against one person's circumstances."""

from typing import Any, NamedTuple

from knowledge.truth import Truth


class Finding(NamedTuple):
    """What one clause says of this person.

    field: the circumstance it looks at. told: its value as told, None if not told. clause: for wording.
    alternative: it is one of several ways to meet the rule, so a NO here settles nothing by itself.
    """

    field: str
    truth: Truth
    told: Any
    clause: Any
    alternative: bool = False
