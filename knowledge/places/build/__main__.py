"""`python -m knowledge.places.build`: writes knowledge/places/data and a sample for the tests, and checks them."""

import csv
import lzma
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path
from statistics import fmean

from knowledge.places.build import sources
from knowledge.places.build.grid import Map
from knowledge.places.build.sources import Postcode, Town
from knowledge.places.postcodes import BITMAP, DATA, LETTERS, Sectors

COUNCILS = DATA.with_name("councils.csv")
TOWNS = DATA.with_name("towns.csv")
SAMPLE = Path("tests/knowledge/data/postcodes.csv")
_PLAIN_SAMPLE = 1500


def main() -> int:
    """Build, check every live postcode against what was written, print the figures. 1 if any differs."""
    postcodes = sorted(sources.postcodes())
    packed = pack(postcodes)
    DATA.write_bytes(lzma.compress(packed, preset=9 | lzma.PRESET_EXTREME))
    sectors = Sectors(lzma.decompress(DATA.read_bytes()))
    wrong = sum(sectors.council(postcode.text) != postcode.council for postcode in postcodes)
    print(f"{len(postcodes):,} live postcodes, {wrong} resolve to another council than the directory's")
    _write(COUNCILS, ("code", "postcodes", "east", "north"), centres(postcodes))
    _write(TOWNS, ("name", "code", "people"), placed(sources.towns(), Map(postcodes)))
    _write(SAMPLE, ("postcode", "code"), sample(postcodes))
    return 1 if wrong else 0


def pack(postcodes: Iterable[Postcode]) -> bytes:
    """The postcodes, sorted, in the format that knowledge.places.postcodes describes."""
    units: dict[str, dict[int, str]] = defaultdict(dict)
    for text, council, *_ in postcodes:
        units[text[:-2]][20 * LETTERS.index(text[-2]) + LETTERS.index(text[-1])] = council
    lines, bitmaps, owners = [], [], []
    for sector, councils in units.items():
        ranked = [code for code, _ in Counter(councils.values()).most_common()]
        lines.append(" ".join((sector, *ranked)))
        bitmaps.append(sum(1 << place for place in councils).to_bytes(BITMAP, "little"))
        if len(ranked) > 1:
            owners.append(bytes(ranked.index(councils[place]) for place in sorted(councils)))
    return "\n".join(lines).encode() + b"\n\n" + b"".join(bitmaps + owners)


def centres(postcodes: Iterable[Postcode]) -> list[tuple[str, int, int, int]]:
    """Each council's number of postcodes, and the middle of them: where its people live (grid metres)."""
    found: dict[str, list[Postcode]] = defaultdict(list)
    for postcode in postcodes:
        found[postcode.council].append(postcode)
    return sorted(
        (code, len(each), round(fmean(p.east for p in each)), round(fmean(p.north for p in each)))
        for code, each in found.items()
    )


def placed(towns: Iterable[Town], nearest: Map) -> list[tuple[str, str, int]]:
    """Each town's names with its councils and the people in each, the larger town where a council has two of a name."""
    found: dict[tuple[str, str], int] = {}
    for town in towns:
        councils = nearest.councils(town.nation, town.latitude, town.longitude)
        for name, (council, share) in product((town.name, *town.short_names), councils.items()):
            found[name, council] = max(round(town.people * share), found.get((name, council), 0))
    return sorted((name, council, people) for (name, council), people in found.items())


def sample(postcodes: Sequence[Postcode]) -> list[tuple[str, str]]:
    """One postcode out of its sector's majority for every sector that has one, and 1,500 others."""
    majority = {
        sector: Counter(councils).most_common(1)[0][0] for sector, councils in _by_sector(postcodes).items()
    }
    exceptions = {each.text[:-2]: each for each in postcodes if majority[each.text[:-2]] != each.council}
    others = random.Random(0).sample(postcodes, _PLAIN_SAMPLE)  # noqa: S311 - a sample for tests
    return sorted({(each.text, each.council) for each in (*exceptions.values(), *others)})


def _by_sector(postcodes: Iterable[Postcode]) -> dict[str, list[str]]:
    councils = defaultdict(list)
    for each in postcodes:
        councils[each.text[:-2]].append(each.council)
    return councils


def _write(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((header, *rows))
    print(f"{path.name}: {len(rows):,} rows, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(main())
