"""The way from the last mark to the decision on certificates."""

import pytest

from app.domain.vocabulary import Status
from app.usecases.attendance import mark_rest
from app.workspace import Workspace
from tests.shots.rush import rush
from ui.pages.attendance import AttendancePage

CODE = "DEMO-CM-IV"


@pytest.fixture
def records(data_folder):
    """Stand at Friday 15.30 of a week: the last session is not marked."""
    with Workspace(data_folder, operator="Penguji Contoh") as workspace:
        rush(workspace, CODE)
        yield workspace


def test_the_last_mark_offers_the_decision_and_one_press_leads_there(records, new_desk, qtbot):
    desk = new_desk(records.folder)
    went = []
    desk.went.connect(lambda page, place: went.append((page, place)))
    page = AttendancePage(desk)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.decision.isVisible()
    records.change(mark_rest, training=CODE, session=20, status=Status.PRESENT)
    desk.changed.emit()
    assert page.decision.isVisible()
    assert page.decision.button.text() == "Sahkan 30"
    page.decision.button.click()
    assert went == [("certificates", {"confirm": True})]
