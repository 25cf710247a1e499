"""Somebody joins, is put right, or takes over a seat: by few keys, and doubts block nothing."""

import datetime as dt
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from shiboken6 import isValid

from app.domain.person_facts import PersonFacts
from app.exchange.description import read_description
from app.usecases.entering import enroll_person
from app.usecases.people_search import find_people
from app.usecases.trainings import plan_training
from ui.pages.participants.known_people import MILLISECONDS_STILL

NO_DATE = "The date in this NIP cannot be right. Check the number."
NO_SEX = "The sex digit of this NIP is neither 1 nor 2. Check it."


@pytest.fixture
def earlier(screen, week_as_json):
    """Let Rina Umpama have been in an earlier training."""
    week = json.loads(week_as_json)
    plan = read_description(
        json.dumps({**week, "code": "LAMA", "start": "2024-08-04", "sessions": []})
    )
    screen.desk.operations.change(screen.page, plan_training, plan=plan)
    rina = PersonFacts(
        name="Rina Umpama, S.E.", nip="198502022010012907", grade="III/d", unit="Dinas Umpama"
    )
    screen.desk.operations.change(screen.page, enroll_person, training="LAMA", facts=rina)
    return screen


def said_below(form):
    """What stands in amber or red below the fields."""
    labels = (o for o in form.findChildren(object) if o.property("role") in {"doubt", "problem"})
    return [o.text() for o in labels if o.isVisible() and o.text()]


def test_a_participant_is_added_by_the_keyboard_alone(screen):
    screen.press("Ctrl+N", "Dewi Contoh, S.Pd.", Qt.Key.Key_Tab, "198203052008032904")
    screen.press(Qt.Key.Key_Tab, "3c", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "Guru", Qt.Key.Key_Return)
    assert not screen.has_dialog
    member = screen.members[3]
    assert (member.ndh, member.facts.name, member.facts.rank, member.facts.position) == (
        4,
        "Dewi Contoh, S.Pd.",
        "Penata",
        "Guru",
    )
    assert member.facts.born == dt.date(1982, 3, 5)
    assert member.joined == dt.date(2025, 8, 8)
    assert screen.page.list.table.current().ndh == 4
    assert screen.last_notice.sentence == "Dewi Contoh, S.Pd. is in, with NDH 04."


def test_somebody_who_was_added_is_taken_out_and_let_in_again(screen):
    screen.press("Ctrl+N", "Dewi Contoh", Qt.Key.Key_Return)
    for _ in range(2):
        screen.desk.undo()
        assert len(screen.members) == 3
        screen.desk.redo()
        assert screen.members[3].facts.name == "Dewi Contoh"


def test_whoever_joins_from_the_beginning_has_no_first_day(screen):
    screen.press("Ctrl+N", "Dewi Contoh")
    screen.dialog.late.setChecked(False)
    screen.press(Qt.Key.Key_Return)
    assert screen.members[3].joined is None


def test_a_doubtful_nip_warns_and_does_not_block(screen):
    screen.press("Ctrl+N", "Dewi Contoh", Qt.Key.Key_Tab, "1982030520080329")
    assert said_below(screen.dialog.form) == ["A NIP has 18 digits. Check the number."]
    screen.press("04", Qt.Key.Key_Tab)
    assert said_below(screen.dialog.form) == []
    form = screen.dialog.form
    form.nip.setText("198213052008033904")
    form.rank.setText("Pembina")
    form.grade.setCurrentText("III/c")
    form.born.setText("1-1-1990")
    assert said_below(form) == [
        f"{NO_DATE} {NO_SEX}",
    ]
    form.rank.setText("Kapten")
    form.nip.setText("198203052008032904")
    assert said_below(form) == [
        "Rank and grade do not belong together.",
        "The date of birth is not the one in the NIP.",
    ]
    screen.dialog.primary.click()
    assert screen.members[3].facts.rank == "Kapten"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", " ", "A name is needed."),
        (
            "nip",
            "123",
            "This is no NIP, NI PPPK or NRP. Leave the field empty where there is none.",
        ),
        (
            "nip",
            "198203052008032000",
            "The last digits of this NIP were lost in a spreadsheet. Type all 18.",
        ),
        ("born", "kemarin", "This date cannot be read. Type it as 16 Feb 1998."),
    ],
)
def test_what_cannot_be_stored_is_told_below_its_field_and_stays_typed(
    screen, field, typed, sentence
):
    screen.press("Ctrl+N", "Dewi Contoh")
    edit: QLineEdit = getattr(screen.dialog.form, field)
    edit.setText(typed)
    screen.press(Qt.Key.Key_Return)
    assert said_below(screen.dialog.form) == [sentence]
    assert edit.hasFocus()
    assert edit.text() == typed
    edit.setText("Dewi Contoh" if field == "name" else "")
    screen.press(Qt.Key.Key_Return)
    assert not screen.has_dialog
    assert len(screen.members) == 4


def test_whoever_sits_here_already_is_told_in_the_dialog(screen):
    screen.press(
        "Ctrl+N", "Peserta Contoh 01", Qt.Key.Key_Tab, "198001012005011901", Qt.Key.Key_Return
    )
    dialog = screen.dialog
    assert any("already with NDH 1" in text for text in said_below(dialog))
    assert dialog.primary.isEnabled()
    screen.press(Qt.Key.Key_Escape)
    assert not screen.has_dialog


def test_a_known_person_is_offered_and_chosen_by_two_keys(earlier, qtbot):
    earlier.press("Ctrl+N", "rina")
    dialog = earlier.dialog
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    assert popup.model().index(0, 0).data() == (
        "Rina Umpama, S.E. · 19850202 201001 2 907 · Dinas Umpama"
    )
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    form = dialog.form
    assert (form.name.text(), form.nip.text(), form.grade.currentText()) == (
        "Rina Umpama, S.E.",
        "19850202 201001 2 907",
        "III/d",
    )
    assert form.known is not None
    earlier.press(Qt.Key.Key_Return)
    assert earlier.members[3].facts.unit == "Dinas Umpama"
    assert [o.ndh for o in earlier.ask(find_people, text="rina")] == [4]


def test_nobody_is_offered_who_sits_here_or_whom_nobody_knows(earlier, qtbot):
    earlier.press("Ctrl+N", "peserta contoh")
    qtbot.wait(2 * MILLISECONDS_STILL)
    assert QApplication.activePopupWidget() is None


def test_facts_are_put_right_and_the_edit_is_undone(screen):
    screen.choose(2)
    screen.press(Qt.Key.Key_F2, "Dr. Peserta Contoh 02, M.Si.", Qt.Key.Key_Return)
    assert screen.members[1].facts.name == "Dr. Peserta Contoh 02, M.Si."
    assert screen.last_notice.sentence == "Dr. Peserta Contoh 02, M.Si. was changed."
    for _ in range(2):
        screen.desk.undo()
        assert screen.members[1].facts.name == "Peserta Contoh 02"
        screen.desk.redo()
        assert screen.members[1].facts.name == "Dr. Peserta Contoh 02, M.Si."


def test_an_edit_of_what_was_changed_elsewhere_is_refused_in_the_dialog(screen):
    screen.choose(1)
    screen.press(Qt.Key.Key_Return)
    dialog = screen.dialog
    screen.page.incoming.paste("Nama\tNIP\tGol\nPeserta Contoh 01\t198001012005011901\tIV/a", "")
    screen.page.preview.go_on.click()
    dialog.primary.click()
    assert any("was changed elsewhere" in text for text in said_below(dialog))
    assert screen.members[0].facts.grade == "IV/a"
    dialog.reject()


def test_a_substitute_takes_over_a_seat_in_few_keys(screen):
    screen.page.list.table.setFocus()
    keys = ["Ctrl+F", "2", Qt.Key.Key_Return, "Ctrl+R"]
    screen.press(*keys)
    assert screen.dialog.form.unit.text() == "SD Negeri 902 Kota Contoh"
    screen.press("Citra Pengganti", Qt.Key.Key_Return)
    assert len(keys) + 1 <= 25
    assert [name for ndh, name, state in screen.names if ndh == 2] == [
        "Citra Pengganti",
        "Peserta Contoh 02",
    ]
    assert (
        screen.last_notice.sentence == "Citra Pengganti takes over the seat of Peserta Contoh 02."
    )
    substitute = screen.page.list.table.current()
    assert substitute.facts.name == "Citra Pengganti"
    assert substitute.replaces == "Peserta Contoh 02"
    assert substitute.joined == dt.date(2025, 8, 8)


def test_a_replacement_is_undone_and_done_again(screen):
    screen.choose(2)
    screen.press("Ctrl+R", "Citra Pengganti")
    screen.dialog.takes_ndh.setChecked(False)
    screen.press(Qt.Key.Key_Return)
    assert (4, "Citra Pengganti", "active") in screen.names
    for _ in range(2):
        screen.desk.undo()
        assert [state for _, _, state in screen.names] == ["active"] * 3
        screen.desk.redo()
        assert (2, "Peserta Contoh 02", "replaced") in screen.names


def test_what_forbids_a_replacement_is_told_in_the_dialog(screen):
    screen.choose(2)
    screen.press(
        "Ctrl+R", "Peserta Contoh 03", Qt.Key.Key_Tab, "198001012005011903", Qt.Key.Key_Return
    )
    assert any("already with NDH 3" in text for text in said_below(screen.dialog))
    screen.press(Qt.Key.Key_Escape)


@pytest.fixture
def leave(screen, worker, qtbot):
    """Press Enter in the dialog and leave it before the answer comes."""

    def act():
        dialog = screen.dialog
        worker.hold()
        screen.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not isValid(dialog))
        worker.let_go()

    return act


def test_who_was_stored_is_told_even_when_the_dialog_was_left_before(screen, leave):
    screen.press("Ctrl+N", "Dewi Contoh, S.Pd.")
    leave()
    assert screen.last_notice.sentence == "Dewi Contoh, S.Pd. is in, with NDH 04."
    assert len(screen.members) == 4


def test_a_refusal_is_told_even_when_the_dialog_was_left_before(screen, leave):
    nip = screen.members[0].facts.nip
    screen.press("Ctrl+N", "Orang Lain", Qt.Key.Key_Tab, nip)
    leave()
    assert screen.last_notice.is_refusal
    assert len(screen.members) == 3
