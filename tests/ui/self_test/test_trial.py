"""The folder of a self-test: made, claimed, used again, and never taken from others."""

import shutil
import sqlite3
import sys
from contextlib import closing

import pytest

from app.domain.faults import FolderNotWritable, NotASelfTest
from app.settings import PORTABLE_NAME
from app.workspace import Workspace
from ui.commands.demo import build
from ui.self_test import records
from ui.self_test.trial import Trial, Unexpected, require


def content_of(folder):
    """Read all files of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_that_is_missing_is_made(tmp_path):
    Trial(tmp_path / "baru" / "uji").claim()
    assert (tmp_path / "baru" / "uji" / "self-test-files" / "data").is_dir()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    place = tmp_path / "uji"
    place.write_text("milik orang", encoding="utf-8")
    with pytest.raises(FolderNotWritable):
        Trial(place).claim()
    assert place.read_text(encoding="utf-8") == "milik orang"


def test_files_of_others_in_its_place_are_never_touched(tmp_path, demo_folder):
    shutil.copytree(demo_folder, tmp_path / "self-test-files")
    before = content_of(tmp_path)
    with pytest.raises(NotASelfTest):
        Trial(tmp_path).claim()
    assert content_of(tmp_path) == before


def test_the_records_beside_a_portable_program_are_left_alone(tmp_path, demo_folder, monkeypatch):
    shutil.copytree(demo_folder, tmp_path / "data")
    (tmp_path / PORTABLE_NAME).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Aula.exe"))
    before = content_of(tmp_path)
    for folder in (tmp_path / "data", tmp_path / "lain" / ".." / "data"):
        with pytest.raises(NotASelfTest):
            Trial(folder).claim()
        assert content_of(tmp_path) == before
    trial = Trial(tmp_path)
    trial.claim()
    trial.clear()
    assert before.items() <= content_of(tmp_path).items()


@pytest.mark.parametrize("place", ["", "self-test-files", "self-test-files/data"])
def test_a_folder_that_is_named_for_real_records_is_refused(tmp_path, monkeypatch, place):
    monkeypatch.setenv("AULA_DATA", str(tmp_path / place))
    with pytest.raises(NotASelfTest):
        Trial(tmp_path).claim()
    assert not content_of(tmp_path)


def test_records_in_which_a_person_has_worked_since_are_never_deleted(new_trial):
    records.journal_line(new_trial)
    with Workspace(new_trial.data, operator="Petugas Contoh") as workspace:
        build(workspace)
    before = content_of(new_trial.folder)
    with pytest.raises(NotASelfTest):
        new_trial.claim()
    assert content_of(new_trial.folder) == before


def test_a_safety_copy_of_records_of_a_person_is_never_deleted(new_trial, demo_folder):
    records.database(new_trial)
    (new_trial.data / "backups").mkdir(exist_ok=True)
    shutil.copy(demo_folder / "aula.db", new_trial.data / "backups" / "aula-2025-08-04.db")
    before = content_of(new_trial.folder)
    with pytest.raises(NotASelfTest):
        new_trial.claim()
    assert content_of(new_trial.folder) == before


@pytest.mark.parametrize(
    "content", [b"something else" * 400, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_a_database_that_cannot_be_read_is_not_deleted(new_trial, content):
    (new_trial.data / "aula.db").write_bytes(content)
    with pytest.raises(NotASelfTest):
        new_trial.claim()
    assert (new_trial.data / "aula.db").read_bytes() == content


def test_a_database_of_another_program_is_not_deleted(new_trial):
    with closing(sqlite3.connect(new_trial.data / "aula.db")) as database:
        database.execute("CREATE TABLE milik_orang (nama)")
    with pytest.raises(NotASelfTest):
        new_trial.claim()


def test_a_run_that_broke_off_before_its_first_record_is_no_hindrance(new_trial):
    (new_trial.data / "aula.db").touch()
    new_trial.claim()
    new_trial.clear()
    assert not (new_trial.data / "aula.db").exists()


def test_only_the_records_of_an_earlier_run_are_thrown_away(new_trial):
    records.journal_line(new_trial)
    with new_trial.records():
        assert list(new_trial.data.glob("backups/*.db"))
    left = [new_trial.data / name for name in ("log/aula.log", "log/aula.log.1", "window.ini")]
    kept = [place / "catatan.txt" for place in (new_trial.folder, new_trial.data)]
    kept += [new_trial.data / "backups" / "catatan.txt", new_trial.data / "aula.db.lama"]
    (new_trial.data / "log").mkdir()
    for path in (*left, *kept):
        path.write_text("milik orang", encoding="utf-8")
    new_trial.claim()
    new_trial.clear()
    found = {path for path in new_trial.folder.rglob("*") if path.is_file()}
    assert found == {*kept, new_trial.files / ".self-test"}


def test_what_a_virus_scanner_holds_is_thrown_away_and_noted(new_trial, held):
    records.database(new_trial)
    held("unlink", "open")
    new_trial.clear()
    new_trial.note("baik")
    assert not (new_trial.data / "aula.db").exists()
    assert new_trial.log.read_text(encoding="utf-8") == "baik\n"


def test_what_is_not_as_required_says_what(trial):
    require(trial, "nothing")
    with pytest.raises(Unexpected, match="the door is open"):
        require([], "the door is open")
