"""A scheme's rule in plain sentences, for the people who run it. `python -m knowledge explain SCHEME`."""

from collections.abc import Iterable, Iterator

from knowledge import words
from knowledge.catalogue import Catalogue
from knowledge.clauses import AnyOf, Clause, InArea, Is, NoneOf, OneOf
from knowledge.days import spoken
from knowledge.reasons import rule_text
from knowledge.scheme import Scheme

_INDENT = "  "


def explain(scheme: Scheme, catalogue: Catalogue) -> str:
    """The whole rule of `scheme` as lines of text: whom it is for, mainly for, when, and what stands in its place."""
    parts = (
        [scheme.name, scheme.summary],
        list(_rule(scheme)),
        list(_times(scheme, catalogue)),
        list(_checks(scheme)),
    )
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def sentence(clause: Clause, language: str = "en") -> str:
    """What one clause demands, as a sentence: "They are aged 16 to 24"."""
    if isinstance(clause, AnyOf):
        return words.say("utter_explain_any", language=language)
    against = isinstance(clause, NoneOf) or (isinstance(clause, Is) and not clause.value)
    name = f"utter_explain_not_{clause.field}" if against else f"utter_explain_{clause.field}"
    return words.say(name, language=language, rule=demand(clause, language))


def demand(clause: Clause, language: str = "en") -> str:
    """What one clause demands, as a phrase, every area named; empty for a choice of ways."""
    match clause:
        case AnyOf():
            return ""
        case InArea():
            return words.either(clause.names, language=language)
        case NoneOf():
            return rule_text(OneOf(clause.field, clause.values), language=language)
    return rule_text(clause, language=language)


def _rule(scheme: Scheme) -> Iterator[str]:
    yield words.say("utter_explain_all" if scheme.rule else "utter_explain_anyone")
    yield from _listed(scheme.rule)
    if scheme.rule:
        yield words.say("utter_explain_unknown")
    if scheme.aimed_at:
        yield words.say("utter_explain_aimed")
        yield from _listed(scheme.aimed_at)


def _listed(clauses: Iterable[Clause], indent: str = "") -> Iterator[str]:
    for clause in clauses:
        yield f"{indent}- {sentence(clause)}"
        if isinstance(clause, AnyOf):
            for way in clause.ways:
                yield f"{indent}{_INDENT}- {' '.join(map(sentence, way))}"


def _times(scheme: Scheme, catalogue: Catalogue) -> Iterator[str]:
    for council, part in scheme.parts:
        yield words.say("utter_explain_part", council=council, part=part)
    if scheme.opens:
        yield words.say("utter_explain_opens", date=spoken(scheme.opens))
    if scheme.closed:
        yield words.say("utter_explain_closed")
    elif scheme.closes:
        yield words.say("utter_explain_closes", date=spoken(scheme.closes))
    if scheme.successor:
        yield words.say("utter_explain_successor", scheme=catalogue.schemes[scheme.successor].name)
    if scheme.local_of:
        name = "utter_explain_local_weak" if scheme.confidence == "low" else "utter_explain_local"
        yield words.say(name, scheme=catalogue.schemes[scheme.local_of].name)
    if forms := catalogue.local_forms(scheme.id):
        yield words.say("utter_explain_forms", count=len(forms))


def _checks(scheme: Scheme) -> Iterator[str]:
    if scheme.check:
        yield words.say("utter_explain_check")
        yield from (f"- {line}" for line in scheme.check)
