"""A folder of photos on the page: looked at, put right by keys, stored, taken back."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.exchange.description import read_description
from app.usecases.photos import list_photos, photo_of
from app.usecases.trainings import plan_training
from ui.pages.participants.photo_view import photo_size


def drawn(colour="red", size=(300, 400)):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    """Make a folder for a class of three: one is found, two files are one person's."""
    place = tmp_path / "Foto Angkatan IV"
    place.mkdir()
    for name, colour in (
        ("198001012005011901.jpg", "red"),
        ("02.jpg", "green"),
        ("2_lagi.png", "blue"),
        ("IMG-2025-WA0003.jpg", "yellow"),
    ):
        (place / name).write_bytes(drawn(colour))
    (place / "03.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(50))
    (place / "2_lagi.png").rename(place / "02 (2).jpg")
    return place


@pytest.fixture
def looked(screen, folder):
    """Look at the folder on the page of a class of three."""
    screen.page.photos.read_folder(folder)
    assert screen.page.photos.view.isVisible()
    return screen


def has_photo(screen):
    return [line.sitter.ndh for line in screen.ask(list_photos) if line.sha256]


def cells(screen, file):
    table = screen.page.photos.view.table
    model = table.model()
    for row in range(model.rowCount()):
        texts = [model.index(row, column).data() for column in range(model.columnCount())]
        if texts[0] == file:
            return texts
    raise AssertionError(file)


def test_a_folder_is_looked_at_first_with_what_needs_a_look_and_who_is_missing(looked):
    view = looked.page.photos.view
    assert looked.says("Photos from Foto Angkatan IV")
    assert looked.says("1 photo matched, 4 need a look. Nothing is stored yet.")
    assert looked.says("2 without a photo")
    assert [view.missing.item(row).text() for row in range(view.missing.count())] == [
        "02  Peserta Contoh 02",
        "03  Peserta Contoh 03",
    ]
    assert cells(looked, "198001012005011901.jpg") == [
        "198001012005011901.jpg",
        "01",
        "Peserta Contoh 01",
        "NIP",
        "new",
    ]
    assert cells(looked, "02.jpg")[1:] == ["-", "several of one person", "-", "-"]
    assert cells(looked, "03.heic")[1:] == ["-", "HEIC, not read here", "-", "-"]
    assert view.table.hasFocus()
    assert view.go_on.text() == "Store 1 photo"
    assert has_photo(looked) == []


def test_a_file_gets_its_participant_by_the_keyboard_alone(looked):
    view = looked.page.photos.view
    view.table.choose("IMG-2025-WA0003.jpg")
    looked.press(Qt.Key.Key_F2, "03", Qt.Key.Key_Return)
    assert not looked.has_dialog
    assert cells(looked, "IMG-2025-WA0003.jpg")[1:] == [
        "03",
        "Peserta Contoh 03",
        "by hand",
        "new",
    ]
    assert view.go_on.text() == "Store 2 photos"
    view.table.choose("198001012005011901.jpg")
    looked.press(Qt.Key.Key_Delete)
    assert cells(looked, "198001012005011901.jpg")[2] == "not clear whose it is"
    looked.press(Qt.Key.Key_Delete)
    view.go_on.click()
    assert has_photo(looked) == [3]


def test_photos_are_stored_as_one_act_and_taken_back_and_stored_again(looked):
    looked.page.photos.view.go_on.click()
    assert looked.last_notice.sentence == "1 photo stored."
    assert looked.page.list.isVisible()
    assert has_photo(looked) == [1]
    looked.desk.undo()
    assert has_photo(looked) == []
    looked.desk.redo()
    assert has_photo(looked) == [1]
    looked.desk.undo()
    assert has_photo(looked) == []


def test_what_is_stored_already_is_told_and_another_one_replaces_it(looked, folder):
    view = looked.page.photos.view
    view.go_on.click()
    looked.page.photos.read_folder(folder)
    assert cells(looked, "198001012005011901.jpg")[4] == "stored already"
    assert view.go_on.text() == "Nothing to store"
    assert not view.go_on.isEnabled()
    (folder / "198001012005011901.jpg").write_bytes(drawn("black"))
    looked.page.photos.read_folder(folder)
    assert cells(looked, "198001012005011901.jpg")[4] == "replaces one"
    view.go_on.click()
    assert looked.last_notice.sentence == "1 photo stored."


def test_a_folder_without_doubts_waits_for_enter_alone(screen, tmp_path):
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "02.jpg").write_bytes(drawn())
    screen.page.photos.read_folder(tmp_path / "foto")
    assert screen.page.photos.view.go_on.hasFocus()
    screen.press(Qt.Key.Key_Return)
    assert has_photo(screen) == [2]


def test_another_format_is_kept_and_what_was_put_right_stays(looked):
    view = looked.page.photos.view
    view.table.choose("02.jpg")
    looked.press(Qt.Key.Key_F2, Qt.Key.Key_Return)
    view.formats.setCurrentIndex(1)
    view.formats.activated.emit(1)
    assert cells(looked, "02.jpg")[2:4] == ["Peserta Contoh 02", "by hand"]
    assert photo_size(looked.desk.settings) == "4x6"
    assert view.plan.matched[0].picture.width == 266
    view.go_on.click()
    assert has_photo(looked) == [1, 2]


def test_a_file_that_cannot_be_read_is_nobodys_and_says_why(looked):
    view = looked.page.photos.view
    view.table.choose("03.heic")
    assert not view.choose.isEnabled()
    assert not view.leave_out.isEnabled()
    looked.press(Qt.Key.Key_Return)
    assert not looked.has_dialog
    index = view.table.currentIndex().siblingAtColumn(2)
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("03.heic is an iPhone picture")
    view.table.choose("02.jpg")
    index = view.table.currentIndex().siblingAtColumn(2)
    told = "several of one person: 02 Peserta Contoh 02"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == told
    view.table.choose("198001012005011901.jpg")
    index = view.table.currentIndex().siblingAtColumn(2)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Peserta Contoh 01"


def test_escape_goes_back_and_stores_nothing(looked):
    looked.press(Qt.Key.Key_Escape)
    assert looked.page.list.isVisible()
    assert has_photo(looked) == []


def test_a_folder_without_photos_is_refused_and_the_page_stays(screen, tmp_path):
    (tmp_path / "kosong").mkdir()
    screen.page.photos.read_folder(tmp_path / "kosong")
    assert screen.last_notice.sentence.startswith("There is no picture in ")
    assert screen.page.list.isVisible()


def test_a_photo_that_changed_in_the_meantime_is_left_alone_and_told(looked, folder):
    looked.page.photos.view.go_on.setEnabled(True)
    plan = looked.page.photos.view.plan
    looked.page.photos.view.go_on.click()
    (folder / "198001012005011901.jpg").write_bytes(drawn("black"))
    looked.page.photos.read_folder(folder)
    looked.page.photos.view.go_on.click()
    looked.page.photos.view.agreed.emit(plan)
    assert "got another photo in the meantime" in looked.last_notice.sentence


def test_the_folder_is_asked_for_in_our_words_and_remembered(screen, folder):
    screen.press("Ctrl+Shift+O")
    dialog = screen.page.findChild(QFileDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.Accept) == "Open"
    assert dialog.labelText(QFileDialog.DialogLabel.FileName) == "Folder"
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    assert screen.page.photos.view.isVisible()
    assert screen.desk.settings.value("folders/opened") == str(folder)


def test_a_folder_that_is_dropped_on_the_page_is_one_of_photos(screen, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    how = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(screen.page, QDragEnterEvent(QPoint(50, 50), copy, *how))
    QApplication.sendEvent(screen.page, QDropEvent(QPointF(50, 50), copy, *how))
    assert screen.page.photos.view.isVisible()


def test_photos_for_another_training_go(looked, folder, week):
    other = read_description(
        '{"code": "LAIN", "program": {"name": "Lain"}, "start": "2025-09-01", "end": "2025-09-02"}'
    )
    looked.desk.operations.change(looked.page, plan_training, plan=other)
    looked.desk.choose("LAIN")
    assert not looked.page.photos.view.isVisible()
    assert not any(o.isVisible() for o in looked.page.photos.view.findChildren(QLabel))


def test_without_a_training_nothing_is_read(qtbot, empty_desk, folder):
    from ui.pages.participants import ParticipantsPage

    page = ParticipantsPage(empty_desk)
    qtbot.addWidget(page)
    page.photos.read_folder(folder)
    assert page.photos.view.plan.photos == ()


def test_photos_that_come_for_another_training_are_dropped(screen, folder, worker):
    worker.hold()
    screen.page.photos.read_folder(folder)
    screen.desk.training = "LAIN"
    worker.let_go()
    assert not screen.page.photos.view.isVisible()


def test_the_photo_of_a_participant_is_the_one_of_the_file(looked):
    looked.page.photos.view.go_on.click()
    stored = looked.ask(photo_of, who="1")
    with Image.open(io.BytesIO(stored.jpeg)) as shown:
        assert shown.size == (300, 400)
        assert shown.convert("L").getpixel((150, 200)) == pytest.approx(76, abs=3)
