"""The page as a whole: a list comes in by file, drop or paste, and nothing before it is agreed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from app.usecases.class_list import list_class
from app.usecases.printing import record_printing

SAMPLES = Path(__file__).parents[3] / "samples"
LIST = SAMPLES / "peserta-coaching-mentoring-iv.xlsx"
NO_BUTTON, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def drag_over(page, mime):
    """Hold something over the page; returns whether it may be let go there."""
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def let_go(page, mime):
    """Let it go."""
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    QApplication.sendEvent(page, event)


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def shown_part(screen):
    return screen.page.list.parentWidget().currentWidget()


def test_an_empty_class_says_how_a_list_comes_in(empty_screen):
    page = empty_screen.page
    assert page.choose.isVisible()
    assert page.choose.hasFocus()
    assert not any(made.isVisible() for made in page.heads)
    assert empty_screen.members == ()


def test_a_file_is_looked_at_first_and_stored_when_it_is_agreed_to(empty_screen):
    page = empty_screen.page
    page.incoming.open_file(LIST)
    assert page.preview.isVisible()
    assert page.preview.go_on.text() == "Import 30 participants"
    assert page.preview.go_on.hasFocus()
    assert empty_screen.members == ()
    empty_screen.press(Qt.Key.Key_Return)
    assert page.list.isVisible()
    assert len(empty_screen.members) == 30
    assert empty_screen.last_notice.sentence == "30 participants imported."
    empty_screen.way("Print the attendance sheets")
    assert empty_screen.went == ["papers"]


def test_a_list_is_let_go_anywhere_on_the_page(empty_screen):
    page, mime = empty_screen.page, files(LIST)
    assert drag_over(page, mime)
    assert shown_part(empty_screen) is page.drop_here
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert page.choose.isVisible()
    assert drag_over(page, mime)
    let_go(page, mime)
    assert page.preview.isVisible()
    assert len(page.preview.people.shown()) == 30


def test_what_is_no_list_is_not_taken(empty_screen):
    empty = QMimeData()
    empty.setData("application/x-other", b"1")
    assert not drag_over(empty_screen.page, empty)


def test_cells_are_dropped_like_a_file(empty_screen, cells):
    mime = QMimeData()
    mime.setText(cells(1, 2))
    assert drag_over(empty_screen.page, mime)
    let_go(empty_screen.page, mime)
    assert empty_screen.page.preview.go_on.text() == "Import 2 participants"


def test_cells_come_in_by_the_keyboard_alone(empty_screen, cells, clipboard):
    clipboard(cells(1, 2, 3))
    empty_screen.press("Ctrl+V", Qt.Key.Key_Return)
    assert [name for _, name, _ in empty_screen.names] == [
        f"Peserta Contoh 0{n}" for n in (1, 2, 3)
    ]
    assert empty_screen.page.list.table.hasFocus()


def test_an_import_is_undone_and_done_again(empty_screen, cells, clipboard):
    clipboard(cells(1, 2))
    empty_screen.press("Ctrl+V", Qt.Key.Key_Return)
    empty_screen.way("Undo")
    assert empty_screen.members == ()
    assert empty_screen.page.choose.isVisible()
    for _ in range(2):
        empty_screen.desk.redo()
        assert len(empty_screen.members) == 2
        empty_screen.desk.undo()
        assert empty_screen.members == ()


def test_a_file_that_was_copied_is_pasted_as_a_file(empty_screen, clipboard):
    QApplication.clipboard().setMimeData(files(SAMPLES, LIST))
    empty_screen.page.paste()
    assert empty_screen.page.preview.go_on.text() == "Import 30 participants"


def test_escape_goes_back_and_stores_nothing(empty_screen, cells, clipboard):
    clipboard(cells(1))
    empty_screen.press("Ctrl+V", Qt.Key.Key_Escape)
    assert empty_screen.page.choose.isVisible()
    assert empty_screen.members == ()


def test_what_cannot_be_read_is_told_and_the_page_stays(empty_screen, clipboard):
    empty_screen.page.incoming.open_file(SAMPLES / "bukan-daftar.xlsx")
    assert empty_screen.last_notice.is_refusal
    assert "bukan-daftar.xlsx" in empty_screen.last_notice.sentence
    clipboard(" ")
    empty_screen.press("Ctrl+V")
    assert empty_screen.last_notice.sentence.startswith("There are no cells to paste.")
    assert empty_screen.page.choose.isVisible()


def test_the_file_is_asked_for_in_our_words_and_the_folder_is_remembered(empty_screen, tmp_path):
    list_of_people = tmp_path / "folder" / "peserta.csv"
    list_of_people.parent.mkdir()
    list_of_people.write_bytes((SAMPLES / "peserta-titikkoma.csv").read_bytes())
    empty_screen.page.choose.click()
    dialog = empty_screen.dialog
    assert isinstance(dialog, QFileDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.Accept) == "Open"
    dialog.fileSelected.emit(str(list_of_people))
    dialog.reject()
    assert empty_screen.page.preview.isVisible()
    empty_screen.page.choose_file()
    assert empty_screen.dialog.directory().absolutePath() == str(list_of_people.parent)
    empty_screen.dialog.reject()


def test_the_class_says_how_many_it_has_and_since_when_its_numbers_are_on_paper(screen):
    assert screen.says("3 participants")
    screen.desk.operations.change(
        screen.page,
        record_printing,
        training=screen.desk.training,
        paper="attendance-sheet",
        pages=1,
    )
    since = screen.desk.wording.value(screen.ask(list_class).frozen)
    assert screen.says(f"3 participants, numbers on paper since {since}")


def test_the_filter_finds_by_anything_and_enter_goes_to_the_number_meant(screen):
    view = screen.page.list
    screen.press("Ctrl+F", "90")
    assert len(view.table.shown()) == 3
    screen.press("Ctrl+F", "2", Qt.Key.Key_Return)
    assert view.table.hasFocus()
    assert view.table.current().ndh == 2
    screen.press("Ctrl+F", "sd negeri 903", Qt.Key.Key_Down)
    assert [o.ndh for o in view.table.shown()] == [3]
    screen.press("Ctrl+F", "nobody", Qt.Key.Key_Return)
    assert view.table.shown() == ()
    assert view.look_for.hasFocus()
    screen.press(Qt.Key.Key_Escape)
    assert len(view.table.shown()) == 3


@pytest.mark.parametrize(
    "place", [{"ndh": 2}, {"who": "2"}, {"who": "198001012005011902"}, {"who": "contoh 02"}]
)
def test_other_pages_lead_to_one_participant(screen, place):
    screen.page.list.look_for.setText("nobody")
    screen.page.arrive(**place)
    assert screen.page.list.table.current().ndh == 2


def test_other_pages_lead_to_where_a_list_comes_in(screen, empty_screen):
    for one, made in (
        (empty_screen, empty_screen.page.choose),
        (screen, screen.page.heads[-1]),
    ):
        one.page.activateWindow()
        one.page.list.table.setFocus()
        one.page.arrive(view="import")
        assert one.page.focusWidget() is made
    screen.page.arrive()


def test_without_a_training_the_page_leads_to_one(qtbot, empty_desk):
    from ui.pages.participants import ParticipantsPage

    went = []
    empty_desk.went.connect(lambda page, _: went.append(page))
    page = ParticipantsPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.paste()
    (way,) = page.no_training.findChildren(QPushButton)
    way.click()
    assert went == ["trainings"]


def test_a_preview_for_another_training_goes(screen, cells, clipboard, week_as_json):
    import json

    from app.exchange.description import read_description
    from app.usecases.trainings import plan_training

    plan = read_description(json.dumps({**json.loads(week_as_json), "code": "LAIN"}))
    screen.desk.operations.change(screen.page, plan_training, plan=plan)
    clipboard(cells(4))
    screen.press("Ctrl+V")
    assert screen.page.preview.isVisible()
    screen.desk.choose("LAIN")
    assert screen.page.choose.isVisible()
    assert not screen.page.preview.isVisible()
