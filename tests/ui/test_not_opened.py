"""What is shown when the records cannot be opened: why, where, and the ways on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.domain.faults import DatabaseBusy, DatabaseDamaged, DatabaseTooNew, NotADatabase
from ui.not_opened import NotOpened


@pytest.fixture
def refuse(empty_desk, qtbot, tmp_path):
    """Show a refusal to open, with a list in which every new attempt is noted."""

    def show(error):
        again: list[str] = []
        made = NotOpened(empty_desk, error, tmp_path / "data", lambda: again.append("again"))
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        return made, again

    return show


def texts(shown):
    """Everything that is said."""
    return " ".join(label.text() for label in shown.findChildren(QLabel))


def press(qtbot, shown, text):
    """Press a button by its words."""
    (made,) = [made for made in shown.findChildren(QPushButton) if made.text() == text]
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "error",
    [
        DatabaseDamaged(file="aula.db", copy="2025-08-04.db"),
        DatabaseDamaged(file="aula.db", copy=None),
        DatabaseTooNew(file="aula.db"),
        NotADatabase(file="aula.db"),
    ],
    ids=lambda error: f"{error.code} {getattr(error, 'copy', '')}",
)
def test_a_refusal_says_what_happened_and_where(refuse, error, empty_desk, tmp_path):
    shown, _ = refuse(error)
    said = texts(shown)
    assert empty_desk.wording.sentence(error.code, error.fields) in said
    assert f"Folder data: {tmp_path / 'data'}" in said


@pytest.mark.parametrize(
    ("error", "way"),
    [
        (DatabaseDamaged(file="aula.db", copy="2025-08-04.db"), "Buka salinan cadangan"),
        (DatabaseDamaged(file="aula.db", copy=None), "Buka foldernya"),
        (DatabaseTooNew(file="aula.db"), "Pilih folder data lain"),
        (NotADatabase(file="aula.db"), "Pilih folder data lain"),
        (DatabaseBusy(file="aula.db"), "Coba lagi"),
    ],
    ids=lambda told: getattr(told, "code", ""),
)
def test_the_way_that_the_sentence_names_comes_first(refuse, error, way):
    shown, _ = refuse(error)
    ways = shown.findChildren(QPushButton)
    assert ways[0].text() == shown.focusWidget().text() == way
    assert [made.property("role") for made in ways] == ["primary", None, None]


def test_enter_tries_again_where_waiting_helps(refuse, qtbot):
    shown, again = refuse(DatabaseBusy(file="aula.db"))
    tried = shown.focusWidget()
    for _ in range(2):  # a second Enter must not open the records twice
        qtbot.keyClick(tried, Qt.Key.Key_Return)
    assert again == ["again"]


def test_another_folder_can_be_chosen(refuse, qtbot, empty_desk, tmp_path, monkeypatch):
    shown, _ = refuse(NotADatabase(file="aula.db"))
    chosen = str(tmp_path / "lain")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    with qtbot.waitSignal(empty_desk.folder_wanted) as wanted:
        press(qtbot, shown, "Pilih folder data lain")
    assert wanted.args == [tmp_path / "lain"]


def test_choosing_no_folder_changes_nothing(refuse, qtbot, empty_desk, monkeypatch):
    shown, _ = refuse(NotADatabase(file="aula.db"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(empty_desk.folder_wanted):
        press(qtbot, shown, "Pilih folder data lain")
