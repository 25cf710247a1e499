"""The window's frame: one page at a time, banners, the state of saving, and what is remembered."""

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser

from app.usecases.participants import withdraw
from ui.desk import Deed, Notice, Way
from ui.frame import Rail, TopBar
from ui.help_window import HelpWindow
from ui.main_window import MainWindow
from ui.page import Page
from ui.widgets.banner import Banner
from ui.widgets.buttons import button


class PlainPage(Page):
    """A page that only notes what happens to it."""

    def __init__(self, desk, key):
        super().__init__(desk, key.capitalize(), "")
        self.events: list[object] = []

    def refresh(self):
        """Note the reading."""
        self.events.append("read")

    def arrive(self, **place):
        """Note the place."""
        self.events.append(place)

    def leave(self):
        """Note the leave."""
        self.events.append("left")


class PlainWindow(MainWindow):
    """The frame around plain pages."""

    def _load(self, key):
        return PlainPage(self.desk, key)


@pytest.fixture
def open_frame(desk, qtbot):
    """Open the frame on the demo, and go where it was left."""

    def make():
        frame = PlainWindow(desk)
        qtbot.addWidget(frame)
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        frame.open_last_page()
        return frame

    return make


@pytest.fixture
def frame(open_frame):
    """Stand in the frame."""
    return open_frame()


def banner(frame):
    """The sentence that a banner shows at present."""
    shown = frame.findChild(Banner)
    return shown.sentence if shown.isVisible() else None


def states(frame):
    """What stands in the line at the top."""
    return {label.text() for label in frame.findChild(TopBar).findChildren(QLabel)}


def test_the_first_page_is_that_of_today(frame):
    assert frame.page.accessibleName() == "Today"


def test_a_page_reads_when_it_is_seen_and_not_again_while_nothing_changed(frame):
    today = frame.page
    frame.open_page("archive")
    frame.open_page("today")
    assert frame.page is today
    assert today.events == ["read", "left"]


def test_a_hidden_page_reads_again_when_it_is_seen_after_a_change(frame, desk):
    today = frame.page
    frame.open_page("archive")
    archive = frame.page
    desk.changed.emit()
    assert today.events == ["read", "left"]
    assert archive.events == ["read", "read"]
    frame.open_page("today")
    assert today.events == ["read", "left", "read"]


def test_whoever_goes_to_a_place_arrives_there(frame, desk):
    desk.go("attendance", session=3)
    assert frame.page.accessibleName() == "Attendance"
    assert frame.page.events == ["read", {"session": 3}]


def test_alt_and_a_digit_open_a_page(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert frame.page.accessibleName() == "Participants"


def test_the_page_that_was_open_last_opens_again(open_frame):
    open_frame().open_page("certificates")
    assert open_frame().page.accessibleName() == "Certificates"


def test_a_page_that_is_no_longer_there_is_forgotten(open_frame, desk):
    desk.settings.setValue("page", "door")
    assert open_frame().page.accessibleName() == "Today"


def test_the_window_stands_where_it_stood(open_frame):
    first = open_frame()
    first.showNormal()
    first.setGeometry(QRect(0, 40, 900, 640))
    first.close()
    assert first.page.events == ["read", "left"]
    assert open_frame().size() == first.size()


def test_an_answer_is_a_banner_that_another_page_takes_away(frame, desk):
    desk.say("Tersimpan.")
    assert banner(frame) == "Tersimpan."
    frame.open_page("archive")
    assert banner(frame) is None


def test_a_banner_can_be_taken_away(frame, desk):
    desk.say("Tersimpan.")
    desk.hush()
    assert banner(frame) is None


def test_a_refusal_names_a_way_on_as_a_button(frame, desk, qtbot):
    taken = []
    frame.show_notice(Notice("Sesi terkunci.", ways=(Way("Buka", lambda: taken.append(1)),)))
    (way,) = [made for made in frame.findChildren(type(button("", print))) if made.text() == "Buka"]
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert taken == [1]


def test_ctrl_z_and_ctrl_y_undo_and_redo_what_was_done_last(frame, desk, qtbot):
    acts = []
    desk.done(Deed("Ditandai.", lambda: acts.append("undo"), lambda: acts.append("redo")))
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Z):
        qtbot.keyClick(frame, key, Qt.KeyboardModifier.ControlModifier)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(frame, Qt.Key.Key_Z, shift)
    assert acts == ["undo", "redo", "undo", "redo"]


def test_f5_reads_again(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_F5)
    assert frame.page.events == ["read", "read"]


def test_f1_opens_the_guide_at_the_page(frame, qtbot):
    frame.open_page("attendance")
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    guide = frame.findChild(HelpWindow)
    assert guide.isVisible()
    assert guide.findChild(QTextBrowser).source().fileName() == "attendance.md"


def test_what_was_saved_is_said_with_the_clock(frame, desk):
    frame.say_saved(dt.datetime(2025, 8, 4, 9, 31))
    assert "Tersimpan 09.31" in states(frame)


def test_a_change_that_takes_long_is_said_to_be_on_its_way(frame, desk, qtbot):
    desk.operations.saving.emit()
    qtbot.waitUntil(lambda: "Menyimpan ..." in states(frame))
    desk.operations.not_saved.emit()
    assert "Belum tersimpan" in states(frame)


def test_a_real_change_is_said_to_be_saved(frame, desk):
    desk.operations.change(
        frame, withdraw, training="DEMO-CM-IV", who="3", reason="Mutasi ke instansi lain"
    )
    assert any(state.startswith("Tersimpan ") for state in states(frame))


def test_while_nothing_is_open_there_is_nothing_to_press(desk, qtbot):
    frame = PlainWindow(desk)
    qtbot.addWidget(frame)
    frame.show()
    parts = (*frame.findChildren(Rail), *frame.findChildren(TopBar))
    assert [part.isVisible() for part in parts] == [False, False]
    assert frame.page is None


def test_practice_is_written_over_every_page(desk, open_frame):
    desk.is_practice = True
    shown = [label.text() for label in open_frame().findChildren(QLabel) if label.isVisible()]
    assert "LATIHAN: tidak ada yang sungguhan di sini" in shown


def test_real_records_say_nothing_of_practice(frame):
    shown = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert not [text for text in shown if "LATIHAN" in text]


def test_the_frame_fits_a_small_screen(frame, qtbot):
    frame.showNormal()
    frame.resize(1024, 700)
    assert frame.size().toTuple() == (1024, 700)
    assert frame.minimumSizeHint().width() <= 1024


def test_a_list_that_is_dragged_over_any_page_is_brought_to_the_page_that_takes_it(frame, tmp_path):
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / "peserta.xlsx"))])
    action, mouse = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(400, 300), action, held, mouse, plain)
    QApplication.sendEvent(frame, event)
    assert event.isAccepted()
    assert frame.page.accessibleName() == "Participants"


def test_a_change_that_was_refused_leaves_what_was_said_of_saving(open_frame, desk):
    frame = open_frame()
    frame.say_saved(dt.datetime(2025, 8, 4, 9, 31))
    before = states(frame)
    frame._top.say_state("Menyimpan ...")  # noqa: SLF001 - after a while of waiting
    desk.operations.unchanged.emit()
    assert states(frame) == before
