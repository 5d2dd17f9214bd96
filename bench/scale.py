"""How cost grows with the knowledge base, from 200 schemes to 20,000: `python -m bench.scale`.

Assessing is finding what fits or may fit; recommending puts it in order and chooses the next question as well. The
peer is the same without an index, every scheme held against the person. Figures are the 95th percentile over people,
the least of three runs; the whole answer, with a reason for every scheme that is not for this person, is for programs.
"""

import gc
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from time import process_time
from typing import Any

import yaml

from bench import report
from bench.curve import draw
from bench.generated import Record, made, people
from knowledge import records
from knowledge.assess import assess, promising
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.inference import with_implied
from knowledge.recommend import as_dict, recommend
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records, read_schemes
from knowledge.store.migrate import migrate

SIZES = (200, 500, 1_000, 2_000, 5_000, 10_000, 20_000)
PEOPLE, FEW, RUNS = 200, 10, 3  # the slow ones, such as scanning, are tried on a few
TODAY = date(2026, 11, 28)


def main() -> None:
    """Measure every size, each in a process of its own; save, draw and print."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as alone:
        curves = {
            "local_schemes_grow": list(alone.map(_measured, SIZES)),
            "wide_schemes_grow_too": list(alone.map(_measured, SIZES, [True] * len(SIZES))),
        }
    for curve in curves.values():
        _compare(curve)
    loading = _loaded(made(SIZES[-1], wide_grow=True))
    report.save("scale", {**curves, "loading_20000_wide_too": loading})
    draw(curves, report.RESULTS / "scale.svg")
    for name, curve in curves.items():
        report.table(f"Scale, p95 in ms: {name}", curve[0], [each.values() for each in curve])
    report.table("Loading 20,000, seconds of processor time", ("what", "seconds"), loading.items())


def _measured(size: int, wide_grow: bool = False) -> dict[str, Any]:
    """What one size costs. What is loaded is taken from the garbage collector, as the server does."""
    generated, somebody = made(size, wide_grow), [with_implied(person) for person in people(PEOPLE)]
    catalogue = _indexed(map(records.scheme, generated))
    gc.collect()
    gc.freeze()
    few = somebody[:FEW]
    return {
        "schemes": len(generated),
        "different_terms": len(set(catalogue.terms.values())),
        "near_one_person": round(sum(len(list(catalogue.near(each))) for each in somebody) / len(somebody)),
        "assess_p95_ms": _p95(lambda each: promising(catalogue, each, TODAY), somebody),
        "recommend_p95_ms": _p95(lambda each: recommend(catalogue, each, TODAY), somebody),
        "no_place_told_p95_ms": _p95(lambda each: recommend(catalogue, each.without("area"), TODAY), few),
        "scan_p95_ms": _p95(lambda each: [assess(s, each, TODAY) for s in catalogue.offers], few),
        "whole_answer_p95_ms": _p95(
            lambda each: as_dict(recommend(catalogue, each, TODAY), catalogue, TODAY), few
        ),
    }


def _compare(curve: list[dict[str, Any]]) -> None:
    for each in curve:
        each["scan_to_assess"] = round(each["scan_p95_ms"] / each["assess_p95_ms"], 1)
        each["recommend_to_smallest"] = round(each["recommend_p95_ms"] / curve[0]["recommend_p95_ms"], 2)


def _p95(call: Callable[[Circumstances], object], somebody: list[Circumstances]) -> float:
    """In milliseconds of processor time, so that what else the machine does counts for little."""
    return round(min(quantiles(_times(call, somebody), n=20)[-1] for _ in range(RUNS)), 3)


def _times(call: Callable[[Circumstances], object], somebody: list[Circumstances]) -> Iterator[float]:
    for person in somebody:
        started = process_time()
        call(person)
        yield (process_time() - started) * 1000


def _loaded(generated: list[Record]) -> dict[str, float]:
    """Seconds of processor time for each step from files to a catalogue that answers; the database is SQLite."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for record in generated:
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


def _indexed(schemes: Iterable[Any]) -> Catalogue:
    """A catalogue whose indexes are built."""
    catalogue = Catalogue(schemes)
    recommend(catalogue, people(1)[0], TODAY)
    return catalogue


if __name__ == "__main__":
    main()
