"""The system's question where a file is to lie, in our words where the system has none."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.wording import Wording

_FOLDER = "folders/saved"


def ask_where_to_save(
    parent: QWidget, wording: Wording, settings: QSettings, name: str, then: Callable[[Path], None]
) -> None:
    """Ask for the place of a file of this name, beginning in the folder of last time.

    Whether one lies there already is no question of the dialog: who writes it says so.
    """
    ending = name.rpartition(".")[2]
    dialog = QFileDialog(parent, wording.text("Save as"), str(last_folder(settings)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(ending)
    dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
    for label, text in (
        (QFileDialog.DialogLabel.Accept, wording.text("Save")),
        (QFileDialog.DialogLabel.Reject, wording.text("Cancel")),
        (QFileDialog.DialogLabel.FileName, wording.text("File name")),
        (QFileDialog.DialogLabel.FileType, wording.text("Kind of file")),
        (QFileDialog.DialogLabel.LookIn, wording.text("Folder")),
    ):
        dialog.setLabelText(label, text)
    dialog.selectFile(name)

    def take(chosen: str) -> None:
        place = Path(chosen)
        settings.setValue(_FOLDER, str(place.parent))
        then(place)

    dialog.fileSelected.connect(take)
    dialog.open()


def ask_for_folder(
    parent: QWidget, wording: Wording, settings: QSettings, then: Callable[[Path], None]
) -> None:
    """Ask for the folder of several files, beginning in the folder of last time."""
    dialog = QFileDialog(parent, wording.text("Folder for the files"), str(last_folder(settings)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    for label, text in (
        (QFileDialog.DialogLabel.Accept, wording.text("Save here")),
        (QFileDialog.DialogLabel.Reject, wording.text("Cancel")),
        (QFileDialog.DialogLabel.FileName, wording.text("Folder")),
        (QFileDialog.DialogLabel.LookIn, wording.text("Folder")),
    ):
        dialog.setLabelText(label, text)

    def take(chosen: str) -> None:
        settings.setValue(_FOLDER, chosen)
        then(Path(chosen))

    dialog.fileSelected.connect(take)
    dialog.open()


def last_folder(settings: QSettings) -> Path:
    """The folder where a file was saved last, else the documents of who is logged in."""
    kept = settings.value(_FOLDER)
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def open_folder(place: Path) -> None:
    """Show the folder of a file in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.parent)))
