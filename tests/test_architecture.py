"""The import law: who may import whom, read from the syntax trees."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOREIGN = ("rasa", "rasa_sdk", "aiohttp", "sqlalchemy", "alembic", "spacy", "jinja2", "redis")

# Folder or file: the outside packages and own packages it may import. The longest match counts.
LAW = {
    "knowledge": {"knowledge"},
    "knowledge/__main__.py": {"knowledge", "knowledge.store"},
    "knowledge/store": {"knowledge", "knowledge.store", "sqlalchemy", "alembic"},
    "actions": {"actions", "knowledge", "rasa_sdk"},
    "bot": {"bot", "bot.dialogue", "bot.nlu", "knowledge", "knowledge.store", "aiohttp", "redis"},
    "bot/web": {"bot", "bot.nlu", "knowledge", "aiohttp", "jinja2"},
    "bot/nlu": {"bot.nlu", "knowledge", "spacy"},
    "bot/nlu/components": {"bot.nlu", "bot.nlu.components", "knowledge", "rasa"},
    "bot/dialogue": {
        "bot.dialogue",
        "bot.nlu",
        "bot.nlu.components",
        "actions",
        "knowledge",
        "rasa",
        "rasa_sdk",
    },
}
# Our own packages, longer names before those that they begin with.
OWN = ("knowledge.store", "bot.nlu.components", "bot.nlu", "bot.dialogue", "knowledge", "actions", "bot")


def files():
    return sorted(path for top in ("knowledge", "actions", "bot") for path in (ROOT / top).rglob("*.py"))


def law_for(path):
    name = path.relative_to(ROOT).as_posix()
    return LAW[max((key for key in LAW if name == key or name.startswith(f"{key}/")), key=len)]


def imported(path):
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def governed(module):
    """The package of a module that the law speaks of; None for the standard library and small helpers."""
    for package in (*OWN, *FOREIGN):
        if module == package or module.startswith(f"{package}."):
            return package
    return None


def breaches(path, modules):
    wanted = {package for module in modules if (package := governed(module))}
    return sorted(wanted - law_for(path))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_imports_only_what_its_package_may(path):
    assert breaches(path, imported(path)) == []


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("knowledge/assess.py", "rasa.core.agent"),
        ("knowledge/assess.py", "knowledge.store.engine"),
        ("actions/ask.py", "rasa.shared"),
        ("actions/ask.py", "bot.turn"),
        ("bot/turn.py", "rasa.core"),
        ("bot/turn.py", "actions.slots"),
        ("bot/turn.py", "bot.nlu.components.intents"),
        ("bot/web/chat.py", "sqlalchemy"),
        ("bot/nlu/reading.py", "rasa.shared"),
        ("bot/nlu/topics.py", "bot.nlu.components.circumstances"),
    ],
)
def test_a_breach_of_the_law_is_found(name, module):
    assert breaches(ROOT / name, [module]) != []


def test_the_domain_does_not_read_the_clock():
    """ "Today" is passed in; one file asks what day it is, and of the domain only the command line asks that."""
    calls = ("date.today(", "datetime.now(", "time.time(")
    domain = {path: path.read_text(encoding="utf-8") for path in (ROOT / "knowledge").rglob("*.py")}
    assert [path.name for path, code in domain.items() if any(call in code for call in calls)] == ["today.py"]
    asking = [path for path in domain if "knowledge.today.today" in set(imported(path))]
    assert asking == [ROOT / "knowledge" / "__main__.py"]
