"""What a thing may cost the operator, in keys, clicks and acts (operator.md)."""

import datetime as dt
import json

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.vocabulary import EnrollmentState
from app.exchange.description import read_description
from app.exchange.people_list import read_people
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.class_list import list_class
from app.usecases.importing import import_people
from app.usecases.schedule import list_sessions
from app.usecases.trainings import plan_training
from tests.stories import week_steps as steps
from tests.stories.starting import CODE, DAYS, marks_in, opened
from ui.printing.preview import Preview

MONDAY = DAYS[0]


@pytest.fixture
def sit_down(operate, clock):
    """Sit down at a data folder, on the first morning of its week."""

    def start(folder, page, *, day=MONDAY, time="07:10"):
        clock.set(day, time)
        operator = operate(folder)
        operator.wait(lambda: operator.program.window.page is not None)
        operator.settle()
        operator.press(page)
        operator.keys = operator.clicks = 0
        return operator

    return start


def test_a_day_with_three_exceptions_is_closed_with_20_keys(sit_down, enrolled):
    operator = sit_down(enrolled, "Alt+4")
    steps.close_day(operator, "7 S", "3 I", "12 A")
    assert operator.keys <= 20
    marks = marks_in(enrolled)
    assert {status for (_, ndh), status in marks.items() if ndh in (3, 7, 12)} == {"S", "I", "A"}
    assert len(marks) == 4 * 30
    states = [line.state for line in operator.read(list_sessions, training=CODE)]
    assert states == ["locked"] * 4 + ["planned"] * 16


def test_a_substitute_takes_over_with_25_keys_and_the_name(sit_down, enrolled):
    operator = sit_down(enrolled, "Alt+3")
    operator.press("Ctrl+F")
    operator.type("17")
    operator.press("Return", "Ctrl+R")
    keys = operator.keys
    operator.type("Zulkifli Pengganti, S.Pd.")
    operator.keys = keys
    operator.press("Return")
    assert operator.keys <= 25
    at_seat = [o for o in operator.read(list_class, training=CODE).members if o.ndh == 17]
    assert {(o.facts.name, o.state) for o in at_seat} == {
        ("Zulkifli Pengganti, S.Pd.", EnrollmentState.ACTIVE),
        ("Peserta Contoh 0017", EnrollmentState.REPLACED),
    }


def test_a_day_slips_with_4_keys(sit_down, enrolled):
    operator = sit_down(enrolled, "Alt+4")
    operator.click_tab("&Session")
    operator.press("F7")
    operator.type("45")
    operator.press("Return")
    assert operator.keys <= 4
    starts = [line.start for line in operator.read(list_sessions, training=CODE)][:5]
    assert starts == [
        dt.time(8, 15),
        dt.time(10, 45),
        dt.time(14, 0),
        dt.time(16, 30),
        dt.time(7, 30),
    ]


def test_a_walk_in_who_was_here_before_comes_in_with_10_keys(
    sit_down, enrolled, week, list_of_people, tmp_path
):
    earlier = tmp_path / "terdahulu.csv"
    told = list_of_people(40).read_text(encoding="utf-8")
    earlier.write_text(told.replace("Peserta Contoh 40", "Xaveria Misalan"), encoding="utf-8")
    held = {"code": "CM-III-2024", "start": "2024-08-05", "end": "2024-08-09", "sessions": []}
    plan = json.dumps({**week, **held})
    with opened(enrolled) as workspace:
        workspace.change(plan_training, plan=read_description(plan))
        people = read_people(earlier)
        workspace.change(import_people, training="CM-III-2024", people=people)
    operator = sit_down(enrolled, "Alt+3")
    operator.press("Ctrl+N")
    operator.type("xave")
    QTest.qWait(200)
    operator.settle()
    operator.press("Down", "Return", "Return")
    assert operator.keys <= 10
    newest = operator.read(list_class, training=CODE).members[-1]
    assert (newest.ndh, newest.facts.name) == (31, "Xaveria Misalan")


def test_from_the_last_mark_to_the_certificates_it_is_3_acts(sit_down, marked):
    operator = sit_down(marked, "Alt+4", day=DAYS[-1], time="17:00")
    acts = ("Alt+6", "Ctrl+Return", "Return")
    operator.press(*acts)
    assert len(acts) <= 3
    assert operator.read(certificate_board, training=CODE).count(Stage.ISSUED) == 30


def test_from_the_offices_list_to_the_first_printed_sheet_it_is_12_clicks(
    sit_down, planned, write_list, tmp_path
):
    operator = sit_down(planned, "Alt+1")
    operator.click("Participants")
    operator.click("Choose a file")
    operator.type(str(write_list(30)))
    operator.press("Return")
    operator.clicks += 2  # the file is not typed but looked for, and clicked on twice
    operator.click(text="Impor 30 peserta")
    operator.click("Print the attendance sheets")
    operator.click("Open and print")
    assert isinstance(operator.window, Preview)
    operator.click("Print ...")
    dialog = operator.window
    assert isinstance(dialog, QPrintDialog)
    name = dialog.findChild(QLineEdit, "filename")
    assert isinstance(name, QLineEdit)
    name.setText(str(tmp_path / "lembar.pdf"))
    dialog.accept()
    operator.clicks += 1
    operator.wait((tmp_path / "lembar.pdf").exists)
    assert operator.clicks <= 12
