"""The generator in the window: a pattern, the days, a preview, and Enter."""

import datetime as dt

from PySide6.QtCore import Qt

from tests.ui.pages.trainings.schedule_hands import MONDAY, Hands
from ui.pages.trainings.schedule_generator import GeneratorDialog

Key = Qt.Key


def test_the_days_are_filled_by_two_keys_and_emptied_again_by_undo(hands):
    hands.press(Key.Key_G, modifier=Qt.KeyboardModifier.ControlModifier)
    dialog = hands.dialog(GeneratorDialog)
    assert len(dialog.dates) == 5
    assert dialog.form.pattern.usual[0].start == dt.time(7, 30)
    hands.press(Key.Key_Return)
    assert hands.sentence == "Jadwal tersusun: 4 sesi dan 2 acara."
    assert [o.subject for o in hands.lines()][::5] == ["Pembukaan", "Penutupan"]
    hands.desk.undo()
    assert hands.shown() == MONDAY


def test_the_generator_previews_what_is_typed_and_remembers_the_pattern(hands):
    hands.view.commands.fill.trigger()
    dialog = hands.dialog(GeneratorDialog)
    dialog.form.usual.selectAll()
    hands.press("08.00-09", at=dialog.form.usual)
    assert dialog.primary.isEnabled()
    hands.press(".30 jam", at=dialog.form.usual)
    assert not dialog.primary.isEnabled()
    dialog.form.usual.selectAll()
    hands.press("08.00-09.30", at=dialog.form.usual)
    dialog.form.has_breaks.click()
    dialog.form.has_opening.click()
    hands.press(Key.Key_Return, at=dialog.form.usual)
    assert hands.shown()[0] == "1 08.00-09.30 Konsep Coaching 2"
    hands.view.commands.fill.trigger()
    kept = hands.dialog(GeneratorDialog).form.pattern
    assert (kept.usual[0].end, kept.opening, kept.has_breaks) == (dt.time(9, 30), None, True)
    hands.dialog(GeneratorDialog).reject()


def test_a_holiday_has_no_tick(hands):
    hands.view.commands.fill.trigger()
    dialog = hands.dialog(GeneratorDialog)
    dialog.days.item(0).setCheckState(Qt.CheckState.Unchecked)
    hands.press(Key.Key_Return, at=dialog.form.usual)
    assert {o.date.day for o in hands.lines()} == {5, 8}


def test_the_preview_says_what_stays_what_goes_and_what_finds_no_place(hands, qtbot, desk):
    hands.view.commands.fill.trigger()
    dialog = hands.dialog(GeneratorDialog)
    for line in (dialog.form.usual, dialog.form.friday):
        line.selectAll()
        hands.press("08.00-08.45", at=line)
    for place in range(1, dialog.days.count()):
        dialog.days.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.said.text() == (
        "3 sesi disusun. Jadwal 1 JP, program 50 JP, kurang 49 JP. 1 sesi lama dihapus. Belum"
        " mendapat tempat: Konsep Coaching 2 JP; Konsep Mentoring 3 JP; Praktik Coaching 3 JP;"
        " Refleksi 1 JP. Mata pelatihan berjumlah 10 JP, program 50 JP."
    )
    dialog.reject()
    held = Hands(qtbot, desk)
    held.view.commands.fill.trigger()
    dialog = held.dialog(GeneratorDialog)
    dialog.form.has_opening.click()
    dialog.form.has_closing.click()
    assert dialog.said.text().startswith(
        "0 sesi disusun. Jadwal sesuai program: 50 JP. 20 sesi tetap"
    )
    assert not dialog.primary.isEnabled()
    dialog.reject()
