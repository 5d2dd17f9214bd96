"""A server under test as a process of its own: started, waited for, weighed and stopped."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_LONGEST_START = 240.0  # seconds


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers. started_in: seconds from start to the first answer."""

    process: subprocess.Popen[bytes]
    started_in: float

    def memory(self) -> float:
        """Resident memory of the process and its children, in MB (PSS where the kernel tells it)."""
        return sum(_pss(pid) for pid in _family(self.process.pid)) / 1024


@contextmanager
def running(
    command: Sequence[str], ready: str, cwd: Path, env: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """Start `command` in `cwd` and wait until the address `ready` answers; stop it at the end."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _answers(ready):
            if process.poll() is not None or time.perf_counter() - began > _LONGEST_START:
                raise RuntimeError(f"{command[0]} did not start")
            time.sleep(0.05)
        yield Running(process, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


def size_on_disk(folder: Path) -> float:
    """Size of a folder in MB, as du counts it."""
    out = subprocess.run(["du", "-sm", str(folder.resolve())], capture_output=True, text=True, check=True)
    return float(out.stdout.split()[0])


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=2) as answer:
            return bool(answer.status < 500)
    except (URLError, OSError):
        return False


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(p for child in children for p in _family(int(child)))]


def _pss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
