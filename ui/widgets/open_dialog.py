"""The system's question which file is to be read, in our words where the system has none."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.widgets.save_dialog import ask, last_folder, new_file_dialog
from ui.wording import Wording

_FOLDER = "folders/opened"


def ask_which_file(
    parent: QWidget,
    wording: Wording,
    settings: QSettings,
    *,
    title: str,
    endings: Sequence[str],
    then: Callable[[Path], None],
    kind: str = "",
) -> None:
    """Ask for a file, beginning in the folder of last time; other endings can be chosen too.

    The `kind` of files is what those with the endings are called, lists where it is not told.
    """
    folder = _last_opened(settings)
    dialog = new_file_dialog(parent, wording, title, folder, wording.text("Open"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*.{ending}" for ending in endings)
    named = kind or wording.text("Lists")
    dialog.setNameFilters([f"{named} ({patterns})", wording.text("All files (*)")])
    ask(dialog, settings, _FOLDER, then)


def ask_which_folder(
    parent: QWidget,
    wording: Wording,
    settings: QSettings,
    *,
    title: str,
    then: Callable[[Path], None],
) -> None:
    """Ask for a folder that is to be read; the files in it are seen, to know it by them."""
    folder = _last_opened(settings)
    dialog = new_file_dialog(parent, wording, title, folder, wording.text("Open"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, wording.text("Folder"))
    ask(dialog, settings, _FOLDER, then)


def _last_opened(settings: QSettings) -> Path:
    kept = settings.value(_FOLDER)
    is_there = isinstance(kept, str) and Path(kept).is_dir()
    return Path(kept) if is_there else last_folder(settings)
