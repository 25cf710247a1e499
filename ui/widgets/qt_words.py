"""The words of Qt's own dialogs and menus, for which Qt ships no Bahasa Indonesia."""

from PySide6.QtCore import QCoreApplication, QTranslator

from ui.sentences import N_
from ui.wording import Wording

QT_WORDS = (
    # buttons and menus
    N_("OK"),
    N_("Cancel"),
    N_("Close"),
    N_("Discard"),
    N_("Open"),
    N_("Save"),
    N_("&Yes"),
    N_("&No"),
    N_("&Undo"),
    N_("&Redo"),
    N_("Cu&t"),
    N_("&Copy"),
    N_("&Paste"),
    N_("Delete"),
    N_("Select All"),
    # the question for a file
    N_("Back"),
    N_("Forward"),
    N_("Parent Directory"),
    N_("Create New Folder"),
    N_("List View"),
    N_("Detail View"),
    N_("Files"),
    N_("&Open"),
    N_("&Save"),
    N_("&Choose"),
    N_("&Look in:"),
    N_("Files of &type:"),
    N_("Directories"),
    N_("&Rename"),
    N_("&Delete"),
    N_("Show &hidden files"),
    N_("&New Folder"),
    N_("New Folder"),
    N_("All Files (*)"),
    N_("Computer"),
    N_("Drive"),
    N_("Folder"),
    N_("Unknown"),
    N_("Name"),
    N_("Size"),
    N_("Type"),
    N_("Date Modified"),
    N_("%1\nFile not found.\nPlease verify the correct file name was given."),
    # the question for a printer
    N_("Print"),
    N_("&Print"),
    N_("&Options >>"),
    N_("&Options <<"),
    N_("Print to File (PDF)"),
    N_("Local file"),
    N_("Write PDF file"),
    N_("Printer"),
    N_("&Name:"),
    N_("P&roperties"),
    N_("Location:"),
    N_("Type:"),
    N_("Output &file:"),
    N_("Print range"),
    N_("Print all"),
    N_("Pages from"),
    N_("to"),
    N_("Pages"),
    N_("Page &Set:"),
    N_("All Pages"),
    N_("Odd Pages"),
    N_("Even Pages"),
    N_("Output Settings"),
    N_("Copies"),
    N_("Copies:"),
    N_("Collate"),
    N_("Reverse"),
    N_("Options"),
    N_("Color Mode"),
    N_("Color"),
    N_("Grayscale"),
    N_("Double Sided Printing"),
    N_("Off"),
    N_("Long side binding"),
    N_("Short side binding"),
)


class QtWords(QTranslator):
    """Gives Qt the words of the interface's language for its own texts."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._words = {text: wording.text(text) for text in QT_WORDS}

    def translate(
        self,
        context: str,  # noqa: ARG002 - a word means the same in each of these dialogs
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The word for one of Qt's, which stays as it is where there is none."""
        return self._words.get(source, source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        """Whether there is nothing to ask for: Qt would not even begin."""
        return False


def speak(wording: Wording) -> None:
    """Let Qt's own dialogs speak the language of the interface from now on."""
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - a window asked
    for old in app.findChildren(QtWords):
        app.removeTranslator(old)
        old.deleteLater()
    words = QtWords(wording)
    words.setParent(app)
    app.installTranslator(words)
