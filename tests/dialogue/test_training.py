"""The model is trained anew when anything that it is made from has changed, and only then."""

import pytest

from bot.dialogue import training

INPUTS = (
    "config.yml",
    "domain.yml",
    "data/nlu/en/tell.yml",
    "bot/nlu/reading.py",
    "bot/nlu/lexicon/real_words.txt",
    "bot/nlu/safety/examples/abuse.txt",
)
OTHERS = ("bot/turn.py", "bot/nlu/__pycache__/reading.cpython-311.pyc", "README.md")


@pytest.fixture
def root(tmp_path, monkeypatch):
    for name in (*INPUTS, *OTHERS):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(training, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "counts"), [*((n, True) for n in INPUTS), *((n, False) for n in OTHERS)])
def test_a_change_counts_where_training_reads_it(root, name, counts):
    before = training.digest()
    (root / name).write_text("after", encoding="utf-8")
    assert (training.digest() != before) is counts


def test_a_file_moved_counts_and_the_same_files_again_do_not(root):
    before = training.digest()
    (root / "bot/nlu/reading.py").rename(root / "bot/nlu/read.py")
    assert training.digest() != before
    (root / "bot/nlu/read.py").rename(root / "bot/nlu/reading.py")
    assert training.digest() == before


@pytest.mark.parametrize("name", ["bot/nlu/lexicon/real_words.txt", "bot/nlu/safety/examples/abuse.txt"])
def test_the_words_kept_as_text_are_where_this_test_says(name):
    assert (training.ROOT / name).exists()
