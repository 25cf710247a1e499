"""What is done to the schedule by keys: add, exchange, cancel, remove, start, shift; and back."""

import datetime as dt

from PySide6.QtCore import Qt

from app.usecases.training_copies import copy_training
from tests.ui.pages.trainings.schedule_hands import MONDAY, Hands
from ui.pages.trainings.schedule_dialog import SessionDialog
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.shift_dialog import ShiftDialog

Key = Qt.Key


def test_a_session_is_added_by_one_key_after_the_last_one_of_the_day(hands):
    hands.press(Key.Key_Insert)
    dialog = hands.dialog(SessionDialog)
    assert (dialog.form.start.text(), dialog.form.end.text()) == ("07.30", "09.45")
    dialog.form.title.selectAll()
    hands.press("Etika", Key.Key_Return)
    assert hands.sentence == "Sesi 5 ditambahkan. Etika menjadi mata pelatihan baru."
    assert hands.view.chosen.number == 5
    hands.desk.undo()
    assert hands.shown() == MONDAY


def test_a_session_without_a_clock_is_added_until_a_date(hands):
    hands.press(Key.Key_Insert)
    form = hands.dialog(SessionDialog).form
    form.mode.setCurrentIndex(form.mode.findData("workplace"))
    form.mode.activated.emit(form.mode.currentIndex())
    form.has_no_clock.click()
    form.has_no_clock.click()
    assert form.start.text() == "07.30"
    form.has_no_clock.click()
    form.until.set_day(dt.date(2025, 8, 7))
    hands.press(Key.Key_Return, at=form.room)
    added = hands.lines()[-1]
    assert (added.start, added.until, added.mode) == (None, dt.date(2025, 8, 7), "workplace")


def test_sessions_change_places_by_keys(hands):
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert hands.shown()[:2] == [
        "2 07.30-09.45 Konsep Mentoring 3",
        "1 10.00-12.15 Konsep Coaching 3",
    ]
    assert hands.view.chosen.number == 1
    hands.press(Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert hands.shown() == MONDAY


def test_a_session_is_removed_by_one_key_and_comes_back_by_undo(hands):
    hands.press(Key.Key_End, Key.Key_Delete)
    assert hands.shown() == MONDAY[:3]
    hands.desk.undo()
    assert hands.shown() == MONDAY


def test_the_way_on_from_a_session_in_use_is_to_cancel_it_with_a_reason(qtbot, desk):
    hands = Hands(qtbot, desk)
    hands.view.go_to(1)
    hands.press(Key.Key_Delete)
    assert hands.notice.is_refusal
    hands.notice.ways[0].act()
    hands.dialog(ReasonDialog)
    hands.press(Key.Key_Return)
    assert hands.lines()[0].state == "cancelled"
    assert hands.sentence == "Sesi 1 dibatalkan."
    assert hands.totals == "Jadwal 47 JP, program 50 JP, kurang 3 JP."
    hands.view.commands.cancel.trigger()
    assert hands.lines()[0].state == "locked"


def test_a_reason_has_to_be_given(hands):
    hands.view.go_to(1)
    hands.view.commands.cancel.trigger()
    dialog = hands.dialog(ReasonDialog)
    dialog.typed.clear()
    hands.press(Key.Key_Return, at=dialog.typed)
    assert dialog.isVisible()
    dialog.typed.setText("Pengajar sakit")
    hands.press(Key.Key_Return, at=dialog.typed)
    assert hands.lines()[0].state == "cancelled"


def test_a_session_starts_now_by_one_key(hands):
    hands.press(Key.Key_F6)
    assert hands.sentence == "Sesi 1 mulai 08.15."
    assert hands.shown()[0] == "1 08.15-09.45 Konsep Coaching 3"
    hands.desk.undo()
    assert hands.shown() == MONDAY


def test_a_day_slips_by_four_keys_at_most(hands):
    hands.press(Key.Key_F7, "45", Key.Key_Return)
    assert hands.keys <= 4
    assert hands.sentence == "3 sesi digeser 45 menit."
    assert [text[:13] for text in hands.shown()] == [
        "1 07.30-09.45",
        "2 10.45-13.00",
        "3 14.00-16.15",
        "4 16.30-17.15",
    ]
    hands.desk.undo()
    assert hands.shown() == MONDAY


def test_after_a_late_start_the_rest_is_offered_to_slip_by_as_much(hands):
    hands.press(Key.Key_F6, Key.Key_F7)
    assert hands.dialog(ShiftDialog).minutes.value() == 45
    hands.press(Key.Key_Return)
    assert hands.keys == 3
    assert hands.shown()[1].startswith("2 10.45-13.00")


def test_a_shift_beyond_midnight_cannot_be_chosen(hands):
    hands.view.commands.shift.trigger()
    dialog = hands.dialog(ShiftDialog)
    dialog.minutes.setValue(600)
    assert not dialog.primary.isEnabled()
    dialog.minutes.setValue(0)
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_training_without_sessions_says_what_to_do(qtbot, hands):
    for number in (1, 2, 3, 4):
        hands.view.go_to(number)
        hands.view.commands.remove.trigger()
    assert hands.view.shown.is_empty


def test_what_was_changed_elsewhere_is_told_and_read_again(hands):
    hands.view.go_to(1)
    line = hands.view.chosen
    hands.view.commands.later.trigger()
    hands.view.commands.acts.remove(line, lambda: None)
    assert hands.notice.is_refusal
    assert len(hands.lines()) == 4


def test_sessions_change_places_by_keys_in_the_table_too(hands):
    hands.in_table(1, "subject")
    hands.press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert hands.shown()[0] == "2 07.30-09.45 Konsep Mentoring 3"


def test_an_act_is_about_the_schedule_that_is_seen_while_another_is_on_its_way(hands, worker):
    operations = hands.desk.operations
    copied = {"start": dt.date(2026, 3, 2), "code": "LAIN-IV", "batch": 9}
    operations.change(hands.view, copy_training, training=hands.desk.training, **copied)
    hands.view.go_to(4)
    first = hands.desk.training
    worker.hold()
    hands.desk.choose("LAIN-IV")
    hands.press(Key.Key_Delete)
    worker.let_go()
    hands.desk.choose(first)
    assert hands.shown() == MONDAY[:3]
