"""What an answer is made of."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class Reply(NamedTuple):
    """A response by name and what fills it."""

    name: str
    values: Mapping[str, Any] = MappingProxyType({})
