"""`python -m tests.trials.talk NAME TEXT` says TEXT in the conversation NAME of a running server and prints the answer.

The first message of a NAME begins the conversation; `=VALUE` picks a choice. The server is at WAYMARK_TRIAL_URL, or at
http://127.0.0.1:8080.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.personas.read import as_read

ROOT = Path(__file__).resolve().parents[2]
TALKS = ROOT / "var" / "trials"
SERVER = os.environ.get("WAYMARK_TRIAL_URL", "http://127.0.0.1:8080")


def say(name: str, text: str) -> dict[str, Any]:
    """The server's answer to `text`, in the conversation kept under `name`."""
    kept = TALKS / name
    if not kept.exists():
        started = _post("/api/conversations", {"channel": "web", "language": "en"})
        TALKS.mkdir(parents=True, exist_ok=True)
        kept.write_text(started["conversation"], encoding="utf-8")
    said = {"choice": text[1:]} if text.startswith("=") else {"text": text}
    return _post(f"/api/conversations/{kept.read_text(encoding='utf-8')}/messages", said)


def _post(path: str, body: dict[str, str]) -> dict[str, Any]:
    request = Request(SERVER + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urlopen(request) as answer:
            found: dict[str, Any] = json.load(answer)
            return found
    except URLError as fault:
        sys.exit(
            f"{SERVER} gives no answer ({fault.reason}). If the conversation was deleted, use another NAME."
        )


def main(name: str, *words: str) -> None:
    """Print each message as it would be read, and what Waymark holds about the resident now."""
    answer = say(name, " ".join(words))
    for message in answer["messages"]:
        print("\n".join(as_read(message)))
    print("asks:", answer["asks"], "| holds:", json.dumps(answer["circumstances"], ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
