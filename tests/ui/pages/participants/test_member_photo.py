"""The photo in the form of one participant: seen, replaced and taken away with the form."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from app.usecases.photos import list_photos


@pytest.fixture
def picture(tmp_path):
    """Write a picture."""

    def write(colour="red"):
        out = io.BytesIO()
        Image.new("RGB", (300, 400), colour).save(out, "JPEG")
        path = tmp_path / f"{colour}.jpg"
        path.write_bytes(out.getvalue())
        return path

    return write


@pytest.fixture
def edited(screen):
    """Edit a participant; gives the photo of the form."""

    def edit(ndh=2):
        screen.choose(ndh)
        screen.press(Qt.Key.Key_F2)
        return screen.dialog.photo

    return edit


def hashes(screen):
    return {line.sitter.ndh: line.sha256 for line in screen.ask(list_photos)}


def test_a_photo_is_chosen_and_stored_with_the_form(screen, edited, picture):
    photo = edited()
    assert photo.choose.text() == "Choose a photo"
    assert not photo.take_away.isVisible()
    photo.read_file(picture())
    assert photo.choose.text() == "Replace the photo"
    assert hashes(screen)[2] is None
    screen.press(Qt.Key.Key_Return)
    assert not screen.has_dialog
    assert hashes(screen)[2]
    assert screen.last_notice.sentence == "Peserta Contoh 02 has another photo."
    screen.desk.undo()
    assert hashes(screen)[2] is None


def test_facts_and_photo_are_stored_together(screen, edited, picture):
    photo = edited()
    photo.read_file(picture())
    screen.dialog.form.unit.setText("Dinas Umpama")
    screen.press(Qt.Key.Key_Return)
    assert screen.members[1].facts.unit == "Dinas Umpama"
    assert hashes(screen)[2]
    assert [n.sentence for n in screen.said if n][-2:] == [
        "Peserta Contoh 02 was changed.",
        "Peserta Contoh 02 has another photo.",
    ]


def test_a_photo_is_seen_again_and_taken_away(screen, edited, picture):
    edited().read_file(picture())
    screen.press(Qt.Key.Key_Return)
    photo = edited()
    assert photo.take_away.isVisible()
    photo.take_away.click()
    assert photo.choose.hasFocus()
    assert not photo.take_away.isVisible()
    screen.dialog.primary.click()
    assert hashes(screen)[2] is None
    assert screen.last_notice.sentence == "Peserta Contoh 02 has no photo now."
    screen.desk.undo()
    assert hashes(screen)[2]


def test_the_same_photo_again_or_none_as_before_changes_nothing(screen, edited, picture):
    photo = edited()
    photo.read_file(picture())
    photo.take_away.click()
    assert not photo.is_changed
    photo.read_file(picture())
    screen.dialog.primary.click()
    photo = edited()
    photo.read_file(picture())
    assert not photo.is_changed
    photo.read_file(picture("blue"))
    assert photo.is_changed


def test_leaving_the_form_leaves_the_photo(screen, edited, picture):
    edited().read_file(picture())
    screen.press(Qt.Key.Key_Escape)
    assert hashes(screen)[2] is None


def test_a_file_that_is_no_photo_is_told_in_the_form(screen, edited, picture, tmp_path):
    (tmp_path / "rusak.jpg").write_bytes(b"rusak")
    photo = edited()
    photo.read_file(tmp_path / "rusak.jpg")
    assert screen.says(
        "rusak.jpg is damaged, or no picture in a form that is read here."
        " Save it anew as JPEG or PNG and try again."
    )
    photo.read_file(picture())
    assert not any("rusak" in o.text() for o in photo.findChildren(QLabel) if o.isVisible())


def test_the_file_is_asked_for_among_pictures(screen, edited, picture):
    photo = edited()
    photo.choose.click()
    dialog = photo.findChild(QFileDialog)
    assert dialog.nameFilters()[0].startswith("Pictures (*.avif")
    dialog.fileSelected.emit(str(picture()))
    dialog.close()
    assert photo.is_changed
