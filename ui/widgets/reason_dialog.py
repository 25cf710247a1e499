"""A decision that needs a reason: the first one offered is given by Enter alone."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.forms import Field
from ui.wording import Wording


class ReasonDialog(Dialog):
    """Asks for a reason and hands it on; an empty one is asked for again."""

    def __init__(
        self,
        parent: QWidget,
        wording: Wording,
        title: str,
        sentence: str,
        verb: str,
        reasons: Sequence[str],
        act: Callable[[str], object],
    ) -> None:
        super().__init__(parent, wording, title, sentence, verb)
        self._act = act
        self.typed = QLineEdit()
        reason = QComboBox()
        reason.setLineEdit(self.typed)
        reason.addItems(list(reasons))
        # The one that Qt makes would take the first Enter for itself.
        reason.setCompleter(QCompleter(list(reasons), self.typed))
        self._field = Field(wording.text("Reason"), reason)
        self.body.addWidget(self._field)
        reason.setFocus()
        self.typed.selectAll()

    def accept(self) -> None:
        """Hand the reason on."""
        reason = self.typed.text().strip()
        if not reason:
            self._field.complain(self.wording.text("Type a reason; it is kept with the change."))
            return
        super().accept()
        self._act(reason)
