"""What measuring one part of the assistant on one half of the messages gives."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any


@dataclass(slots=True)
class Count:
    """How often a label was found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 if nothing was found."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what was to find that was found; 1 if there was nothing."""
        return _share(self.right, self.right + self.missed)


@dataclass(frozen=True, slots=True)
class Miss:
    """A message that was not wholly understood."""

    row: dict[str, Any]
    expected: Any
    found: Any


@dataclass(slots=True)
class Measured:
    """One part on one half: `counts` by label, the messages missed, and how long each message took in ms."""

    total: int = 0
    counts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    misses: list[Miss] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    def add(self, row: dict[str, Any], expected: set[Any], found: set[Any]) -> None:
        """Count one message, whose labels are pairs that begin with the label's group, or strings."""
        self.total += 1
        for each in expected | found:
            count = self.counts[_group(each)]
            count.right += each in expected and each in found
            count.wrong += each not in expected
            count.missed += each not in found
        if expected != found:
            self.misses.append(Miss(row, expected - found, found - expected))

    @property
    def whole(self) -> float:
        """The share of messages that were wholly understood."""
        return _share(self.total - len(self.misses), self.total)

    @property
    def all_labels(self) -> Count:
        """The counts of all labels together."""
        every = self.counts.values()
        return Count(sum(c.right for c in every), sum(c.wrong for c in every), sum(c.missed for c in every))

    @property
    def median_ms(self) -> float:
        """The median time a message took."""
        return median(self.milliseconds) if self.milliseconds else 0.0

    def missed_tags(self) -> Counter[str]:
        """How many of the messages missed carry each tag."""
        return Counter(tag for miss in self.misses for tag in miss.row["tags"] or ["untagged"])

    def confusions(self) -> Counter[tuple[str, str]]:
        """For messages with one label each: how often one was taken for another."""
        return Counter((_one(miss.expected), _one(miss.found)) for miss in self.misses)


def _group(label: Hashable) -> str:
    return str(label[0] if isinstance(label, tuple) else label)


def _one(labels: Iterable[Any]) -> str:
    return next(iter(map(str, labels)), "nothing")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
