"""What is printed and what is not: help and usage in both languages, closed pipes, full disks."""

import argparse
import inspect
import json
import os
import re
import subprocess
import sys

import pytest

from ui import papers
from ui.command_line import COMMANDS, run
from ui.usage import OPTION_HELP, PARSER_WORDS
from ui.wording import Wording

TRAINING = ("--training", "CM-IV-2025")

PAPERS = ", ".join(map(repr, papers.PAPERS))
ENGLISH = re.compile(
    r"usage|arguments|required|invalid|choose|options:|show this|positional|unrecognized|expected"
)


# Help and wrong usage


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_either_language(command, aula):
    for language, usage in (("id", "Pemakaian: "), ("en", "Usage: ")):
        status, out, err = aula.run(command, "-h", "--lang", language)
        assert (status, err) == (0, "")
        assert out.startswith(f"{usage}aula {command} [-h]")
        assert Wording(language).command(command) in out
    assert not ENGLISH.search(aula.run("--lang=id", command, "--help")[1])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_and_word_of_a_command_says_what_it_is_for(command, aula):
    described = aula.run(command, "-h", "--lang", "en")[1].split("\n\n", 2)[2]
    entries = re.split(r"^  (?=\S)", described, flags=re.MULTILINE)[1:]
    assert len(entries) > 4
    assert not [entry for entry in entries if not re.search(r"\S(  +|\n +)\w", entry)]


def test_no_option_is_explained_that_is_not_there(aula):
    helps = {command: aula.run(command, "-h", "--lang", "en")[1] for command in COMMANDS}
    for name in OPTION_HELP:
        command, _, option = name.rpartition(" ")
        shown = helps[command] if command else "\n".join(helps.values())
        assert re.search(rf"^  {re.escape(option)}\b", shown, re.MULTILINE), name


@pytest.mark.parametrize(
    ("words", "indonesian", "english"),
    [
        (("tally",), "Yang masih kurang: --training.", "These are still missing: --training."),
        (
            ("tally", *TRAINING, "--x"),
            "Tidak dikenal di sini: --x.",
            "Not known here: --x.",
        ),
        (
            ("tally", "--training"),
            "--training: nilainya belum disebutkan.",
            "--training: a value is missing.",
        ),
        (
            ("trainings", "--json=1"),
            "--json: tidak memerlukan nilai, tetapi diberi '1'.",
            "--json: it takes no value, but was given '1'.",
        ),
        (
            ("print", "poster"),
            f"PAPER: 'poster' tidak mungkin di sini. Pilih dari {PAPERS}.",
            f"PAPER: 'poster' is not possible here. Choose from {PAPERS}.",
        ),
        (("hapus",), 'Tidak ada perintah "hapus".', 'There is no command "hapus".'),
    ],
)
def test_wrong_usage_is_one_sentence_in_the_language_of_the_interface(
    aula, words, indonesian, english
):
    for language, sentence in (("id", indonesian), ("en", english)):
        status, out, err = aula.run(*words, "--lang", language)
        assert (status, out) == (2, "")
        assert err.splitlines()[0] == sentence
        assert err.splitlines()[1].startswith(("Pemakaian: aula", "Usage: aula"))
        assert aula(*words, "--lang", language, status=2)["error"]["message"] == sentence


def test_an_unknown_command_is_answered_with_those_that_there_are(aula):
    err = aula.run("hapus")[2]
    assert all(f"\n  {name}" in err for name in COMMANDS)
    assert "Jendela" not in err


def test_what_argparse_says_is_still_said_in_these_words():
    source = inspect.getsource(argparse)
    assert not [text for text in PARSER_WORDS if repr(text)[1:-1] not in source]


# What was stored, and what is said of it


@pytest.mark.parametrize(
    ("fault", "status", "code"), [(KeyboardInterrupt, 1, "cancelled"), (OverflowError, 3, "fault")]
)
def test_a_demo_that_is_broken_off_after_its_change_says_that_it_is_stored(
    aula, monkeypatch, tmp_path, fault, status, code
):
    def break_down(*_, **__):
        raise fault

    monkeypatch.setattr("app.documents.recap.draw_recap", break_down)
    error = aula("demo", "--out", tmp_path / "keluar", status=status)["error"]
    assert error["code"] == code
    assert "tetap tersimpan" in error["message"]
    assert len(aula("trainings")["trainings"]) == 1
    said = aula.say("demo", "--out", tmp_path / "keluar", status=status)
    assert said.startswith(error["message"])


def test_a_demo_that_is_broken_off_before_its_change_says_that_nothing_is_stored(
    aula, monkeypatch, tmp_path
):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("app.usecases.demo.issue", interrupt)
    error = aula("demo", "--out", tmp_path / "keluar", status=1)["error"]
    assert error["message"] == "Dihentikan. Tidak ada yang disimpan dari perintah ini."
    assert aula("trainings") == {"trainings": []}


def test_a_command_that_is_broken_off_while_it_is_found_says_so_too(aula, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.command_line.import_module", interrupt)
    assert aula.refused("trainings") == {"code": "cancelled", "fields": {}}
    assert aula.say("trainings", status=1).startswith("Dihentikan.")


# As a program of its own


def shell(line, folder):
    """Run a line of the shell in which $AULA is the program."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "AULA": f"{sys.executable} -m ui", "AULA_DATA": str(folder)},
    )


needs_a_shell = pytest.mark.skipif(os.name == "nt", reason="Windows has neither bash nor /dev")
MARK = "mark 1 --session 1 --status H --training CM-IV-2025"


@needs_a_shell
@pytest.mark.parametrize(
    ("words", "status"), [(MARK, 0), ("tally --training LAIN --json", 1), ("-h", 0)]
)
def test_a_reader_that_left_is_no_fault(monday, words, status):
    ended = shell(f"$AULA {words} | true", monday.folder)
    assert (ended.returncode, ended.stderr) == (status, "")


@needs_a_shell
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("words", [MARK, f"{MARK} --json", "-h", "check -h"])
def test_an_answer_that_cannot_be_shown_is_told_in_one_sentence(monday, words):
    ended = shell(f"$AULA {words} > /dev/full", monday.folder)
    assert ended.returncode == 3
    assert ended.stderr.startswith("Jawaban tidak dapat ditampilkan (")
    assert ended.stderr.count("\n") == 1
    if words != MARK:
        return
    assert len(monday("attendance", *TRAINING)["marks"]) == 1


@needs_a_shell
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_where_nobody_can_be_told_the_status_says_it(monday):
    quiet = shell("$AULA tally --training LAIN 2> /dev/full", monday.folder)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, "", "")
    both = shell(f"$AULA {MARK} > /dev/full 2> /dev/full", monday.folder)
    assert both.returncode == 3
    without = shell(f"$AULA {MARK} >&- 2>&-", monday.folder)
    assert without.returncode == 0


def test_a_program_without_streams_does_its_work(monday, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["--data", str(monday.folder), *MARK.split()]) == 0


def test_a_copy_that_could_not_be_made_is_told_beside_a_refusal(monday):
    for copy in (monday.folder / "backups").iterdir():
        copy.unlink()
    (monday.folder / "backups").rmdir()
    (monday.folder / "backups").write_text("x", encoding="utf-8")
    words = ("--data", monday.folder, "--json", "tally", "--training", "LAIN")
    status, out, err = monday.run(*words)
    assert (status, json.loads(out)["error"]["code"]) == (1, "unknown-training")
    assert err.startswith("Salinan cadangan hari ini tidak dapat dibuat dengan lengkap:\n")
