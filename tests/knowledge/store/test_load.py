"""Records into the database: once for every change, all or nothing, whoever starts at the same moment."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge import records
from knowledge.records import BadRecord
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records, read_schemes
from tests.knowledge.store.conftest import rows

ROOT = Path(__file__).resolve().parents[3]
RECORD = """
id: {id}
name: {name}
kind: peer_support
summary: A place to talk.
rule: {{area: [Bolton]}}
join: {{how: Go along.}}
sources: [{{publisher: Bolton Council, url: "https://www.bolton.gov.uk", date: 2025-03-01}}]
confidence: high
verified_on: 2026-11-21
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with two small records."""
    place = tmp_path / "schemes"
    place.mkdir()
    write(place, "first", "First")
    write(place, "second", "Second")
    return place


def write(folder, id, name):
    (folder / f"{id}.yml").write_text(RECORD.format(id=id, name=name), encoding="utf-8")


def test_records_come_back_as_the_schemes_they_are(engine, folder):
    assert load_records(engine, folder) == 2
    back = read_schemes(engine)
    assert [(s.id, s.verified_on.isoformat(), s.area.names) for s in back] == [
        ("first", "2026-11-21", ("Bolton",)),
        ("second", "2026-11-21", ("Bolton",)),
    ]


def test_nothing_is_done_when_no_record_changed(engine, folder):
    load_records(engine, folder)
    assert load_records(engine, folder) == 0


def test_a_changed_record_replaces_the_old_one_and_a_deleted_one_goes(engine, folder):
    load_records(engine, folder)
    write(folder, "first", "First, renamed")
    (folder / "second.yml").unlink()
    assert load_records(engine, folder) == 1
    assert [s.name for s in read_schemes(engine)] == ["First, renamed"]
    assert {table: rows(engine, table) for table in ("scheme", "scheme_area", "scheme_search", "load")} == {
        "scheme": 1,
        "scheme_area": 1,
        "scheme_search": 1,
        "load": 1,
    }


def test_a_bad_record_changes_nothing(engine, folder):
    load_records(engine, folder)
    (folder / "third.yml").write_text("id: third\n", encoding="utf-8")
    with pytest.raises(BadRecord, match="name"):
        load_records(engine, folder)
    assert [s.id for s in read_schemes(engine)] == ["first", "second"]


def test_an_empty_folder_empties_the_knowledge_base(engine, folder, tmp_path):
    load_records(engine, folder)
    shutil.rmtree(folder)
    load_records(engine, folder)
    assert read_schemes(engine) == []


def test_every_real_record_survives_the_database(loaded):
    files = {scheme.id: scheme for _, scheme in records.read_all()}
    for engine in loaded.values():
        back = {scheme.id: scheme for scheme in read_schemes(engine)}
        assert {id: fields(s) for id, s in back.items()} == {id: fields(s) for id, s in files.items()}


def fields(scheme):
    return {name: getattr(scheme, name) for name in scheme.__slots__}


def test_several_processes_may_start_on_one_empty_database(url, folder):
    start = (
        "import sys; from pathlib import Path; from knowledge.store.engine import make_engine; "
        "from knowledge.store.migrate import migrate; from knowledge.store.load import load_records; "
        "e = make_engine(sys.argv[1]); migrate(e); load_records(e, Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", start, url, str(folder)]
    started = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    errors = [process.communicate()[1] for process in started]
    assert [process.returncode for process in started] == [0, 0, 0, 0], errors
    assert len(read_schemes(make_engine(url))) == 2


def test_the_command_migrates_and_loads_and_says_so(url):
    command = [sys.executable, "-m", "knowledge", "load", "--database", url]
    first, second = (
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False) for _ in range(2)
    )
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert first.stdout.strip() == f"{len(read_schemes(make_engine(url)))} records loaded."
    assert second.stdout.strip() == "The database has these records already."


def test_the_command_refuses_a_url_it_cannot_use():
    command = [sys.executable, "-m", "knowledge", "load", "--database", "mysql://nowhere"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "sqlite:/// or postgresql://" in done.stderr
