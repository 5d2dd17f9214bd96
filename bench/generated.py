"""Knowledge bases of any size, made from the real records: the same each time.

Local records are copied to other councils, as many at a time as the original covers. Wide ones (50 councils or more,
or a nation) stay as many as they are, or grow in the same proportion: the worst that could come. The age limits of
copies are shifted by up to three years, so that copies don't all ask the same; local forms keep their umbrella.
"""

from random import Random
from typing import Any

from knowledge import gaps, records
from knowledge.circumstances import Circumstances

Record = dict[str, Any]
_SHIFT = 3  # years
_OMITTED = ("local_of", "successor")


def made(size: int, wide_grow: bool = False) -> list[Record]:
    """`size` records, no crisis lines among them."""
    random, originals = Random(5), _originals()
    wide = [record for record, scheme in originals if not gaps.is_local(scheme)]
    local = [(record, len(scheme.area.codes)) for record, scheme in originals if gaps.is_local(scheme)]
    count = size * len(wide) // len(originals) if wide_grow else len(wide)
    umbrellas = {record["id"]: f"wide-{n}" for n, record in enumerate(wide[:count])}
    found = [_copy(wide[n % len(wide)], f"wide-{n}", umbrellas, random) for n in range(min(count, size))]
    while len(found) < size:
        record, councils = local[len(found) % len(local)]
        copy = _copy(record, f"local-{len(found)}", umbrellas, random)
        found.append({**copy, "rule": {**copy["rule"], "area": _neighbours(councils, random)}})
    return found


def people(count: int) -> list[Circumstances]:
    """The four of situations.yml in turn, each somewhere else each time."""
    random, four, places = Random(11), list(gaps.situations().values()), gaps.served()
    return [four[n % 4].with_told({"area": random.choice(places).code}) for n in range(count)]


def _originals() -> list[tuple[Record, Any]]:
    return [(records.raw(path), scheme) for path, scheme in records.read_all() if scheme.kind != "crisis"]


def _copy(record: Record, id: str, umbrellas: dict[str, str], random: Random) -> Record:
    kept = {key: value for key, value in record.items() if key not in _OMITTED}
    if record.get("local_of") in umbrellas:
        kept["local_of"] = umbrellas[record["local_of"]]
    if "age" in record["rule"]:
        by = random.randint(-_SHIFT, _SHIFT)
        limits = {end: max(0, years + by) for end, years in record["rule"]["age"].items()}
        kept["rule"] = {**record["rule"], "age": limits}
    return {**kept, "id": id}


def _neighbours(councils: int, random: Random) -> list[str]:
    names = [area.name for area in gaps.served()]
    start = random.randrange(len(names))
    return [names[(start + n) % len(names)] for n in range(councils)]
