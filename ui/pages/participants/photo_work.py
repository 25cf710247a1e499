"""Photos on their way in: a folder is read, compared with the class, and stored as one act."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.exchange.photos import ReadPhotos, read_photos
from app.usecases.photos import (
    PhotoChange,
    PhotoPreview,
    preview_photos,
    restore_photos,
    store_photos,
)
from ui.desk import Desk
from ui.operations import Ticket
from ui.pages.participants.photo_plan import PhotoPlan, plan_of
from ui.pages.participants.photo_view import PhotoView, photo_size
from ui.undoing import offer_undo
from ui.widgets.open_dialog import ask_which_folder
from ui.widgets.progress import ProgressStrip


class PhotoWork(QObject):
    """Reads a folder beside the main thread, shows the plan, and stores what is agreed to."""

    shown = Signal()
    """A plan is there to be looked at."""
    left = Signal()
    """The plan was stored or left."""

    def __init__(self, desk: Desk, strip: ProgressStrip) -> None:
        super().__init__(strip)
        self._desk, self._words, self._strip = desk, desk.wording, strip
        self._training, self._folder = "", Path()
        self.view = PhotoView(desk)
        self.view.agreed.connect(self._store)
        self.view.left.connect(self.left)
        self.view.resized.connect(lambda: self._read(self._folder, self.view.plan))

    def choose_folder(self) -> None:
        """Ask for the folder of the photos."""
        ask_which_folder(
            self._strip.window(),
            self._words,
            self._desk.settings,
            title=self._words.text("The folder with the photos"),
            then=self.read_folder,
        )

    def read_folder(self, folder: Path) -> None:
        """Read the photos of a folder, and show whose they are."""
        self._read(folder, PhotoPlan((), ()))

    def _read(self, folder: Path, before: PhotoPlan) -> None:
        """Read a folder, keeping what was put right before."""
        training = self._desk.training
        if training is None:
            return
        self._desk.hush()
        ticket = self._begin(self._words.text("Reading the photos in {folder}", folder=folder.name))

        def compare(read: ReadPhotos) -> None:
            self._desk.operations.read(
                self,
                preview_photos,
                lambda preview: show(read, preview),
                refused=self._refuse,
                training=training,
                files=tuple(picture.file for picture in read.pictures),
            )

        def show(read: ReadPhotos, preview: PhotoPreview) -> None:
            self._strip.end()
            if training == self._desk.training:
                self._training, self._folder = training, folder
                self.view.show_plan(folder, plan_of(read, preview).following(before))
                self.shown.emit()

        self._desk.operations.make(
            self,
            read_photos,
            compare,
            refused=self._refuse,
            folder=folder,
            size=photo_size(self._desk.settings),
            progress=ticket.report,
        )

    def _store(self, plan: PhotoPlan) -> None:
        words, training = self._words, self._training
        sentence = words.text("Storing the photos in {folder}", folder=self._folder.name)
        self._strip.begin(sentence)

        def answer(changes: Sequence[PhotoChange]) -> None:
            self._strip.end()
            stored = words.count("{number} photo stored.", "{number} photos stored.", len(changes))
            offer_undo(self._desk, training, stored, restore_photos, changes)
            self.left.emit()

        self._desk.operations.change(
            self,
            store_photos,
            answer,
            refused=self._refuse,
            training=training,
            photos=plan.given,
        )

    def _begin(self, sentence: str) -> Ticket:
        ticket = Ticket(self)
        ticket.progressed.connect(self._strip.tell)
        self._strip.begin(sentence, ticket.stop)
        return ticket

    def _refuse(self, error: AppError) -> None:
        self._strip.end()
        self._desk.complain(error)
