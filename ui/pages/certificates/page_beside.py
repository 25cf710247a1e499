"""The page of one paper beside the list, and below it what became of its number."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import PaperSize
from app.documents.rendering import Picture, draw_page, page_sizes
from app.domain.errors import AppError
from app.domain.vocabulary import NumberState
from app.usecases.certificate_board import BoardLine, CertificateBoard
from app.usecases.line_page import LinePage, page_of_line
from ui.desk import Desk
from ui.errors import sentence_of
from ui.pages.certificates.history_below import HistoryBelow
from ui.pages.certificates.stage_words import notes_text, stage_text
from ui.papers import SIZES, size_setting
from ui.printing.page_view import Fit, PageView
from ui.widgets.labels import quiet
from ui.widgets.look import GRID

_MILLISECONDS_AT_REST = 120
"""How long the cursor rests on a person before the page is drawn: arrows run past many."""

_Paper = tuple[bytes, tuple[tuple[float, float], ...]]


class PageBeside(QWidget):
    """Draws front and back of whoever the cursor of the list rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: dict[str, Any] = {}
        self._is_unread = False
        self._issued: dt.date | None = None
        self._pdf, self._count = b"", 0
        self._view = PageView()
        self._view.set_fit(Fit.WIDTH)
        self._view.setAccessibleName(desk.wording.text("The page of the certificate"))
        # Queued: a view must not get a picture while it paints the one before.
        self._view.wanted.connect(self._draw_picture, Qt.ConnectionType.QueuedConnection)
        self._whose, self._said = QLabel(), quiet()
        self._whose.setWordWrap(True)
        self.history = HistoryBelow(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._whose)
        layout.addWidget(self._said)
        layout.addWidget(self._view, 3)
        layout.addWidget(self.history, 2)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_MILLISECONDS_AT_REST)
        self._rest.timeout.connect(self._read)

    @property
    def sentence(self) -> str:
        """What is said above the page."""
        return self._said.text()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._count

    @property
    def whose(self) -> str:
        """Whom it is of and how far it has come, in full."""
        return self._whose.text()

    def show_line(self, training: str, line: BoardLine, board: CertificateBoard) -> None:
        """Show the paper of a line of the board, and in full what its columns may cut."""
        words = self._desk.wording
        told = (line.name, stage_text(line, board, words), notes_text(line, words))
        self._whose.setText("\n".join(filter(None, told)))
        self._issued = line.date
        self._asked = {
            "training": training,
            "kind": line.kind,
            "who": line.code or line.name,
            "number": line.number,
            "date": board.date,
        }
        self._is_unread = True
        self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Read what nobody looked at when it was time for it."""
        super().showEvent(event)
        if self._is_unread:
            self._rest.start()

    def clear(self) -> None:
        """Show nobody's."""
        self._rest.stop()
        self._is_unread = False
        self._asked = {}
        self._show(b"", ())
        self._whose.clear()
        self._said.clear()
        self.history.clear()

    def _read(self) -> None:
        if not self.isVisible():
            return
        asked, self._is_unread = self._asked, False

        def take(page: LinePage) -> None:
            if asked is self._asked:
                self._take_page(asked, page)

        if asked["number"] is None:
            self.history.clear()
        else:
            self.history.read(asked["number"])
        read = self._desk.operations.read
        read(self, page_of_line, take, refused=self._refuse, **asked)

    def _take_page(self, asked: dict[str, Any], page: LinePage) -> None:
        self._say(self._told(asked, page))
        size = size_of_papers(self._desk.settings)

        def take(paper: _Paper) -> None:
            if asked is self._asked:
                self._show(*paper)

        self._desk.operations.make(self, _draw_one, take, sheet=page.sheet, size=size)

    def _told(self, asked: dict[str, Any], page: LinePage) -> str:
        words = self._desk.wording
        if page.state is NumberState.ISSUED:
            return words.text("As it was issued, {date}.", date=self._issued)
        if page.is_printed:
            return words.text("As it was printed and lies in the folder; not confirmed yet.")
        if asked["number"] is not None:
            return words.text("As it would be printed today; not confirmed yet.")
        return words.text("Preview with the next number; not issued yet.")

    def _say(self, sentence: str) -> None:
        """Say it above the page, with as much room as its lines need from the first look on."""
        self._said.setText(sentence)
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _show(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        self._pdf, self._count = pdf, len(sizes)
        self._view.set_pages(sizes)

    def _refuse(self, error: AppError) -> None:
        self.clear()
        self._say(sentence_of(error, self._desk.wording))

    def _draw_picture(self, page: int, dpi: float) -> None:
        pdf = self._pdf

        def take(picture: Picture) -> None:
            if self._pdf is pdf:
                self._view.set_picture(page, dpi, picture)

        if pdf:
            self._desk.operations.make(self, draw_page, take, pdf=pdf, page=page, dpi=dpi)


def size_of_papers(settings: QSettings) -> str:
    """The size of paper that certificates were printed on last."""
    return str(settings.value(size_setting("certificates"), SIZES[0]))


def _draw_one(*, sheet: CertificateSheet, size: str) -> _Paper:
    pdf = draw_certificates([sheet], PaperSize(size)).pdf
    return pdf, page_sizes(pdf)
