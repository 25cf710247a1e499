"""The preview: every problem at its place, what changes and who is gone, and how it was read."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.exchange.heading_words import Fact
from app.usecases.entering import edit_participant

SAMPLES = Path(__file__).parents[3] / "samples"
NEW = {"grade": "IV/a", "position": "Pengawas"}


def column(table, key):
    """All that a table says in one column."""
    index = table.model().index
    place = [o.key for o in table.model().sourceModel().columns].index(key)
    return [index(row, place).data() for row in range(table.model().rowCount())]


def tabs(preview):
    """The titles of the tabs that are shown."""
    bar = preview.tabs
    return [bar.tabText(i) for i in range(bar.count()) if bar.isTabVisible(i)]


def pick(box, text):
    """Choose a line of a box, as the operator does."""
    place = box.findText(text, Qt.MatchFlag.MatchStartsWith)
    assert place >= 0, [box.itemText(i) for i in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)


@pytest.fixture
def paste(screen, clipboard):
    """Paste cells onto the class of three; returns the preview."""

    def act(text):
        clipboard(text)
        screen.press("Ctrl+V")
        return screen.page.preview

    return act


def test_every_problem_stands_at_its_place(empty_screen):
    empty_screen.page.incoming.open_file(SAMPLES / "peserta-rusak.xlsx")
    preview = empty_screen.page.preview
    assert empty_screen.says("4 rows stay out; 2 places need a look.")
    assert column(preview.problems, "sheet") == ["Sheet1"] * 6
    assert column(preview.problems, "row") == ["4", "7", "9", "11", "13", "14"]
    assert column(preview.problems, "column")[3] == "Nama Lengkap"
    assert column(preview.problems, "value")[0] == "1,96909E+17"
    assert column(preview.problems, "severity") == ["stays out"] * 4 + ["look at it"] * 2
    assert "Type the NIP again as text" in column(preview.problems, "sentence")[0]
    assert "comes in" in column(preview.problems, "sentence")[4]
    assert preview.go_on.text() == "Import 11 participants"


def test_a_known_person_is_offered_for_a_nip_that_was_lost(screen, paste, cells):
    preview = paste(cells((1, {"nip": "1,98001E+17"})))
    (sentence,) = column(preview.problems, "sentence")
    assert "198001012005011901" in sentence
    assert not preview.go_on.isEnabled()


def test_a_sound_list_has_no_table_of_problems(screen, paste, cells):
    preview = paste(cells(1, 4))
    assert not preview.problems.isVisible()
    assert column(preview.people, "note") == ["known", "new"]
    assert column(preview.people, "ndh") == ["01", "04"]
    assert column(preview.people, "born") == ["Contoh, 1 Jan 1980"] * 2


def test_a_new_version_shows_what_changes_cell_by_cell(screen, paste, cells):
    preview = paste(cells((1, NEW), 2, 3))
    assert tabs(preview) == ["People (3)", "Changes (2)", "Sheet and columns"]
    assert preview.tabs.currentWidget().isAncestorOf(preview.changes)
    assert column(preview.changes, "name") == ["Peserta Contoh 01"] * 2
    assert column(preview.changes, "fact") == ["Grade", "Position"]
    assert column(preview.changes, "old") == ["III/c", "Kepala Sekolah"]
    assert column(preview.changes, "new") == ["IV/a", "Pengawas"]
    assert column(preview.changes, "place") == ["Row 2, Gol.", "Row 2, Jabatan"]
    assert column(preview.people, "note") == ["changed, look at it", "known", "known"]
    assert preview.go_on.text() == "Change 2 facts"


def test_only_ticked_changes_are_taken(screen, paste, cells):
    preview = paste(cells((1, NEW), 2, 3))
    preview.changes.setFocus()
    preview.changes.selectRow(0)
    screen.press(Qt.Key.Key_Space)
    assert preview.go_on.text() == "Change 1 fact"
    preview.go_on.setFocus()
    screen.press(Qt.Key.Key_Return)
    facts = screen.members[0].facts
    assert (facts.grade, facts.position) == ("III/c", "Pengawas")
    assert screen.last_notice.sentence == "1 fact was changed."
    screen.way("Undo")
    assert screen.members[0].facts.position == "Kepala Sekolah"


def test_ticks_are_set_all_at_once_by_buttons_by_space_and_by_the_box(screen, paste, cells):
    preview = paste(cells((1, NEW), 2, 3))
    table, page = preview.changes, preview.tabs.currentWidget()
    every, none = (
        o for o in page.children() if getattr(o, "text", str)() in {"Tick all", "Tick none"}
    )
    none.click()
    assert preview.go_on.text() == "Nothing to store"
    assert not preview.go_on.isEnabled()
    every.click()
    assert preview.go_on.text() == "Change 2 facts"
    table.setFocus()
    table.selectAll()
    screen.press(Qt.Key.Key_Space)
    assert table.ticks.ticked_rows() == ()
    screen.press(Qt.Key.Key_Space)
    assert len(table.ticks.ticked_rows()) == 2
    box = table.model().index(0, 0)
    role = Qt.ItemDataRole.CheckStateRole
    assert table.model().setData(box, Qt.CheckState.Unchecked.value, role)
    assert not table.model().setData(box, "x", Qt.ItemDataRole.EditRole)
    assert len(table.ticks.ticked_rows()) == 1
    screen.press(Qt.Key.Key_Home)


def test_gaps_that_are_filled_are_told(screen, paste, cells):
    screen.page.incoming.paste(cells((4, {"grade": "", "rank": ""})), "")
    screen.page.preview.go_on.click()
    preview = paste(cells(1, 2, 3, 4))
    assert "NDH 04: Rank Penata; NDH 04: Grade III/c" in preview.tabs.currentWidget().note.text()
    assert preview.go_on.text() == "Fill the gaps"
    preview.go_on.click()
    assert screen.members[3].facts.grade == "III/c"
    assert screen.last_notice.sentence == "2 gaps were filled."


def test_whom_the_list_no_longer_names_leaves_where_that_is_ticked(screen, paste, cells):
    preview = paste(cells(1, 4))
    assert tabs(preview)[1] == "No longer in the list (2)"
    assert preview.go_on.text() == "Import 1 participant"
    preview.tabs.setCurrentIndex(2)
    preview.gone.setFocus()
    preview.gone.choose(3)
    screen.press(Qt.Key.Key_Space)
    assert preview.go_on.text() == "Import 1 participant, withdraw 1"
    preview.go_on.click()
    assert [state for _, _, state in screen.names] == ["active", "active", "withdrawn", "active"]
    assert screen.last_notice.sentence == "1 participant imported, 1 left."


def test_newcomers_of_a_running_training_join_late_unless_told_otherwise(screen, paste, cells):
    preview = paste(cells(1, 2, 3, 4))
    assert preview.late.isChecked()
    assert preview.joined.day == dt.date(2025, 8, 8)
    preview.go_on.click()
    assert screen.members[3].joined == dt.date(2025, 8, 8)
    preview = paste(cells(5))
    preview.late.setChecked(False)
    assert not preview.joined.isEnabled()
    preview.go_on.click()
    assert screen.members[4].joined is None


def test_the_first_list_of_a_class_is_of_people_who_join_at_the_beginning(empty_screen, cells):
    empty_screen.page.incoming.paste(cells(1), "")
    assert not empty_screen.page.preview.late.isVisible()
    empty_screen.page.preview.go_on.click()
    assert empty_screen.members[0].joined is None


def test_a_list_that_changes_nothing_has_nothing_to_store(screen, paste, cells):
    preview = paste(cells(1, 2, 3))
    assert preview.go_on.text() == "Nothing to store"
    assert not preview.go_on.isEnabled()


def test_a_fact_that_was_changed_in_the_meantime_is_told_and_the_preview_stays(
    screen, paste, cells
):
    preview = paste(cells((1, {"unit": "Dinas Baru"})))
    seen = screen.members[0]
    screen.desk.operations.change(
        screen.page,
        edit_participant,
        training=screen.desk.training,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, unit="Dinas Ketiga"),
    )
    preview.go_on.click()
    assert screen.last_notice.is_refusal
    assert "Dinas Ketiga" in screen.last_notice.sentence
    assert column(preview.changes, "old") == ["Dinas Ketiga"]
    preview.go_on.click()
    assert screen.members[0].facts.unit == "Dinas Baru"


def test_of_several_sheets_one_is_chosen(empty_screen):
    empty_screen.page.incoming.open_file(SAMPLES / "peserta-pkp-angkatan-i-ii.xlsx")
    preview = empty_screen.page.preview
    assert preview.question.isVisible()
    assert not preview.go_on.isVisible()
    assert empty_screen.page.focusWidget().text() == "Angkatan I · 30 participants"
    empty_screen.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert not preview.question.isVisible()
    assert preview.go_on.text() == "Import 30 participants"
    assert preview.columns.sheet.currentText() == "Angkatan II · 30 participants"
    second = column(preview.people, "name")
    pick(preview.columns.sheet, "Angkatan I ")
    assert column(preview.people, "name") != second
    empty_screen.press(Qt.Key.Key_Return)
    assert len(empty_screen.members) == 30


def test_what_was_recognised_stands_there_and_can_be_corrected(empty_screen):
    text = "Nama\tUnit\tSeksi\nBudi Contoh\tx\tDinas Contoh\nCitra Contoh\ty\tDinas Sampel"
    empty_screen.page.incoming.paste(text, "")
    preview = empty_screen.page.preview
    boxes = preview.columns.boxes
    assert [box.currentText() for box in boxes.values()] == ["Name", "Unit", "(not taken)"]
    assert column(preview.people, "unit") == ["x", "y"]
    preview.tabs.setCurrentWidget(preview.columns)
    pick(boxes[2], "Unit")
    assert column(preview.people, "unit") == ["Dinas Contoh", "Dinas Sampel"]
    assert [box.currentText() for box in boxes.values()] == ["Name", "(not taken)", "Unit"]
    assert preview.tabs.currentWidget() is preview.columns
    pick(boxes[1], "Position")
    pick(boxes[2], "Position")
    assert column(preview.people, "position") == ["Dinas Contoh", "Dinas Sampel"]
    assert [box.currentText() for box in boxes.values()] == ["Name", "(not taken)", "Position"]


def test_a_list_that_is_not_understood_asks_for_its_header_and_names(empty_screen):
    empty_screen.page.incoming.paste("Rapat\t\nOrang\tKode\nBudi Contoh\tA1\n", "")
    preview = empty_screen.page.preview
    assert tabs(preview) == ["Sheet and columns"]
    assert preview.columns.header.hasFocus()
    assert not preview.go_on.isVisible()
    pick(preview.columns.header, "Row 2")
    assert tabs(preview) == ["Sheet and columns"]
    pick(preview.columns.boxes[0], "Name")
    assert tabs(preview)[0] == "People (1)"
    assert preview.go_on.isVisible()
    preview.go_on.click()
    assert [name for _, name, _ in empty_screen.names] == ["Budi Contoh"]


GUESSED = "There is no header row: the columns were guessed. Check first."


def test_guessed_columns_of_a_file_are_looked_at_before_anybody_comes_in(empty_screen, tmp_path):
    path = tmp_path / "tanpa-judul.csv"
    path.write_text("Budi Contoh;198203052008031901\nCitra Contoh;198203052008032902\n", "utf-8")
    empty_screen.page.incoming.open_file(path)
    preview = empty_screen.page.preview
    assert preview.tabs.currentWidget() is preview.columns
    assert empty_screen.says(f"{GUESSED} Not found: Grade, Position, Unit.")
    assert preview.columns.header.hasFocus()
    empty_screen.press(Qt.Key.Key_Return)
    assert empty_screen.members == ()
    preview.go_on.click()
    assert len(empty_screen.members) == 2


def test_guessed_columns_of_pasted_cells_are_told(empty_screen):
    empty_screen.page.incoming.paste("Budi Contoh\t198203052008031901\n", "")
    assert empty_screen.says(f"{GUESSED} Not found: Grade, Position, Unit.")
    assert empty_screen.page.preview.go_on.hasFocus()


def test_a_file_in_which_nobody_stands_is_refused(empty_screen):
    empty_screen.page.incoming.open_file(SAMPLES / "kosong.xlsx")
    assert empty_screen.last_notice.is_refusal
    assert "kosong.xlsx: no row names the columns." in empty_screen.last_notice.sentence
    assert not empty_screen.page.preview.isVisible()


def test_that_there_is_no_header_can_be_said(empty_screen):
    empty_screen.page.incoming.paste("Budi Contoh\tLurah\nCitra Contoh\tCamat\n", "")
    preview = empty_screen.page.preview
    pick(preview.columns.header, "No header row")
    pick(preview.columns.boxes[0], "Name")
    assert column(preview.people, "name") == ["Budi Contoh", "Citra Contoh"]


def test_a_header_with_nobody_below_it_is_told(empty_screen):
    empty_screen.page.incoming.paste("Nama\tNIP\n", "")
    assert empty_screen.says("There is nobody below the header row. Choose another one.")
    assert not empty_screen.page.preview.go_on.isEnabled()


def test_columns_that_papers_want_and_the_list_lacks_are_named(empty_screen):
    empty_screen.page.incoming.paste("Nama\tUnit Kerja\nBudi Contoh\tDinas Contoh\n", "")
    assert empty_screen.says("Not found: NIP, Grade, Position.")


def test_a_meaning_that_is_not_among_the_choices_is_shown_as_it_is(empty_screen):
    empty_screen.page.incoming.paste("Nama/Jabatan/Unit Kerja\tHP\nBudi Contoh\nLurah\t1\n", "")
    boxes = empty_screen.page.preview.columns.boxes
    assert boxes[0].currentText() == "Name / Position / Unit"
    assert boxes[1].currentText() == "(not taken)"
    assert boxes[0].currentData() == (Fact.NAME, Fact.POSITION, Fact.UNIT)
