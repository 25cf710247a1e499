"""What is handed over without a sheet: it is printed first, or goes on with a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.certificate_refusals import NotPrintedYet
from ui.desk import Way
from ui.widgets.reason_dialog import ReasonDialog
from ui.wording import Wording

Print = Callable[[tuple[str, ...]], None]
"""Prints the issued papers of these numbers."""


def ways_on(
    parent: QWidget,
    words: Wording,
    refusal: NotPrintedYet,
    print_first: Print,
    hand_over: Callable[[str], None],
) -> tuple[Way, Way]:
    """To print what is missing, or to hand it over all the same, with a reason."""
    text = words.text

    def ask() -> None:
        ReasonDialog(
            parent,
            words,
            text("Go on with a reason"),
            words.sentence(refusal.code, refusal.fields),
            text("Hand over"),
            (text("Printed elsewhere"), text("The sheet follows later")),
            hand_over,
        ).open()

    return (
        Way(text("Print first"), partial(print_first, refusal.numbers)),
        Way(text("Hand over with a reason ..."), ask),
    )
