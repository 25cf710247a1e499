"""A folder of photos before it is stored: whose each file is, and who has none."""

from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.photo_sizes import PhotoSize
from ui.desk import Desk
from ui.pages.participants.photo_plan import PhotoPlan, PlannedPhoto
from ui.pages.participants.photo_table import photo_table
from ui.pages.participants.sitter_dialog import SitterDialog
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import heading, quiet
from ui.widgets.look import GRID
from ui.wording import Wording

_SIZE = "photos/size"


class PhotoView(QWidget):
    """Shows a plan; every file can be given to somebody else or left out."""

    agreed = Signal(object)
    """The PhotoPlan is to be stored."""
    left = Signal()
    resized = Signal()
    """The photos are wanted in another format."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words, self._settings = desk.wording, desk.settings
        words = self._words
        self.plan = PhotoPlan((), ())
        self._title, self._summary = heading(""), quiet()
        self.table = photo_table(words, desk.settings, self._stands)
        self.choose = button(
            words.text("Choose the participant"), self._choose, icon_name="users", shortcut="F2"
        )
        self.leave_out = button(
            words.text("Leave out"),
            self._leave_out,
            icon_name="user-minus",
            tooltip=words.text("Leave out (Del)"),
        )
        self.formats = QComboBox()
        for size in PhotoSize:
            self.formats.addItem(f"{size} cm", size)
        self.formats.setCurrentIndex(list(PhotoSize).index(photo_size(desk.settings)))
        self.missing_title, self.missing = QLabel(), QListWidget()
        self.back = button(words.text("Cancel"), self.left.emit)
        self.go_on = primary_button("", lambda: self.agreed.emit(self.plan), icon_name="save")
        self._lay_out()
        self._listen()

    def show_plan(self, folder: Path, plan: PhotoPlan) -> None:
        """Show what a folder would bring."""
        words = self._words
        self._title.setText(words.text("Photos from {folder}", folder=folder.name))
        self._show(plan)
        if plan.doubtful:
            self.table.choose(plan.photos[0].file)
            self.table.setFocus()
        else:
            self.go_on.setFocus()

    def _show(self, plan: PhotoPlan) -> None:
        words, self.plan = self._words, plan
        self.table.set_rows(plan.photos)
        self._summary.setText(_summary(words, plan))
        missing = plan.missing
        self.missing_title.setText(
            words.count("{number} without a photo", "{number} without a photo", len(missing))
        )
        self.missing.clear()
        for sitter in missing:
            item = QListWidgetItem(f"{sitter.ndh:02}  {sitter.name}", self.missing)
            item.setToolTip(sitter.name)
        number = len(plan.given)
        stores = words.count("Store {number} photo", "Store {number} photos", number)
        self.go_on.setText(stores if number else words.text("Nothing to store"))
        self.go_on.setEnabled(bool(number))
        self._follow_cursor()

    def _stands(self, photo: PlannedPhoto) -> str:
        """What storing a photo would do."""
        words = self._words
        if photo.sitter is None or photo.picture is None:
            return "-"
        present = self.plan.present(photo.sitter)
        if present is None:
            return words.text("new")
        is_same = present == photo.picture.sha256
        return words.text("stored already") if is_same else words.text("replaces one")

    def _choose(self) -> None:
        photo = self.table.current()
        if photo is not None and photo.picture:
            SitterDialog(
                self,
                self._words,
                photo,
                self.plan,
                lambda sitter: self._show(self.plan.assign(photo.file, sitter)),
            ).open()

    def _leave_out(self) -> None:
        photo = self.table.current()
        if photo is not None and photo.sitter:
            self._show(self.plan.leave_out(photo.file))

    def _follow_cursor(self) -> None:
        photo = self.table.current()
        self.choose.setEnabled(photo is not None and photo.picture is not None)
        self.leave_out.setEnabled(photo is not None and photo.sitter is not None)

    def _keep_size(self) -> None:
        self._settings.setValue(_SIZE, str(self.formats.currentData()))
        self.resized.emit()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._summary)
        layout.addLayout(self._acts())
        layout.addLayout(self._middle(), 1)
        layout.addLayout(foot)

    def _acts(self) -> QHBoxLayout:
        name = QLabel(self._words.text("Format"))
        name.setBuddy(self.formats)
        self.formats.setAccessibleName(self._words.text("Format of the photos"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.choose)
        row.addWidget(self.leave_out)
        row.addStretch(1)
        row.addWidget(name)
        row.addWidget(self.formats)
        return row

    def _middle(self) -> QHBoxLayout:
        self.missing.setFixedWidth(30 * GRID)
        self.missing.setGridSize(QSize(27 * GRID, 26))  # Longer names end in dots.
        self.missing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.missing.setAccessibleName(self._words.text("Without a photo"))
        beside = QVBoxLayout()
        beside.setSpacing(GRID // 2)
        beside.addWidget(self.missing_title)
        beside.addWidget(self.missing, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addLayout(beside)
        return row

    def _listen(self) -> None:
        self.formats.activated.connect(lambda _: self._keep_size())
        self.table.activated.connect(lambda _: self._choose())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._follow_cursor())
        for keys, widget, act in (
            ("Del", self.table, self._leave_out),
            ("Esc", self, self.left.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)


def _summary(words: Wording, plan: PhotoPlan) -> str:
    parts = [words.count("{number} photo matched", "{number} photos matched", len(plan.matched))]
    if plan.doubtful:
        number = plan.doubtful
        parts.append(words.count("{number} needs a look", "{number} need a look", number))
    return f"{', '.join(parts)}. {words.text('Nothing is stored yet.')}"


def photo_size(settings: QSettings) -> PhotoSize:
    """The format of photos that was chosen last."""
    kept = settings.value(_SIZE)
    return PhotoSize(kept) if kept in tuple(PhotoSize) else PhotoSize.THREE_BY_FOUR
