"""The first start by keyboard alone: three steps, only the name needed, and the practice room."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.certification import PlannedSignatory
from app.domain.errors import AppError
from app.domain.faults import DiskFull
from app.domain.vocabulary import Zone
from app.usecases.organization import read_organization
from ui.first_start import FirstStart

ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def guide(empty_desk, qtbot):
    """Show the guide on records in which nothing is yet."""
    shown = FirstStart(empty_desk)
    qtbot.addWidget(shown)
    shown.resize(1024, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def press(guide, qtbot):
    """Type texts and press keys where the focus is."""

    def act(*keys):
        for key in keys:
            target = QApplication.focusWidget() or guide
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key)

    return act


def stored(desk):
    found: list[Any] = []
    desk.operations.read(desk, read_organization, found.append)
    return found[0]


def test_a_name_and_three_times_enter_are_enough(empty_desk, guide, press, qtbot):
    with qtbot.waitSignal(guide.finished):
        press("BKPSDMD Kota Contoh", ENTER, ENTER, ENTER)
    organization = stored(empty_desk)
    assert (organization.name, organization.zone) == ("BKPSDMD Kota Contoh", Zone.WIB)
    assert (organization.signatory, organization.number_last) == (None, None)
    assert not organization.is_practice


def test_everything_is_told_without_the_mouse(empty_desk, guide, press, qtbot):
    press("BKPSDMD", TAB, "PEMERINTAH", ENTER, "BKPSDMD", TAB, ENTER)
    press("Aula", TAB, "Contoh", TAB, Qt.Key.Key_Down, TAB)
    press("Dr. Budi Sampel", TAB, "196905121994031901", TAB, "Kepala", TAB, "Pembina", ENTER)
    press("800/{seq:03}", TAB, "212")
    assert guide.numbers.example.text() == "Nomor tertulis seperti ini: 800/213"
    with qtbot.waitSignal(guide.finished):
        press(ENTER)
    organization = stored(empty_desk)
    assert organization.letterhead == "PEMERINTAH\nBKPSDMD"
    assert (organization.place, organization.city) == ("Aula", "Contoh")
    assert organization.zone is Zone.WITA
    assert organization.signatory == PlannedSignatory(
        "Dr. Budi Sampel", "196905121994031901", "Pembina", "Kepala"
    )
    assert (organization.number_pattern, organization.number_last) == ("800/{seq:03}", 212)


def test_without_a_name_nothing_goes_on(guide, press):
    press(ENTER)
    assert guide.office.isVisible()
    assert not guide.on.isEnabled()


def test_esc_goes_back_and_what_was_typed_stays(guide, press):
    press("BKPSDMD", ENTER, "Aula", ENTER)
    assert guide.numbers.isVisible()
    press(ESC, ESC)
    assert guide.office.name.text() == "BKPSDMD"
    press(ESC, ENTER)
    assert guide.place.with_facts(guide.facts).place == "Aula"


def test_what_could_not_be_printed_keeps_one_at_its_step(guide, press):
    press("BKPSDMD", ENTER, TAB, TAB, TAB, TAB, "1969", ENTER)
    assert guide.place.isVisible()
    guide.place.signatory.setText("Dr. Budi Sampel")
    press(ENTER, "800/{tahun}", ENTER)
    assert guide.numbers.isVisible()


def test_the_practice_room_is_one_button_away(empty_desk, guide, press, qtbot):
    guide.practice.setFocus()
    with qtbot.waitSignal(empty_desk.folder_wanted) as wanted:
        press(ENTER)
    assert wanted.args == [empty_desk.folder / "latihan"]
    assert stored(empty_desk) is None


def test_what_cannot_be_stored_is_told_and_can_be_tried_again(guide, press, monkeypatch):
    guide.office.name.setText("Badan Contoh")
    press(ENTER, ENTER)
    guide.numbers.last.setText("0")
    told: list[AppError] = []
    monkeypatch.setattr(guide._desk, "complain", told.append)  # noqa: SLF001 - the disk is full
    guide._refuse(DiskFull(folder="data"))  # noqa: SLF001
    assert [error.code for error in told] == ["disk-full"]
    assert guide.on.isEnabled()


def test_the_other_language_is_one_link_away(empty_desk, guide, qtbot):
    assert guide.other_language.text() == "English"
    with qtbot.waitSignal(empty_desk.language_changed) as spoken:
        guide.other_language.click()
    assert spoken.args == ["en"]


def test_in_english_the_guide_offers_indonesian(new_desk, data_folder, qtbot):
    guide = FirstStart(new_desk(data_folder, "en"))
    qtbot.addWidget(guide)
    assert guide.on.text() == "Continue"
    assert guide.other_language.text() == "Bahasa Indonesia"
