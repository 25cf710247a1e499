"""One session: scanned and typed at the door, marked by letters, locked, corrected, undone."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app.domain.vocabulary import Status
from app.usecases.attendance import lock, mark_rest
from app.usecases.participants import withdraw
from app.usecases.schedule import cancel_session, list_sessions

GITA = "07 Gita Contohwati, S.Pd."


def session_of(room):
    return room.page.session.session.number


def show(room, number):
    room.page.session.show_session(number)


# Which session


def test_the_session_that_runs_is_chosen_already(door):
    assert session_of(door) == 1
    assert door.page.session.door.entry.hasFocus()


def test_sessions_are_stepped_through_by_keys(door):
    door.hands.control(Qt.Key.Key_PageDown)
    assert session_of(door) == 2
    door.hands.control(Qt.Key.Key_PageUp)
    door.hands.control(Qt.Key.Key_PageUp)
    assert session_of(door) == 1


# At the door


@pytest.mark.parametrize("typed", ["7", "07", "nip", "code", "gita", "contohwati gita"])
def test_who_comes_is_scanned_or_typed_in_any_way_and_marked_at_this_moment(door, typed):
    person = door.person(7)
    door.hands.type({"nip": person.nip, "code": person.code.lower()}.get(typed, typed))
    (line,) = door.lines()
    assert (line.ndh, line.status, line.source) == (7, "H", "scan")
    assert line.at.replace(second=0) == dt.datetime(2025, 8, 4, 7, 40)
    assert door.said == f"{GITA}: hadir, pukul 07.40."
    assert door.answer.colour == "green"
    assert door.page.session.door.entry.text() == ""
    assert door.page.session.table.current()[0].ndh == 7


def test_who_comes_late_is_told_in_another_colour(door):
    door.clock.now += dt.timedelta(minutes=30)
    show(door, 1)
    door.hands.type("7")
    assert door.said == f"{GITA}: terlambat, pukul 08.10."
    assert door.answer.colour == "amber"


def test_who_comes_twice_is_told_so_and_nothing_changes(door):
    door.hands.type("7")
    before = door.lines()
    door.hands.type("7")
    assert door.said == f"{GITA}: sudah tercatat hadir."
    assert door.lines() == before


def test_who_is_meant_is_told_before_enter(door):
    strip = door.page.session.strip
    door.hands.type("7", enter=False)
    assert strip.accessibleName() == f"{GITA} · belum diisi"
    door.hands.press(Qt.Key.Key_Escape)
    door.hands.type("sampel", enter=False)
    assert strip.accessibleName() == "6 nama cocok"
    door.hands.type("xyz", enter=False)
    assert "huruf mengisi" in strip.accessibleName()


def test_of_several_names_one_is_chosen_by_the_arrows(door):
    door.hands.type("sampel")
    assert door.page.session.door.entry.offers
    assert not door.marks()
    door.hands.press(Qt.Key.Key_Down)
    door.hands.press(Qt.Key.Key_Return)
    assert door.marks() == {(1, 8): "H"}
    assert not door.page.session.door.entry.offers


def test_a_scan_while_names_are_offered_is_a_scan(door):
    door.hands.type("sampel")
    door.hands.type(door.person(7).code)
    assert door.marks() == {(1, 7): "H"}


def test_names_that_are_offered_can_be_clicked_or_left(door):
    entry = door.page.session.door.entry
    door.hands.type("sampel")
    door.hands.press(Qt.Key.Key_Up)
    door.hands.press(Qt.Key.Key_Escape)
    assert not entry.offers
    assert not door.marks()


def test_a_line_with_a_status_marks_in_this_session(door):
    door.hands.type("7 s / surat dokter")
    door.hands.type("3,9 i")
    door.hands.type("5 pc 1,5")
    assert door.marks() == {(1, 7): "S", (1, 3): "I", (1, 9): "I", (1, 5): "PC"}
    assert [line.jp for line in door.lines() if line.ndh == 5] == [Decimal("1.5")]


@pytest.mark.parametrize("typed", ["sampel s", "77 s"])
def test_a_line_that_names_nobody_or_several_stays_to_be_mended(door, typed):
    door.hands.type(typed)
    assert door.answer.is_refusal
    assert door.page.session.door.entry.text() == typed
    assert not door.marks()


def test_jp_that_do_not_fit_are_refused(door):
    door.hands.type("5 pc 9")
    assert door.said == 'jp: "9" tidak sesuai. Yang diharapkan: paling banyak JP sesi itu.'


# What is refused names its way on


@pytest.mark.parametrize(
    ("number", "minutes", "start"),
    [(5, 0, f"{GITA}: Sesi 5 berlangsung"), (1, 200, f"{GITA}: Sesi 1 berakhir")],
)
@pytest.mark.parametrize(("key", "status"), [(Qt.Key.Key_F8, "H"), (Qt.Key.Key_F9, "T")])
def test_a_scan_at_another_time_is_marked_all_the_same_by_one_key(
    door, number, minutes, start, key, status
):
    door.clock.now += dt.timedelta(minutes=minutes)
    show(door, number)
    door.hands.type("7")
    assert door.said.startswith(start)
    assert not door.marks()
    door.hands.press(key)
    assert door.marks() == {(number, 7): status}


def test_a_scan_in_a_locked_session_takes_a_reason_by_one_key(door):
    door.change(lock, session=1, reason="Listrik padam")
    door.hands.type("7")
    assert door.page.session.strip.question is not None
    door.hands.letter(Qt.Key.Key_1)
    assert door.marks() == {(1, 7): "H"}
    assert door.said == f"{GITA}: hadir, sesi 1."


def test_typing_late_in_a_session_that_was_locked_meanwhile_asks_for_the_reason(door):
    show(door, 5)
    door.hands.type("7")
    door.change(lock, session=5, reason="Listrik padam")
    door.hands.press(Qt.Key.Key_F9)
    assert door.page.session.strip.question is not None
    door.hands.letter(Qt.Key.Key_1)
    assert door.marks() == {(5, 7): "T"}


@pytest.mark.parametrize("typed", ["77", "Z9Z9Z9Z", "tidak ada"])
def test_who_is_unknown_is_looked_for_among_the_participants(door, typed):
    went = []
    door.desk.went.disconnect()
    door.desk.went.connect(lambda *where: went.append(where))
    door.hands.type(typed)
    assert door.answer.is_refusal
    if typed != "tidak ada":
        door.hands.press(Qt.Key.Key_F8)
        assert went == [("participants", {"who": typed})]


def test_who_left_the_class_is_refused(door):
    door.change(withdraw, who="7", reason="Mutasi")
    door.hands.type("7")
    assert door.said == (
        "Gita Contohwati, S.Pd. (7) sudah tidak menjadi peserta kelas ini, jadi kehadirannya tidak"
        " dicatat."
    )


def test_a_session_cancelled_meanwhile_leads_to_the_schedule(door):
    went = []
    door.desk.went.disconnect()
    door.desk.went.connect(lambda *where: went.append(where))
    door.change(cancel_session, session=1, reason="Narasumber sakit")
    door.hands.type("7")
    assert door.answer.is_refusal
    door.hands.press(Qt.Key.Key_F8)
    assert went == [("trainings", {"session": 1})]


# Time


def test_a_session_starts_now_and_late_counts_from_there(door):
    door.clock.now += dt.timedelta(minutes=35)
    show(door, 1)
    door.hands.press(Qt.Key.Key_F6)
    assert door.said == "Sesi 1 dimulai pukul 08.15. Terlambat dihitung dari situ."
    door.hands.type("7")
    assert door.marks() == {(1, 7): "H"}
    door.hands.control(Qt.Key.Key_Z)
    door.hands.control(Qt.Key.Key_Z)
    assert door.said == "Jam kembali seperti semula."
    assert door.read(list_sessions)[0].start == dt.time(7, 30)


def test_the_rest_of_the_day_slips_in_at_most_four_keys(door):
    door.hands.press(Qt.Key.Key_F7)
    door.hands.type("45")
    assert door.hands.keys <= 4
    starts = [line.start for line in door.read(list_sessions)[:2]]
    assert starts == [dt.time(8, 15), dt.time(10, 45)]
    assert door.said == "4 sesi bergeser 45 menit."
    door.hands.control(Qt.Key.Key_Z)
    assert door.read(list_sessions)[0].start == dt.time(7, 30)
    door.hands.control(Qt.Key.Key_Y)
    assert door.read(list_sessions)[0].start == dt.time(8, 15)


def test_only_a_session_of_today_starts_now(door):
    assert door.page.session.head.start.isEnabled()
    show(door, 5)
    assert not door.page.session.head.start.isEnabled()
    assert door.page.session.head.shift.isEnabled()


def test_another_session_takes_answer_and_question_away(door):
    door.change(lock, session=1, reason="Listrik padam")
    door.hands.type("7")
    assert door.page.session.strip.question is not None
    show(door, 2)
    assert door.page.session.strip.question is None
    assert door.said is None


def test_minutes_that_are_no_number_are_refused(door):
    door.hands.press(Qt.Key.Key_F7)
    door.hands.type("lama")
    assert door.answer.is_refusal


def test_a_locked_session_neither_starts_nor_moves(door):
    door.change(mark_rest, session=1, status=Status.PRESENT)
    door.change(lock, session=1)
    door.hands.press(Qt.Key.Key_F6)
    assert door.answer is None or "dimulai" not in door.said


# The history


def test_the_history_of_a_mark_stands_beside_the_list(door, qtbot):
    door.hands.type("7")
    door.hands.type("7 s / surat dokter")
    history = door.page.session.history
    qtbot.waitUntil(lambda: len(history.lines) == 2)
    newest, first = history.lines
    assert newest == ("S sakit\n4 Agustus 2025 07.40, Penguji Contoh, diketik\nsurat dokter")
    assert first == "H hadir 07.40\n4 Agustus 2025 07.40, Penguji Contoh, dipindai"
    door.hands.type("8", enter=False)
    door.page.session.table.go_to(8)
    qtbot.waitUntil(lambda: history.lines == ["belum diisi"])


def test_the_history_is_shown_and_hidden_by_one_chord_and_stays_so(door):
    view = door.page.session
    assert not view.history.isHidden()
    door.hands.control(Qt.Key.Key_H)
    assert view.history.isHidden()
    assert str(door.desk.settings.value("attendance/session-history")).lower() == "false"
    door.hands.control(Qt.Key.Key_H)
    assert not view.history.isHidden()
