"""What all commands have in common: where options stand, what is printed, how it ends."""

import json
import os
import sqlite3
import subprocess
import sys

import pytest

from app import journal
from app.workspace import Workspace
from ui.command_line import COMMANDS

CODE = "CM-IV-2025"
TRAINING = ("--training", CODE)


def last_entry(folder):
    with Workspace(folder, operator="-") as workspace:
        return workspace.read(journal.last_entries, limit=1)[0]


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "--data", "{}", "sessions", "--training", CODE),
        ("sessions", "--training", CODE, "--data", "{}", "--json"),
        ("--training", CODE, "--json", "sessions", "--data", "{}"),
        (f"--training={CODE}", "--data={}", "sessions", "--json"),
    ],
)
def test_options_stand_before_or_after_the_command(monday, words):
    status, out, _ = monday.run(*(word.format(monday.folder) for word in words))
    assert status == 0
    assert len(json.loads(out)["sessions"]) == 4


def test_words_and_options_of_a_command_may_be_mixed(monday):
    marks = monday("mark", "1", "--session", "1", "2", *TRAINING, "--status", "H", "3")["marks"]
    assert [mark["who"] for mark in marks] == ["1", "2", "3"]
    before = ("--session", "2", "--status", "A", "--note", "check", *TRAINING, "mark", "1")
    assert monday(*before)["marks"][0]["outcome"] == "marked"


def test_a_value_may_look_like_a_command_or_an_option(monday):
    monday("mark", "1", "--session", "1", *TRAINING, "--status", "I", "--note", "- sakit kepala")
    monday("mark", "2", "--session", "1", *TRAINING, "--status=-", "--note", "lock")
    assert monday("attendance", *TRAINING)["marks"][0]["note"] == "- sakit kepala"


def test_the_data_folder_may_come_from_the_environment(monday, monkeypatch):
    monkeypatch.setenv("AULA_DATA", str(monday.folder))
    status, out, _ = monday.run("trainings", "--json")
    assert (status, len(json.loads(out)["trainings"])) == (0, 1)


def test_an_option_names_the_data_folder_before_the_environment_does(monday, monkeypatch, tmp_path):
    monkeypatch.setenv("AULA_DATA", str(tmp_path / "lain"))
    assert len(monday("trainings")["trainings"]) == 1
    assert not (tmp_path / "lain").exists()


def test_a_missing_data_folder_is_made_with_a_new_database(aula, tmp_path):
    place = tmp_path / "baru" / "data"
    status, out, _ = aula.run("--data", place, "trainings", "--json")
    assert (status, json.loads(out)) == (0, {"trainings": []})
    assert (place / "aula.db").is_file()


def test_without_a_name_the_records_lie_in_the_users_own_data_folder(aula, monkeypatch, tmp_path):
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "milik")
    assert aula.run("trainings")[0] == 0
    assert (tmp_path / "milik" / "aula.db").is_file()


def test_the_journal_says_who_did_it_by_name_or_by_account(monday, monkeypatch):
    monday("mark", "1", "--session", "1", "--status", "H", *TRAINING, "--operator", "Ibu Sampel")
    assert last_entry(monday.folder).operator == "Ibu Sampel"
    monkeypatch.setenv("LOGNAME", "akun-contoh")
    monday("mark", "2", "--session", "1", "--status", "H", *TRAINING)
    assert last_entry(monday.folder).operator == "akun-contoh"


def test_a_refusal_in_json_is_one_object_with_code_message_and_fields(monday):
    status, out, err = monday.run("--data", monday.folder, "--json", "tally", "--training", "LAIN")
    assert (status, err) == (1, "")
    assert json.loads(out) == {
        "error": {
            "code": "unknown-training",
            "message": (
                'Tidak ada pelatihan dengan kode "LAIN". "aula trainings" menampilkan semua kode.'
            ),
            "fields": {"training": "LAIN"},
        }
    }


def test_a_refusal_for_people_is_a_sentence_among_the_complaints(monday):
    words = ("--data", monday.folder, "tally", "--training", "LAIN")
    status, out, err = monday.run(*words)
    assert (status, out) == (1, "")
    assert err == (
        'Tidak ada pelatihan dengan kode "LAIN". "aula trainings" menampilkan semua kode.\n'
    )
    _, _, english = monday.run(*words, "--lang", "en")
    assert english == 'No training has the code "LAIN". "aula trainings" lists the codes.\n'


def test_facts_of_an_error_are_written_as_in_every_answer(monday):
    error = monday.refused("lock", "--day", "2025-08-09", *TRAINING)
    assert error == {
        "code": "unknown-session",
        "fields": {"training": CODE, "session": None, "date": "2025-08-09"},
    }
    started = monday.refused("start", "--session", "1", "--at", "2025-08-05T07:30", *TRAINING)
    assert started["fields"] == {"session": 1, "date": "2025-08-04", "at": "2025-08-05T07:30:00"}


@pytest.mark.parametrize(
    "words",
    [
        ("--training", CODE),
        ("hapus",),
        ("tally",),
        ("tally", *TRAINING, "--banyak"),
        ("tally", *TRAINING, "lebih"),
        ("tally", "--train", CODE),
        ("trainings", "--dat", "data"),
        ("--lang", "jv", "trainings"),
        ("issue", "medali", *TRAINING, "--date", "2025-08-08"),
        ("mark", "--session", "1", *TRAINING),
        ("mark", "1", *TRAINING),
        ("mark", "1", "--all", "--session", "1", "--status", "H", *TRAINING),
        ("mark", "--all", "--session", "1", *TRAINING),
        ("mark", "--all", "--session", "1", "--day", "2025-08-04", "--status", "H", *TRAINING),
        ("mark", "1", "--day", "2025-08-04", "--status", "H", *TRAINING),
        ("lock", *TRAINING),
        ("lock", "--session", "1", "--day", "2025-08-04", *TRAINING),
        ("print", "recap", *TRAINING),
        ("print", "recap", "--out", "x.pdf"),
        ("print", *TRAINING, "--out", "x.pdf"),
        ("print", "poster", *TRAINING, "--out", "x.pdf"),
        ("print", "recap", "--session", "1", *TRAINING, "--out", "x.pdf"),
        ("print", "certificates", "--day", "2025-08-04", *TRAINING, "--out", "x.pdf"),
        (
            *("print", "attendance-sheet", "--session", "1", "--day", "2025-08-04"),
            *(*TRAINING, "--out", "x.pdf"),
        ),
        ("print", "recap", "--paper", "A3", *TRAINING, "--out", "x.pdf"),
        ("export", "csv", *TRAINING),
        ("export", "ods", *TRAINING, "--out", "x.ods"),
        ("export", *TRAINING, "--out", "x.csv"),
        ("demo",),
        ("start", "--session", "1", *TRAINING),
        ("cancel", "--session", "1", *TRAINING),
        ("withdraw", "1", *TRAINING),
        ("training",),
        ("import", *TRAINING),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_would_be_right(monday, words):
    status, out, err = monday.run("--data", monday.folder, *words)
    assert (status, out) == (2, "")
    assert err
    error = monday(*words, status=2)["error"]
    assert (error["code"], error["fields"]) == ("usage", {})
    assert error["message"] == err.splitlines()[0]


def test_without_a_screen_the_window_is_refused_with_what_there_is_instead(monday, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    status, out, err = monday.run("--data", monday.folder)
    assert (status, out) == (2, "")
    assert "tidak ada layar" in err
    assert "attendance" in err


@pytest.mark.parametrize(
    "words",
    [
        ("mark", "1", "--session", "1", "--status", "I", "--note", "\udcff", *TRAINING),
        ("tally", "--training", "\udcff"),
        ("--operator", "\udcff", "trainings"),
    ],
)
def test_a_word_that_is_no_text_is_wrong_usage(monday, words):
    assert monday(*words, status=2)["error"]["code"] == "usage"


@pytest.mark.parametrize(
    "words",
    [
        ("--all", "mark", "--session", "1", "--status", "H", *TRAINING),
        ("--shift", "start", "--session", "1", "--at", "2025-08-04T08:15", *TRAINING),
        ("--undo", "cancel", "--session", "1", "--reason", "Keliru", *TRAINING),
        ("--undo", "withdraw", "1", "--reason", "Keliru", *TRAINING),
        ("--list", "print"),
        ("--list", "export"),
    ],
)
def test_an_option_without_a_value_may_stand_first(monday, words):
    assert monday(*words)


def test_files_are_forced_and_previewed_by_options_that_stand_first(
    monday, list_of_people, tmp_path
):
    monday("--dry-run", "import", list_of_people(4), *TRAINING)
    assert len(monday("participants", *TRAINING)["people"]) == 3
    for _ in range(2):
        monday("--force", "export", "csv", "--out", tmp_path, *TRAINING)


def test_help_is_no_error_and_lists_every_command_in_either_language(aula):
    for language, word in (("id", "daftar peserta"), ("en", "the list of participants")):
        status, out, err = aula.run("--help", "--lang", language)
        assert (status, err) == (0, "")
        assert all(f"\n  {name}" in out for name in COMMANDS)
        assert word in out


def test_a_fault_of_the_program_ends_with_3_and_a_report(monday, monkeypatch):
    def break_down(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("app.usecases.results.tally", break_down)
    status, out, err = monday.run("--data", monday.folder, "tally", *TRAINING)
    assert (status, out) == (3, "")
    assert "ZeroDivisionError" in err
    assert monday("tally", *TRAINING, status=3)["error"]["code"] == "fault"


def test_a_command_that_is_broken_off_says_that_nothing_was_stored(monday, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("app.usecases.results.tally", interrupt)
    assert monday.refused("tally", *TRAINING) == {"code": "cancelled", "fields": {}}


def test_a_file_that_is_no_database_is_left_as_it_is(aula):
    for place in (aula.folder, aula.folder.parent / "lain"):
        place.mkdir(exist_ok=True)
        (place / "aula.db").write_bytes(b"Ini bukan basis data.")
        aula.folder = place
        assert aula.refused("trainings") == {
            "code": "not-a-database",
            "fields": {"file": str(place / "aula.db")},
        }
        assert (place / "aula.db").read_bytes() == b"Ini bukan basis data."


def test_a_data_folder_that_cannot_be_is_named(aula):
    file = aula.folder.parent / "berkas"
    file.write_text("x", encoding="utf-8")
    aula.folder = file / "data"
    assert aula.refused("trainings")["code"] == "folder-not-writable"


def test_a_copy_that_could_not_be_made_is_told_and_the_command_works(monday):
    for copy in (monday.folder / "backups").iterdir():
        copy.unlink()
    (monday.folder / "backups").rmdir()
    (monday.folder / "backups").write_text("x", encoding="utf-8")
    status, out, err = monday.run("--data", monday.folder, "--json", "trainings")
    assert (status, len(json.loads(out)["trainings"])) == (0, 1)
    assert err.startswith("Salinan cadangan hari ini tidak dapat dibuat dengan lengkap:\n")


def test_a_command_waits_for_nobody_longer_than_it_says(monday, monkeypatch):
    # Five seconds are long for a test.
    monkeypatch.setitem(Workspace.__init__.__kwdefaults__, "busy_seconds", 0.05)
    other = sqlite3.connect(monday.folder / "aula.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert len(monday("trainings")["trainings"]) == 1
        words = ("mark", "1", "--session", "1", "--status", "H", *TRAINING)
        assert monday.refused(*words)["code"] == "database-busy"
    finally:
        other.rollback()
        other.close()
    assert monday(*words)["marks"][0]["outcome"] == "marked"


# As a program of its own


def program(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, words)],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_program_prints_utf_8_wherever_it_is_started(monday):
    monday("mark", "1", "--session", "1", "--status", "I", "--note", "Ágnes — 日本", *TRAINING)
    words = ("--data", monday.folder, "attendance", *TRAINING, "--json")
    ended = program(*words, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert ended.returncode == 0
    assert json.loads(ended.stdout.decode("utf-8"))["marks"][0]["note"] == "Ágnes — 日本"


def test_the_program_ends_with_the_status_of_its_command(monday):
    refused = program("--data", monday.folder, "tally", "--training", "LAIN", "--json")
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["error"]["code"] == "unknown-training"
    assert not refused.stderr
    assert program("hapus").returncode == 2
