"""The suggestions as a PDF to take along: how to join, what to check, and where it was read.

Nothing that was told is on it, so that it can lie on a table. The page itself is the accessible form of the same.
"""

from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fpdf import FPDF

from bot.web.render import day, safe_url, speaker

_INK, _SOFT, _COLOUR = (22, 33, 31), (74, 88, 85), (18, 80, 76)


def pdf(recommendations: Iterable[dict[str, Any]], today: date, language: str = "en") -> bytes:
    """A4 pages with the recommendations in their order, as the bytes of a PDF."""
    t, sheet = speaker(language), _Sheet(format="A4")
    sheet.set_title(t("web_title"))
    sheet.set_lang(language)
    sheet.line_of(t("web_title"), 20, bold=True, colour=_COLOUR)
    sheet.line_of(t("web_paper_from", date=day(today.isoformat(), language)), 10, colour=_SOFT)
    for item in recommendations:
        _scheme(sheet, item, language)
    return bytes(sheet.output())


def _scheme(sheet: "_Sheet", item: dict[str, Any], language: str) -> None:
    t, join = speaker(language), item["join"]
    with sheet.unbreakable() as part:
        part.ln(5)
        part.line_of(item["name"], 14, bold=True)
        part.line_of(item["summary"], 11)
        part.line_of(t("web_join"), 11, bold=True)
        part.line_of(join.get("how") or t("web_join_unknown"), 11)
        for said in (join.get("url"), join.get("phone"), join.get("email"), join.get("address")):
            if said:
                part.line_of(said, 11, link=safe_url(said))
        if item["check"]:
            part.line_of(t("web_check"), 11, bold=True)
        for line in item["check"]:
            part.line_of(f"\u2022 {line}", 11)
        part.line_of(_read(item, language), 9, colour=_SOFT)


def _read(item: dict[str, Any], language: str) -> str:
    """When and where the record was read."""
    t, date_read = speaker(language), day(item["verified_on"], language)
    read = t("web_read_on", date=date_read) if date_read else t("web_not_checked")
    publishers = [source["publisher"] for source in item["sources"][:1]]
    return " ".join([read, *(f"({t('web_source')}: {name})" for name in publishers)])


class _Sheet(FPDF):
    """Pages in a typeface that has Welsh letters; it comes with matplotlib, which Rasa requires."""

    def __init__(self, format: str) -> None:
        super().__init__(format=format)
        self.set_margin(18)
        self.set_auto_page_break(True, 18)
        for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
            self.add_font("DejaVu", style, _fonts() / name)
        self.add_page()

    def line_of(
        self,
        text: str,
        points: int,
        bold: bool = False,
        colour: tuple[int, int, int] = _INK,
        link: str | None = None,
    ) -> None:
        """A paragraph."""
        self.set_font("DejaVu", "B" if bold else "", points)
        self.set_text_color(*colour)
        height = points * 0.5  # millimetres
        self.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT", link=link or "")


def _fonts() -> Path:
    found = find_spec("matplotlib")
    places = found.submodule_search_locations if found else None
    return Path((places or [""])[0]) / "mpl-data" / "fonts" / "ttf"
