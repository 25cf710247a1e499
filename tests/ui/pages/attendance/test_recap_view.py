"""The recap: where everybody stands, and each total line by line, by keys alone."""

import datetime as dt
import json
import shutil
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from app.domain.vocabulary import Status
from app.exchange.description import read_description
from app.usecases.attendance import lock, mark_rest, type_marks
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from ui.pages.attendance.recap_view import RecapView
from ui.printing.preview import Preview
from ui.widgets.statuses import colour_of

CODE = "CM-IV-2025"
MONDAY = dt.date(2025, 8, 4)


@pytest.fixture
def records(monday_folder, tmp_path):
    """Stand in a class of three with a day that is half done."""
    folder = shutil.copytree(monday_folder, tmp_path / "monday")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        for session, who, status, jp in (
            (1, "2", Status.ABSENT, None),
            (2, "1", Status.LEFT_EARLY, Decimal("1.5")),
            (3, "3", Status.PERMITTED, None),
        ):
            workspace.change(
                type_marks, training=CODE, session=session, who=[who], status=status, jp=jp
            )
        for session in (1, 2, 3):
            workspace.change(mark_rest, training=CODE, status=Status.PRESENT, session=session)
        workspace.change(lock, training=CODE, session=1)
        yield workspace


@pytest.fixture
def classroom(records, new_desk):
    """Stand at the desk of that class, in English."""
    return new_desk(records.folder, "en")


@pytest.fixture
def show(qtbot):
    """Show the view of a desk."""

    def act(desk):
        view = RecapView(desk)
        qtbot.addWidget(view)
        view.resize(1100, 560)
        with qtbot.waitExposed(view):
            view.show()
        view.refresh()
        return view

    return act


@pytest.fixture
def view(show, classroom):
    """Stand in the view of that class."""
    return show(classroom)


def cells(table, row):
    """What a row says in the columns that are shown."""
    model = table.model()
    shown = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    return [model.index(row, column).data() for column in shown]


def titles(table):
    model, across = table.model(), Qt.Orientation.Horizontal
    shown = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    return [model.headerData(column, across) for column in shown]


def words_of(widget):
    return "\n".join(o.text() for o in widget.findChildren(QLabel) if o.isVisible())


def open_person(view, qtbot, ndh):
    view.table.choose(ndh)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)


def ndh_at_cursor(view):
    person = view.table.current()
    return person and person.ndh


def dialogs(kind):
    return [o for o in QApplication.topLevelWidgets() if isinstance(o, kind) and o.isVisible()]


def test_everybody_stands_there_with_jp_percent_counts_and_what_is_certain(view):
    assert titles(view.table) == [
        *("NDH", "Name", "JP present", "Percent", "H", "I", "A", "PC"),
        *("Unmarked", "Certainty", "Result", "Reasons"),
    ]
    assert cells(view.table, 0) == [
        *("01", "Peserta Contoh 01", "7.5", "75.00", "2", "", "", "1"),
        *("1", "out of reach", "pending", "too little presence"),
    ]
    assert cells(view.table, 1)[4:8] == ["2", "", "1", ""]


def test_one_sentence_sums_it_up_and_one_says_the_rule(view):
    assert view.summary.text() == (
        "0 certain to pass, 0 undecided, 3 out of reach; 1 of 4 sessions locked."
    )
    assert view.rule.text() == ("Present in at least 90 percent of the JP; late counts as present.")


def test_it_speaks_indonesian_too(show, records, new_desk):
    view = show(new_desk(records.folder, "id"))
    assert view.summary.text() == (
        "0 sudah pasti lulus, 0 belum pasti, 3 tidak mungkin lulus; 1 dari 4 sesi terkunci."
    )
    assert cells(view.table, 0)[2:4] == ["7,5", "75,00"]


def test_columns_of_what_nobody_has_are_not_there(view, records):
    records.change(type_marks, training=CODE, session=4, who=["1", "2", "3"], status=Status.LATE)
    view.refresh()
    assert titles(view.table)[4:9] == ["H", "T", "I", "A", "PC"]
    assert "Unmarked" not in titles(view.table)


def test_enter_derives_a_total_line_by_line_and_esc_goes_back(view, qtbot):
    open_person(view, qtbot, 1)
    table = view.derivation.table
    assert [cells(table, row) for row in range(4)] == [
        ["1", "4 Aug 2025", "Konsep Coaching", "3", "H · present", "3", "3", ""],
        [
            *("2", "4 Aug 2025", "Konsep Mentoring", "3", "PC · left early", "1.5", "4.5"),
            "there for 1.5 of 3 JP",
        ],
        ["3", "4 Aug 2025", "Praktik Coaching", "3", "H · present", "3", "7.5", ""],
        ["4", "4 Aug 2025", "Refleksi", "1", "", "0", "7.5", "not yet marked"],
    ]
    said = words_of(view.derivation)
    assert "01 · Peserta Contoh 01" in said
    assert "7.5 of 10 JP = 75 percent, shown as 75.00" in said
    assert "Present in at least 90 percent of the JP: reached 75 percent, not fulfilled" in said
    assert "Result: pending, not yet marked, too little presence" in said
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert view.table.isVisible()
    assert view.table.hasFocus()


def test_a_status_of_a_total_has_its_sign_and_colour(view, qtbot):
    open_person(view, qtbot, 1)
    model, status = view.derivation.table.model(), 4
    roles = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ForegroundRole)
    for row, letter in enumerate(("H", "PC", "H", None)):
        cell = model.index(row, status)
        assert all(cell.data(role) is not None for role in roles)
        assert cell.data(Qt.ItemDataRole.ForegroundRole) == colour_of(letter)
    assert model.index(0, status - 1).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_neighbours_of_the_list_are_one_key_away(view, qtbot):
    open_person(view, qtbot, 3)
    for key, ndh in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(view.derivation, key, Qt.KeyboardModifier.AltModifier)
        assert view.derivation.ndh == ndh
    qtbot.keyClick(view.derivation.table, Qt.Key.Key_Escape)
    assert ndh_at_cursor(view) == 1


def test_a_total_that_is_looked_at_is_read_again_with_the_list(view, qtbot, records):
    open_person(view, qtbot, 2)
    records.change(type_marks, training=CODE, session=1, who=["2"], status=Status.LATE, reason="-")
    view.refresh()
    assert cells(view.derivation.table, 0)[4] == "T · late"
    assert cells(view.derivation.table, 0)[7] == "counts as present"


def test_a_list_is_filtered_and_opened_by_keys_alone(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "contoh 02")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [person.ndh for person in view.table.shown()] == [2]
    view.go_to(3)
    assert ndh_at_cursor(view) == 3


@pytest.mark.parametrize("opens_person", [False, True])
def test_recap_and_derivation_are_printed_from_where_they_are_seen(view, qtbot, opens_person):
    if opens_person:
        open_person(view, qtbot, 1)
    qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (preview,) = dialogs(Preview)
    assert preview.windowTitle()
    preview.reject()


def test_another_training_is_shown_from_its_list_on(view, qtbot, records, classroom, week):
    other = {**week, "code": "LAIN", "sessions": week["sessions"][:2]}
    records.change(plan_training, plan=read_description(json.dumps(other)))
    classroom.read_trainings()
    open_person(view, qtbot, 1)
    classroom.choose("LAIN")
    view.refresh()
    assert view.table.isVisible()
    assert view.table.shown() == ()
    assert view.summary.text().endswith("0 of 2 sessions locked.")


def test_without_a_training_there_is_nothing_to_read(show, empty_desk):
    assert show(empty_desk).summary.text() == ""


def test_the_recap_is_exported_from_the_view(view, qtbot):
    for words in ("Excel", "CSV"):
        next(o for o in view.findChildren(QPushButton) if o.text() == words).click()
        (dialog,) = dialogs(QFileDialog)
        dialog.reject()


def test_what_scores_must_reach_is_said_beside_the_result_of_the_attendance(
    view, qtbot, records, week
):
    scores = {"scale": "A", "aspects": [{"name": "Ujian", "weight": 100}]}
    plan = {**week, "sessions": week["sessions"][:4], "scores": scores}
    records.change(plan_training, plan=read_description(json.dumps(plan)))
    view.refresh()
    assert view.rule.text().endswith("late counts as present; every aspect scored above 70.")
    open_person(view, qtbot, 1)
    said = words_of(view.derivation)
    assert "Asked of the scores too: every aspect scored above 70." in said
    assert "Result of the attendance: pending, not yet marked, too little presence" in said
