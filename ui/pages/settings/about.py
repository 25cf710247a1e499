"""Which program this is, and under which licences it and its parts may be used."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit

from app.settings import RESOURCES
from ui.desk import Desk
from ui.pages.settings.section import Section
from ui.widgets.buttons import button
from ui.widgets.dialog import Dialog
from ui.widgets.look import GRID

_TEXTS = ("fonts/OFL-Carlito.txt", "fonts/OFL-Gentium.txt", "icons/LICENSE.txt")


def licences() -> str:
    """The parts of the program with their licences, then the texts of fonts and icons."""
    texts = [(RESOURCES / name).read_text(encoding="utf-8").strip() for name in _TEXTS]
    return f"\n\n{'-' * 70}\n\n".join(["\n".join(_parts()), *texts])


def _parts() -> Iterator[str]:
    yield "Aula: MIT"
    for name in sorted(_required()):
        try:
            about = metadata(name).json
        except PackageNotFoundError:
            continue
        licence = str(about.get("license_expression") or about.get("license") or "-")
        yield f"{about['name']} {about['version']}: {licence.splitlines()[0]}"


def _required() -> list[str]:
    try:
        named = requires("aula") or []
    except PackageNotFoundError:
        return []
    return [line.partition("~")[0] for line in named if "extra" not in line]


class AboutSection(Section):
    """The version, and a button to the licences."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        try:
            number = version("aula")
        except PackageNotFoundError:
            number = "-"
        super().__init__(
            say.text("About Aula"),
            say.text("Version {number}. Free software under the MIT licence.", number=number),
        )
        self._desk = desk
        self.licences = button(say.text("Licences"), self._read)
        self.add_button(self.licences)

    def _read(self) -> None:
        self._desk.operations.make(self, licences, self._show)

    def _show(self, told: str) -> None:
        say = self._desk.wording
        dialog = Dialog(self, say, say.text("Licences"), "", say.text("Close"))
        dialog.back.hide()
        text = QPlainTextEdit(told)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(say.text("Licences"))
        dialog.body.addWidget(text)
        dialog.resize(84 * GRID, 64 * GRID)
        dialog.open()
