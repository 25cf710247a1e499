"""A day by exception: typed, told back, completed, closed and told to the chief."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.vocabulary import Status
from app.usecases.attendance import lock, mark_rest, scan, type_marks
from app.usecases.schedule import list_sessions

MONDAY = dt.date(2025, 8, 4)
SESSIONS = (1, 2, 3, 4)
ENDAH = "05 Hj. Endah Misalan, S.Pd., M.M."


def of(room, ndh):
    return [room.marks().get((session, ndh)) for session in SESSIONS]


def states(room):
    return [line.state for line in room.read(list_sessions)[:4]]


# The day


def test_a_day_with_three_exceptions_costs_at_most_twenty_keys(room):
    for line in ("7 s", "12 a", "9 i"):
        room.hands.type(line)
    room.hands.control(Qt.Key.Key_Return)
    room.hands.control(Qt.Key.Key_L)
    assert room.hands.keys <= 20
    assert states(room) == ["locked"] * 4
    assert (of(room, 7), of(room, 12), of(room, 9)) == (["S"] * 4, ["A"] * 4, ["I"] * 4)
    assert {line.source for line in room.lines() if line.status == "H"} == {"rest"}
    assert len(room.marks()) == 120


def test_the_closed_day_is_told_to_the_chief_by_one_button(room):
    room.hands.type("7 s")
    assert room.page.day.report.isHidden()
    room.hands.control(Qt.Key.Key_Return)
    room.hands.control(Qt.Key.Key_L)
    assert room.said == "Hari ditutup. Perbaikan akan meminta alasan."
    room.hands.press(
        Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    name = room.person(7).name
    assert QApplication.clipboard().text() == (
        "Senin, 4 Agustus 2025, Coaching dan Mentoring Angkatan IV: "
        f"hadir 29 dari 30 (96,67 %), sakit 1 ({name})."
    )
    assert room.page.day.report.copy.text() == "Sudah disalin"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("7", "07 Gita Contohwati, S.Pd.: lalu S, I, A, DL, C, T, atau PC"),
        ("7 s", "07 Gita Contohwati, S.Pd.: sakit, sesi 1-4"),
        ("7 s 2,4", "07 Gita Contohwati, S.Pd.: sakit, sesi 2, 4"),
        ("12 t", "12 Lukman Peragawan, S.Pd.: terlambat, sesi 1"),
        ("5 pc", f"{ENDAH}: lalu berapa JP"),
        (
            "5 pc 7,5",
            f"{ENDAH}: pulang cepat di sesi 3 dengan 1,5 JP; 0 JP di sesi 4",
        ),
        ("5 pc 1 4", f"{ENDAH}: pulang cepat di sesi 4 dengan 1 JP"),
        ("7 -", "07 Gita Contohwati, S.Pd.: tidak ada yang dikosongkan"),
        ("77 s", "77: tidak ada di sini"),
        ("gita s", "07 Gita Contohwati, S.Pd.: sakit, sesi 1-4"),
        ("7 s 5", "Sesi 5 bukan sesi hari ini. Sesi pembelajaran hari ini: 1, 2, 3, 4."),
        ("7 x", '"7 x" tidak dipahami. Tulis NDH dan status, misalnya 7 S, 3,9 I, atau 5 PC 1,5.'),
        ("5 pc 11", 'JP: "11" tidak sesuai. Yang diharapkan: paling banyak JP hari itu.'),
    ],
)
def test_what_is_typed_is_told_back_with_the_name_before_enter(room, typed, told):
    room.hands.type(typed, enter=False)
    assert room.page.day.strip.accessibleName() == told
    assert not room.marks()


def test_many_people_in_one_line_are_told_shortly(room):
    room.hands.type("1-5 s", enter=False)
    told = room.page.day.strip.accessibleName()
    assert told.count("sakit") == 3
    assert told.endswith("+2")


def test_a_name_that_several_have_asks_for_the_number(room):
    room.hands.type("sampel s")
    assert room.page.day.line.entry.text() == "sampel s"
    assert room.page.day.strip.accessibleName().startswith("beberapa cocok: 02 Drs. Bambang")
    assert not room.marks()


def test_who_was_seen_in_a_session_stays_present_there(room):
    room.change(scan, session=1, who=["7"])
    room.hands.type("7 s", enter=False)
    told = room.page.day.strip.accessibleName()
    assert told.endswith("sakit, sesi 2-4 (tetap hadir di sesi 1)")
    room.hands.press(Qt.Key.Key_Return)
    assert of(room, 7) == ["H", "S", "S", "S"]


def test_a_line_can_hold_several_exceptions_with_their_notes(room):
    room.hands.type("7 s / surat dokter; 12 a 2")
    assert of(room, 7) == ["S"] * 4
    assert of(room, 12) == [None, "A", None, None]
    assert {line.note for line in room.lines() if line.ndh == 7} == {"surat dokter"}
    assert room.said.endswith("kehadiran diubah.")


@pytest.mark.parametrize("typed", ["7", "7 x", "77 s", "5 pc 11", "7 s 5"])
def test_a_line_that_cannot_be_done_stays_to_be_mended(room, typed):
    room.hands.type(typed)
    assert room.page.day.line.entry.text() == typed
    assert not room.marks()


# Closing it


def test_a_day_that_is_not_full_offers_to_be_completed_and_closed_by_one_key(room):
    room.hands.type("7 s")
    room.hands.control(Qt.Key.Key_L)
    assert room.said == "29 peserta belum diisi di sesi 1-4."
    room.hands.press(Qt.Key.Key_F8)
    assert states(room) == ["locked"] * 4
    assert room.said.startswith("Hari ditutup")


def test_a_day_can_be_closed_with_a_reason_while_some_are_unmarked(room):
    room.hands.type("1-29 h")
    room.hands.control(Qt.Key.Key_L)
    assert room.said == "Belum diisi di sesi 1-4: NDH 30."
    room.hands.press(Qt.Key.Key_F9)
    room.hands.type("Menunggu kabar")
    assert states(room) == ["locked"] * 4
    assert len(room.marks()) == 29 * 4


def test_who_is_missing_is_shown_by_one_key(room):
    room.hands.type("1-29 h")
    room.hands.control(Qt.Key.Key_L)
    room.hands.press(Qt.Key.Key_F10)
    seat, session, mark = room.page.day.table.current()
    assert (seat.ndh, session.number, mark) == (30, 1, None)
    assert room.page.day.table.hasFocus()


def close_day(room):
    room.change(mark_rest, status=Status.PRESENT, date=MONDAY)
    room.change(lock, date=MONDAY)


def test_a_correction_after_closing_takes_a_reason_by_one_key_and_remembers_it(room):
    close_day(room)
    room.hands.type("7 i")
    question = room.page.day.strip.question
    assert question.sentence == "Sesi 1 sudah dikunci. Perbaikan perlu alasan."
    assert question.choices[0] == "Salah catat"
    room.hands.letter(Qt.Key.Key_3)
    assert of(room, 7) == ["I"] * 4
    assert room.page.day.line.entry.text() == ""
    assert room.page.day.line.entry.hasFocus()
    room.hands.type("8 i")
    assert room.page.day.strip.question.choices[0] == "Surat menyusul"
    room.hands.type("Salah baris")
    assert of(room, 8) == ["I"] * 4
    room.hands.type("9 i")
    assert room.page.day.strip.question.choices[:2] == ("Salah baris", "Surat menyusul")
    room.hands.type("surat menyusul")
    room.hands.type("10 i")
    assert room.page.day.strip.question.choices[:2] == ("surat menyusul", "Salah baris")
    assert "Surat menyusul" not in room.page.day.strip.question.choices


def test_a_reason_for_many_says_for_how_many(room):
    close_day(room)
    room.hands.type("7-9 i")
    question = room.page.day.strip.question
    assert question.sentence == "Sesi 1 sudah dikunci. Perbaikan 3 peserta perlu alasan."
    room.hands.letter(Qt.Key.Key_1)
    assert [of(room, ndh) for ndh in (7, 8, 9)] == [["I"] * 4] * 3
    room.hands.control(Qt.Key.Key_Z)
    assert room.page.day.strip.question.sentence == question.sentence


def test_reasons_stand_beside_each_other_without_being_cut(room):
    room.page.resize(1200, 700)
    close_day(room)
    for ndh, reason in ((7, "Salah baris di lembar kedua"), (8, "Peserta datang belakangan")):
        room.hands.type(f"{ndh} i")
        room.hands.type(reason)
    room.hands.type("9 i")
    buttons = [o for o in room.page.day.strip.findChildren(QPushButton) if o.isVisible()]
    assert buttons
    for made in buttons:
        assert made.fontMetrics().horizontalAdvance(made.text()) <= made.width()


def test_a_reason_that_is_not_given_changes_nothing_and_keeps_the_line(room):
    close_day(room)
    room.hands.type("7 i")
    room.hands.press(Qt.Key.Key_Escape)
    assert of(room, 7) == ["H"] * 4
    assert room.page.day.line.entry.text() == "7 i"


def test_the_rest_asks_for_a_reason_where_a_session_of_the_day_is_locked(room):
    room.change(lock, session=1, reason="Listrik padam")
    room.page.day.rest.click()
    assert room.page.day.strip.question is not None
    assert len(room.marks()) == 90
    room.hands.letter(Qt.Key.Key_1)
    assert len(room.marks()) == 120


# Undo


def test_undo_and_redo_bring_a_whole_day_back_and_forth(room):
    room.hands.type("7 s")
    room.hands.control(Qt.Key.Key_Return)
    assert len(room.marks()) == 120
    room.hands.control(Qt.Key.Key_Z)
    assert len(room.marks()) == 4
    assert room.said == "Diurungkan: 29 peserta hadir menurut lembar, sesi 1-4."
    room.hands.control(Qt.Key.Key_Z)
    assert not room.marks()
    room.hands.control(Qt.Key.Key_Y)
    room.hands.control(Qt.Key.Key_Y)
    assert len(room.marks()) == 120


def test_undo_refuses_what_somebody_changed_since(room):
    room.hands.type("7 s 1")
    room.change(type_marks, session=1, who=["7"], status=Status.ABSENT)
    room.hands.control(Qt.Key.Key_Z)
    assert room.answer.is_refusal
    assert "NDH 7" in room.said
    assert room.marks() == {(1, 7): "A"}


def test_undo_in_a_closed_day_asks_for_the_reason_again(room):
    room.hands.type("7 s")
    close_day(room)
    room.hands.control(Qt.Key.Key_Z)
    assert room.page.day.strip.question is not None
    room.hands.letter(Qt.Key.Key_1)
    assert of(room, 7) == [None] * 4


# The grid


def test_letters_mark_the_chosen_cells_and_del_empties_them(room):
    room.hands.press(Qt.Key.Key_Down)
    assert room.page.day.table.hasFocus()
    room.hands.letter(Qt.Key.Key_S)
    room.hands.press(Qt.Key.Key_Right)
    room.hands.letter(Qt.Key.Key_D)
    assert of(room, 1) == ["S", "DL", None, None]
    room.hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    room.hands.press(Qt.Key.Key_Delete)
    assert of(room, 1) == [None] * 4


def test_a_note_is_written_and_taken_away_from_the_grid(room):
    room.hands.type("1 i 1")
    room.hands.press(Qt.Key.Key_Down)
    room.hands.press(Qt.Key.Key_F2)
    assert room.page.day.strip.question.sentence == "Catatan untuk 01 dr. Andini Contoh, M.Kes.:"
    room.hands.type("Rapat dinas")
    assert [line.note for line in room.lines()] == ["Rapat dinas"]
    assert room.page.day.table.hasFocus()
    room.hands.press(Qt.Key.Key_F2)
    room.hands.control(Qt.Key.Key_A)
    room.hands.press(Qt.Key.Key_Delete)
    room.hands.press(Qt.Key.Key_Return)
    assert [line.note for line in room.lines()] == [None]


def test_a_note_needs_a_mark_to_stand_on(room):
    room.hands.press(Qt.Key.Key_Down)
    room.hands.press(Qt.Key.Key_F2)
    assert room.said.endswith("belum diisi. Isi dahulu.")


def test_digits_typed_in_the_grid_go_into_the_line(room):
    room.hands.press(Qt.Key.Key_Down)
    room.hands.type("7 s")
    assert of(room, 7) == ["S"] * 4


# Around


def test_the_example_is_about_a_session_of_the_day_that_is_shown(room):
    assert room.page.day.line.entry.placeholderText().endswith("7 A 3 hanya untuk sesi 3")
    room.hands.control(Qt.Key.Key_PageDown)
    assert room.page.day.line.entry.placeholderText().endswith("7 A 7 hanya untuk sesi 7")


def test_days_are_chosen_and_stepped_through(room):
    room.hands.control(Qt.Key.Key_PageDown)
    assert room.page.day.table.board.sessions[0].number == 5
    room.hands.control(Qt.Key.Key_PageUp)
    room.hands.control(Qt.Key.Key_PageUp)
    assert room.page.day.table.board.sessions[0].number == 1


def test_a_card_scanned_into_the_line_is_marked_in_the_session_of_now(room):
    room.hands.type(room.person(7).code)
    assert room.page.view is room.page.session
    assert room.marks() == {(1, 7): "H"}
    assert room.page.session.door.entry.hasFocus()


def test_a_card_scanned_into_a_question_is_marked_and_the_line_stays_to_be_done_again(room):
    close_day(room)
    room.clock.now += dt.timedelta(days=1)
    room.hands.type("7 i")
    assert room.page.day.strip.question is not None
    room.hands.burst(room.person(7).nip)
    room.hands.press(Qt.Key.Key_Return)
    assert room.page.view is room.page.session
    assert room.marks(5) == {(5, 7): "H"}
    assert room.page.day.strip.question is None
    assert room.page.day.line.entry.text() == "7 i"
