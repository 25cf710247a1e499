"""Lists of scores that come in: looked at first, stored as one act, never guessed."""

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.usecases.score_board import scored_aspects
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.trainings import plan_training

CODE = "CM-IV-2025"
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
LIST = "NDH\tNama\tUjian\tSikap\tHobi\n5\t\t80\t88,25\tx\n6\t\t8825\t70\tx\n99\tUmpama\t80\t80\tx"


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook: for each sheet its rows."""

    def write(**sheets):
        path = tmp_path / "nilai.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for name, rows in sheets.items():
                sheet = book.add_worksheet(name)
                for place, row in enumerate(rows):
                    sheet.write_row(place, 0, row)
        return path

    return write


def preview_rows(table):
    """What the rows of a table of the preview say."""
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_pasted_list_with_names_is_looked_at_before_it_comes_in(on_screen):
    page = on_screen.page
    on_screen.paste(LIST)
    assert page.preview.isVisible()
    assert on_screen.says("3 people in the list, 1 of them with scores that can come in.")
    assert preview_rows(page.preview.changes) == [
        ["05", "Peserta Contoh 05", "Ujian", "75.00", "80.00"],
        ["05", "Peserta Contoh 05", "Sikap", "none yet", "88.25"],
    ]
    places = [(row[0], row[2], row[3], row[4]) for row in preview_rows(page.preview.problems)]
    assert places == [
        ("look at it", "1", "Hobi", "-"),
        ("stays out", "3", "Ujian", "8825"),
        ("stays out", "4", "Nama", "Umpama"),
    ]
    assert on_screen.stored(5)[2] is None
    on_screen.press(ENTER)
    assert not page.preview.isVisible()
    assert on_screen.stored(5) == ["80.00", "75.00", "88.25"]
    assert on_screen.last_notice.sentence == "2 scores were brought in."
    on_screen.desk.undo()
    assert on_screen.stored(5) == ["75.00", "75.00", None]


def test_esc_leaves_a_list_and_stores_nothing(on_screen):
    on_screen.paste(LIST)
    on_screen.press(ESC)
    assert not on_screen.page.preview.isVisible()
    assert on_screen.table.hasFocus()
    assert on_screen.stored(5)[2] is None


def test_a_list_that_tells_nothing_new_offers_only_the_way_back(on_screen):
    on_screen.paste("NDH\tUjian\n1\t90")
    assert not on_screen.page.preview.go_on.isEnabled()
    assert on_screen.says("1 person in the list, 1 with scores")
    on_screen.press(ESC)
    assert not on_screen.page.preview.isVisible()


def test_a_file_with_several_sheets_asks_which_one(on_screen, workbook):
    header = ["NDH", "Ujian", "perbaikan Ujian"]
    path = workbook(Sesi1=[header, [5, 81]], Sesi2=[header, [3, 65, 80]])
    on_screen.page.incoming.open_file(path)
    QApplication.processEvents()
    assert on_screen.says("Several sheets hold scores. Which one?")
    on_screen.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert preview_rows(on_screen.page.preview.changes) == [
        ["03", "Peserta Contoh 03", "remedial Ujian", "none yet", "80.00"]
    ]
    on_screen.press(ENTER)
    assert on_screen.stored(3)[0] == "65.00>80.00"


def test_a_list_without_titles_is_refused_with_the_way_on(on_screen):
    on_screen.paste("Peserta Contoh 05\t80\nPeserta Contoh 06\t81")
    assert on_screen.last_notice.is_refusal
    assert "Ujian, Praktik, Sikap" in on_screen.last_notice.sentence
    assert not on_screen.page.preview.isVisible()


def test_a_list_read_for_another_training_is_forgotten(on_screen, worker):
    worker.hold()
    on_screen.paste(LIST)
    on_screen.desk.training = "LAIN"
    worker.let_go()
    assert not on_screen.page.preview.isVisible()


def test_a_list_that_cannot_be_stored_says_why(on_screen, plan_again):
    on_screen.paste(LIST)
    with on_screen.other_window() as elsewhere:
        aspects = elsewhere.read(scored_aspects, training=CODE)
        cells = [ScoreCell(str(ndh), name, None) for ndh in range(1, 7) for name in aspects]
        elsewhere.change(set_scores, training=CODE, cells=cells)
        elsewhere.change(plan_training, plan=plan_again(scores=None))
    on_screen.press(ENTER)
    assert on_screen.last_notice.is_refusal
    assert "scores no aspects" in on_screen.last_notice.sentence


def mime_of(path):
    """A file as it is copied or dragged."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    given.setText(str(path))
    return given


def test_a_file_that_is_dropped_or_pasted_is_read(on_screen, workbook):
    given = mime_of(workbook(Nilai=[["NDH", "Ujian"], [5, 81]]))
    page = on_screen.page
    held = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton)
    nowhere = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), *held, nowhere)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), *held, nowhere))
    assert page.preview.title.text() == "nilai.xlsx"
    on_screen.press(ESC)
    QApplication.clipboard().setMimeData(given)
    on_screen.press("Ctrl+V")
    assert page.preview.isVisible()


def test_a_text_that_is_dragged_over_the_page_is_let_by(on_screen):
    given = QMimeData()
    given.setText("88,25")
    held = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton)
    entering = QDragEnterEvent(QPoint(9, 9), *held, Qt.KeyboardModifier.NoModifier)
    entering.ignore()
    on_screen.page.dragEnterEvent(entering)
    assert not entering.isAccepted()
