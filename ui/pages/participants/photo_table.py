"""The table of the files of a folder: the picture, the participant, and how they belong."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from ui.pages.participants.photo_plan import PlannedPhoto
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.widgets.table import Column, Index, Table, TableModel
from ui.wording import Wording

_HEIGHT = 64
_SIGN = QSize(16, 16)
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def thumbnail(jpeg: bytes, height: int) -> QPixmap:
    """A photo as high as a row has room for."""
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(QImage.fromData(jpeg).scaledToHeight(height, smooth))


class PhotoModel(TableModel[PlannedPhoto]):
    """Files with their pictures; those that are nobody's carry a sign."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        photo, key = self.rows[index.row()], self.columns[index.column()].key
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(photo, key)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colours().quiet_text) if not photo.picture else None
        return super().data(index, role)

    def _sign(self, photo: PlannedPhoto, key: str) -> QIcon | QPixmap | None:
        """The picture itself, or a sign where it is nobody's."""
        if key == "file" and photo.picture:
            picture = thumbnail(photo.picture.jpeg, _HEIGHT)
            shown = QIcon(picture)
            shown.addPixmap(picture, QIcon.Mode.Selected)  # Or it would be tinted like text.
            return shown
        if key == "name" and not photo.sitter:
            return icon("triangle-alert", "amber").pixmap(_SIGN)
        return None


def photo_table(
    words: Wording, settings: QSettings, stands: Callable[[PlannedPhoto], str]
) -> Table[PlannedPhoto]:
    """The table of a folder's files; `stands` says what storing a photo would do."""
    table = Table(
        PhotoModel(_columns(words, stands)),
        key=lambda photo: photo.file,
        settings=settings,
        name="photos",
        wording=words,
    )
    table.verticalHeader().setDefaultSectionSize(_HEIGHT + 8)
    table.setIconSize(QSize(_HEIGHT, _HEIGHT))
    table.setSelectionMode(Table.SelectionMode.SingleSelection)
    table.setAccessibleName(words.text("Photos"))
    return table


def _columns(
    words: Wording, stands: Callable[[PlannedPhoto], str]
) -> Sequence[Column[PlannedPhoto]]:
    return (
        Column("file", words.text("File"), lambda o: o.file, width=170, takes_room=True),
        Column(
            "ndh",
            words.text("NDH"),
            lambda o: f"{o.sitter.ndh:02}" if o.sitter else "-",
            sort=lambda o: o.sitter.ndh if o.sitter else 0,
            width=54,
            is_number=True,
        ),
        Column(
            "name",
            words.text("Participant"),
            lambda o: o.sitter.name if o.sitter else words.word(o.note),
            tooltip=lambda o: _told(words, o),
            width=170,
            takes_room=True,
        ),
        Column(
            "how",
            words.text("Found by"),
            lambda o: words.word(o.note) if o.sitter else "-",
            width=95,
        ),
        Column("stored", words.text("Note"), stands, width=95),
    )


def _told(words: Wording, photo: PlannedPhoto) -> str:
    """Whose a file is, or whom it may show, or why it cannot be read."""
    if photo.sitter:
        return photo.sitter.name
    if photo.picture is None:
        return words.sentence(photo.note, {"file": photo.file})
    people = ", ".join(f"{sitter.ndh:02} {sitter.name}" for sitter in photo.sitters)
    told = words.word(photo.note)
    return f"{told}: {people}" if people else told
