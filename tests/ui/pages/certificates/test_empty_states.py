"""What stands on the page where there is no training yet, or nobody in it."""

import json

import pytest
from PySide6.QtWidgets import QPushButton

from app.exchange.description import read_description
from app.usecases.trainings import plan_training
from app.workspace import Workspace
from ui.pages.certificates import CertificatesPage


@pytest.fixture
def press(qtbot, new_desk, data_folder):
    """Show the page of these records and press a button on it; returns where that leads."""

    def act(words):
        desk = new_desk(data_folder, "en")
        went = []
        desk.went.connect(lambda where, _place: went.append(where))
        page = CertificatesPage(desk)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        buttons = page.findChildren(QPushButton)
        (found,) = [o for o in buttons if o.text() == words and o.isVisible()]
        assert found.hasFocus()
        found.click()
        return went

    return act


def test_without_a_training_the_page_says_what_to_do(press):
    assert press("Create a training") == ["trainings"]


def test_without_people_the_page_says_what_to_do(press, data_folder, week):
    with Workspace(data_folder, operator="Penguji Contoh") as records:
        records.change(plan_training, plan=read_description(json.dumps(week)))
    assert press("Go to the participants") == ["participants"]
