"""The photo of one participant in the form: seen, replaced or taken away with the other facts."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.exchange.photos import PICTURE_ENDINGS, Picture, read_photo
from app.usecases.class_list import ClassMember
from app.usecases.photos import (
    GivenPhoto,
    StoredPhoto,
    photo_of,
    restore_photos,
    store_photos,
    take_photo_away,
)
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.participants.photo_table import thumbnail
from ui.pages.participants.photo_view import photo_size
from ui.undoing import offer_undo
from ui.widgets.buttons import button
from ui.widgets.labels import Sign, problem
from ui.widgets.look import GRID, mark_as
from ui.widgets.open_dialog import ask_which_file

_HEIGHT = 16 * GRID
_WIDTH = 3 * _HEIGHT // 4


class MemberPhoto(QWidget):
    """Shows a participant's photo; nothing is stored before the form is."""

    def __init__(self, desk: Desk, training: str, member: ClassMember) -> None:
        super().__init__()
        self._desk, self._training, self._member = desk, training, member
        self._stored: StoredPhoto | None = None
        self._chosen: Picture | None = None
        self._is_taken_away = False
        words = desk.wording
        self._picture, self._nothing = QLabel(), Sign(48, "circle-user-round", "grey")
        for shown in (self._picture, self._nothing):
            shown.setFixedSize(_WIDTH, _HEIGHT)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setAccessibleName(words.text("Photo"))
        mark_as(self._nothing, "card")
        self.choose = button(words.text("Choose a photo"), self._ask_for_file, icon_name="image")
        self.take_away = button(words.text("Take away"), self._take_away, icon_name="x")
        self._problem = problem()
        self._problem.setFixedWidth(20 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self._nothing, self._picture):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for made in (self.choose, self.take_away, self._problem):
            layout.addWidget(made)
        layout.addStretch(1)
        self._show()
        desk.operations.read(self, photo_of, self._take, training=training, who=member.code)

    def read_file(self, path: Path) -> None:
        """Read a picture, which is the photo once the form is stored."""
        self._problem.hide()
        self._desk.operations.make(
            self,
            read_photo,
            self._replace,
            refused=self._complain,
            path=path,
            size=photo_size(self._desk.settings),
        )

    @property
    def is_changed(self) -> bool:
        """Whether storing the form would change the photo."""
        if self._chosen is None:
            return self._is_taken_away and self._stored is not None
        return self._stored is None or self._chosen.sha256 != self._stored.sha256

    def store(self) -> None:
        """Store what was chosen, with its banner and its way back."""
        desk, training, code = self._desk, self._training, self._member.code
        words, name = desk.wording, self._member.facts.name
        seen = self._stored.sha256 if self._stored else None
        if self._chosen is None:
            told = words.text("{name} has no photo now.", name=name)
            answer = partial(offer_undo, desk, training, told, restore_photos)
            desk.operations.change(
                desk, take_photo_away, answer, training=training, who=code, seen=seen
            )
        else:
            told = words.text("{name} has another photo.", name=name)
            answer = partial(offer_undo, desk, training, told, restore_photos)
            given = (GivenPhoto(code, self._chosen, seen),)
            desk.operations.change(desk, store_photos, answer, training=training, photos=given)

    def _take(self, stored: StoredPhoto | None) -> None:
        self._stored = stored
        self._show()

    def _replace(self, picture: Picture) -> None:
        self._chosen, self._is_taken_away = picture, False
        self._show()

    def _take_away(self) -> None:
        self._chosen, self._is_taken_away = None, True
        self._show()
        self.choose.setFocus()

    def _show(self) -> None:
        jpeg = self._chosen.jpeg if self._chosen else None
        if jpeg is None and self._stored and not self._is_taken_away:
            jpeg = self._stored.jpeg
        if jpeg:
            self._picture.setPixmap(thumbnail(jpeg, _HEIGHT))
        self._picture.setVisible(bool(jpeg))
        self._nothing.setVisible(not jpeg)
        self.take_away.setVisible(bool(jpeg))
        words = self._desk.wording
        self.choose.setText(
            words.text("Replace the photo") if jpeg else words.text("Choose a photo")
        )

    def _complain(self, error: AppError) -> None:
        self._problem.setText(sentence_of(error, self._desk.wording))
        self._problem.show()

    def _ask_for_file(self) -> None:
        words = self._desk.wording
        ask_which_file(
            self,
            words,
            self._desk.settings,
            title=words.text("The photo of {name}", name=self._member.facts.name),
            endings=sorted(PICTURE_ENDINGS),
            then=self.read_file,
            kind=words.text("Pictures"),
        )
