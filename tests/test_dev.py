"""The tasks: what set-up does and leaves alone, and how a wrong call is answered."""

import gettext
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

CATALOGUE = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Locked."
msgstr "Terkunci."
"""


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Lay out a small tree that dev.py takes for its own."""
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(dev.ROOT / name, tmp_path)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    return tmp_path


def replace_in(file: Path, old: str, new: str) -> None:
    """Change a file's text where it has the old words."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["tset"]])
def test_an_unknown_task_is_wrong_usage_and_lists_those_there_are(words):
    answer = subprocess.run(
        [sys.executable, dev.__file__, *words], capture_output=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 2
    assert all(f"\n  {task} " in answer.stdout for task in dev.TASKS)


def test_asking_for_help_is_no_mistake(capsys):
    assert dev.main(["--help"]) == 0
    assert "setup" in capsys.readouterr().out


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0)])
def test_a_python_that_does_not_serve_is_told_in_a_sentence(version, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", version)
    assert dev.main(["setup"]) == 1
    assert "Aula needs Python 3.11" in capsys.readouterr().out


@pytest.mark.parametrize("task", ["setup", "lint"])
def test_a_task_without_arguments_refuses_some(task):
    with pytest.raises(SystemExit) as ending:
        dev.TASKS[task](["nonsense"])
    assert ending.value.code == 2


def test_another_lock_asks_for_another_set_up(tree):
    before = dev.wanted_stamp()
    replace_in(tree / "requirements.lock", "roman==", "roman===")
    assert dev.wanted_stamp() != before


def test_another_project_asks_for_another_set_up(tree):
    before = dev.wanted_stamp()
    replace_in(tree / "pyproject.toml", 'aula = "ui.', 'aulas = "ui.')
    assert dev.wanted_stamp() != before


def test_the_settings_of_a_tool_ask_for_no_set_up(tree):
    before = dev.wanted_stamp()
    replace_in(tree / "pyproject.toml", "line-length = 100", "line-length = 99")
    assert dev.wanted_stamp() == before


def test_a_tree_that_was_moved_asks_for_another_set_up(tree, monkeypatch):
    before = dev.wanted_stamp()
    monkeypatch.setattr(dev, "ROOT", tree.rename(tree.with_name("elsewhere")))
    assert dev.wanted_stamp() != before


def test_a_catalogue_is_compiled_once_and_again_when_it_changed(tree):
    source = tree / "resources" / "translations" / "id" / "LC_MESSAGES" / "aula.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, encoding="utf-8")
    assert [translated(source), translated(source)] == ["Terkunci."] * 2
    first = source.with_suffix(".mo").stat()
    replace_in(source, "Terkunci.", "Dikunci.")
    assert translated(source) == "Dikunci."
    assert first.st_mtime_ns != source.with_suffix(".mo").stat().st_mtime_ns


def translated(catalogue: Path) -> str:
    """Bring the translations up to date and read one sentence out of them."""
    dev.compile_translations()
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        return gettext.GNUTranslations(compiled).gettext("Locked.")


def test_a_catalogue_that_is_up_to_date_is_left_alone(tree):
    source = tree / "resources" / "translations" / "id" / "LC_MESSAGES" / "aula.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOGUE, encoding="utf-8")
    source.with_suffix(".mo").write_bytes(b"newer than its source")
    dev.compile_translations()
    assert source.with_suffix(".mo").read_bytes() == b"newer than its source"


def test_a_library_is_found_only_where_the_system_has_it():
    assert not dev.can_load("libno-such-thing.so.1")
