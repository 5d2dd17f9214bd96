"""Our assistant against the bot of `rasa init` with real TensorFlow: both over HTTP, same machine, same run."""

import asyncio
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from bench import load, report, server

ROOT = Path(__file__).resolve().parent.parent
STOCK = ROOT / "var" / "bench"
OWN = STOCK / "waymark"  # an environment with what runs and nothing for tests
CLIENTS = (1, 8, 32)
CONVERSATIONS = 96  # in all, shared by the clients
OURS, THEIRS = "http://127.0.0.1:18080", "http://127.0.0.1:15005"
QUIET = {"RASA_TELEMETRY_ENABLED": "false"}


def main() -> None:
    """Measure both, save and print the table."""
    _make_stock()
    subprocess.run(["make", "--silent", "setup", f"VENV={OWN.relative_to(ROOT)}"], cwd=ROOT, check=True)
    ours = _measure(_our_command(), f"{OURS}/health/ready", ROOT, _ours, OWN, _our_settings())
    theirs = _measure(_their_command(), THEIRS, STOCK / "bot", _theirs, STOCK / "env", QUIET)
    ratios = {key: _ratios(ours[key], theirs[key]) for key in ("started_in", "memory", "disk")}
    report.save("turns", {"ours": ours, "stock": theirs, "ours_over_stock": ratios})
    _print(ours, theirs)


async def _ours(session: ClientSession) -> list[float]:
    async with session.post(f"{OURS}/api/conversations", json={"channel": "web", "language": "en"}) as answer:
        token = (await answer.json())["conversation"]
    url = f"{OURS}/api/conversations/{token}/messages"
    said = (
        "im 19 from bolton, bad anxiety, no job since college",
        "why do you ask?",
        "no",
        "rather not say",
        "yes",
    )
    return [await load.timed(_post(session, url, {"text": text})) for text in said]


async def _theirs(session: ClientSession) -> list[float]:
    sender = os.urandom(8).hex()
    said = ("hi", "I am sad", "yes", "are you a bot?", "bye")
    url = f"{THEIRS}/webhooks/rest/webhook"
    return [await load.timed(_post(session, url, {"sender": sender, "message": text})) for text in said]


async def _post(session: ClientSession, url: str, body: dict[str, Any]) -> None:
    async with session.post(url, json=body) as answer:
        answer.raise_for_status()
        await answer.read()


def _measure(
    command: list[str], ready: str, cwd: Path, talk: load.Talk, env: Path, settings: dict[str, str]
) -> dict[str, Any]:
    with server.running(command, ready, cwd, settings) as it:
        asyncio.run(load.run(talk, 1, 4))  # warm
        loads = [asdict(asyncio.run(load.run(talk, n, max(1, CONVERSATIONS // n)))) for n in CLIENTS]
        memory = it.memory()
    return {"started_in": it.started_in, "memory": memory, "disk": server.size_on_disk(env), "loads": loads}


def _make_stock() -> None:
    """The peer's environment and bot, made once: the locked TensorFlow set, then `rasa init`."""
    python = STOCK / "env" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(STOCK / "env")], check=True)
        lock = str(ROOT / "requirements-diet.lock")
        pip = [
            str(python),
            "-m",
            "pip",
            "install",
            "-q",
            "--no-deps",
            "--ignore-requires-python",
            "--require-hashes",
        ]
        subprocess.run([*pip, "-r", lock], check=True)
    if not (STOCK / "bot" / "models").exists():
        (STOCK / "bot").mkdir(parents=True, exist_ok=True)
        rasa = str(STOCK / "env" / "bin" / "rasa")
        subprocess.run(
            [rasa, "init", "--no-prompt"], cwd=STOCK / "bot", env={**os.environ, **QUIET}, check=True
        )


def _our_command() -> list[str]:
    return [str(OWN / "bin" / "python"), "-m", "bot", "serve", "--port", "18080"]


def _our_settings() -> dict[str, str]:
    database = STOCK / "waymark.db"
    database.unlink(missing_ok=True)
    return {"WAYMARK_RATE_LIMIT": "off", "WAYMARK_DATABASE_URL": f"sqlite:///{database}"}


def _their_command() -> list[str]:
    return [str(STOCK / "env" / "bin" / "rasa"), "run", "--port", "15005", "--endpoints", "endpoints.yml"]


def _ratios(ours: float, theirs: float) -> float:
    return round(ours / theirs, 3)


def _print(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    rows = []
    for mine, stock in zip(ours["loads"], theirs["loads"], strict=True):
        for key in ("turns", "p50", "p95"):
            row = (
                mine["clients"],
                key,
                f"{mine[key]:.1f}",
                f"{stock[key]:.1f}",
                f"{mine[key] / stock[key]:.2f}",
            )
            rows.append(row)
    for key, unit in (("started_in", "s"), ("memory", "MB"), ("disk", "MB")):
        rows.append(
            (
                "-",
                f"{key} ({unit})",
                f"{ours[key]:.1f}",
                f"{theirs[key]:.1f}",
                f"{ours[key] / theirs[key]:.2f}",
            )
        )
    report.table("Waymark and the stock bot", ("clients", "what", "Waymark", "stock", "ratio"), rows)


if __name__ == "__main__":
    main()
