"""Tables: what was chosen stays chosen, numbers sort as numbers, widths are kept."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSettings, Qt

from ui.widgets.table import Column, Table, TableModel
from ui.wording import Wording


@dataclass(frozen=True)
class Seat:
    """A row of a list."""

    ndh: int
    name: str
    jp: int | None = None


SEATS = (Seat(2, "Budi Contoh", 9), Seat(10, "Ani Sampel", None), Seat(1, "Citra Peraga", 47))


@pytest.fixture
def settings(tmp_path):
    """Keep settings in a file."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def new_table(qtbot, settings):
    """Make a table of seats that keeps its widths."""
    made = []

    def make(wording=None):
        columns = (
            Column[Seat]("ndh", "NDH", lambda row: f"{row.ndh:02}", sort=lambda row: row.ndh),
            Column[Seat](
                "name", "Nama", lambda row: row.name, tooltip=lambda row: f"{row.ndh} {row.name}"
            ),
            Column[Seat](
                "jp",
                "JP",
                lambda row: "-" if row.jp is None else str(row.jp),
                sort=lambda row: row.jp,
                is_number=True,
            ),
        )
        table: Table[Seat] = Table(
            TableModel(columns),
            key=lambda row: row.ndh,
            settings=settings,
            name="seats",
            wording=wording,
        )
        table.set_rows(SEATS)
        qtbot.addWidget(table)
        table.show()
        made.append(table)
        return table

    return make


@pytest.fixture
def table(new_table):
    """Show a table of three seats."""
    return new_table()


def numbers(rows):
    """The NDH of rows."""
    return [row.ndh for row in rows]


def test_rows_stand_as_they_came_until_they_are_sorted(table):
    assert numbers(table.shown()) == [2, 10, 1]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert numbers(table.shown()) == [1, 2, 10]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert numbers(table.shown()) == [10, 2, 1]


def test_what_is_missing_comes_before_all_numbers(table):
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert numbers(table.shown()) == [10, 2, 1]
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert numbers(table.shown()) == [1, 2, 10]


def test_a_filter_keeps_the_rows_that_have_every_word_somewhere(table):
    table.filter("contoh 02")
    assert numbers(table.shown()) == [2]
    table.filter("contoh 03")
    assert table.shown() == ()
    table.filter("")
    assert len(table.shown()) == 3


def test_what_was_chosen_stays_chosen_when_rows_are_read_again(table):
    table.choose(1)
    assert table.current() == SEATS[2]
    table.set_rows((Seat(1, "Citra Peraga, S.Sos.", 47), *SEATS[:2]))
    assert table.current().name == "Citra Peraga, S.Sos."
    assert numbers(table.chosen()) == [1]


def test_who_is_gone_is_no_longer_chosen(table):
    table.choose(1)
    table.set_rows(SEATS[:2])
    assert table.chosen() == ()
    assert table.current() is None


def test_the_same_rows_leave_everything_as_it_is(table, qtbot):
    with qtbot.assertNotEmitted(table.model().modelReset):
        table.set_rows(SEATS)


def test_who_is_not_shown_is_not_chosen(table):
    table.choose(10)
    table.choose(99)
    assert numbers(table.chosen()) == [10]


def test_several_rows_are_given_in_the_order_they_are_shown(table):
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.selectAll()
    assert numbers(table.chosen()) == [1, 2, 10]


def test_every_cell_says_aloud_which_column_it_is_in(table):
    cell = table.model().index(0, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Nama: Budi Contoh"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "2 Budi Contoh"


def test_numbers_stand_at_the_right(table):
    role = Qt.ItemDataRole.TextAlignmentRole
    assert table.model().index(0, 2).data(role) & Qt.AlignmentFlag.AlignRight
    header = table.model().headerData(2, Qt.Orientation.Horizontal, role)
    assert header & Qt.AlignmentFlag.AlignRight


def test_widths_and_order_are_kept(table, new_table):
    table.setColumnWidth(1, 333)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    again = new_table()
    assert again.columnWidth(1) == 333
    assert numbers(again.shown()) == [1, 2, 10]


def test_a_column_can_be_narrowed_to_what_it_says(new_table):
    table = new_table(Wording("id", in_window=True))
    rows = table.model()
    rows.keep_only(1, "Ani Sampel")
    assert numbers(table.shown()) == [10]
    assert rows.headerData(1, Qt.Orientation.Horizontal) == "Nama: Ani Sampel"
    rows.keep_only(1, None)
    assert len(table.shown()) == 3


@pytest.fixture
def narrow_table(qtbot, settings):
    """Show a table whose columns were given too little, the name taking what is spare."""
    columns = (
        Column[Seat]("ndh", "Nomor daftar hadir", lambda row: str(row.ndh), width=20),
        Column[Seat]("name", "Nama", lambda row: row.name, width=50, takes_room=True),
        Column[Seat]("jp", "Jam pelajaran", lambda row: str(row.jp), width=50),
    )
    model = TableModel(columns)
    table: Table[Seat] = Table(model, key=lambda row: row.ndh, settings=settings, name="narrow")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    return table


def test_no_column_is_narrower_than_its_title(narrow_table):
    header = narrow_table.horizontalHeader()
    assert all(header.sectionSize(at) >= header.sectionSizeHint(at) for at in range(3))


def test_a_tight_column_keeps_its_width(qtbot):
    tight = Column[Seat]("h", "Hadir", lambda row: row.name, width=36, is_tight=True)
    table: Table[Seat] = Table(TableModel((tight, tight)), key=lambda row: row.ndh)
    qtbot.addWidget(table)
    table.show()
    assert table.columnWidth(0) == 36


def test_the_room_of_a_hidden_column_is_shared(narrow_table, settings):
    before = narrow_table.columnWidth(1)
    hidden = narrow_table.columnWidth(0)
    narrow_table.show_columns({"ndh": False})
    assert narrow_table.isColumnHidden(0)
    assert narrow_table.columnWidth(1) == before + hidden
    narrow_table.show_columns({"ndh": True})
    assert narrow_table.columnWidth(1) == before
    assert not settings.contains("tables/narrow"), "nobody set a width"
