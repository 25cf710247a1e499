"""The steps of a training week as an operator does them by keys alone."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QTabBar

from tests.stories.hands import Operator
from ui.first_start import FirstStart

OFFICE = "BKPSDMD Kota Contoh"
PROGRAM = "Coaching dan Mentoring"
DAYS = 5


def say_who_we_are(operator: Operator) -> None:
    """Go through the guide of the first start: only the name is needed."""
    operator.find(FirstStart)
    operator.settle()
    operator.type(OFFICE)
    operator.press("Return", "Return", "Return")


def plan_training(operator: Operator) -> str:
    """Create a training of 50 JP from the empty page of today; returns its code."""
    operator.press("Return")
    operator.type(PROGRAM)
    operator.press("Tab")
    operator.type("50")
    operator.press("Return")
    code = operator.program.desk.training
    assert code is not None
    return code


def type_subjects(operator: Operator) -> None:
    """Type two subjects of 50 JP together into the table that has the focus."""
    for subject, jp in (("Konsep Coaching", "20"), ("Praktik Mentoring", "30")):
        operator.type(subject)
        operator.press("Tab")
        operator.type(jp)
        operator.press("Return")


def fill_schedule(operator: Operator) -> None:
    """Save the subjects, and let the schedule of the week be laid out."""
    type_subjects(operator)
    operator.press("Ctrl+S")
    go_to_tabs(operator)
    operator.press("Left", "Tab", "Ctrl+G", "Return")


def go_to_tabs(operator: Operator) -> None:
    """Press Tab until the row of tabs has the focus."""
    while not isinstance(operator.focus(), QTabBar):
        operator.press("Tab")


def bring_in(operator: Operator, people: str) -> None:
    """Paste a list of people from a spreadsheet."""
    QApplication.clipboard().setText(people.replace(";", "\t"))
    operator.press("Alt+3", "Ctrl+V", "Return")


def close_day(operator: Operator, *exceptions: str) -> None:
    """Type the exceptions of the day that is shown, the others are present, and close it."""
    for line in exceptions:
        operator.type(line)
        operator.press("Return")
    operator.press("Ctrl+Return", "Ctrl+L")


def issue_certificates(operator: Operator) -> None:
    """Issue to all who passed."""
    operator.press("Alt+6", "Ctrl+Return", "Return")


def save_shown_paper(operator: Operator, file: Path) -> None:
    """Save the paper that is shown, and go back to the page."""
    operator.press("Ctrl+S")
    operator.type(str(file))
    operator.press("Return")
    operator.wait(file.exists)
    operator.press("Escape")


def answer_of(operator: Operator) -> str:
    """What the strip of the attendance says."""
    strip: Any = operator.page.view.strip  # type: ignore[attr-defined]
    return str(strip.answer.sentence)
