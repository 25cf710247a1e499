"""The schedule in the window: chosen and typed by keyboard alone, with totals that follow."""

import datetime as dt
import shutil
from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.usecases.schedule import SessionLine, cancel_session, list_sessions
from app.workspace import Workspace
from tests.ui.pages.trainings.schedule_hands import MONDAY, Hands
from ui.desk import Desk
from ui.operations import Operations
from ui.pages.trainings.schedule_dialog import SessionDialog
from ui.widgets.day_edit import DayEdit
from ui.wording import Wording

Key = Qt.Key


def test_the_totals_tell_how_far_the_schedule_is_from_the_program(hands):
    assert hands.totals == "Jadwal 10 JP, program 50 JP, kurang 40 JP."


def test_arrows_go_from_session_to_session_and_both_views_stand_on_the_same_one(hands):
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert hands.view.chosen.number == 3
    assert hands.view.table.current().number == 3
    hands.press(Key.Key_Up, Key.Key_End)
    assert hands.view.weeks.view.accessibleDescription() == (
        "Sesi 4, Senin, 4 Agustus 2025, 15.45–16.30, Refleksi, 1 JP, Drs. Joko Umpama, M.Si.,"
        " direncanakan"
    )
    hands.press(Key.Key_Home)
    assert hands.view.chosen.number == 1


def test_a_session_is_changed_in_its_dialog_and_jp_follow_the_clock(hands):
    hands.press(Key.Key_Down, Key.Key_Return)
    dialog = hands.dialog(SessionDialog)
    dialog.form.end.setFocus()
    dialog.form.end.selectAll()
    hands.press("1030")
    assert dialog.form.jp.text() == "4"
    hands.press(Key.Key_Return)
    assert hands.shown()[0] == "1 07.30-10.30 Konsep Coaching 4"
    assert hands.sentence == "Sesi 1 diubah."
    hands.desk.undo()
    assert hands.shown() == MONDAY
    hands.desk.redo()
    assert hands.shown()[0] == "1 07.30-10.30 Konsep Coaching 4"


def test_a_time_is_typed_into_its_cell_in_any_form(hands):
    hands.in_table(1, "start")
    hands.press("0800", Key.Key_Return)
    assert hands.shown()[0] == "1 08.00-10.15 Konsep Coaching 3"
    hands.in_table(1, "end")
    hands.press("9.30", Key.Key_Return)
    assert hands.shown()[0] == "1 08.00-09.30 Konsep Coaching 2"


def test_the_totals_follow_each_letter_and_go_back_when_it_is_not_stored(hands):
    hands.in_table(4, "jp")
    hands.press("2")
    assert hands.totals == "Jadwal 11 JP, program 50 JP, kurang 39 JP."
    hands.press(",5")
    assert hands.totals == "Jadwal 11,5 JP, program 50 JP, kurang 38,5 JP."
    hands.press(Key.Key_Escape)
    assert hands.totals == "Jadwal 10 JP, program 50 JP, kurang 40 JP."
    assert hands.shown() == MONDAY


def test_tab_goes_from_cell_to_cell_and_every_one_is_stored(hands):
    hands.in_table(4, "start")
    hands.press("1600", Key.Key_Tab, "1730", Key.Key_Tab, "3", Key.Key_Tab, "Umpan Balik")
    hands.press(Key.Key_Return)
    assert hands.shown()[3] == "4 16.00-17.30 Umpan Balik 3"
    assert hands.sentence == "Sesi 4 diubah. Umpan Balik menjadi mata pelatihan baru."


@pytest.mark.parametrize(
    ("column", "typed", "sentence"),
    [
        ("start", "pagi", "Ketik jam, misalnya 07.30 atau 0730."),
        ("end", "0700", "Jam selesai harus sesudah jam mulai."),
        ("jp", "tiga", "Ketik JP sebagai angka, misalnya 3 atau 1,5."),
    ],
)
def test_what_a_cell_cannot_be_is_answered_and_not_stored(hands, column, typed, sentence):
    hands.in_table(1, column)
    hands.press(typed, Key.Key_Return)
    assert hands.sentence == sentence
    assert hands.shown() == MONDAY


def test_del_within_a_cell_takes_a_letter_and_not_the_session(hands):
    hands.in_table(1, "room")
    hands.press("Aula", Key.Key_Home, Key.Key_Delete, Key.Key_Return)
    assert (hands.lines()[0].room, len(hands.lines())) == ("ula", 4)


def test_the_cursor_stays_with_its_session_when_rows_come_and_go(hands):
    table = hands.in_table(3, "room")
    hands.press("Kelas B", Key.Key_Return)
    hands.view.go_to(1)
    hands.view.commands.remove.trigger()
    hands.view.go_to(3)
    hands.view.commands.earlier.trigger()
    assert (table.current().number, table.current().room) == (3, "Kelas B")
    assert [line.number for line in table.shown()] == [3, 2, 4]


def test_a_session_goes_to_another_day_in_its_cell_and_the_totals_of_the_day_follow(hands):
    table = hands.in_table(4, "date")
    hands.press(Key.Key_F2)
    table.findChild(DayEdit).set_day(dt.date(2025, 8, 5))
    hands.press(Key.Key_Return)
    assert hands.lines()[3].date == dt.date(2025, 8, 5)


def test_a_cancelled_session_is_not_typed_in(hands):
    hands.desk.operations.change(
        hands.view, cancel_session, training="CM-IV-2025", session=1, reason="Libur"
    )
    hands.in_table(1, "room")
    hands.press("Aula", Key.Key_Return)
    assert hands.lines()[0].room is None
    assert hands.totals == "Jadwal 7 JP, program 50 JP, kurang 43 JP."


def test_the_summary_is_put_away_and_stays_away(qtbot, hands):
    assert hands.view.shown.summary.isVisible()
    hands.press(Key.Key_R, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not hands.view.shown.summary.isVisible())
    assert not Hands(qtbot, hands.desk).view.shown.summary.isVisible()


def test_choices_and_names_are_changed_in_their_cells(hands):
    table = hands.in_table(1, "mode")
    hands.press(Key.Key_F2)
    choice = QApplication.focusWidget()
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData("online"))
    choice.activated.emit(choice.currentIndex())
    assert hands.lines()[0].mode == "online"
    hands.in_table(1, "trainers")
    hands.press(Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    hands.press("Peraga Satu; joko", Key.Key_Down, Key.Key_Return)
    hands.press(Key.Key_Return)
    assert hands.lines()[0].trainers == ("Peraga Satu", "Drs. Joko Umpama, M.Si.")


def test_the_dialog_stays_where_something_is_wrong(hands):
    hands.press(Key.Key_Down, Key.Key_F2)
    form = hands.dialog(SessionDialog).form
    form.end.selectAll()
    hands.press("0700", Key.Key_Return, at=form.end)
    assert form.wrong == {"end": "Jam selesai harus sesudah jam mulai."}
    form.end.selectAll()
    hands.press("siang", Key.Key_Return, at=form.end)
    assert form.wrong == {"end": "Ketik jam, misalnya 07.30 atau 0730."}
    assert hands.shown() == MONDAY


class Slow(Executor):
    """A worker that does its work when the test says so."""

    def __init__(self):
        self.waiting = []

    def submit(self, work, /, *args, **kwargs):
        """Keep the work."""
        self.waiting.append(lambda: work(*args, **kwargs))
        return Future()

    def go(self):
        """Do all that waits, and what comes of it."""
        while self.waiting:
            self.waiting.pop(0)()


def test_who_types_faster_than_the_disk_loses_nothing(qtbot, monday_folder, tmp_path):
    slow = Slow()
    operations = Operations(records=slow, makers=slow)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(operations, Wording("id", in_window=True), settings)
    folder = shutil.copytree(monday_folder, tmp_path / "monday")
    operations.open(
        desk, lambda: Workspace(folder, operator="Penguji"), lambda _: desk.read_trainings(), print
    )
    slow.go()
    hands = Hands(qtbot, desk)
    slow.go()
    hands.in_table(4, "start")
    hands.press("1600", Key.Key_Tab, "1730", Key.Key_Tab, "3", Key.Key_Tab, "Etika", Key.Key_Return)
    assert len(slow.waiting) == 1
    slow.go()
    found: list[tuple[SessionLine, ...]] = []
    operations.read(desk, list_sessions, found.append, training="CM-IV-2025")
    slow.go()
    last = found[0][-1]
    assert (last.start, last.end) == (dt.time(16), dt.time(17, 30))
    assert (str(last.jp), last.subject) == ("3.00", "Etika")
    operations.close()
    slow.go()


def test_the_menu_of_a_session_is_there_for_mouse_and_keyboard(hands):
    hands.press(Key.Key_Home)
    texts = [act.text() for act in hands.view.commands.menu.actions() if act.text()]
    assert texts[0] == "Ubah"
    assert "Batalkan sesi" in texts
    assert hands.view.commands.change.isEnabled()


@pytest.mark.parametrize("name", ["week", "table"])
def test_the_view_that_was_shown_last_is_shown_again(qtbot, monday_desk, name):
    Hands(qtbot, monday_desk).view.shown.show_view(name)
    again = Hands(qtbot, monday_desk)
    again.view.home.setFocus()
    shown = again.view.table if name == "table" else again.view.weeks.view
    assert QApplication.focusWidget() is shown
