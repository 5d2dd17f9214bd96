"""No text that a resident may send keeps a pattern searching without end."""

import inspect
import multiprocessing
from importlib import import_module
from pkgutil import iter_modules

import pytest

import knowledge

LONGEST = 1_000  # characters of a message
ENDS_WITHIN = 60  # seconds: far more than any takes, and no end where a pattern backtracks without bound
PIECES = [
    *(
        "a",
        "a ",
        "a, ",
        "? ",
        " ",
        "\n",
        "1 ",
        "a-",
        "ab'c ",
        "the ",
        "and ",
        "do i ",
        "no ",
        "not a ",
        "again ",
    ),
    *(
        "i said ",
        "forget ",
        "already ",
        "what about ",
        "why would i want ",
        "x is y, not ",
        "is it is are not ",
    ),
]


def text_functions():
    """Every function of knowledge that takes a text and nothing else."""
    for module in sorted(each.name for each in iter_modules(knowledge.__path__) if not each.ispkg):
        if module == "__main__":
            continue
        for _, function in inspect.getmembers(import_module(f"knowledge.{module}"), inspect.isfunction):
            first, *others = [*inspect.signature(function).parameters.values()] or [None]
            alone = first is not None and all(each.default is not each.empty for each in others)
            takes_text = alone and first.annotation is str and first.name in ("text", "said", "part")
            if takes_text and function.__module__ == f"knowledge.{module}":
                yield function


def read_all(piece):
    for function in text_functions():
        function((piece * LONGEST)[:LONGEST])
        function(f"{(piece * LONGEST)[:LONGEST]}!")


@pytest.mark.parametrize("piece", PIECES)
def test_reading_a_thousand_of_the_same_comes_to_an_end(piece):
    reading = multiprocessing.get_context("fork").Process(target=read_all, args=(piece,), daemon=True)
    reading.start()
    reading.join(ENDS_WITHIN)
    assert reading.exitcode == 0


def test_there_are_functions_to_try():
    assert {"put_right", "turned_down", "parts", "asks"} <= {each.__name__ for each in text_functions()}
