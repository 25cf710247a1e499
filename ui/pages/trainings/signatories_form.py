"""The section of who signs: the front of the certificate, and its back."""

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel

from app.domain.codes import print_nip
from app.domain.plan import PlannedSignatory
from app.usecases.organization import read_organization
from ui.desk import Desk
from ui.pages.trainings.draft import SIDES
from ui.pages.trainings.editors import put_text
from ui.pages.trainings.section import Section, row, titled_card
from ui.widgets.buttons import button
from ui.widgets.forms import line_edit
from ui.widgets.labels import quiet
from ui.widgets.look import GRID

PREFIXES = ("", "a.n.", "Plt.", "Plh.", "u.b.")


class SignatoriesForm(Section):
    """Two officials side by side, as they stand below their signatures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Signatories"))
        self._desk = desk
        words = desk.wording
        titles = {
            "front": words.text("Front of the certificate"),
            "back": words.text("Back of the certificate"),
        }
        explained = {
            "front": words.text("Signs the certificate itself."),
            "back": words.text("Signs the list of subjects. Leave it empty where nobody does."),
        }
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        for side in SIDES:
            columns.addWidget(self._official(side, titles[side], explained[side]), 1)
        self.body.addLayout(columns)
        self.body.addStretch(1)

    def _official(self, side: str, title: str, explanation: str) -> QFrame:
        words = self._desk.wording
        prefix = QComboBox()
        prefix.setEditable(True)
        prefix.addItems(PREFIXES)

        def place(name: str) -> str:
            return f"signatories.{side}.{name}"

        return titled_card(
            title,
            quiet(explanation),
            row(
                self.field(place("prefix"), words.text("On behalf of"), prefix),
                self.field(place("position"), words.text("Position"), line_edit()),
                stretches=(1, 3),
            ),
            self.field(place("name"), words.text("Name with titles"), line_edit()),
            row(
                self.field(place("rank"), words.text("Rank"), line_edit()),
                self.field(place("nip"), words.text("NIP"), line_edit()),
            ),
            row(
                button(words.text("Take from the organization"), lambda: self._ask(side)),
                QLabel(),
                stretches=(0, 1),
            ),
        )

    def _ask(self, side: str) -> None:
        """Fill in the signatory of the organization, where it names one."""
        self._desk.operations.read(
            self,
            read_organization,
            lambda found: self._take(side, found.signatory if found else None),
        )

    def _take(self, side: str, signatory: PlannedSignatory | None) -> None:
        if signatory is None:
            self._desk.say(
                self._desk.wording.text("The organization names no signatory yet (Settings).")
            )
            return
        for name, text in vars(signatory).items():
            shown = print_nip(text or "") if name == "nip" else text or ""
            put_text(self.fields[f"signatories.{side}.{name}"].editor, shown)
        self.typed.emit()
