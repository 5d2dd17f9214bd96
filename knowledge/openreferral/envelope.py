"""The envelope of every list of the standard."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")


def envelope(
    found: Sequence[Item], page: int, per_page: int, shown: Callable[[Item], dict[str, Any]]
) -> dict[str, Any]:
    """One page of `found`, numbered from 1, each item as `shown` gives it. A page beyond the last is empty."""
    pages = -(-len(found) // per_page)
    contents = [shown(item) for item in found[(page - 1) * per_page : page * per_page]]
    return {
        "total_items": len(found),
        "total_pages": pages,
        "page_number": page,
        "size": len(contents),
        "first_page": page == 1,
        "last_page": page >= pages,
        "empty": not contents,
        "contents": contents,
    }
