"""Going into the practice room and out of it: another data folder in the same window."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings

from app.settings import PRACTICE_NAME, account_name
from ui.desk import Desk
from ui.operations import Refusal

_TAKEN_ALONG = ("language", "operator", "geometry")
"""What the window remembers and keeps in the practice room."""


def enter_practice(
    desk: Desk, owner: QObject, *, anew: bool = False, refused: Refusal | None = None
) -> None:
    """Furnish the practice room where it is needed, and open it in place of the records."""

    def open_it(folder: Path) -> None:
        settings = QSettings(f"{folder}/window.ini", QSettings.Format.IniFormat)
        for name in filter(desk.settings.contains, _TAKEN_ALONG):
            settings.setValue(name, desk.settings.value(name))
        settings.sync()
        desk.folder_wanted.emit(folder)

    operator = str(desk.settings.value("operator") or account_name())
    desk.operations.make(
        owner,
        _furnish,
        open_it,
        refused=refused,
        records=desk.folder,
        operator=operator,
        anew=anew,
    )


def _furnish(**plain: Any) -> Path:
    """Load what makes the room only here, beside the main thread."""
    from app.practice import furnish_practice

    return furnish_practice(**plain)


def leave_practice(desk: Desk) -> None:
    """Go back to the records that the practice room belongs to."""
    desk.folder_wanted.emit(desk.folder.parent)


def is_own_room(desk: Desk) -> bool:
    """Whether the practice room that is open lies beside records to go back to."""
    return desk.is_practice and desk.folder.name == PRACTICE_NAME
