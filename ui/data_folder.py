"""The data folder as the operator chooses it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk


def choose_data_folder(parent: QWidget, desk: Desk) -> None:
    """Ask for another data folder and open it in this window."""
    title = desk.wording.text("Choose another data folder")
    folder = QFileDialog.getExistingDirectory(parent, title)
    if folder:
        desk.folder_wanted.emit(Path(folder))
