"""Frozen columns: the name stays in sight when a wide table is moved sideways."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from ui.widgets.frozen_columns import FrozenColumns
from ui.widgets.table import Column, Table, TableModel
from ui.widgets.table_rows import ShownRows


@dataclass(frozen=True)
class Seat:
    """One row."""

    ndh: int


COLUMNS: list[Column[Seat]] = [
    Column(f"c{at}", f"C{at}", lambda seat: str(seat.ndh), width=150) for at in range(8)
]


@pytest.fixture
def table(qtbot):
    """Show a table of eight columns in a window that has room for three."""
    made: Table[Seat] = Table(TableModel(COLUMNS), key=lambda seat: seat.ndh, frozen=2)
    made.set_rows([Seat(ndh) for ndh in range(1, 60)])
    qtbot.addWidget(made)
    made.resize(460, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def frozen_of(table):
    (found,) = table.findChildren(FrozenColumns)
    return found


def test_nothing_lies_over_a_table_that_was_not_moved(table):
    assert frozen_of(table).isHidden()


def test_the_first_columns_stay_when_the_table_is_moved_sideways(table):
    table.horizontalScrollBar().setValue(3)
    frozen = frozen_of(table)
    assert frozen.isVisible()
    assert [at for at in range(8) if not frozen.isColumnHidden(at)] == [0, 1]
    assert frozen.width() == table.columnWidth(0) + table.columnWidth(1)
    table.horizontalScrollBar().setValue(0)
    assert frozen.isHidden()


def test_they_show_the_same_rows_and_the_same_choice(table, qtbot):
    table.horizontalScrollBar().setValue(3)
    frozen = frozen_of(table)
    table.choose(40)
    assert frozen.verticalScrollBar().value() == table.verticalScrollBar().value() > 0
    assert frozen.currentIndex() == table.currentIndex()
    assert isinstance(frozen.model(), ShownRows)
    assert frozen.focusPolicy() == Qt.FocusPolicy.NoFocus
