"""The kinds of danger, the gravest first."""

from typing import Literal, get_args

Danger = Literal["emergency", "suicide", "child", "abuse"]
DANGERS: tuple[Danger, ...] = get_args(Danger)
