"""Lists that are dropped or pasted: a file or folder that exists, or cells as text and HTML."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DropListener(QObject):
    """Hears what is dragged over a page, anywhere on it."""

    came = Signal()
    """Something that may be a list is held over the page."""
    went = Signal()
    """It is held there no longer."""
    dropped = Signal(object)
    """QMimeData were let go."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's own
        """Take what is dragged onto the page."""
        if isinstance(event, QDragEnterEvent):
            if not _has_list(event.mimeData()):
                return False
            event.acceptProposedAction()
            self.came.emit()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.went.emit()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self.went.emit()
            self.dropped.emit(event.mimeData())
            return True
        return False


def dropped_path(given: QMimeData) -> Path | None:
    """The first file of what was dropped or copied, else the first folder, else None."""
    paths = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
    files = [path for path in paths if path.is_file()]
    return next((path for path in (*files, *paths) if path.exists()), None)


def _has_list(given: QMimeData) -> bool:
    return given.hasUrls() or given.hasText() or given.hasHtml()
