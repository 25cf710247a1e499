"""The decision to prepare: which kind, to whom numbers are bound, and the date on the papers."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget

from app.domain.errors import AppError
from app.domain.vocabulary import Certainty, CertificateKind
from app.usecases.certificate_board import UNBOUND, CertificateBoard
from app.usecases.preparing import Order, Prepared, prepare
from ui.decision_dialog import DecisionDialog
from ui.desk import Desk
from ui.pages.certificates.paper_date import PaperDate
from ui.pages.certificates.stage_words import POLICIES, kind_word
from ui.widgets.forms import Field
from ui.widgets.labels import problem, quiet

_ORDER = "certificates/order"
_KINDS = tuple(CertificateKind)


class PrepareDialog(DecisionDialog[Prepared]):
    """Binds numbers and issues nothing; Enter prepares as many as the button says."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        training: str,
        board: CertificateBoard,
        kind: CertificateKind | None,
        then: Callable[[CertificateKind, int], None],
    ) -> None:
        words = desk.wording
        super().__init__(
            parent,
            desk,
            words.text("Prepare papers"),
            words.text(
                "Everybody gets a number, and nothing is issued yet: that is decided when the"
                " results are there."
            ),
            words.text("Prepare"),
            self._tell,
        )
        self._training, self._board, self._told = training, board, then
        self.kinds = QComboBox()
        self.kinds.addItems([kind_word(each, words) for each in _KINDS])
        self.kinds.setCurrentIndex(_KINDS.index(kind or CertificateKind.CERTIFICATE))
        self.all = QRadioButton()
        self.certain = QRadioButton()
        kept = desk.settings.value(_ORDER, Order.NDH)
        (self.certain if kept == Order.CERTAIN_FIRST else self.all).setChecked(True)
        self._dated = PaperDate(words, words.text("Date on the papers"), board.date)
        self.date = self._dated.edit
        self._problem = problem()
        self._problem.hide()
        self._lay_out()
        self.kinds.currentIndexChanged.connect(self._count)
        self.all.toggled.connect(self._count)
        self._count()
        self.primary.setFocus()

    @property
    def kind(self) -> CertificateKind:
        """The kind that is prepared."""
        return _KINDS[self.kinds.currentIndex()]

    @property
    def order(self) -> Order:
        """To whom numbers are bound."""
        return Order.CERTAIN_FIRST if self.certain.isChecked() else Order.NDH

    def accept(self) -> None:
        """Bind the numbers; where that is refused, say why."""
        self._desk.settings.setValue(_ORDER, str(self.order))
        self._asked = self.kind
        self.decide(
            prepare,
            training=self._training,
            kind=self._asked,
            order=self.order,
            date=self.date.day,
        )

    def _lay_out(self) -> None:
        words = self._desk.wording
        policy = words.text(POLICIES[self._board.policy])
        for widget in (
            Field(words.text("Kind of paper"), self.kinds),
            self.all,
            self.certain,
            quiet(words.text("{policy} The training says so.", policy=policy)),
            self._dated,
            self._problem,
        ):
            self.body.addWidget(widget)

    def _count(self) -> None:
        """Say how many get a number in each order."""
        words = self._desk.wording
        unbound = [o for o in self._board.of(self.kind) if o.stage in UNBOUND]
        certain = sum(o.certainty is Certainty.CERTAIN for o in unbound)
        possible = certain + sum(o.certainty is Certainty.OPEN for o in unbound)
        self.all.setText(
            words.text("All who can still have it, by NDH ({number})", number=possible)
        )
        self.certain.setText(
            words.text("Only those who are certain of it ({number})", number=certain)
        )
        count = certain if self.certain.isChecked() else possible
        self.primary.setText(words.count("Prepare {number}", "Prepare {number}", count))
        self.primary.setEnabled(count > 0)

    def _tell(self, prepared: Prepared) -> None:
        seen = {line.number for line in self._board.lines}
        self._told(self._asked, sum(line.number not in seen for line in prepared.prepared))

    def tell_refusal(self, sentence: str, error: AppError) -> None:  # noqa: ARG002
        """Say why below what was chosen."""
        self._problem.setText(sentence)
        self._problem.show()
        self.primary.setEnabled(True)
