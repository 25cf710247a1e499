"""The list of a session: letters, the menu, all others present, counts."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import Status
from app.usecases.attendance import type_marks
from app.usecases.schedule import list_sessions


@pytest.mark.parametrize(
    ("key", "status"),
    [("H", "H"), ("T", "T"), ("I", "I"), ("S", "S"), ("A", "A"), ("D", "DL"), ("C", "C")],
)
def test_letters_mark_while_the_list_has_the_focus(door, key, status):
    door.hands.press(Qt.Key.Key_Down)
    door.hands.letter(getattr(Qt.Key, f"Key_{key}"))
    assert door.marks() == {(1, 1): status}
    assert door.page.session.table.hasFocus()


def test_the_same_letter_again_keeps_the_note(door):
    door.hands.type("1 s / surat dokter")
    door.hands.press(Qt.Key.Key_Down)
    door.hands.letter(Qt.Key.Key_S)
    assert door.said == "Semuanya sudah tercatat begitu."
    assert [line.note for line in door.lines()] == ["surat dokter"]


def test_who_left_early_is_asked_for_the_jp(door):
    door.hands.press(Qt.Key.Key_Down)
    door.hands.letter(Qt.Key.Key_P)
    question = door.page.session.strip.question
    assert question.sentence == "JP yang diikuti di sesi 1, paling banyak 3:"
    door.hands.type("1,5")
    assert [(o.status, o.jp) for o in door.lines()] == [("PC", Decimal("1.5"))]
    door.hands.letter(Qt.Key.Key_P)
    door.hands.type("banyak")
    assert door.answer.is_refusal


def test_letters_in_the_entry_field_are_a_name(door):
    door.hands.type("s", enter=False)
    assert not door.marks()
    assert door.page.session.door.entry.text() == "s"


def test_an_arrow_after_a_letter_marks_the_row_that_was_meant(door):
    door.hands.press(Qt.Key.Key_Down)
    door.hands.press(Qt.Key.Key_S)
    door.hands.press(Qt.Key.Key_Down)
    door.hands.press(Qt.Key.Key_A)
    door.hands.press(Qt.Key.Key_Escape)
    assert door.marks() == {(1, 1): "S", (1, 2): "A"}
    assert door.page.session.door.entry.hasFocus()


def test_a_scan_while_the_list_has_the_focus_marks_who_was_scanned(door):
    code = door.person(7).code
    door.hands.press(Qt.Key.Key_Down)
    door.hands.burst(code[:2])
    door.hands.burst(code[2:])
    door.hands.press(Qt.Key.Key_Return)
    assert door.marks() == {(1, 7): "H"}


def test_several_rows_are_marked_in_one_go(door):
    door.hands.press(Qt.Key.Key_Down)
    for _ in range(3):
        door.hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    door.hands.letter(Qt.Key.Key_I)
    assert door.marks() == {(1, n): "I" for n in (1, 2, 3, 4)}
    assert door.said == "4 peserta: izin, sesi 1."
    door.hands.control(Qt.Key.Key_Z)
    assert not door.marks()


def test_the_mouse_has_a_menu_with_every_status(door):
    table = door.page.session.table
    menu = table.new_menu()
    shown = [action.text() for action in menu.actions() if action.text()]
    assert shown[0] == "hadir\tH"
    assert shown[-1] == "belum diisi\tDel"
    next(action for action in menu.actions() if action.text().startswith("sakit")).trigger()
    assert door.marks() == {(1, 1): "S"}


def test_a_click_on_a_sign_opens_the_menu(door):
    table = door.page.session.table
    place = table.visualRect(table.board.index(2, 0)).center()
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert door.marks() == {(1, 3): "H"}


def test_letters_choose_in_the_open_menu(door):
    table = door.page.session.table
    for key, marks in ((Qt.Key.Key_S, {(1, 1): "S"}), (Qt.Key.Key_Delete, {})):
        menu = table.new_menu()
        menu.show()
        QTest.keyClick(menu, Qt.Key.Key_X)
        QTest.keyClick(menu, key)
        assert menu.isHidden()
        assert door.marks() == marks


def test_all_others_are_present_by_one_chord_and_the_session_locked_by_another(door):
    door.hands.type("7 s")
    door.hands.control(Qt.Key.Key_Return)
    assert door.said == "29 peserta hadir menurut lembar, sesi 1."
    door.hands.control(Qt.Key.Key_L)
    assert door.read(list_sessions)[0].state == "locked"
    assert door.said == "Sesi dikunci. Perbaikan akan meminta alasan."
    assert not door.page.session.lock.isEnabled()


def test_a_letter_over_a_locked_class_says_how_many_marks_a_reason_is_for(door):
    door.hands.control(Qt.Key.Key_Return)
    door.hands.control(Qt.Key.Key_L)
    door.page.session.table.selectAll()
    door.page.session.table.setFocus()
    door.hands.letter(Qt.Key.Key_A)
    question = door.page.session.strip.question
    assert question.sentence == "Sesi 1 sudah dikunci. Perbaikan 30 peserta perlu alasan."
    door.hands.letter(Qt.Key.Key_1)
    assert set(door.marks().values()) == {"A"}


def test_what_comes_next_is_the_primary_button(door):
    view = door.page.session
    assert (view.rest.property("role"), view.lock.property("role")) == ("primary", "plain")
    door.hands.control(Qt.Key.Key_Return)
    assert (view.rest.property("role"), view.lock.property("role")) == ("plain", "primary")


def test_a_session_that_is_not_full_can_show_who_is_missing(door):
    door.change(type_marks, session=1, who=["1", "2"], status=Status.PRESENT)
    door.hands.control(Qt.Key.Key_L)
    assert door.said == "28 peserta belum diisi di sesi 1."
    door.hands.press(Qt.Key.Key_F10)
    assert door.page.session.table.current()[0].ndh == 3


def chips(room):
    counts = room.page.session.counts
    found = (counts.layout().itemAt(i).widget() for i in range(counts.layout().count()))
    return [chip for chip in found if not chip.isHidden()]


def test_counts_are_live_and_show_only_those_they_count(door):
    assert [chip.text() for chip in chips(door)] == ["Semua 30", "Hadir 0", "Belum 30"]
    for line in ("7 s", "9 dl", "8 t", "1-5 h", "10 a", "11 pc 1"):
        door.hands.type(line)
    shown = [chip.text() for chip in chips(door)]
    assert shown == [
        "Semua 30",
        "Hadir 5",
        "Terlambat 1",
        "Izin/sakit 2",
        "PC 1",
        "Alpa 1",
        "Belum 20",
    ]
    chips(door)[3].click()
    table = door.page.session.table
    assert [row for row in range(30) if not table.isRowHidden(row)] == [6, 8]
    chips(door)[0].click()
    assert not any(table.isRowHidden(row) for row in range(30))
