"""All sessions in one grid."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from app.domain.vocabulary import Status
from app.usecases.attendance import lock, mark_rest

MONDAY = dt.date(2025, 8, 4)


@pytest.fixture
def sheet(room):
    """Look at all sessions."""
    room.see(2)
    return room


def missing(room):
    return room.page.sheet.missing.text()


def test_what_is_missing_is_counted(sheet):
    assert missing(sheet) == "600 isian belum ada, di 20 dari 20 sesi."
    sheet.change(mark_rest, date=MONDAY, status=Status.PRESENT)
    assert missing(sheet) == "480 isian belum ada, di 16 dari 20 sesi."


def test_a_full_training_says_so(sheet):
    for day in range(5):
        sheet.change(mark_rest, date=MONDAY + dt.timedelta(days=day), status=Status.PRESENT)
    assert missing(sheet) == "Semua peserta sudah terisi di semua sesi."


def test_letters_mark_any_session_and_are_undone(sheet):
    assert sheet.page.sheet.table.hasFocus()
    sheet.hands.press(Qt.Key.Key_Right)
    sheet.hands.press(Qt.Key.Key_Down)
    sheet.hands.letter(Qt.Key.Key_S)
    assert sheet.marks() == {(2, 2): "S"}
    assert sheet.said == "02 Drs. Bambang Sampel, M.Pd.: sakit, sesi 2."
    sheet.hands.press(Qt.Key.Key_F2)
    sheet.hands.type("Surat dokter")
    assert sheet.lines()[0].note == "Surat dokter"
    sheet.hands.control(Qt.Key.Key_Z)
    sheet.hands.press(Qt.Key.Key_Delete)
    assert not sheet.marks()


def test_a_selection_over_sessions_is_marked_session_by_session(sheet):
    sheet.hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    sheet.hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    sheet.hands.letter(Qt.Key.Key_I)
    assert sheet.marks() == {(1, 1): "I", (1, 2): "I", (2, 1): "I", (2, 2): "I"}


def test_a_session_is_opened_from_its_head(sheet):
    header = sheet.page.sheet.table.horizontalHeader()
    header.sectionDoubleClicked.emit(4)
    assert sheet.page.view is sheet.page.session
    assert sheet.page.session.session.number == 5


def test_a_card_scanned_here_is_marked_in_the_session_of_now(sheet):
    code = sheet.person(7).code
    sheet.hands.burst(code[:2])
    sheet.hands.burst(code[2:])
    sheet.hands.press(Qt.Key.Key_Return)
    assert sheet.page.view is sheet.page.session
    assert sheet.marks() == {(1, 7): "H"}


def test_every_cell_tells_a_screen_reader_who_when_and_what(sheet):
    sheet.hands.letter(Qt.Key.Key_S)
    model = sheet.page.sheet.table.board
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("01 dr. Andini Contoh, M.Kes. · Sesi 1 · ")
    assert told.endswith(" · 4 Agustus 2025 · 07.30–09.45 · sakit · diketik")
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == told
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None


def test_each_locked_session_of_a_selection_asks_for_its_reason_in_turn(sheet):
    sheet.change(mark_rest, session=1, status=Status.PRESENT)
    sheet.change(mark_rest, session=2, status=Status.PRESENT)
    for number in (1, 2):
        sheet.change(lock, session=number)
    sheet.hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    sheet.hands.letter(Qt.Key.Key_S)
    sheet.hands.type("Surat dokter")
    sheet.hands.type("Surat dokter")
    assert [sheet.marks()[number, 1] for number in (1, 2)] == ["S", "S"]
    assert sheet.page.sheet.table.hasFocus()
