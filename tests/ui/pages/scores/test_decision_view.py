"""Decisions of the committee beside the computed results, each with its reason."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import Result
from app.usecases.attendance import type_marks
from app.usecases.participants import withdraw

CODE = "CM-IV-2025"
ENTER, DEL = Qt.Key.Key_Return, Qt.Key.Key_Delete


@pytest.fixture
def decisions(on_screen):
    """Look at the decisions on the class of six."""
    on_screen.page.arrive(view="decisions")
    return on_screen


def rows(screen):
    """NDH, computed, decided, reason and what is needed, from the first row on."""
    model = screen.page.tabs.decisions.table.model()
    return [
        tuple(model.index(row, column).data() for column in (0, 2, 3, 4, 5))
        for row in range(model.rowCount())
    ]


def test_who_needs_a_decision_stands_first_with_the_remedial_that_is_needed(decisions):
    assert rows(decisions)[:3] == [
        ("03", "deferred", "-", "-", "Ujian 65.00: needs more than 70.00"),
        ("05", "pending", "-", "-", "a score is missing"),
        ("06", "pending", "-", "-", "a score is missing"),
    ]
    assert decisions.page.tabs.decisions.summary.text() == (
        "3 passed, 1 deferred, 0 not passed, 2 open; 0 decided by the committee."
    )


def test_a_decision_with_its_reason_stands_beside_the_computed_result(decisions):
    decisions.press(ENTER)
    dialog = decisions.dialog
    assert dialog.choices[Result.DEFERRED].isChecked()
    dialog.choices[Result.PASSED].setChecked(True)
    dialog.accept()
    assert dialog.field.problem == "Type the reason; it is kept with the decision."
    dialog.reason.setText("Rapat panitia 8 Agustus")
    dialog.accept()
    assert rows(decisions)[0][:4] == ("03", "deferred", "passed", "Rapat panitia 8 Agustus")
    assert decisions.last_notice.sentence == "Peserta Contoh 03 (NDH 03): passed."
    decisions.page.arrive(view="scores")
    assert decisions.cells(2)[-1] == "passed (decided)"
    decisions.page.arrive(view="decisions")
    decisions.desk.undo()
    assert rows(decisions)[0][2] == "-"
    decisions.desk.redo()
    assert rows(decisions)[0][2] == "passed"


def test_who_leaves_the_dialog_before_it_is_stored_hears_of_it_and_can_undo(decisions, worker):
    decisions.press(ENTER)
    dialog = decisions.dialog
    dialog.reason.setText("Rapat panitia")
    worker.hold()
    dialog.accept()
    assert not dialog.primary.isEnabled()
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    worker.let_go()
    assert rows(decisions)[0][2] == "deferred"
    assert decisions.last_notice.sentence == "Peserta Contoh 03 (NDH 03): deferred."
    decisions.desk.undo()
    assert rows(decisions)[0][2] == "-"


def test_del_takes_a_decision_back(decisions):
    view = decisions.page.tabs.decisions
    decisions.press(DEL)
    assert decisions.last_notice.sentence == "Nothing was decided here."
    decisions.press("F2")
    dialog = decisions.dialog
    dialog.reason.setText("Rapat panitia")
    dialog.accept()
    view.table.setFocus()
    decisions.press(DEL)
    assert rows(decisions)[0][2] == "-"
    assert decisions.last_notice.sentence == (
        "The decision on Peserta Contoh 03 (NDH 03) was taken back."
    )


def test_a_decision_waits_until_all_marks_are_there(decisions):
    decisions.press(ENTER)
    dialog = decisions.dialog
    dialog.choices[Result.FAILED].setChecked(True)
    dialog.reason.setText("Rapat panitia")
    dialog.accept()
    with decisions.other_window() as elsewhere:
        elsewhere.change(type_marks, training=CODE, session=1, who=["3"], status=None)
    decisions.desk.changed.emit()
    told = {row[0]: row[2] for row in rows(decisions)}
    assert told["03"] == "not passed, once all is marked"


def test_what_moved_meanwhile_is_told_in_the_dialog(decisions):
    decisions.page.tabs.decisions.go_to(2)
    decisions.press(ENTER)
    dialog = decisions.dialog
    with decisions.other_window() as elsewhere:
        elsewhere.change(withdraw, training=CODE, who="2", reason="Pindah tugas")
    dialog.reason.setText("Rapat panitia")
    dialog.accept()
    assert "Peserta Contoh 02" in dialog.field.problem
