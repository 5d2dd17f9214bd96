"""How fast places are understood, against difflib's close matches over the same names: `python -m bench.places`."""

import difflib
import subprocess
import sys
from collections.abc import Callable, Iterable
from statistics import quantiles
from time import perf_counter

from bench.report import save, table
from knowledge.places import find, find_in
from knowledge.places.gazetteer import gazetteer
from knowledge.places.keys import key

TYPED = (
    "BL1 2AB", "bl12ab", "M1 IAE", "BL1 2ZZ", "CH4", "BL1 2", "Bolton", "Sheffeild", "Donny", "Wolverhamton",
    "Newport, Isle of Wight", "Greater Manchester", "stok on trent", "hello", "I'd rather not say",
)  # fmt: skip
SAID = (
    "im 19 from bolton, bad anxiety, no job since college",
    "I work in Leeds but live in Bradford",
    "my son is 24, lives near hudersfield and has been out of work since march",
    "is there anything for carers who want to get back to work?",
    "Dwi'n byw yng Nghaerdydd",
)
_ROUNDS = 200
_PEER_ROUNDS = 3
_LOAD = """
import resource, time
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
started = time.perf_counter()
from knowledge.places import find, find_in
find("BL1 2AB"), find("Sheffeild"), find_in("im from boltn")
seconds = time.perf_counter() - started
print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def main() -> None:
    """Measure loading in a process of its own, then calls, and write bench/results/places.json."""
    seconds, megabytes = map(float, _run(_LOAD).split())
    ours, said, peer = _p95(find, TYPED), _p95(find_in, SAID), _p95(_close_match, TYPED, _PEER_ROUNDS)
    save(
        "places",
        {
            "load_seconds": round(seconds, 3),
            "load_megabytes_with_libraries": round(megabytes, 1),
            "find_p95_ms": round(ours, 3),
            "find_in_p95_ms": round(said, 3),
            "difflib_p95_ms": round(peer, 3),
            "difflib_to_find": round(peer / ours, 1),
        },
    )
    table(
        "Places",
        ("what", "measured", "difflib / ours"),
        (
            ("load everything (s)", f"{seconds:.2f}", ""),
            ("memory of that, libraries included (MB)", f"{megabytes:.0f}", ""),
            ("find, p95 (ms)", f"{ours:.2f}", f"{peer / ours:.0f}"),
            ("find_in, p95 (ms)", f"{said:.2f}", ""),
        ),
    )


def _p95(call: Callable[[str], object], texts: Iterable[str], rounds: int = _ROUNDS) -> float:
    taken = []
    for text in [*texts] * rounds:
        started = perf_counter()
        call(text)
        taken.append((perf_counter() - started) * 1000)
    return quantiles(taken, n=20)[-1]


def _close_match(text: str) -> object:
    return difflib.get_close_matches(key(text), list(gazetteer()), n=1)


def _run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
