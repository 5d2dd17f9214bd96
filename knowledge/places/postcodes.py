"""Every live UK postcode and its council, from data/postcodes.xz (written by `python -m knowledge.places.build`).

A sector ("BL1 2") has 400 possible units, "AA" to "ZZ" in the 20 letters that units use. The file holds
1. a line of text per sector, "BL12 E08000001 ...": its councils, the one with most live postcodes first;
2. after an empty line, 50 bytes per sector: bit 20 * first letter + second letter is set if the unit is live;
3. for each sector with several councils, one byte per live unit: which of them it lies in.
"""

import lzma
from collections import Counter
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "postcodes.xz"
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
BITMAP = 50


class Sectors:
    """All sectors, by name without a space."""

    def __init__(self, data: bytes) -> None:
        text, _, rest = data.partition(b"\n\n")
        lines = [line.split() for line in text.decode().split("\n")]
        self._bits = memoryview(rest)[: BITMAP * len(lines)]
        self._owners = memoryview(rest)[BITMAP * len(lines) :]
        self._sectors: dict[str, tuple[int, int, tuple[str, ...]]] = {}
        self._outcodes: dict[str, list[str]] = {}
        self._districts: dict[str, list[str]] = {}
        start = 0
        for number, (sector, *councils) in enumerate(lines):
            self._sectors[sector] = (number, start, tuple(councils))
            self._outcodes.setdefault(sector[:-1], []).append(sector)
            if sector[-2].isalpha():
                self._districts.setdefault(sector[:-2], []).append(sector)
            start += self._live(number).bit_count() if len(councils) > 1 else 0

    def council(self, postcode: str) -> str | None:
        """The council code of a live postcode without a space; None if it is not one."""
        sector, unit = postcode[:-2], postcode[-2:]
        if sector not in self._sectors or unit[0] not in LETTERS or unit[1] not in LETTERS:
            return None
        number, start, councils = self._sectors[sector]
        live, place = self._live(number), 20 * LETTERS.index(unit[0]) + LETTERS.index(unit[1])
        if not live >> place & 1:
            return None
        before = (live & (1 << place) - 1).bit_count()
        return councils[self._owners[start + before]] if len(councils) > 1 else councils[0]

    def in_sector(self, sector: str) -> Counter[str]:
        """The number of live postcodes of a sector by council; empty if there is no such sector."""
        if sector not in self._sectors:
            return Counter()
        number, start, councils = self._sectors[sector]
        live = self._live(number).bit_count()
        if len(councils) == 1:
            return Counter({councils[0]: live})
        return Counter(councils[owner] for owner in self._owners[start : start + live])

    def in_outcode(self, outcode: str) -> Counter[str]:
        """The number of live postcodes of an outcode ("BL1") by council; empty if there is no such outcode.

        "W1", which is none, stands for W1A to W1W; so do the other districts of central London.
        """
        total: Counter[str] = Counter()
        for sector in self._outcodes.get(outcode, self._districts.get(outcode, [])):
            total += self.in_sector(sector)
        return total

    def _live(self, number: int) -> int:
        return int.from_bytes(self._bits[BITMAP * number : BITMAP * (number + 1)], "little")


@cache
def sectors() -> Sectors:
    """The sectors, read once."""
    return Sectors(lzma.decompress(DATA.read_bytes()))
