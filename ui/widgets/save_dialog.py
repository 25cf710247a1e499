"""The system's question where a file is to lie, in our words where the system has none."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.exchange.files import name_in
from ui.wording import Wording

_FOLDER = "folders/saved"


def ask_where_to_save(
    parent: QWidget, wording: Wording, settings: QSettings, name: str, then: Callable[[Path], None]
) -> None:
    """Ask for the place of a file of this name, beginning in the folder of last time.

    Whether one lies there already is no question of the dialog: who writes it says so.
    """
    ending = name.rpartition(".")[2]
    title, folder = wording.text("Save as"), last_folder(settings)
    dialog = new_file_dialog(parent, wording, title, folder, wording.text("Save"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(ending)
    dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
    dialog.selectFile(name_in(folder, name))
    ask(dialog, settings, _FOLDER, then)


def ask_for_folder(
    parent: QWidget, wording: Wording, settings: QSettings, then: Callable[[Path], None]
) -> None:
    """Ask for the folder of several files, beginning in the folder of last time."""
    title, folder = wording.text("Folder for the files"), last_folder(settings)
    dialog = new_file_dialog(parent, wording, title, folder, wording.text("Save here"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, wording.text("Folder"))
    ask(dialog, settings, _FOLDER, then)


def last_folder(settings: QSettings) -> Path:
    """The folder where a file was saved last, else the documents of who is logged in."""
    kept = settings.value(_FOLDER)
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def new_file_dialog(
    parent: QWidget, wording: Wording, title: str, folder: Path, accept: str
) -> QFileDialog:
    """The system's question for a place, with our words on Qt's own where the system has none."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, text in (
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, wording.text("Cancel")),
        (QFileDialog.DialogLabel.FileName, wording.text("File name")),
        (QFileDialog.DialogLabel.FileType, wording.text("Kind of file")),
        (QFileDialog.DialogLabel.LookIn, wording.text("Folder")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def ask(
    dialog: QFileDialog, settings: QSettings, kept_as: str, then: Callable[[Path], None]
) -> None:
    """Ask, remember the folder as a setting, and go on with what was chosen."""
    is_folder = dialog.fileMode() == QFileDialog.FileMode.Directory

    def take(chosen: str) -> None:
        place = Path(chosen)
        settings.setValue(kept_as, str(place if is_folder else place.parent))
        then(place)

    dialog.fileSelected.connect(take)
    dialog.open()


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
