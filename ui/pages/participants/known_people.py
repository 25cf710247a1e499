"""People of earlier trainings, offered below a field while a name or NIP is typed."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from app.domain.codes import print_nip
from app.usecases.people_search import KnownPerson, find_people
from ui.desk import Desk

MILLISECONDS_STILL = 150
"""How long the typing must rest before the records are asked."""


class KnownPeople(QCompleter):
    """Asks for known people as a field is typed in; arrows and Enter choose one of them."""

    def __init__(
        self, desk: Desk, training: str, field: QLineEdit, choose: Callable[[KnownPerson], None]
    ) -> None:
        super().__init__(field)
        self._desk, self._training, self._field, self._choose = desk, training, field, choose
        self._offered: dict[str, KnownPerson] = {}
        self._list = QListView()
        self.setPopup(self._list)
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(field)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(MILLISECONDS_STILL)
        self._still.timeout.connect(self._ask)
        field.textEdited.connect(self._still.start)
        self.activated.connect(self._take)

    def _ask(self) -> None:
        self._desk.operations.read(
            self, find_people, self._offer, text=self._field.text(), training=self._training
        )

    def _offer(self, offered: tuple[KnownPerson, ...]) -> None:
        self._offered = {_as_line(known): known for known in offered if known.ndh is None}
        self._lines.setStringList(list(self._offered))
        if self._offered and self._field.hasFocus():
            self.complete()
        else:
            self._list.hide()

    def _take(self, line: str) -> None:
        self._choose(self._offered[line])


def _as_line(known: KnownPerson) -> str:
    parts = (known.name, known.nip and print_nip(known.nip), known.unit)
    return " · ".join(part for part in parts if part)
