"""The page of certificates: who can have one, issuing, printing, files, and the page itself."""

import datetime as dt
import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import isValid

from app.domain.vocabulary import CertificateKind, Status
from app.exchange.description import read_description
from app.exchange.people_list import ListedPerson, PeopleList
from app.usecases.attendance import mark_rest, type_marks
from app.usecases.certificates import issue, issued_facts
from app.usecases.importing import import_people
from app.usecases.participants import withdraw
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from ui.desk import Notice
from ui.pages.certificates import CertificatesPage
from ui.pages.certificates.issue_dialog import IssueDialog
from ui.printing.preview import Preview

CODE = "CM-IV-2025"
MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


@pytest.fixture
def records(monday_folder, tmp_path):
    """Stand in a class of three: two were there all day, the second missed a session."""
    folder = shutil.copytree(monday_folder, tmp_path / "monday")
    with Workspace(folder, operator="Penguji Contoh") as workspace:
        for session, status, who in ((1, Status.ABSENT, ["2"]), (4, Status.PRESENT, ["1"])):
            workspace.change(type_marks, training=CODE, session=session, who=who, status=status)
        workspace.change(mark_rest, training=CODE, status=Status.PRESENT, date=MONDAY)
        yield workspace


@pytest.fixture
def classroom(records, new_desk):
    """Stand at the desk of that class."""
    return new_desk(records.folder, "en")


@pytest.fixture
def said(classroom):
    """Collect the banners."""
    found: list[Notice | None] = []
    classroom.noticed.connect(found.append)
    return found


@pytest.fixture
def show(qtbot):
    """Show the page of a desk."""

    def act(desk):
        page = CertificatesPage(desk)
        qtbot.addWidget(page)
        page.resize(1150, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return act


@pytest.fixture
def page(show, classroom):
    """Stand on the page of that class."""
    return show(classroom)


def cells(page, row):
    """What a row of the board says: NDH, name, state, number, date, notes."""
    model = page.view.table.model()
    return [model.index(row, column).data() for column in (0, 1, 3, 4, 5, 6)]


def chips(page):
    """What the counts say that are not nothing."""
    shown = [o.text() for o in page.view.chips.findChildren(QPushButton) if o.isVisible()]
    return [text for text in shown if not text.endswith(" 0")]


def dialogs(kind):
    return [o for o in QApplication.topLevelWidgets() if isinstance(o, kind) and o.isVisible()]


def key_of(page, row):
    """By what a row is chosen."""
    return page.view.table.shown()[row].key


def ndh_at_cursor(page):
    """On whom the cursor of the board is."""
    line = page.view.table.current()
    return line and line.ndh


def words_of(widget):
    """Everything that is said in labels and on buttons."""
    said = [o.text() for o in widget.findChildren(QLabel) if o.isVisible()]
    return "\n".join(said + [o.text() for o in widget.findChildren(QPushButton)])


def give(records, training=CODE):
    """Issue past the window."""
    kind = CertificateKind.CERTIFICATE
    records.change(issue, training=training, kind=kind, date=FRIDAY)


def numbers(records):
    """The numbers that were given."""
    kind = CertificateKind.CERTIFICATE
    return [o.number for o in records.read(issued_facts, training=CODE, kind=kind)]


def invented():
    """Invent somebody of another class."""
    facts = dict.fromkeys(("rank", "grade", "position", "unit", "born", "birthplace"))
    return ListedPerson(row=2, name="Umpama Lain", nip=None, **facts)


def press(page, words, *, has_focus=False):
    (found,) = [o for o in page.findChildren(QPushButton) if o.text() == words and o.isVisible()]
    assert found.hasFocus() or not has_focus
    found.click()


def issue_by_keys(qtbot, page):
    """Issue with two keys: one opens the numbers, one gives them."""
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_the_board_says_who_can_have_one_and_who_cannot_and_why(page):
    assert [cells(page, row) for row in range(3)] == [
        ["01", "Peserta Contoh 01", "ready to issue", "", "", ""],
        ["02", "Peserta Contoh 02", "not passed", "", "", "too little presence"],
        ["03", "Peserta Contoh 03", "ready to issue", "", "", ""],
    ]
    assert page.view.table.isColumnHidden(4)
    assert chips(page) == ["All 3", "Certain 2", "Out of reach 1"]


def test_two_keys_issue_and_the_numbers_are_seen_in_between(page, qtbot, said):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    model = dialog.numbers.model()
    assert [[model.index(row, at).data() for at in (0, 2)] for row in range(2)] == [
        ["01", "800.2.4/213/BKPSDMD/2025"],
        ["03", "800.2.4/214/BKPSDMD/2025"],
    ]
    assert dialog.primary.text() == "Issue 2 certificates"
    assert "leaves its trace in the register" in words_of(dialog)
    assert "1 person gets none: NDH 02 (too little presence)." in words_of(dialog)
    assert "dash" not in words_of(dialog)
    assert dialog.focusWidget() is dialog.numbers
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert said[-1].sentence == (
        "Issued: 2 certificates, 800.2.4/213/BKPSDMD/2025 – 800.2.4/214/BKPSDMD/2025."
    )
    assert [way.text for way in said[-1].ways] == ["Print now"]
    assert [cells(page, row)[2:] for row in range(3)] == [
        ["confirmed, not printed yet", "800.2.4/213/BKPSDMD/2025", "8 Aug 2025", ""],
        ["not passed", "", "", "too little presence"],
        ["confirmed, not printed yet", "800.2.4/214/BKPSDMD/2025", "8 Aug 2025", ""],
    ]
    # A date that all have is told by the page beside.
    assert [page.view.table.isColumnHidden(column) for column in (4, 5)] == [False, True]
    assert chips(page) == ["All 3", "Out of reach 1", "Confirmed 2"]


def test_esc_gives_nobody_a_number(page, qtbot, records):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialogs(IssueDialog)[0], Qt.Key.Key_Escape)
    assert not dialogs(IssueDialog)
    assert numbers(records) == []


def test_another_date_gives_numbers_of_another_year(page, qtbot, records):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    dialog.date.set_day(dt.date(2026, 1, 5))
    assert dialog.numbers.model().index(0, 2).data() == "800.2.4/213/BKPSDMD/2026"
    dialog.date.setFocus()
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    assert numbers(records) == []
    assert dialog.focusWidget() is dialog.numbers
    qtbot.keyClick(dialog.numbers, Qt.Key.Key_Return)
    assert numbers(records) == ["800.2.4/213/BKPSDMD/2026", "800.2.4/214/BKPSDMD/2026"]
    assert not page.view.table.isColumnHidden(4)


def test_who_left_in_the_meantime_is_seen_before_anything_is_issued(page, qtbot, records):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    records.change(withdraw, training=CODE, who="1", reason="Mutasi")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "changed in the meantime" in words_of(dialog)
    assert numbers(records) == []
    assert dialog.primary.text() == "Issue 1 certificate"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert numbers(records) == ["800.2.4/213/BKPSDMD/2025"]


def test_a_number_that_was_given_before_is_told_and_stops_the_issue(page, qtbot, records, week):
    other = {**week, "code": "LAIN", "sessions": week["sessions"][:1]}
    other["numbering"] = {**week["numbering"], "scope": "training"}
    records.change(plan_training, plan=read_description(json.dumps(other)))
    people = PeopleList("Peserta", 1, (invented(),), ())
    records.change(import_people, training="LAIN", people=people)
    records.change(mark_rest, training="LAIN", status=Status.PRESENT, session=1)
    give(records, "LAIN")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    assert "800.2.4/213/BKPSDMD/2025 was given already" in words_of(dialog)
    assert not dialog.primary.isEnabled()


def test_what_would_be_missing_for_good_is_told_before_it_is_issued(page, qtbot, records, week):
    week |= {"signatories": {}, "sessions": week["sessions"][:4]}
    records.change(plan_training, plan=read_description(json.dumps(week)))
    people = PeopleList("Peserta", 1, (invented(),), ())
    records.change(import_people, training=CODE, people=people)
    records.change(mark_rest, training=CODE, status=Status.PRESENT, date=MONDAY)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = words_of(dialogs(IssueDialog)[0])
    assert "Nobody is named who signs" in said
    assert "1 without place or date of birth (NDH 04), 1 without NIP (NDH 04)" in said


def test_ctrl_and_enter_issue_from_the_date_too(page, qtbot, records):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    dialog.date.setFocus()
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(numbers(records)) == 2


# The page beside the list


def test_the_real_page_stands_beside_the_list_before_and_after_issuing(page, qtbot):
    beside = page.view.beside
    qtbot.waitUntil(lambda: beside.sentence.startswith("Preview with the next number"))
    issue_by_keys(qtbot, page)
    qtbot.waitUntil(lambda: beside.sentence == "As it was issued, 8 Aug 2025.")
    page.view.table.choose(key_of(page, 1))
    qtbot.waitUntil(lambda: beside.sentence.startswith("Preview with the next number"))
    qtbot.waitUntil(lambda: beside.pages == 2)


def test_a_page_that_cannot_be_made_says_why(page, qtbot, records):
    records.change(withdraw, training=CODE, who="1", reason="Mutasi")
    qtbot.waitUntil(lambda: "has left this class" in page.view.beside.sentence)
    assert page.view.beside.pages == 0


# Printing and files


def test_enter_in_the_list_opens_the_certificate_to_print_it_again(page, qtbot):
    issue_by_keys(qtbot, page)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    (preview,) = dialogs(Preview)
    preview.reject()
    page.view.table.choose(key_of(page, 1))
    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert not dialogs(Preview)


def test_all_certificates_are_one_file_to_print_or_save(page, qtbot):
    issue_by_keys(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (preview,) = dialogs(Preview)
    preview.reject()


def test_a_file_each_is_saved_under_the_name_of_its_holder_and_counted(page, qtbot, said, tmp_path):
    issue_by_keys(qtbot, page)
    page.save_into(tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "01_198001012005011901_Peserta Contoh 01.pdf",
        "03_198001012005011903_Peserta Contoh 03.pdf",
    ]
    assert said[-1].sentence.startswith(f"2 files are in {tmp_path}.")
    assert [way.text for way in said[-1].ways] == ["Open the folder"]
    assert cells(page, 0)[2] == cells(page, 2)[2] == "confirmed"


def test_files_of_before_are_replaced_only_when_told(page, qtbot, said, tmp_path):
    issue_by_keys(qtbot, page)
    old = tmp_path / "03_198001012005011903_Peserta Contoh 03.pdf"
    old.write_bytes(b"lama")
    page.save_into(tmp_path)
    assert said[-1].is_refusal
    assert list(tmp_path.glob("*.pdf")) == [old]
    (replace,) = said[-1].ways
    assert replace.text == "Replace the files"
    replace.act()
    assert said[-1].sentence.startswith(f"2 files are in {tmp_path}.")
    assert old.read_bytes() != b"lama"


def test_several_chosen_are_saved_alone(page, qtbot, tmp_path):
    issue_by_keys(qtbot, page)
    table = page.view.table
    table.choose(key_of(page, 1))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "Print chosen (1)" in words_of(page)
    page.save_into(tmp_path)
    assert [path.name[:2] for path in tmp_path.glob("*.pdf")] == ["03"]


def test_who_left_keeps_the_certificate_and_stays_out_of_the_batch(
    page, qtbot, records, classroom, tmp_path
):
    issue_by_keys(qtbot, page)
    records.change(withdraw, training=CODE, who="3", reason="Mutasi")
    classroom.changed.emit()
    assert cells(page, 2)[2] == "confirmed, not printed yet"
    assert page.view.table.model().index(2, 6).data() == "has left the class"
    page.save_into(tmp_path)
    assert [path.name[:2] for path in tmp_path.glob("*.pdf")] == ["01"]


# Finding


def test_an_old_certificate_is_found_by_what_the_search_says_of_it(show, classroom, records):
    give(records)
    page = show(classroom)
    page.arrive(ndh=3)
    assert ndh_at_cursor(page) == 3
    assert page.view.table.hasFocus()


def test_a_place_that_is_named_before_the_list_is_there_waits_for_it(qtbot, classroom, records):
    give(records)
    page = CertificatesPage(classroom)
    qtbot.addWidget(page)
    page.arrive(ndh=3)
    with qtbot.waitExposed(page):
        page.show()
    assert ndh_at_cursor(page) == 3


def test_the_list_is_filtered_by_keys_alone(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.view.filter.hasFocus()
    qtbot.keyClicks(page.view.filter, "contoh 03")
    qtbot.keyClick(page.view.filter, Qt.Key.Key_Return)
    assert [line.ndh for line in page.view.table.shown()] == [3]
    assert page.view.table.hasFocus()


def test_where_nothing_can_be_issued_or_printed_there_is_something_to_prepare(
    show, new_desk, monday_folder
):
    page = show(new_desk(monday_folder, "en"))
    assert chips(page) == ["All 3", "Still open 3"]
    able = {o.text() for o in page.findChildren(QPushButton) if o.isVisible() and o.isEnabled()}
    assert {"Prepare papers", "More", "Print"} <= able
    assert not [text for text in able if "certificate" in text or "Print chosen" in text]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_speaks_the_language_of_the_window(show, new_desk, demo_folder, language):
    page = show(new_desk(demo_folder, language))
    told = {"id": "Disahkan 29", "en": "Confirmed 29"}
    assert told[language] in chips(page)


def test_who_leaves_the_dialog_before_the_answer_hears_what_was_issued(
    page, qtbot, records, said, worker
):
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(IssueDialog)
    worker.hold()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(dialog, key)
    qtbot.waitUntil(lambda: not isValid(dialog))
    worker.let_go()
    assert said[-1].sentence.startswith("Issued: 2 certificates")
    assert len(numbers(records)) == 2
