"""A list on its way in, with the real workers: progress is shown and reading can be stopped."""

import shutil

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QProgressBar, QPushButton

from app.workspace import Workspace
from ui.desk import Desk
from ui.operations import Operations
from ui.pages.participants.incoming import Agreed
from ui.widgets.progress import ProgressStrip
from ui.wording import Wording


@pytest.fixture
def working_desk(qtbot, monday_folder, tmp_path):
    """Stand on the class of three with the workers that the window has."""
    folder = shutil.copytree(monday_folder, tmp_path / "monday")
    operations = Operations()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(operations, Wording("en", in_window=True), settings)
    operations.open(
        desk,
        lambda: Workspace(folder, operator="Penguji Contoh"),
        lambda _: desk.read_trainings(),
        lambda error: pytest.fail(str(error)),
    )
    yield desk
    operations.close()


@pytest.fixture
def long_list(tmp_path):
    """Write a list that takes a while to read."""
    lines = ["No;Nama;NIP;Jabatan;Unit Kerja"]
    lines += [f"{n};Peserta {n} Contoh;19800101200501{n:04};Guru;SD {n}" for n in range(1000, 9999)]
    path = tmp_path / "panjang.csv"
    path.write_text("\n".join(lines * 6), encoding="utf-8")
    return path


def test_reading_a_long_list_shows_how_far_it_is_and_can_be_stopped(
    qtbot, working_desk, on_screen_of, long_list
):
    screen = on_screen_of(working_desk)
    strip = screen.page.findChild(ProgressStrip)
    bar = strip.findChild(QProgressBar)
    screen.page.incoming.open_file(long_list)
    qtbot.waitUntil(lambda: strip.isVisible() and bar.maximum() > 50_000, timeout=20_000)
    strip.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: any(notice is not None for notice in screen.said), timeout=20_000)
    assert screen.last_notice.is_refusal
    assert not strip.isVisible()
    assert screen.page.list.isVisible()


def test_a_list_read_for_a_training_that_is_no_longer_chosen_is_not_shown(
    qtbot, working_desk, on_screen_of, long_list
):
    screen = on_screen_of(working_desk)
    screen.page.incoming.open_file(long_list)
    working_desk.training = None
    strip = screen.page.findChild(ProgressStrip)
    qtbot.waitUntil(strip.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not strip.isVisible(), timeout=20_000)
    assert not screen.page.preview.isVisible()


def test_a_list_that_somebody_else_brought_in_meanwhile_changes_nothing(screen, cells):
    screen.page.incoming.paste(cells(4), "")
    given = []
    screen.page.preview.agreed.connect(lambda each, _: given.append(each))
    screen.page.preview.go_on.click()
    screen.page.incoming.store(given[0], Agreed(), may_number=True)
    assert screen.last_notice.sentence == "Nothing changed, everybody was known already."
    assert screen.last_notice.ways == ()
    assert len(screen.members) == 4


def test_what_was_begun_is_remembered_until_it_is_stored(screen, cells):
    unfinished = []
    screen.page.incoming.paste(cells(4), "")
    screen.desk.operations.saving.connect(
        lambda: unfinished.append(screen.desk.settings.value("unfinished"))
    )
    screen.page.preview.go_on.click()
    assert unfinished == ["Bringing in the pasted list"]
    assert screen.desk.settings.value("unfinished") is None
