"""The page of trainings: the list, the chosen one, new ones and copies, by keyboard alone."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.certification import PlannedSignatory
from app.domain.organization import OrganizationFacts
from app.usecases.number_ranges import reserve_range
from app.usecases.organization import set_organization
from db.models import CertificateNumber
from ui.pages.trainings.editors import Limit

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
CODE = "DEMO-CM-IV"


@pytest.fixture
def office(empty_desk):
    """Say who we are, with 212 numbers given."""
    facts = OrganizationFacts(
        "BKPSDMD Kota Contoh",
        place="Aula Diklat",
        city="Contoh",
        signatory=PlannedSignatory("Dr. H. Mulyadi Sampel, M.Si."),
        number_last=212,
    )
    empty_desk.operations.change(empty_desk, set_organization, organization=facts)


def shown(hand):
    """Find what the page shows."""
    return hand.page.nothing, hand.page.overview, hand.editor


def test_where_there_is_no_training_the_page_says_what_to_do(first_hand):
    nothing, overview, editor = shown(first_hand)
    assert nothing.isVisible()
    assert not overview.isVisible()
    assert not editor.isVisible()


def test_the_chosen_training_is_shown_and_esc_leads_to_all(hand):
    assert hand.editor.isVisible()
    hand.field("place").editor.setFocus()
    hand.press(Key.Key_Escape)
    assert hand.page.overview.isVisible()
    assert hand.page.overview.table.hasFocus()
    hand.press(Key.Key_Return)
    assert hand.editor.isVisible()


def test_the_list_opens_another_training(hand):
    hand.copy_as("CM-V")
    hand.field("place").editor.setFocus()
    hand.press(Key.Key_Escape, Key.Key_Up, Key.Key_Return)
    assert hand.desk.training == "CM-V"
    assert hand.field("code").editor.text() == "CM-V"


def test_the_list_is_filtered_by_its_words(hand):
    hand.copy_as("CM-V")
    hand.page.show_list()
    hand.press(Key.Key_F, modifier=CONTROL)
    hand.type("demo")
    hand.press(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert hand.desk.training == CODE
    assert len(hand.page.overview.table.shown()) == 1


def test_the_list_tells_what_is_over_running_and_coming(hand):
    hand.copy_as("CM-V")
    today = dt.date.today()
    stored = hand.stored("CM-V").outline
    assert stored.start == dt.date(2026, 3, 2)
    lines = {line.code: line for line in hand.page.overview.table.shown()}
    state = hand.page.overview.state_of
    assert state(lines[CODE]) == "selesai"
    moved = type(lines[CODE])
    running = moved(**{**vars(lines[CODE]), "start": today, "end": today})
    coming = moved(**{**vars(lines[CODE]), "start": today + dt.timedelta(days=1)})
    assert (state(running), state(coming)) == ("berjalan", "akan datang")


def test_a_training_is_planned_with_few_keys_and_without_the_mouse(office, first_hand):
    hand = first_hand
    hand.press(Key.Key_N, modifier=CONTROL)
    assert hand.dialog.isVisible()
    hand.type("Bimtek Arsip")
    hand.press(Key.Key_Tab)
    hand.type("8")
    hand.press(Key.Key_Return)
    assert hand.desk.training.startswith("BA-")
    outline = hand.stored().outline
    assert (outline.program.name, outline.program.jp, outline.batch) == ("Bimtek Arsip", 8, None)
    assert (outline.organizer, outline.place, outline.city) == (
        "BKPSDMD Kota Contoh",
        "Aula Diklat",
        "Contoh",
    )
    assert outline.front.name == "Dr. H. Mulyadi Sampel, M.Si."
    assert outline.numbering.next == 213
    assert outline.start.weekday() == 0
    assert (outline.end - outline.start).days == 4
    hand.come_back()
    assert hand.editor.tabs.subjects.table.hasFocus()
    hand.type("Dasar Kearsipan")
    hand.press(Key.Key_Tab)
    hand.type("5")
    hand.press(Key.Key_Return)
    hand.type("Praktik")
    hand.press(Key.Key_Tab)
    hand.type("2,5")
    assert hand.editor.tabs.subjects.totals.startswith(
        "Mata pelatihan 7,5 JP, program 8 JP, kurang 0,5"
    )
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Escape)
    hand.save()
    subjects = hand.stored().outline.subjects
    assert [(o.name, o.jp) for o in subjects] == [
        ("Dasar Kearsipan", 5),
        ("Praktik", Decimal("2.5")),
    ]


def test_a_new_training_can_be_taken_back_while_nothing_happened(first_hand):
    first_hand.page.begin()
    assert first_hand.dialog.isVisible()
    first_hand.type("Bimtek Arsip")
    first_hand.press(Key.Key_Return)
    assert len(first_hand.desk.trainings) == 1
    first_hand.desk.undo()
    assert first_hand.desk.trainings == ()
    first_hand.desk.undo()
    assert len(first_hand.desk.trainings) == 1


def test_what_a_new_training_lacks_is_said_in_the_dialog(first_hand):
    first_hand.page.begin()
    dialog = first_hand.dialog
    first_hand.press(Key.Key_Return)
    assert dialog.fields["program.name"].problem.startswith("Pilih program")
    assert dialog.fields["code"].problem.startswith("Beri pelatihan ini kode")
    assert dialog.isVisible()
    assert dialog.fields["program.name"].editor.hasFocus()
    dialog.fields["program.jp"].editor.setText("delapan")
    dialog.fields["batch"].editor.setText("empat")
    first_hand.type("Bimtek")
    dialog.accept()
    assert dialog.fields["program.jp"].problem.startswith("Ketik JP")
    assert dialog.fields["batch"].problem == "Ketik angka, misalnya 4."
    first_hand.press(Key.Key_Escape)
    assert first_hand.desk.trainings == ()


def test_a_known_program_brings_its_jp_its_next_angkatan_and_a_code(hand):
    hand.page.begin()
    dialog = hand.dialog
    hand.type("Coaching dan Mentoring")
    year = dialog.start.year
    texts = [dialog.fields[path].editor.text() for path in ("program.jp", "batch", "code")]
    assert texts == ["50", "5", f"CM-V-{year}"]
    dialog.fields["batch"].editor.setText("6")
    assert dialog.fields["code"].editor.text() == f"CM-VI-{year}"
    dialog.fields["code"].editor.setFocus()
    dialog.fields["code"].editor.selectAll()
    hand.type(CODE.lower())
    dialog.fields["batch"].editor.setText("7")
    assert dialog.fields["code"].editor.text() == CODE.lower()
    hand.press(Key.Key_Return)
    assert dialog.fields["code"].problem.startswith("Sudah ada pelatihan")
    assert dialog.fields["code"].editor.hasFocus()


def test_the_last_day_follows_the_first(first_hand):
    first_hand.page.begin()
    fields = first_hand.dialog.fields
    last = fields["end"].editor.day
    fields["start"].editor.set_day(last + dt.timedelta(days=3))
    assert fields["end"].editor.day == last + dt.timedelta(days=7)


def test_arriving_opens_a_tab_or_a_new_training(hand):
    hand.page.show_list()
    hand.page.arrive(tab="signatories")
    assert hand.editor.tabs.currentWidget() is hand.editor.tabs.sections["signatories"]
    hand.page.arrive(tab="unknown")
    hand.page.arrive(new=True)
    assert hand.dialog.isVisible()


def test_arriving_at_a_session_shows_it_in_the_schedule(hand):
    hand.page.show_list()
    hand.page.arrive(session=3)
    assert hand.editor.tabs.currentWidget() is hand.editor.tabs.schedule
    assert hand.editor.tabs.schedule.chosen.number == 3


def test_tab_follows_the_eye_through_the_fields(hand):
    hand.editor.tabs.open_tab("general")
    visited = []
    fields = hand.editor.tabs.sections["general"].fields
    for _ in range(40):
        focused = QApplication.focusWidget()
        paths = [path for path, field in fields.items() if field.editor is focused]
        visited += [path for path in paths if path not in visited]
        hand.press(Key.Key_Tab)
    assert visited == [
        "program.name",
        "program.form",
        "program.jp",
        "program.certificate",
        "start",
        "end",
        "batch",
        "year",
        "code",
        "organizer",
        "place",
        "city",
        "zone",
    ]


def test_every_field_has_a_name_for_screen_readers(hand):
    for section in hand.editor.tabs.sections.values():
        for path, field in section.fields.items():
            editor = field.editor
            named = editor.box if isinstance(editor, Limit) else editor
            assert named.accessibleName(), path


def test_a_training_is_copied_to_the_next_angkatan(hand):
    hand.fill("place", "Aula Baru")
    hand.page.ask_copy()
    dialog = hand.dialog
    assert dialog.fields["code"].editor.text() == "DEMO-CM-V"
    assert dialog.fields["batch"].editor.text() == "5"
    assert dialog.fields["start"].editor.hasFocus()
    hand.press(Key.Key_Return)
    assert hand.desk.training == "DEMO-CM-V"
    stored = hand.stored()
    assert (stored.people, stored.jp_scheduled, stored.outline.place) == (0, 50, "Aula Baru")
    assert hand.sentence == "Pelatihan DEMO-CM-V dibuat."


def test_the_proposal_of_a_copy_follows_its_first_day(hand):
    hand.page.ask_copy()
    dialog = hand.dialog
    dialog.fields["start"].editor.set_day(dt.date(2026, 3, 2))
    assert dialog.told.startswith("2 s.d. 6 Maret 2026, 20 sesi, 50 JP.")
    assert dialog.doubt == ""
    dialog.fields["start"].editor.set_day(dt.date(2026, 3, 4))
    assert dialog.told.startswith("4 s.d. 10 Maret 2026")
    assert dialog.doubt.startswith("Hari pertama Rabu, 4 Maret 2026")


def give_all(tx, *, sequence):
    """Give the only number that is reserved in a sequence."""
    reserve_range(tx, sequence=sequence, first=7, last=7)
    told = {"scope": sequence, "sequence": 7, "state": "void", "reason": "Contoh"}
    tx.add(CertificateNumber(number=f"{sequence}/7", given=tx.moment, **told))


def test_a_copy_says_where_no_reserved_number_is_left(hand):
    choice = hand.field("numbering.scope").editor
    choice.setCurrentIndex(choice.findData("year"))
    hand.save()
    hand.desk.operations.change(hand.page, give_all, sequence="year:2026")
    hand.page.ask_copy()
    dialog = hand.dialog
    dialog.fields["start"].editor.set_day(dt.date(2027, 3, 1))
    assert "Sertifikat pertama bernomor 800.2.4/001/LATIHAN/2027" in dialog.told
    dialog.fields["start"].editor.set_day(dt.date(2026, 3, 2))
    assert dialog.told.startswith("2 s.d. 6 Maret 2026, 20 sesi, 50 JP. Nomor cadangan sudah habis")


def test_what_is_wrong_in_a_copy_stands_beside_its_field(hand):
    hand.page.ask_copy()
    dialog = hand.dialog
    dialog.fields["batch"].editor.setText("lima")
    dialog.accept()
    assert dialog.fields["batch"].problem == "Ketik angka, misalnya 4."
    dialog.fields["batch"].editor.setText("0")
    dialog.accept()
    assert dialog.fields["batch"].problem == "Ketik angka, misalnya 4."
    dialog.fields["batch"].editor.setText("")
    code = dialog.fields["code"].editor
    code.setFocus()
    code.selectAll()
    hand.type(CODE)
    dialog.fields["start"].editor.set_day(dt.date(2026, 3, 9))
    assert code.text() == CODE
    dialog.accept()
    assert dialog.fields["code"].problem.startswith("Sudah ada pelatihan")


def test_a_training_in_which_something_happened_is_not_removed(hand):
    hand.page.remove()
    assert hand.sentence.startswith("Pelatihan DEMO-CM-IV punya 30 peserta")
    assert hand.desk.training == CODE


def test_an_empty_training_is_removed_and_brought_back(hand):
    hand.copy_as("CM-V")
    hand.desk.choose("CM-V")
    hand.page.remove()
    assert hand.sentence == "Pelatihan CM-V dihapus."
    assert hand.desk.training == CODE
    hand.desk.undo()
    assert hand.desk.training == "CM-V"


def test_the_page_says_which_training_it_shows(hand):
    assert hand.page.purpose == (
        "Coaching dan Mentoring Angkatan IV · 4 s.d. 8 Agustus 2025 · 30 peserta · 20 sesi"
    )
