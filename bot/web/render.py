"""Templates filled in. Everything is escaped; words come from data/responses/ by name."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.nlu.language.language import language as written
from bot.web import files
from knowledge import words
from knowledge.days import spoken

_HERE = Path(__file__).parent


def environment() -> Environment:
    """The template environment: autoescape always, undefined names are errors."""
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": day,
        "dial": dial,
        "marked": marked,
        "safe_url": safe_url,
        "written_in": written_in,
    }
    made.globals["file"] = files.address
    return made


def speaker(language: str) -> Any:
    """The function `t` of the templates: the words of one response in `language`."""

    def t(name: str, **values: Any) -> str:
        return words.say(f"utter_{name}", language=language, **values)

    return t


def marked_english(language: str) -> Markup:
    """The attribute that tells a screen reader what is English on a page in `language`, if it must be told."""
    return Markup(' lang="en"') if written_in(language) != "en" else Markup()


def marked(text: str, language: str) -> Markup:
    """The attribute that tells a screen reader that `text` is not in the `language` of what it stands in."""
    own = written(text)
    return Markup(' lang="{}"').format(own) if own != language else Markup()


def written_in(language: str) -> str:
    """The language that a page asked for in `language` is written in: English while its words have no other."""
    title = "utter_web_title"
    return language if words.say(title, language=language) != words.say(title) else "en"


def day(text: str | None, language: str = "en") -> str:
    """A date of a record in words: 2026-11-21 is 21 November 2026; a month or a year alone stays one."""
    parts = (text or "").split("-")
    try:
        if len(parts) == 3:
            return spoken(date.fromisoformat(text or ""), language)
        if len(parts) == 2:
            return spoken(date(int(parts[0]), int(parts[1]), 1), language).removeprefix("1 ")
    except ValueError:
        return ""
    return text or ""


def dial(phone: str) -> str | None:
    """A link that calls or texts: "111 then option 2" calls 111, "text SHOUT to 85258" texts; None without a number."""
    text = re.fullmatch(r"text (\w+) to (\d+)", phone, re.IGNORECASE)
    if text:
        return f"sms:{text[2]}?body={text[1]}"
    number = re.match(r"\+?\d[\d ]*", phone)
    return f"tel:{number[0].replace(' ', '')}" if number else None


def safe_url(url: str | None) -> str | None:
    """A link that a page may carry: https only, so that no record can bring a script."""
    return url if url and url.startswith("https://") else None
