"""A board's table with the history of the mark under the cursor beside it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.desk import Desk
from ui.pages.attendance.board_model import BoardModel
from ui.pages.attendance.board_table import BoardTable
from ui.pages.attendance.history_panel import HistoryPanel
from ui.widgets.buttons import button
from ui.widgets.look import GRID


class BoardList(QWidget):
    """Table and panel; the button that shows the panel stands elsewhere."""

    def __init__(
        self, desk: Desk, model: BoardModel, name: str, *, kept_as: str, is_shown: bool = True
    ) -> None:
        """`kept_as` names the setting that remembers whether the panel is shown."""
        super().__init__()
        self._desk, self._kept_as = desk, f"attendance/{kept_as}-history"
        self.table = BoardTable(model, name, f"NDH  {desk.wording.text('Name')}")
        self.history = HistoryPanel(desk)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.history)
        self.table.moved.connect(self.show_current)
        kept = desk.settings.value(self._kept_as, is_shown)
        self.history.setVisible(str(kept).lower() == "true")

    def new_toggle(self) -> QPushButton:
        """A button that shows and hides the history."""
        name = self._desk.wording.text("History")
        return button(name, self._toggle, icon_name="list", shortcut="Ctrl+H")

    def show_current(self) -> None:
        """Show the mark under the cursor as it is now."""
        current = self.table.current()
        if current is not None:
            self.history.show_mark(*current)

    def _toggle(self) -> None:
        is_shown = self.history.isHidden()
        self.history.setVisible(is_shown)
        self._desk.settings.setValue(self._kept_as, is_shown)
        self.show_current()
