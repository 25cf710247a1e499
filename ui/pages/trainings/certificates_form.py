"""The section of papers: when they may be printed, and what each kind has of its own."""

from collections.abc import Mapping

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QTabWidget, QVBoxLayout, QWidget

from app.domain.plan import TrainingOutline
from app.domain.vocabulary import CertificateKind, PrintPolicy
from ui.desk import Desk
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.editors import Choice, put_text, text_of
from ui.pages.trainings.kind_form import KindForm
from ui.pages.trainings.section import Section, row, titled_card
from ui.widgets.labels import quiet
from ui.widgets.tabs import SignedBar


class CertificatesForm(Section):
    """One policy for all papers, and below it the kinds in tabs of their own.

    The form of a kind is made when it is looked at, or when something in it is wrong.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Certificates"))
        self._desk = desk
        words = desk.wording
        names = {
            CertificateKind.CERTIFICATE: words.text("Certificate"),
            CertificateKind.AWARD: words.text("Award"),
            CertificateKind.STATEMENT: words.text("Statement of attendance"),
            CertificateKind.TRAINER: words.text("For trainers"),
        }
        self.body.addWidget(self._policy_card())
        self.kinds = QTabWidget()
        self._bar = SignedBar()
        self.kinds.setTabBar(self._bar)
        self.kinds.setDocumentMode(True)
        self.kinds.setAccessibleName(words.text("Kinds of papers"))
        self._forms: dict[CertificateKind, KindForm] = {}
        self._draft = Draft({})
        self._outline: TrainingOutline | None = None
        self._columns: dict[CertificateKind, QVBoxLayout] = {}
        for kind in CertificateKind:
            tab = QWidget()
            self._columns[kind] = QVBoxLayout(tab)
            self._columns[kind].setContentsMargins(0, 0, 0, 0)
            self.kinds.addTab(tab, names[kind])
        self.kinds.currentChanged.connect(self._make_seen)
        self.body.addWidget(self.kinds)
        self.body.addStretch(1)

    @property
    def meaning(self) -> str:
        """What the chosen policy means."""
        return self._meaning.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's own name
        """Make the form of the kind that is seen."""
        super().showEvent(event)
        self._make_seen()

    def put(self, draft: Draft) -> None:
        """Show what a draft says."""
        self._draft = draft
        super().put(draft)
        if self.isVisible():
            self._make_seen()

    def say(self, outline: TrainingOutline) -> None:
        """Say what the policy means, and what is common where a kind has nothing of its own."""
        self._outline = outline
        self._meaning.setText(self._meanings[text_of(self._policy)])
        for form in self._forms.values():
            form.say(outline)

    def complain(self, said: Mapping[str, str]) -> bool:
        """Show what is wrong beside the fields, and on the tab of its kind."""
        kinds = enumerate(CertificateKind)
        wrong = {place: o for place, o in kinds if any(f".{o}." in path for path in said)}
        for kind in wrong.values():
            self._make(kind)
        why = self._desk.wording.text("Something here is to be put right")
        self._bar.sign(frozenset(wrong), why)
        return super().complain(said)

    def focus_on(self, said: Mapping[str, str]) -> None:
        """Put the cursor on the first field with something wrong, in the tab of its kind."""
        path = next(path for path in self.fields if path in said)
        for place, kind in enumerate(CertificateKind):
            if f".{kind}." in path:
                self.kinds.setCurrentIndex(place)
        super().focus_on(said)

    def _make_seen(self) -> None:
        self._make(list(CertificateKind)[self.kinds.currentIndex()])

    def _make(self, kind: CertificateKind) -> None:
        """Make the form of a kind and show in it what the others were shown before."""
        if kind in self._forms or not self._draft.texts:
            return
        known = set(self.fields)
        form = self._forms[kind] = KindForm(self._desk, kind, self.field)
        for path in self.fields.keys() - known:
            put_text(self.fields[path].editor, self._draft.texts[path])
        if self._outline is not None:
            form.say(self._outline)
        self._columns[kind].addWidget(form)

    def _policy_card(self) -> QFrame:
        words = self._desk.wording
        self._policy = Choice(
            (
                (PrintPolicy.FINAL, words.text("Print once the result is final")),
                (PrintPolicy.CERTAIN, words.text("Print as soon as it is certain")),
                (PrintPolicy.POSSIBLE, words.text("Print for all who can still pass")),
            )
        )
        self._meanings = {
            PrintPolicy.FINAL.value: words.text(
                "Nothing is printed before everybody is marked and scored. No sheet is printed in"
                " vain."
            ),
            PrintPolicy.CERTAIN.value: words.text(
                "Who passes whatever still happens is printed beforehand; the others follow."
            ),
            PrintPolicy.POSSIBLE.value: words.text(
                "All are printed and signed beforehand, as when the signatory leaves early. Sheets"
                " of those who then do not pass are taken out of the folder."
            ),
        }
        self._meaning = quiet()
        electronic = QCheckBox(words.text("Signed electronically, outside Aula"))
        made = titled_card(
            words.text("When papers may be printed"),
            row(
                self.field("policy", "", self._policy),
                self.field("electronic", "", electronic),
            ),
            self._meaning,
        )
        self._policy.setAccessibleName(words.text("When papers may be printed"))
        electronic.setAccessibleName(electronic.text())
        return made
