"""How the cells of the scores are painted and typed in: past the slow roles of the model."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.vocabulary import Result
from ui.pages.scores.score_model import ScoreModel
from ui.pages.scores.score_words import sign_of
from ui.widgets.icons import icon
from ui.widgets.look import Colours, colours
from ui.widgets.table_rows import name_as_column

_Index = QModelIndex | QPersistentModelIndex
_PAD = 6
_SIGN = 13
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScoreEdit(QLineEdit):
    """The line in a cell; it knows whether the remedial is typed, and what stood there before."""

    def __init__(self, parent: QWidget, text: str, *, is_remedial: bool) -> None:
        super().__init__(text, parent)
        self.before, self.is_remedial = text, is_remedial
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)


class ScorePainter(QStyledItemDelegate):
    """Paints scores, remedials, signs and what is refused, and opens the line to type in."""

    typed = Signal(int, int, str, bool)
    """Row, column, text, and whether it is the remedial."""
    stepped = Signal(int)
    """The line was closed by an arrow or Shift+Enter, which goes so many rows down."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_remedial = False
        """Whether the next line is for the remedial."""

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = _of(index)
        rect, state, worn = option.rect, option.state, colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(worn.selection))
        elif not model.sheet.is_aspect(index.column()):
            painter.fillRect(rect, QColor(worn.window))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if model.sheet.is_aspect(index.column()):
            _paint_score(painter, inner, index, worn)
        else:
            _paint_behind(painter, inner, index, worn)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    # Typing

    def createEditor(  # noqa: N802 - Qt's own name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: _Index,
    ) -> QWidget:
        """Begin with what stands in the cell: what was refused, or the score."""
        model = _of(index)
        draft = model.sheet.draft(index.row(), index.column())
        is_remedial = self.is_remedial or (draft is not None and draft.is_remedial)
        text = model.editable(index.row(), index.column(), is_remedial=is_remedial)
        editor = ScoreEdit(parent, text, is_remedial=is_remedial)
        name_as_column(editor, index)
        self.is_remedial = False
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802
        """Leave alone what is being typed, whatever is read meanwhile."""

    def setModelData(  # noqa: N802
        self,
        editor: QWidget,
        model: QAbstractItemModel,  # noqa: ARG002
        index: _Index,
    ) -> None:
        """Hand on what was typed, where it is something else."""
        if isinstance(editor, ScoreEdit) and editor.text() != editor.before:
            self.typed.emit(index.row(), index.column(), editor.text(), editor.is_remedial)

    def updateEditorGeometry(  # noqa: N802
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: _Index,  # noqa: ARG002
    ) -> None:
        """Fill the whole cell."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let arrows and Shift+Enter go on from a cell as Enter and Tab do."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _step_of(event)
            if step and isinstance(editor, ScoreEdit):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.stepped.emit(step)
                return True
        return super().eventFilter(editor, event)


def _step_of(event: QKeyEvent) -> int:
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() == Qt.Key.Key_Up or (event.key() in _ENTERS and is_shifted):
        return -1
    return 1 if event.key() == Qt.Key.Key_Down else 0


def _of(index: _Index) -> ScoreModel:
    model = index.model()
    assert isinstance(model, ScoreModel)  # noqa: S101 - this delegate has no other table
    return model


def _paint_score(painter: QPainter, inner: QRect, index: _Index, worn: Colours) -> None:
    model, row, column = _of(index), index.row(), index.column()
    score = model.sheet.score(row, column)
    draft, ghost = model.sheet.draft(row, column), model.sheet.ghost(row, column)
    if ghost is not None:
        _paint_ghost(painter, inner, model.number(ghost), worn)
    elif draft is not None:
        _sign(painter, inner, "circle-alert", "red")
        _write(painter, inner, draft.text, worn.red)
    elif score is None:
        _write(painter, inner, model.word_of_missing, worn.grey)
    else:
        result = model.sheet.lines[row].aspects[column]
        if result in (Result.DEFERRED, Result.FAILED):
            _sign(painter, inner, *sign_of(result))
        _write(painter, inner, model.shown(row, column), worn.text)


def _paint_ghost(painter: QPainter, inner: QRect, text: str, worn: Colours) -> None:
    """Show what would be pasted in a dashed frame."""
    painter.setPen(QPen(QColor(worn.accent), 1, Qt.PenStyle.DashLine))
    painter.drawRect(inner.adjusted(-4, 2, 4, -3))
    _write(painter, inner, text, worn.accent)


def _paint_behind(painter: QPainter, inner: QRect, index: _Index, worn: Colours) -> None:
    model, row, column = _of(index), index.row(), index.column()
    text = model.shown(row, column)
    match column - len(model.sheet.aspects):
        case 1:
            _write(painter, inner, text, worn.text, _LEFT)
        case 3:
            _sign(painter, inner, *sign_of(model.sheet.lines[row].result))
            beside = inner.adjusted(_SIGN + 6, 0, _PAD - 2, 0)
            _write(painter, beside, text, worn.text, _LEFT)
        case _:
            _write(painter, inner, text, worn.text)


def _sign(painter: QPainter, inner: QRect, name: str, colour: str) -> None:
    top = inner.center().y() - _SIGN // 2
    icon(name, colour).paint(painter, QRect(inner.left() - 2, top, _SIGN, _SIGN))


def _write(
    painter: QPainter, place: QRect, text: str, colour: str, side: Qt.AlignmentFlag = _RIGHT
) -> None:
    painter.setPen(QColor(colour))
    shown = text
    if painter.fontMetrics().horizontalAdvance(text) > place.width():
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side, shown)
