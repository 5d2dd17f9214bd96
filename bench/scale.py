"""How cost grows with the knowledge base, from 200 schemes to 20,000: `python -m bench.scale`.

The schemes are made from the real records. Those for 50 councils or more stay as many as they are; the local ones are
copied to other councils, as many at a time as the original covers. A last measurement lets the wide ones grow too, in
the proportion of today: the worst that could come. The peer is the same assessment without the index, every scheme
held against the person.
"""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from statistics import quantiles
from time import process_time
from typing import Any

import yaml

from bench import report
from knowledge import gaps, records
from knowledge.assess import assess, promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.inference import with_implied
from knowledge.recommend import as_dict, recommend
from knowledge.scheme import Scheme
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records, read_schemes
from knowledge.store.migrate import migrate

SIZES = (200, 1_000, 5_000, 20_000)
PEOPLE, FEW = 400, 20  # the slow ones, scanning and the whole answer, are tried on a few
TODAY = date(2026, 11, 27)
Record = dict[str, Any]


def main() -> None:
    """Measure every size, save and print."""
    originals = [
        (records.raw(path), scheme) for path, scheme in records.read_all() if scheme.kind != "crisis"
    ]
    people = _people(Random(11))
    curve = [_measured(_made(originals, size), people) for size in SIZES]
    worst = _measured(_made(originals, SIZES[-1], wide_grow=True), people)
    first = curve[0]
    for each in (*curve, worst):
        for what in ("assess", "recommend"):
            each[f"{what}_to_smallest"] = round(each[f"{what}_p95_ms"] / first[f"{what}_p95_ms"], 2)
        each["scan_to_assess"] = round(each["scan_p95_ms"] / each["assess_p95_ms"], 1)
    loading = _loaded(_made(originals, SIZES[-1]))
    report.save("scale", {"curve": curve, "wide_schemes_grow_too": worst, "loading": loading})
    rows = [(*each.values(), "#" * round(each["recommend_to_smallest"])) for each in curve]
    report.table("Scale, p95 in ms", (*first, "recommend, to smallest"), rows)
    report.table("Scale, if wide schemes grow too", worst, [worst.values()])
    report.table("Loading 20,000", ("what", "seconds"), loading.items())


def _made(originals: list[tuple[Record, Scheme]], size: int, wide_grow: bool = False) -> list[Record]:
    """`size` records made from the originals, the same each time."""
    random = Random(5)
    wide = [record for record, scheme in originals if not gaps.is_local(scheme)]
    local = [
        (record, len(scheme.area.codes))
        for record, scheme in originals
        if scheme.area and gaps.is_local(scheme)
    ]
    count = size * len(wide) // len(originals) if wide_grow else len(wide)
    names = [area.name for area in gaps.served()]
    made = [{**wide[n % len(wide)], "id": f"wide-{n}"} for n in range(count)]
    while len(made) < size:
        record, councils = local[len(made) % len(local)]
        start = random.randrange(len(names))
        area = [names[(start + n) % len(names)] for n in range(councils)]
        made.append({**record, "id": f"local-{len(made)}", "rule": {**record["rule"], "area": area}})
    return [
        {key: value for key, value in record.items() if key not in ("local_of", "successor")}
        for record in made
    ]


def _people(random: Random) -> list[Circumstances]:
    """The four of situations.yml, each somewhere else each time."""
    four, places = list(gaps.situations().values()), gaps.served()
    return [four[n % 4].with_told({"area": random.choice(places).code}) for n in range(PEOPLE)]


def _measured(made: list[Record], people: list[Circumstances]) -> dict[str, Any]:
    catalogue = Catalogue(map(records.scheme, made))
    full = [with_implied(person) for person in people]
    near = sum(len(list(catalogue.near(person))) for person in people) / len(people)
    few = full[:FEW]
    return {
        "schemes": len(made),
        "near_one_person": round(near),
        "assess_p95_ms": _p95(lambda person: promising(catalogue, person, TODAY), full),
        "recommend_p95_ms": _p95(lambda person: recommend(catalogue, person, TODAY), full),
        "scan_p95_ms": _p95(lambda person: [assess(each, person, TODAY) for each in catalogue.offers], few),
        "whole_answer_p95_ms": _p95(
            lambda person: as_dict(recommend(catalogue, person, TODAY), catalogue, TODAY), few
        ),
    }


def _p95(call: Callable[[Circumstances], object], people: list[Circumstances]) -> float:
    """In milliseconds of processor time, so that what else the machine does is not measured."""
    taken = []
    for person in people:
        started = process_time()
        call(person)
        taken.append((process_time() - started) * 1000)
    return round(quantiles(taken, n=20)[-1], 3)


def _loaded(made: list[Record]) -> dict[str, float]:
    """Seconds of processor time for each step from files to a catalogue that answers; the database is SQLite."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for record in made:
            text = yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True)
            (folder / f"{record['id']}.yml").write_text(text, encoding="utf-8")
        engine = make_engine(f"sqlite:///{folder / 'scale.db'}")
        migrate(engine)
        return dict(_steps(folder, engine))


def _steps(folder: Path, engine: Any) -> Iterator[tuple[str, float]]:
    def timed(call: Callable[[], object]) -> float:
        started = process_time()
        call()
        return round(process_time() - started, 2)

    yield "files_to_catalogue", timed(lambda: _indexed(scheme for _, scheme in records.read_all(folder)))
    yield "files_to_database", timed(lambda: load_records(engine, folder))
    yield "database_unchanged", timed(lambda: load_records(engine, folder))
    yield "database_to_catalogue", timed(lambda: _indexed(read_schemes(engine)))
    engine.dispose()


def _indexed(schemes: Any) -> Catalogue:
    """A catalogue whose indexes are built."""
    catalogue = Catalogue(schemes)
    catalogue.near(Circumstances.from_dict({"area": gaps.served()[0].code}))
    catalogue.local_forms("")
    return catalogue


if __name__ == "__main__":
    main()
