"""A scheme's rule as a picture: Graphviz DOT, and a plain table of the same. `python -m knowledge draw SCHEME`."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from knowledge import words
from knowledge.clauses import AnyOf, Clause
from knowledge.days import spoken
from knowledge.explain import demand, sentence
from knowledge.reasons import rule_text
from knowledge.scheme import Scheme

_WIDTH = 32  # letters on a line of a node


class _Graph:
    """The lines of a DOT graph; each node gets a name of its own."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._count = 0

    def node(self, text: str, shape: str) -> str:
        self._count += 1
        name = f"n{self._count}"
        self.lines.append(f"{name} [shape={shape}, label={_label(text)}];")
        return name

    def edge(self, start: str, end: str, label: str) -> None:
        self.lines.append(f"{start} -> {end} [label={_label(label)}];")

    def ask(self, text: str, then: str, otherwise: str) -> str:
        """A question with its two answers. Returns its node."""
        name = self.node(text, "diamond")
        self.edge(name, then, words.say("utter_draw_yes"))
        self.edge(name, otherwise, words.say("utter_draw_no"))
        return name


def dot(scheme: Scheme) -> str:
    """The rule as a decision graph in Graphviz's DOT: a question a clause, from the scheme's name to yes or no."""
    graph = _Graph()
    fits = graph.node(words.say("utter_draw_fits"), "box")
    refused = graph.node(words.say("utter_draw_not"), "box")
    first = refused if scheme.closed else _asked(graph, scheme.rule, fits, refused)
    if not scheme.closed and (day := _day(scheme)):
        first = graph.ask(words.say("utter_draw_day", rule=day), first, refused)
    graph.edge(graph.node(scheme.name, "ellipse"), first, "")
    for clause in scheme.aimed_at:
        graph.edge(fits, graph.node(f"{words.say('utter_draw_aimed')}: {_whole(clause)}", "note"), "")
    title = f"label={_label(words.say('utter_draw_unknown'))};"
    return "\n".join([f"digraph {_quoted(scheme.id)} {{", title, *graph.lines, "}"])


def table(scheme: Scheme) -> str:
    """The same rule as a plain table: step, circumstance, what it must be. Ways of an any-of are 2a, 2b and so on."""
    rows = [tuple(words.say("utter_draw_head").split(" | ")), *_rows(scheme)]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _asked(graph: _Graph, clauses: Iterable[Clause], then: str, otherwise: str) -> str:
    """The node where asking `clauses` in order begins; built from the last to the first."""
    entry = then
    for clause in reversed(tuple(clauses)):
        if isinstance(clause, AnyOf):
            entry = _either(graph, clause, entry, otherwise)
        else:
            entry = graph.ask(sentence(clause), entry, otherwise)
    return entry


def _either(graph: _Graph, clause: AnyOf, then: str, otherwise: str) -> str:
    """Where one way fails, the next is asked; after the last, `otherwise`."""
    for way in reversed(clause.ways):
        otherwise = _asked(graph, way, then, otherwise)
    return otherwise


def _rows(scheme: Scheme) -> Iterator[tuple[str, str, str]]:
    clauses: list[Clause] = [] if scheme.closed else list(scheme.rule)
    day = _day(scheme)
    if day or scheme.closed:
        yield "0", words.say("utter_draw_dates"), words.say("utter_explain_closed") if scheme.closed else day
    for step, clause in enumerate(clauses, 1):
        yield from _steps(str(step), clause)
    for clause in scheme.aimed_at:
        yield from _steps(words.say("utter_draw_aimed"), clause)


def _steps(step: str, clause: Clause) -> Iterator[tuple[str, str, str]]:
    if not isinstance(clause, AnyOf):
        yield step, words.say(f"utter_field_{clause.field}"), _must_be(clause)
        return
    for letter, way in zip("abcdefghijklmnopqrstuvwxyz", clause.ways, strict=False):
        for part in way:
            yield from _steps(f"{step}{letter}", part)


def _must_be(clause: Clause) -> str:
    """The phrase of the rule, areas named in full: "not Universal Credit", "16 to 24", "yes"."""
    return demand(clause) if clause.field == "area" else rule_text(clause)


def _whole(clause: Clause) -> str:
    if not isinstance(clause, AnyOf):
        return sentence(clause)
    return " / ".join(" ".join(map(sentence, way)) for way in clause.ways)


def _day(scheme: Scheme) -> str:
    first, last = spoken(scheme.opens), spoken(scheme.closes)
    if first and last:
        return words.say("utter_draw_spell", first=first, last=last)
    if first:
        return words.say("utter_draw_from", first=first)
    return words.say("utter_draw_until", last=last) if last else ""


def _label(text: str) -> str:
    """A quoted label, broken between words into lines of about _WIDTH letters."""
    return _quoted("\n".join(wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)))


def _quoted(text: str) -> str:
    return '"' + re.sub(r'(["\\])', r"\\\1", text).replace("\n", "\\n") + '"'
