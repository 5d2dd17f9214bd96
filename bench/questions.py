"""How many questions a resident is asked, over generated residents, against asking everything and against an oracle.

The oracle knows the answers beforehand and picks the fewest questions after which the shown schemes are those that
the full form would show: a bound that no order of questions can beat.
"""

from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random
from statistics import mean

from actions.next_question import MOST_BESIDE
from bench import report
from knowledge.areas import all_areas
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.fields import BENEFITS, FIELDS, GROUPS, HEALTH_TYPES, NEEDS, WORK
from knowledge.priors import TOGETHER
from knowledge.questions import GROWN, SHOWN
from knowledge.recommend import Result, recommend
from knowledge.records import read_all

RESIDENTS, SMALL = 2000, 12
TODAY = date(2026, 11, 27)
# How often somebody begins by saying a thing of their own accord, where it is true of them: an assumption.
VOLUNTEERED = {
    "work": 0.6,
    "benefits": 0.3,
    **dict.fromkeys(("groups", "health_types", "lone_parent", "childcare_need", "needs"), 0.7),
}
ASKED = [name for name in FIELDS if name != "about"]


def main() -> None:
    """Measure, save and print."""
    catalogue, random = Catalogue(scheme for _, scheme in read_all()), Random(7)
    residents = [_resident(random) for _ in range(RESIDENTS)]
    openings = [_opening(resident, random) for resident in residents]
    runs = [_ask(catalogue, *pair) for pair in zip(residents, openings, strict=True)]
    oracle = [_fewest(catalogue, *pair) for pair in zip(residents[:SMALL], openings[:SMALL], strict=True)]
    counts = [count for count, _ in runs]
    result = {
        "residents": RESIDENTS,
        "mean_questions": mean(counts),
        "worst_questions": max(counts),
        "asking_everything": mean(len(ASKED) - len(opening) for opening in openings),
        "same_first_suggestion": mean(same["first"] for _, same in runs),
        "shown_fit_and_are_in_full_form": mean(same["sound"] for _, same in runs),
        "same_shown": mean(same["shown"] for _, same in runs),
        "of_the_full_forms_shown_recommended": mean(same["recommended"] for _, same in runs),
        "oracle_mean": mean(oracle),
        "ours_mean_on_same": mean(counts[:SMALL]),
    }
    report.save("questions", result)
    rows = [(key, f"{value:.3f}") for key, value in result.items()]
    report.table("Questions asked", ("what", "figure"), rows)


def _resident(random: Random) -> Circumstances:
    """Somebody in England or Wales with every circumstance known and none contradicting another."""
    served = [area for area in all_areas().values() if area.nation in ("England", "Wales")]
    age, work = random.randint(16, 66), random.choice(WORK)
    health, children = random.random() < 0.5, random.random() < (0.04 if age < GROWN else 0.38)
    return Circumstances(
        about="self",
        age=age,
        area=(random.choice(served),),
        health_condition=health or work == "off_sick",
        health_types=tuple(random.sample(HEALTH_TYPES, 1)) if health or work == "off_sick" else (),
        has_children=children,
        youngest_child_age=random.randint(0, 17) if children else None,
        childcare_need=children and random.random() < 0.5,
        lone_parent=children and random.random() < 0.4,
        pregnant=random.random() < 0.03,
        work=work,
        months_out_of_work=random.randint(0, 48) if work == "unemployed" else None,
        benefits=tuple(
            random.sample([b for b in BENEFITS if b not in ("esa", "pip", "dla")], random.randint(0, 2))
        ),
        wants_work=True,
        looking_for_work=work == "unemployed" and random.random() < 0.6,
        groups=tuple(random.sample(GROUPS, 1)) if random.random() < 0.2 else (),
        needs=tuple(random.sample(NEEDS, random.choice((0, 0, 1, 1, 2)))),
    )


def _opening(whole: Circumstances, random: Random) -> list[str]:
    """What this resident says before anything is asked: age, place, and some of what stands out."""
    said = [name for name, chance in VOLUNTEERED.items() if getattr(whole, name) and random.random() < chance]
    return ["age", "area", *said]


def _ask(catalogue: Catalogue, whole: Circumstances, opening: list[str]) -> tuple[int, dict[str, float]]:
    """Questions asked of one resident until we stop, and how what is shown compares with the full form."""
    told, asked, declined = _opened(whole, opening), 0, []
    result = recommend(catalogue, told, TODAY)
    while result.question and asked < MOST_BESIDE:
        value = getattr(whole, result.question)
        if value is None:
            declined.append(result.question)
        answered = (result.question, TOGETHER.get(result.question, result.question))
        told, asked = replace(told, **{name: getattr(whole, name) for name in answered}), asked + 1
        result = recommend(catalogue, told, TODAY, declined, asked)
    full = recommend(catalogue, whole, TODAY)
    ours, theirs = _shown(result), _shown(full)
    fitting = {item.scheme.id for item in full.recommended}
    found = {item.scheme.id for item in result.recommended}
    return asked, {
        "first": ours[:1] == theirs[:1],
        "sound": set(ours) <= fitting,
        "shown": set(ours) == set(theirs),
        "recommended": len(found.intersection(theirs)) / len(theirs),
    }


def _fewest(catalogue: Catalogue, whole: Circumstances, opening: list[str]) -> int:
    """The fewest further facts after which the shown schemes are those of the full form; as many as we ask at most."""
    goal = set(_shown(recommend(catalogue, whole, TODAY)))
    start = _opened(whole, opening)
    others = [name for name in ASKED if name not in opening and getattr(whole, name) is not None]
    for count in range(MOST_BESIDE):
        for chosen in combinations(others, count):
            told = replace(start, **{name: getattr(whole, name) for name in chosen})
            if set(_shown(recommend(catalogue, told, TODAY))) == goal:
                return count
    return MOST_BESIDE


def _opened(whole: Circumstances, opening: list[str]) -> Circumstances:
    return Circumstances(**{name: getattr(whole, name) for name in opening})


def _shown(result: Result) -> list[str]:
    return [item.scheme.id for item in result.recommended[:SHOWN]]


if __name__ == "__main__":
    main()
