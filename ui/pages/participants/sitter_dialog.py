"""The question whose photo a file is: type a piece of the name, and Enter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from app.domain.photo_matching import Sitter
from app.domain.searching import Sought, is_found
from app.usecases.photos import PhotoLine
from ui.pages.participants.photo_plan import PhotoPlan, PlannedPhoto
from ui.pages.participants.photo_table import thumbnail
from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID
from ui.wording import Wording

_HEIGHT = 22 * GRID


class SitterDialog(Dialog):
    """Offers the class, first those whom the file may show, then those without a photo."""

    def __init__(
        self,
        parent: QWidget,
        words: Wording,
        photo: PlannedPhoto,
        plan: PhotoPlan,
        then: Callable[[Sitter], None],
    ) -> None:
        super().__init__(
            parent, words, words.text("Whose photo is this?"), photo.file, words.text("Choose")
        )
        self._then, self._shown = then, list[Sitter]()
        self._files = {o.sitter: o.file for o in plan.matched if o is not photo}
        likely, missing = {*photo.sitters, photo.sitter}, set(plan.missing)
        self._people = sorted(
            plan.people,
            key=lambda o: (o.sitter not in likely, o.sitter not in missing, o.sitter.ndh),
        )
        self.typed = line_edit()
        self.typed.textChanged.connect(self._filter)
        self.typed.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(words.text("Participants"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self.accept())
        picture = QLabel()
        if photo.picture:
            picture.setPixmap(thumbnail(photo.picture.jpeg, _HEIGHT))
        choice = QVBoxLayout()
        choice.addWidget(Field(words.text("Name, NIP or NDH"), self.typed))
        choice.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(choice, 1)
        self.body.addLayout(row, 1)
        self._filter("")
        self.typed.setFocus()
        self.resize(640, 440)

    def accept(self) -> None:
        """Hand on who was chosen; nobody is chosen while nobody fits."""
        place = self.list.currentRow()
        if place >= 0:
            super().accept()
            self._then(self._shown[place])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Let the arrows move in the list while the name is typed."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if watched is self.typed and isinstance(event, QKeyEvent) and event.key() in keys:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        fitting = [o for o in self._people if _fits(o.sitter, typed)]
        self._shown = [line.sitter for line in fitting]
        self.list.clear()
        self.list.addItems([self._line(line) for line in fitting])
        self.list.setCurrentRow(0)
        self.primary.setEnabled(bool(fitting))

    def _line(self, line: PhotoLine) -> str:
        """Somebody, with the file that they would lose or the photo that they have."""
        told = f"{line.sitter.ndh:02}  {line.sitter.name}"
        has = self.wording.text("has a photo") if line.sha256 else None
        has = self._files.get(line.sitter, has)
        return f"{told}  ({has})" if has else told


def _fits(sitter: Sitter, typed: str) -> bool:
    return is_found(Sought(sitter.name, sitter.nip, ndh=sitter.ndh, code=sitter.code), typed)
