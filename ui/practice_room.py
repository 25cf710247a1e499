"""Going into the practice room and out of it: another data folder in the same window."""

from PySide6.QtCore import QObject, QSettings

from app.settings import PRACTICE_NAME, account_name
from ui.desk import Desk

_TAKEN_ALONG = ("language", "operator", "geometry")
"""What the window remembers and keeps in the practice room."""


def enter_practice(desk: Desk, owner: QObject, *, anew: bool = False) -> None:
    """Furnish the practice room where it is needed, and open it in place of the records."""
    from app.practice import furnish_practice

    def open_it(folder: object) -> None:
        settings = QSettings(f"{folder}/window.ini", QSettings.Format.IniFormat)
        for name in filter(desk.settings.contains, _TAKEN_ALONG):
            settings.setValue(name, desk.settings.value(name))
        settings.sync()
        desk.folder_wanted.emit(folder)

    operator = str(desk.settings.value("operator") or account_name())
    desk.operations.make(
        owner, furnish_practice, open_it, records=desk.folder, operator=operator, anew=anew
    )


def leave_practice(desk: Desk) -> None:
    """Go back to the records that the practice room belongs to."""
    desk.folder_wanted.emit(desk.folder.parent)


def is_own_room(desk: Desk) -> bool:
    """Whether the practice room that is open lies beside records to go back to."""
    return desk.is_practice and desk.folder.name == PRACTICE_NAME
