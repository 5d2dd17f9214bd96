"""What is said of a service that could not be taken in as it stands."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

Made = TypeVar("Made")


class Note(NamedTuple):
    """Something of a service that its record does not have, or does not have as it was told."""

    field: str
    what: str


class Refused(ValueError):
    """A service, or a part of one, that makes no record: the field that prevents it and why."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")


class AllRefused(Refused):
    """Everything for which a service makes no record."""

    def __init__(self, faults: Iterable[Refused]) -> None:
        ValueError.__init__(self, "; ".join(map(str, faults)))


class Attempts:
    """Parts of a record made one after another, so that all that is wrong with a service is found at once."""

    def __init__(self) -> None:
        self._faults: list[Refused] = []

    def __call__(self, make: Callable[..., Made], *told: Any) -> Made | None:
        """What `make` makes of what was told; None if that is refused."""
        try:
            return make(*told)
        except Refused as fault:
            self._faults.append(fault)
            return None

    def settle(self) -> None:
        """Raises AllRefused if anything was refused."""
        if self._faults:
            raise AllRefused(self._faults)
