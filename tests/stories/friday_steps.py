"""The steps of a Friday as an operator does them: marks, prepared papers, the decision."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from app.documents.rendering import find_text
from app.domain.vocabulary import CertificateKind
from app.exchange.description import read_description
from app.usecases.certificate_board import CertificateBoard, Stage, certificate_board
from app.usecases.preparing import Order
from app.usecases.trainings import plan_training
from tests.stories import week_steps as steps
from tests.stories.hands import Operator
from tests.stories.starting import CODE, opened
from ui.pages.certificates.menus import Menu
from ui.pages.certificates.prepare_dialog import PrepareDialog

PEOPLE, ATTENDANCE, SCORES, BOARD = "Alt+3", "Alt+4", "Alt+5", "Alt+6"
LATE = (2, 11)
"""Who misses sessions 2, 4 and 20, which is too much."""
BEST = (1, 3, 4, 6, 7, 8)
TIED = 10
"""Who has the scores of the last of the best."""


def plan(folder: Path, week: dict[str, Any], **changed: object) -> None:
    """Describe a training whose scores tell who is best, and decide nothing else."""
    scores = {
        "scale": [{"from": "0", "name": "Baik", "result": "passed"}],
        "min_aspect": None,
        "aspects": [{"name": "Ujian", "weight": 60}, {"name": "Sikap", "weight": 40}],
    }
    described = {**week, "best": len(BEST), "scores": scores, **changed}
    with opened(folder) as workspace:
        workspace.change(plan_training, plan=read_description(json.dumps(described)))


def sit_down(operate: Callable[[Path], Operator], folder: Path) -> Operator:
    """Start the program on a data folder, and wait for its first page."""
    operator = operate(folder)
    operator.wait(
        lambda: operator.program.window is not None and bool(operator.program.window.page)
    )
    operator.settle()
    return operator


def close_the_days_before(operator: Operator, *exceptions: str) -> None:
    """On each day from the one that is shown, type its exception, and close it."""
    for exception in exceptions:
        steps.close_day(operator, *filter(None, [exception]))
        operator.press("Ctrl+PgDown")


def mark_session(operator: Operator, number: int) -> None:
    """Go to a session, and mark everybody present."""
    operator.press(ATTENDANCE)
    operator.click_tab("&Session")
    view: Any = operator.page.view  # type: ignore[attr-defined]
    while view.session.number != number:
        operator.press("Ctrl+PgUp" if view.session.number > number else "Ctrl+PgDown")
    operator.press("Ctrl+Return")


def correct_name(operator: Operator, ndh: int, name: str) -> None:
    """Put the name of somebody right."""
    operator.press(PEOPLE, "Ctrl+F")
    operator.type(str(ndh))
    operator.press("Return", "F2")
    operator.type(name)
    operator.press("Return")


def names_checked(operator: Operator) -> str:
    """How far the round of names is, as the page of participants says it."""
    operator.settle()
    page: Any = operator.page
    return str(page.list.round.text())


# The board


def board_of(operator: Operator) -> CertificateBoard:
    """The board as it is stored."""
    return operator.read(certificate_board, training=CODE)


def stages(operator: Operator) -> dict[Stage, int]:
    """How many certificates have come how far."""
    return dict(board_of(operator).counts(CertificateKind.CERTIFICATE))


def next_act(operator: Operator) -> str:
    """What the page of certificates says comes next; nothing where nothing does."""
    made = (each for each in operator.page.findChildren(QPushButton) if each.isVisible())
    return next((each.text() for each in made if each.property("role") == "primary"), "")


def put_cursor_on(operator: Operator, ndh: int) -> None:
    """Click on the line of somebody."""
    table: Any = operator.page.view.table  # type: ignore[attr-defined]
    row = next(at for at, line in enumerate(table.shown()) if line.ndh == ndh)
    index = table.model().index(row, 1)
    table.scrollTo(index)
    operator.click_on(table.viewport(), table.visualRect(index).center())
    operator.wait(lambda: table.current().ndh == ndh)


def pick(operator: Operator, menu: str, entry: str) -> None:
    """Click on an entry of a menu."""
    operator.click_on(operator.find(Menu, menu))
    take(operator, entry)


def take(operator: Operator, entry: str, **fields: object) -> None:
    """Click on an entry of the menu that is open."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    wanted = operator.say(entry, **fields)
    action = next(o for o in popup.actions() if o.text().partition("\t")[0] == wanted)
    assert action.isEnabled(), wanted
    operator.click_on(popup, popup.actionGeometry(action).center())


def prepare(operator: Operator, order: Order) -> None:
    """Bind numbers in this order, with the dialog that stands open."""
    dialog = operator.window
    assert isinstance(dialog, PrepareDialog)
    if order is Order.CERTAIN_FIRST and not dialog.certain.isChecked():
        operator.click_on(dialog.certain)
        operator.tab_to(dialog.primary.text())
    operator.press("Return")


def show_kind(operator: Operator, key: str) -> None:
    """Turn the board to another kind of paper, by a key in the list of kinds."""
    operator.tab_to("Kind of paper")
    operator.press(key)


# Papers


def save(operator: Operator, file: Path) -> bytes:
    """Save the paper that is shown in place of printing it, and go back."""
    steps.save_shown_paper(operator, file)
    return file.read_bytes()


def says(pdf: bytes, *texts: str) -> bool:
    """Whether a paper says each of these."""
    return all(find_text(pdf, text=text) for text in texts)


# Scores


def type_scores(operator: Operator) -> None:
    """Type the first line of the scores, and paste the others as a spreadsheet has them."""
    operator.type("95")
    operator.press("Tab")
    operator.type("95")
    operator.press("Return", "Left")
    rows = [f"{score}\t{score}" for score in map(score_of, range(2, 31))]
    QApplication.clipboard().setText("\n".join(rows))
    operator.press("Ctrl+V", "Return")


def score_of(ndh: int) -> int:
    """The score of somebody: the best in their order, and one who is equal to the last of them."""
    place = len(BEST) - 1 if ndh == TIED else BEST.index(ndh) if ndh in BEST else None
    return 80 if place is None else 95 - place


# The decision


def read_decision(operator: Operator) -> list[str]:
    """What the whole screen says of a decision, from top to bottom; then go back."""
    screen = operator.window
    assert screen.isFullScreen()
    told = [each.text() for each in screen.findChildren(QLabel) if each.text()]
    operator.press("Return")
    return told


def hand_over(operator: Operator, who: str, *mandated: str) -> None:
    """Hand everything over to whoever comes, or to a person with a mandate: name and paper."""
    operator.type(who)
    for typed in mandated:
        operator.press("Tab")
        operator.type(typed)
    operator.press("Return")
