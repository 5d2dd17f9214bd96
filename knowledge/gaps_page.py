"""The gap report to read: a plain table for the terminal, and a page with an SVG heat table for the browser."""

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from knowledge import gaps, words
from knowledge.days import spoken
from knowledge.gaps import Row

_NAME, _CELL, _LINE, _HEAD = (
    250,
    120,
    18,
    40,
)  # pixels: width of names and cells, height of lines and of the head
_SHADES = (
    (0, "#8b1a1a", "#ffffff"),
    (1, "#f6d5a4", "#111111"),
    (3, "#d3e6cb", "#111111"),
    (999, "#8fc48a", "#111111"),
)
_STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem;color:#111;background:#fff}"
    "svg{max-width:100%;height:auto}svg text{font:12px sans-serif}table{border-collapse:collapse}"
    "th,td{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #767676}"
)


def as_text(rows: list[Row]) -> str:
    """A line a council, a column a situation, and last in how many councils there is nothing."""
    table = [_head(), *(_cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in table) for i in range(len(table[0]))]
    lines = ["  ".join(map(str.ljust, line, widths)).rstrip() for line in table]
    return "\n".join([*lines, "", _summary(rows)])


def as_html(rows: list[Row], today: date) -> str:
    """A whole HTML page that needs no other file: what it says, the heat table, and the same as a table."""
    title, about = _say("title"), _say("about", date=spoken(today), local=gaps.LOCAL)
    body = (
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(about)}</p>",
        f"<p>{escape(_summary(rows))}.</p>",
        f"<h2>{escape(_say('picture'))}</h2>",
        *_svg(rows, title),
        f"<h2>{escape(_say('table'))}</h2>",
        *_table(rows),
    )
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    page = (
        "<!doctype html>",
        '<html lang="en">',
        f"<head>{head}<style>{_STYLE}</style></head>",
        "<body>",
        *body,
    )
    return "\n".join([*page, "</body>", "</html>", ""])


def _svg(rows: list[Row], title: str) -> Iterator[str]:
    """The counts as coloured cells, each with its number, so that nothing is told by colour alone."""
    names = [gaps.title(name) for name in gaps.situations()]
    width, height = _NAME + _CELL * len(names), _HEAD + _LINE * len(rows)
    yield f'<svg viewBox="0 0 {width} {height}" role="img" xmlns="http://www.w3.org/2000/svg">'
    yield f"<title>{escape(title)}</title>"
    for i, name in enumerate(names):
        yield _text(_NAME + i * _CELL, _HEAD - 12, name, "#111111")
    for line, row in enumerate(rows):
        top = _HEAD + line * _LINE
        yield _text(0, top + 13, row.area.name, "#111111")
        for i, count in enumerate(row.local):
            yield from _cell(_NAME + i * _CELL, top, count, (row.area.name, names[i]))
    yield "</svg>"


def _cell(left: int, top: int, count: int, about: tuple[str, str]) -> Iterator[str]:
    fill, ink = next((fill, ink) for most, fill, ink in _SHADES if count <= most)
    told = escape(_say("cell", council=about[0], situation=about[1], count=count))
    yield f'<g><title>{told}</title><rect x="{left}" y="{top}" width="{_CELL - 2}" height="{_LINE - 2}" fill="{fill}"/>'
    yield _text(left + 6, top + 13, str(count), ink) + "</g>"


def _text(left: int, top: int, text: str, ink: str) -> str:
    return f'<text x="{left}" y="{top}" fill="{ink}">{escape(text)}</text>'


def _table(rows: list[Row]) -> Iterator[str]:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in _head())
    yield f"<table><thead><tr>{head}</tr></thead><tbody>"
    for row in rows:
        first, *others = _cells(row)
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _head() -> list[str]:
    return [_say("council"), _say("region"), *map(gaps.title, gaps.situations())]


def _cells(row: Row) -> list[str]:
    return [row.area.name, row.area.region or row.area.nation, *map(str, row.local)]


def _summary(rows: list[Row]) -> str:
    names = map(gaps.title, gaps.situations())
    counts = zip(names, gaps.without(rows), strict=True)
    told = (_say("count", situation=name, count=count, councils=len(rows)) for name, count in counts)
    return _say("none", counts="; ".join(told))


def _say(name: str, **values: Any) -> str:
    return words.say(f"utter_gaps_{name}", **values)
