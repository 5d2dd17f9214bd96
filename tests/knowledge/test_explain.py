"""A rule said in sentences and drawn as a graph says what the rule decides, no more and no less."""

import re
from dataclasses import replace
from functools import cache

import pydot
import pytest

from knowledge import draw, gaps
from knowledge.__main__ import main
from knowledge.areas import all_areas
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.clauses import AnyOf, hold_all, verdict
from knowledge.explain import explain, sentence
from knowledge.fields import FIELDS
from knowledge.records import read_all
from knowledge.rules import read
from knowledge.truth import Truth
from tests.knowledge.people import catalogue, made

CODES = sorted(all_areas())
WAYS = {"any_of": [{"health_condition": "required", "work": ["employed"]}, {"groups": ["carer"]}]}
TWO = made("two", {"area": ["Bolton"], **WAYS, "age": {"from": 16}}, opens="2026-04", closes="2027-03")
NODE = re.compile(r'^(n\d+) \[shape=(\w+), label="(.*)"\];$', re.MULTILINE)
EDGE = re.compile(r'^(n\d+) -> (n\d+) \[label="(\w*)"\];$', re.MULTILINE)


@cache
def everything():
    return Catalogue(scheme for _, scheme in read_all())


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"age": {"from": 16, "to": 24}}, "They are aged 16 to 24."),
        ({"youngest_child_age": {"from": 2, "to": 2}}, "Their youngest child is aged 2."),
        ({"months_out_of_work": {"from": 18}}, "Months out of work: 18 or over."),
        ({"area": ["Bolton", "Bury"]}, "They live in Bolton or Bury."),
        ({"health_condition": "required"}, "They have a health condition or disability."),
        ({"looking_for_work": False}, "They are not looking for work now."),
        ({"work": ["unemployed", "off_sick"]}, "They are out of work or off sick from a job."),
        ({"work": {"none_of": ["studying"]}}, "They are not studying"),
        ({"benefits": ["pip"]}, "They get Personal Independence Payment (PIP)."),
        ({"benefits": {"none_of": ["pip", "jsa"]}}, "They do not get Personal Independence Payment (PIP) or"),
    ],
)
def test_each_kind_of_demand_is_a_sentence(rule, said):
    (clause,) = read(rule)
    assert sentence(clause).startswith(said)


@pytest.mark.parametrize(
    "field", [field for field in FIELDS.values() if field.name != "area"], ids=lambda f: f.name
)
def test_every_demand_that_a_rule_can_make_has_words(field):
    demands = {
        "flag": ["required", False],
        "whole": [{"from": 1}],
        "choice": [list(field.values)],
        "choices": [list(field.values), {"none_of": list(field.values)}],
    }
    for demand in demands[field.kind]:
        (clause,) = read({field.name: demand})
        assert sentence(clause).endswith(".")


def test_all_the_areas_are_named_where_a_reason_would_stop_at_five():
    names = [area.name for area in list(all_areas().values())[:9]]
    text = explain(made("wide", {"area": names}), catalogue())
    assert all(name in text for name in names)


def test_the_ways_of_an_any_of_stand_below_it():
    lines = explain(TWO, catalogue(TWO)).splitlines()
    start = lines.index("- At least one of these is true:")
    assert lines[start + 1 : start + 3] == [
        "  - They have a health condition or disability. They are in work.",
        "  - They are among these: unpaid carers.",
    ]


def test_days_parts_successors_and_local_forms_are_said():
    new = made("new", {"area": ["Bolton"]})
    old = made("old", {"area": {"nation": "England"}}, closed=True, successor="new")
    local = made("local", {"area": [{"council": "Birmingham", "part": "the east"}]}, local_of="old")
    schemes = catalogue(new, old, local, TWO)
    assert "Nobody is sent there before 1 April 2026." in explain(TWO, schemes)
    assert "Nobody is sent there after 31 March 2027." in explain(TWO, schemes)
    assert "What replaced it: New." in explain(old, schemes)
    assert "It has local forms, 1 of them." in explain(old, schemes)
    assert "In Birmingham it covers only the east." in explain(local, schemes)
    assert "local form of Old" in explain(local, schemes)
    assert "Nobody is sent there" not in explain(new, schemes)


def test_a_local_form_that_is_barely_known_of_says_that_both_are_shown():
    umbrella = made("umbrella", {"area": {"nation": "England"}})
    weak = made("weak", {"area": ["Bolton"]}, local_of="umbrella", confidence="low")
    assert "both are shown" in explain(weak, catalogue(umbrella, weak))


def test_every_record_can_be_explained_and_each_of_its_sentences_is_there():
    for scheme in everything().schemes.values():
        text = explain(scheme, everything())
        missing = [
            sentence(clause) for clause in (*scheme.rule, *scheme.aimed_at) if sentence(clause) not in text
        ]
        assert missing == [], scheme.id


def test_the_table_numbers_the_ways_and_names_each_circumstance():
    assert [line.split()[0] for line in draw.table(TWO).splitlines()] == [
        "step",
        "0",
        "1",
        "2a",
        "2a",
        "2b",
        "3",
    ]
    assert draw.table(TWO).splitlines()[1].endswith("1 April 2026 to 31 March 2027")


def people(scheme):
    """Four people who told everything, one at home in the scheme's area and one outside."""
    inside = sorted(scheme.area.codes)[0] if scheme.area else CODES[0]
    outside = next((code for code in CODES if scheme.area and code not in scheme.area.codes), inside)
    untold = {"has_children": False, "health_condition": False, "lone_parent": False, "childcare_need": False}
    untold |= {
        "health_types": [],
        "groups": [],
        "needs": ["skills"],
        "youngest_child_age": 9,
        "pregnant": False,
    }
    for told in gaps.situations().values():
        for code in (inside, outside):
            yield Circumstances.from_dict(
                {**untold, "looking_for_work": False, **told.as_dict(), "area": code}
            )


def leaves(clauses):
    for clause in clauses:
        if isinstance(clause, AnyOf):
            for way in clause.ways:
                yield from leaves(way)
        else:
            yield clause


def walked(scheme, person):
    """Where the drawn graph leads a person: the label of the last box."""
    text = draw.dot(scheme)
    nodes = {
        name: (shape, label.replace("\\n", " ").replace('\\"', '"'))
        for name, shape, label in NODE.findall(text)
    }
    edges = {(start, label): end for start, end, label in EDGE.findall(text)}
    truths = {sentence(clause): verdict(clause.hold(person)) for clause in leaves(scheme.rule)}
    here = edges[next(name for name, (shape, _) in nodes.items() if shape == "ellipse"), ""]
    while nodes[here][0] == "diamond":
        truth = truths.get(nodes[here][1], Truth.YES)  # the day asked is taken to be right
        here = edges[here, truth.value]
    return nodes[here][1]


def test_the_graph_of_every_open_record_leads_everybody_where_the_rule_does():
    for scheme in everything().schemes.values():
        if not scheme.closed:
            for person in people(scheme):
                fits = verdict(hold_all(scheme.rule, person)) is Truth.YES
                assert walked(scheme, person) == ("It suits them." if fits else "It is not for them."), (
                    scheme.id
                )


def test_a_closed_scheme_leads_nobody_in():
    gone = made("gone", {"area": ["Bolton"]}, closed=True)
    assert "diamond" not in draw.dot(gone)
    assert draw.table(gone).splitlines()[1].endswith("It has closed. Nobody is sent there.")


def test_names_with_quotes_and_backslashes_stay_valid_dot():
    plain = made("odd", {"area": ["Bolton"]})
    (graph,) = pydot.graph_from_dot_data(draw.dot(replace(plain, name='A "b" \\ c')))
    assert any(node.get_label() == r'"A \"b\" \\ c"' for node in graph.get_nodes())


@pytest.mark.parametrize("command", ["explain", "draw"])
def test_the_command_prints_one_scheme_and_names_close_ones_for_an_id_that_is_not_there(command, capsys):
    assert main([command, "jobcentre-plus"]) == 0
    assert everything().schemes["jobcentre-plus"].name in capsys.readouterr().out.replace("\\n", " ")
    assert main([command, "jobcenter-plus"]) == 2
    assert "jobcentre-plus" in capsys.readouterr().err


def test_what_draw_prints_is_one_graph_that_graphviz_could_read(capsys):
    main(["draw", "workwell"])
    (graph,) = pydot.graph_from_dot_data(capsys.readouterr().out)
    assert graph.get_name().strip('"') == "workwell"
