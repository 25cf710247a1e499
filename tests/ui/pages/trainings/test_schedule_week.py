"""The week as it is painted: every kind and state, chosen by mouse, turned by keys."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.usecases.schedule import SessionLine
from ui.pages.trainings.schedule_painting import wrapped
from ui.pages.trainings.schedule_weeks import Weeks
from ui.widgets.look import colours, wear
from ui.wording import Wording

MONDAY, FRIDAY = dt.date(2025, 8, 4), dt.date(2025, 8, 8)
LESSON = SessionLine(
    number=1,
    kind="learning",
    date=MONDAY,
    start=dt.time(7, 30),
    end=dt.time(9, 45),
    until=None,
    subject="Kebijakan Pengembangan Kompetensi Aparatur Sipil Negara di Daerah",
    trainers=("Drs. Joko Umpama, M.Si.",),
    jp=Decimal(3),
    mode="classroom",
    state="planned",
    planned_start=dt.time(7, 30),
    planned_end=dt.time(9, 45),
    room="Aula Diklat",
    revision=1,
)
TUESDAY = replace(LESSON, number=2, date=dt.date(2025, 8, 5), state="open")
LINES = (
    LESSON,
    replace(LESSON, number=8, start=dt.time(10), end=dt.time(16), jp=Decimal(8)),
    replace(LESSON, number=3, start=dt.time(7), end=dt.time(7, 15), kind="ceremony", jp=Decimal(0)),
    replace(LESSON, number=4, start=dt.time(9, 45), end=dt.time(10), kind="break", jp=Decimal(0)),
    TUESDAY,
    replace(TUESDAY, number=5, start=dt.time(10), end=dt.time(12), state="locked"),
    replace(TUESDAY, number=6, start=dt.time(11), end=dt.time(12), state="cancelled"),
    replace(LESSON, number=7, date=None, start=None, end=None, until=FRIDAY, mode="workplace"),
    replace(LESSON, number=9, date=MONDAY + dt.timedelta(weeks=1)),
)


@pytest.fixture
def weeks(qtbot, qapp):
    """Show the weeks, the first of them."""
    shown = Weeks(Wording("id", in_window=True))
    qtbot.addWidget(shown)
    shown.resize(900, 420)
    shown.show_lines(LINES, frozenset({2}), (MONDAY, dt.date(2025, 8, 15)), MONDAY)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    wear(qapp, dark=False)


@pytest.mark.parametrize("dark", [False, True])
def test_every_kind_and_state_has_its_own_look_in_both_looks(weeks, qapp, dark):
    wear(qapp, dark=dark)
    weeks.view.choose(1)
    weeks.view.setFocus()
    picture = weeks.view.grab().toImage()
    ratio = picture.devicePixelRatio()

    def colour_at(number):
        place = weeks.view.grid.place_of(number)
        return picture.pixelColor(QPoint(place.left() + 2, place.center().y()) * ratio)

    assert colour_at(2) == QColor(colours().blue)
    assert colour_at(5) == QColor(colours().green)
    assert colour_at(6) == QColor(colours().red)
    assert colour_at(8) == QColor(colours().grey)
    assert len({colour_at(number).name() for number in (2, 5, 6, 8)}) == 4


def test_a_click_chooses_and_a_double_click_wants_to_change(qtbot, weeks):
    chosen: list[int] = []
    wanted: list[int | None] = []
    weeks.view.chosen.connect(chosen.append)
    weeks.view.wanted.connect(lambda: wanted.append(weeks.view.number))
    place = weeks.view.grid.place_of(5).center()
    qtbot.mouseClick(weeks.view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(weeks.view, Qt.MouseButton.LeftButton, pos=place)
    assert (chosen, wanted) == ([5], [5])
    nowhere = QPoint(weeks.view.width() - 3, weeks.view.height() - 3)
    qtbot.mouseClick(weeks.view, Qt.MouseButton.LeftButton, pos=nowhere)
    qtbot.mouseDClick(weeks.view, Qt.MouseButton.LeftButton, pos=nowhere)
    assert (chosen, wanted) == ([5], [5])


def test_the_arrows_go_across_the_days_to_what_stands_at_the_same_time(qtbot, weeks):
    for key, number in (
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Down, 5),
        (Qt.Key.Key_Left, 8),
        (Qt.Key.Key_End, 7),
        (Qt.Key.Key_Left, 6),
    ):
        qtbot.keyClick(weeks.view, key)
        assert weeks.view.number == number


def test_other_keys_do_nothing_and_an_empty_week_has_nothing_to_choose(qtbot, weeks):
    qtbot.keyClick(weeks.view, Qt.Key.Key_X)
    weeks.show_lines((), frozenset(), (MONDAY, FRIDAY), MONDAY)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Right):
        qtbot.keyClick(weeks.view, key)
    assert weeks.view.number is None


def test_page_down_turns_to_the_next_week_and_no_further(qtbot, weeks):
    assert weeks.named.text() == "4 s.d. 8 Agustus 2025"
    qtbot.keyClick(weeks.view, Qt.Key.Key_PageDown)
    qtbot.keyClick(weeks.view, Qt.Key.Key_PageDown)
    assert weeks.named.text() == "11 s.d. 15 Agustus 2025"
    weeks.go_to(1)
    assert (weeks.named.text(), weeks.view.number) == ("4 s.d. 8 Agustus 2025", 1)
    qtbot.keyClick(weeks.view, Qt.Key.Key_PageUp)
    assert weeks.named.text() == "4 s.d. 8 Agustus 2025"


def test_the_week_that_was_shown_stays_when_the_schedule_is_read_again(weeks):
    weeks.turn(1)
    weeks.show_lines(LINES[1:], frozenset(), (MONDAY, dt.date(2025, 8, 15)), MONDAY)
    assert weeks.named.text() == "11 s.d. 15 Agustus 2025"
    weeks.show_lines(LINES, frozenset(), (MONDAY, dt.date(2025, 8, 14)), FRIDAY)
    assert weeks.named.text() == "4 s.d. 8 Agustus 2025"


def test_a_tooltip_says_all_of_a_session(weeks):
    place = weeks.view.grid.place_of(7).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, weeks.view.mapToGlobal(place))
    QApplication.sendEvent(weeks.view, event)
    assert QToolTip.text() == (
        "Sesi 7, sampai 8 Agustus 2025, Kebijakan Pengembangan Kompetensi Aparatur Sipil Negara"
        " di Daerah, 3 JP, Drs. Joko Umpama, M.Si., Aula Diklat, direncanakan"
    )
    QToolTip.hideText()


def test_narrow_columns_shorten_the_names_of_the_days(weeks):
    weeks.resize(360, 420)
    assert not weeks.view.grab().isNull()


def test_a_text_is_wrapped_into_the_rows_there_are_and_the_last_takes_the_rest(weeks):
    metrics = QFontMetrics(weeks.font())
    rows = wrapped("Kebijakan Pengembangan Kompetensi ASN", metrics, 10, 2)
    assert rows == ["Kebijakan", "Pengembangan Kompetensi ASN"]
    assert wrapped("Etika", metrics, 200, 3) == ["Etika"]
