"""The subjects: typed by keys alone, moved, taken away, and compared with the program."""

import pytest
from PySide6.QtCore import Qt

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def form(hand):
    """Open the subjects of the demo training."""
    hand.editor.tabs.open_tab("subjects")
    return hand.editor.tabs.subjects


def names(form):
    return [row.name for row in form.subjects]


def cell(form, row, column):
    model = form.table.model()
    return model.index(row, column)


def go_to(form, row, column=0):
    form.table.setCurrentIndex(cell(form, row, column))


def test_the_subjects_are_shown_with_what_the_schedule_has_of_them(form):
    assert len(form.subjects) == 9
    assert [cell(form, 0, column).data() for column in range(5)] == [
        "Kebijakan Pengembangan Kompetensi ASN",
        "3",
        "",
        "",
        "3",
    ]
    assert form.totals == "Mata pelatihan 50 JP, sama dengan program."
    assert form.scheduled == "Jadwal sesuai program: 50 JP."
    assert form.table.model().headerData(9, Qt.Orientation.Vertical) == "+"


def test_totals_follow_each_letter_and_esc_takes_the_typing_back(hand, form):
    go_to(form, 1, 1)
    hand.type("1")
    assert form.totals.startswith("Mata pelatihan 45 JP, program 50 JP, kurang 5 JP.")
    hand.type("2")
    assert form.totals.startswith("Mata pelatihan 56 JP, program 50 JP, lebih 6 JP.")
    hand.press(Key.Key_Escape)
    assert form.totals == "Mata pelatihan 50 JP, sama dengan program."
    assert not hand.editor.is_dirty


def test_tab_goes_through_the_cells_and_into_the_next_row(hand, form):
    go_to(form, 0, 3)
    hand.type("Agenda I")
    hand.press(Key.Key_Tab)
    assert form.table.currentIndex() == cell(form, 1, 0)
    hand.press(Key.Key_Backtab)
    assert form.table.currentIndex() == cell(form, 0, 3)
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Tab)
    assert form.table.currentIndex() == cell(form, 1, 1)
    assert form.subjects[0].stage == "Agenda I"


def test_enter_types_in_a_cell_and_then_begins_the_next_row(hand, form):
    go_to(form, 8)
    hand.press(Key.Key_Return)
    hand.type("X")
    hand.press(Key.Key_Return)
    hand.type("Etika")
    assert names(form)[-2:] == ["X", "Etika"]


def test_alt_and_the_arrows_move_a_subject(hand, form):
    first, second, *_ = names(form)
    go_to(form, 0)
    hand.press(Key.Key_Up, modifier=ALT)
    hand.press(Key.Key_Down, modifier=ALT)
    assert names(form)[:2] == [second, first]
    assert form.table.currentIndex().row() == 1
    hand.press(Key.Key_Up, modifier=ALT)
    assert names(form)[:2] == [first, second]
    go_to(form, 8)
    hand.press(Key.Key_Down, modifier=ALT)
    assert names(form)[:2] == [first, second]
    go_to(form, 1)
    hand.press(Key.Key_Up, modifier=ALT)
    hand.save()
    assert [o.name for o in hand.stored().outline.subjects[:2]] == [second, first]


def test_del_takes_a_subject_away_that_nobody_teaches(hand, form):
    form.table.edit_last()
    hand.type("Etika")
    hand.press(Key.Key_Return, Key.Key_Escape)
    go_to(form, 9)
    hand.press(Key.Key_Delete)
    assert "Etika" not in names(form)
    go_to(form, 9)
    hand.press(Key.Key_Delete)
    assert len(form.subjects) == 9


def test_del_on_a_figure_empties_that_cell_alone(hand, form):
    go_to(form, 0)
    hand.press(Key.Key_Right, Key.Key_Delete)
    assert (form.subjects[0].jp, len(form.subjects)) == ("", 9)


def test_a_subject_that_is_taught_stays_and_the_way_on_leads_to_the_schedule(hand, form):
    go_to(form, 1)
    hand.press(Key.Key_Delete)
    assert len(form.subjects) == 9
    assert hand.sentence.startswith('"Konsep Dasar Coaching" dipakai di 2 sesi jadwal.')
    (way,) = hand.said[-1].ways
    assert way.text == "Buka jadwal"
    way.act()
    assert hand.editor.tabs.currentWidget() is not form


def test_what_is_wrong_is_marked_in_its_cell_and_said_below(hand, form):
    go_to(form, 3, 1)
    hand.type("tiga")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    assert form.problem == "Baris 4: ketik JP sebagai angka, misalnya 3."
    assert cell(form, 3, 1).data(Qt.ItemDataRole.ToolTipRole) is not None
    assert cell(form, 3, 1).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert cell(form, 3, 4).data(Qt.ItemDataRole.ForegroundRole) is None
    hand.editor.tabs.open_tab("rule")
    assert not hand.editor.save()
    assert hand.editor.tabs.currentWidget() is form
    assert form.table.currentIndex().row() == 3
    hand.editor.discard()
    assert form.problem == ""


def test_a_row_that_was_emptied_is_no_subject_any_more(hand, form):
    form.table.edit_last()
    hand.type("Etika")
    hand.press(Key.Key_Tab)
    hand.type("2")
    hand.press(Key.Key_Escape)
    model = form.table.model()
    assert len(form.subjects) == 10
    assert not model.setData(cell(form, 9, 0), "Etika")
    assert model.setData(cell(form, 9, 0), "")
    assert model.setData(cell(form, 9, 1), "") or not form.subjects[9:]
    assert len(form.subjects) == 9


def test_the_self_paced_part_is_told(hand, form):
    go_to(form, 5, 2)
    hand.type("4")
    assert form.totals.endswith("Di antaranya 4 JP mandiri.")


def test_a_screen_reader_hears_the_column_with_each_cell(form):
    said = cell(form, 0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "JP: 3"
    assert form.table.accessibleName() == "Mata pelatihan"
