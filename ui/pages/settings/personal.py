"""Who works here, and in which language."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from app.settings import account_name
from ui.desk import Desk
from ui.pages.settings.section import Section
from ui.widgets.forms import Field, line_edit
from ui.widgets.look import GRID

_LANGUAGES = (("id", "Bahasa Indonesia"), ("en", "English"))


class PersonalSection(Section):
    """The operator's name, which signs every change, and the language of the window."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(say.text("You"), say.text("Every change is signed with this name."))
        self._desk = desk
        self.name = line_edit(str(desk.settings.value("operator") or ""), account_name())
        self.name.editingFinished.connect(self._sign)
        self.language = QComboBox()
        for code, name in _LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(say.language))
        self.language.activated.connect(self._speak)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(Field(say.text("Your na&me"), self.name), 1)
        row.addWidget(Field(say.text("Lan&guage"), self.language), 1)
        self.body.addLayout(row)

    def _sign(self) -> None:
        """Keep the name where it changed; without one the account's name signs."""
        typed = self.name.text().strip()
        if typed == (self._desk.settings.value("operator") or ""):
            return
        self._desk.settings.setValue("operator", typed)
        name = typed or account_name()
        self._desk.operations.sign_as(name)
        say = self._desk.wording
        self._desk.say(say.text("From now on changes are signed by {name}.", name=name))

    def _speak(self) -> None:
        language = self.language.currentData()
        if language != self._desk.wording.language:
            self._desk.language_changed.emit(language)
