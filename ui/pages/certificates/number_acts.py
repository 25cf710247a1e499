"""Acts on one number of the book, wherever it is seen: void, replaced, corrected, reprinted."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.documents.certificate_sheet import CertificateSheet
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_life import (
    Corrected,
    Replaced,
    Reprint,
    Voided,
    correct,
    replace_certificate,
    reprint,
    void,
)
from app.usecases.reprinting import copy_sheet
from app.usecases.sheets import PAPER_OF
from ui.desk import Desk, Way
from ui.pages.certificates.life_dialogs import ReplaceDialog, VoidWithheldDialog
from ui.pages.certificates.stage_words import correction
from ui.papers import certificate_copy
from ui.printing import open_preview, show_sheets
from ui.widgets.reason_dialog import ReasonDialog


@dataclass(frozen=True)
class SeenNumber:
    """A number as it was seen: its state, its kind of paper, whose training it is of."""

    number: str
    state: str
    kind: CertificateKind | None
    training: str | None

    @property
    def is_issued(self) -> bool:
        """Whether a valid certificate stands under it."""
        return self.state == NumberState.ISSUED

    @property
    def is_in_folder(self) -> bool:
        """Whether its paper is not valid yet, and may lie in the folder."""
        return self.state in (NumberState.PREPARED, NumberState.WITHHELD)


class NumberActs:
    """Asks for the reason of an act, by one key, and does it."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        """Stand on a page."""
        self._page, self._desk = page, desk

    def void(self, seen: SeenNumber) -> None:
        """Make the number void: it stays in the book with its reason."""
        words, number = self._desk.wording, seen.number
        if seen.is_in_folder:
            VoidWithheldDialog(self._page, words, number, partial(self._void, number)).open()
            return
        sentence = words.text("The paper is no longer valid; its number is never given again.")
        reasons = [words.text("Issued by mistake"), words.text("Lost before it was handed over")]
        if not seen.is_issued:
            sentence = words.text("The number stays in the book as void and is never given.")
            reasons = [words.text("Taken back by the registry office"), words.text("Typed wrongly")]
        title = words.text("Make {number} void", number=number)
        self._ask(title, sentence, words.text("Make void"), reasons, partial(self._void, number))

    def replace(self, seen: SeenNumber, day: dt.date) -> None:
        """Make it void and issue another one in its place; `day` is proposed for the date."""
        act = partial(self._replace, seen)
        ReplaceDialog(self._page, self._desk.wording, seen.number, day, act).open()

    def correct(self, seen: SeenNumber) -> None:
        """Tell the certificate anew under its number, with the facts of today."""
        words = self._desk.wording
        self._ask(
            words.text("Correct {number}", number=seen.number),
            words.text(
                "The number and the date stay, the facts of today are printed as a correction."
            ),
            words.text("Correct"),
            (words.text("A name was put right"), words.text("A fact was put right")),
            partial(self._correct, seen),
        )

    def reprint(self, seen: SeenNumber) -> None:
        """Print a further copy of exactly what was issued."""
        words = self._desk.wording
        self._ask(
            words.text("Reprint {number}", number=seen.number),
            words.text("A numbered copy of exactly what was issued."),
            words.text("Reprint"),
            (words.text("Lost by the holder"), words.text("Damaged")),
            partial(self._reprint, seen),
        )

    def _void(self, number: str, reason: str, witness: str | None = None) -> None:
        def tell(done: Voided) -> None:
            self._desk.say(self._desk.wording.text("{number} is void.", number=done.number))

        self._change(void, tell, number=number, reason=reason, witness=witness)

    def _replace(self, seen: SeenNumber, reason: str, *, date: dt.date) -> None:
        def tell(done: Replaced) -> None:
            words = self._desk.wording
            told = words.text("{new} stands for {old}.", new=done.new, old=done.old)
            self._desk.say(told, self._way_to_print(seen, done.new))

        self._change(replace_certificate, tell, number=seen.number, reason=reason, date=date)

    def _correct(self, seen: SeenNumber, reason: str) -> None:
        def tell(done: Corrected) -> None:
            words = self._desk.wording
            told = words.text(
                "{number}: {correction}.",
                number=done.number,
                correction=correction(done.revision, words),
            )
            self._desk.say(told, self._way_to_print(seen, done.number))

        self._change(correct, tell, number=seen.number, reason=reason)

    def _reprint(self, seen: SeenNumber, reason: str) -> None:
        """Record the copy, then show it: a copy that anybody holds is always in the records."""
        desk = self._desk

        def read(done: Reprint) -> None:
            kind = certificate_copy(done.number, done.copy)

            def show(sheet: CertificateSheet) -> None:
                show_sheets(desk, kind, (sheet,), training=seen.training or "")

            desk.operations.read(self._page, copy_sheet, show, reprinted=done)

        self._change(reprint, read, number=seen.number, reason=reason)

    def _way_to_print(self, seen: SeenNumber, number: str) -> Way:
        paper = PAPER_OF[seen.kind or CertificateKind.CERTIFICATE]
        show = partial(
            open_preview, self._desk, paper, training=seen.training or "", numbers=(number,)
        )
        return Way(self._desk.wording.text("Print now"), show)

    def _ask(
        self,
        title: str,
        sentence: str,
        verb: str,
        reasons: Sequence[str],
        act: Callable[[str], None],
    ) -> None:
        words = self._desk.wording
        ReasonDialog(self._page, words, title, sentence, verb, reasons, act).open()

    def _change(self, verb: Callable[..., object], then: Callable[..., None], **plain: Any) -> None:
        self._desk.operations.change(self._page, verb, then, **plain)
