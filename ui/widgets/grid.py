"""A grid of cells as in a spreadsheet, with the names of its rows at the left side."""

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView

from ui.widgets.lined_header import LinedHeader
from ui.widgets.look import GRID

ROW_HEIGHT = 28
_NAMES = (
    "QHeaderView::section { font-weight: 400; background: palette(base); color: palette(text); }"
)


class Grid(QTableView):
    """Cells to be chosen in blocks, under titles of several lines; Tab leaves it."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        *,
        names_title: str,
        names_width: int,
        bold: int = 1,
    ) -> None:
        super().__init__()
        self.names_title = QLabel(names_title, self)
        model.setParent(self)
        self.setModel(model)
        self.setHorizontalHeader(LinedHeader(self, bold))
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        names = self.verticalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(ROW_HEIGHT)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setFixedWidth(names_width)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        names.setStyleSheet(_NAMES)
        self._lay_title()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's own name
        """Keep the title of the names above them."""
        super().updateGeometries()
        names, heads = self.verticalHeader().geometry(), self.horizontalHeader().geometry()
        corner = QRect(names.left(), heads.top(), names.width(), heads.height())
        self.names_title.setGeometry(corner.adjusted(GRID, 0, 0, -GRID // 2))

    def _lay_title(self) -> None:
        title = self.names_title
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
