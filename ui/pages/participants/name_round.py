"""The round of checking names: what was initialled is noted, and lines that do not fit are told."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.documents.certificate_sheet import CertificateSheet
from app.documents.certificate_trial import lines_that_do_not_fit
from app.documents.fitting import DoesNotFit
from app.domain.person_facts import PersonFacts
from app.usecases.class_list import ClassList
from app.usecases.name_check_papers import expected_certificates
from app.usecases.name_checks import (
    CheckChange,
    NamesChecked,
    check_names,
    check_rest,
    restore_checks,
    take_back_checks,
)
from ui.desk import Deed, Desk
from ui.pages.participants.check_words import unfit_of
from ui.pages.participants.class_view import ClassView
from ui.pages.participants.looks import is_active

_CHECK, _REST = "Ctrl+D", "Ctrl+Shift+D"
_NAMED = 6
"""More people than this are only counted in a menu."""

_AFTER_THE_LIST = 300
"""Certificates are tried once the list has been shown for so many ms."""


class NameRound(QObject):
    """The acts of the round on one class, each with its banner and its way back."""

    tried = Signal(object)
    """What does not fit is known: an Unfit."""

    def __init__(self, desk: Desk, view: ClassView) -> None:
        """Name the view that has the keys, and in which people are chosen."""
        super().__init__(view)
        self._desk, self._words, self._view = desk, desk.wording, view
        self._shown: ClassList | None = None
        self._tried: object = None
        self._trial = QTimer(self, singleShot=True, interval=_AFTER_THE_LIST)
        self._trial.timeout.connect(self._try_lines)
        for keys, act in ((_CHECK, self.check_chosen), (_REST, self.check_rest)):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_class(self, shown: ClassList) -> None:
        """Take over a class that was read; its lines are tried again where a fact changed."""
        if self._shown and self._shown.training != shown.training:
            self.tried.emit({})
        self._shown = shown
        facts = (shown.training, [(o.ndh, o.facts) for o in shown.members if is_active(o)])
        if facts != self._tried:
            self._tried = facts
            self._trial.start()

    def check_chosen(self) -> None:
        """Note that those who are chosen have initialled."""
        self._note(check_names, who=self._codes())

    def check_rest(self) -> None:
        """Note that everybody else has initialled."""
        self._note(check_rest)

    def check_others(self) -> None:
        """Note that everybody has initialled but those who are chosen."""
        self._note(check_rest, but=self._codes())

    def take_back(self) -> None:
        """Let those who are chosen have initialled nothing."""

        def answer(changes: tuple[CheckChange, ...]) -> None:
            said = self._words.count(
                "{number} check taken back.", "{number} checks taken back.", len(changes)
            )
            self._answer(changes, said)

        self._on_class(take_back_checks, answer, who=self._codes())

    def print_list(self) -> None:
        """Go to the paper that goes round."""
        self._desk.go("papers", paper="name-check")

    def menu(self) -> QMenu:
        """The acts, for whoever is chosen now."""
        words, menu = self._words, QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.text("Print the list to check names"), self.print_list)
        menu.addSeparator()
        people = [o for o in self._view.table.chosen() if is_active(o)]
        named = self._named([member.ndh for member in people])
        checked = menu.addAction(
            _with_keys(words.text("Checked: {people}", people=named), _CHECK), self.check_chosen
        )
        menu.addAction(_with_keys(words.text("The rest is checked"), _REST), self.check_rest)
        others = menu.addAction(
            words.text("The rest is checked, except {people}", people=named), self.check_others
        )
        menu.addSeparator()
        back = menu.addAction(
            words.text("Take back the check: {people}", people=named), self.take_back
        )
        checked.setEnabled(bool(people))
        others.setEnabled(bool(people))
        back.setEnabled(any(o.check.since for o in people))
        return menu

    def show_menu(self, beside: QWidget) -> None:
        """Open the menu below a button; the keys go back to the list with it."""
        menu = self.menu()
        menu.aboutToHide.connect(self._view.table.setFocus)
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))

    def _codes(self) -> list[str]:
        return [member.code for member in self._view.table.chosen() if is_active(member)]

    def _seen(self) -> Mapping[str, PersonFacts]:
        """What the list shows of everybody: a check is noted for these words and no others."""
        return {o.code: o.facts for o in (self._shown.members if self._shown else ())}

    def _named(self, people: Sequence[int]) -> str:
        """Who is meant: by NDH as far as they are few, dots where nobody is."""
        if len(people) > _NAMED:
            return self._words.count("{number} person", "{number} people", len(people))
        return ", ".join(f"{ndh:02}" for ndh in people) or "..."

    def _note(self, verb: Callable[..., Any], **plain: Any) -> None:
        def answer(noted: NamesChecked) -> None:
            number = len(noted.changes)
            said = self._words.count("{number} name checked.", "{number} names checked.", number)
            self._answer(noted.changes, said, noted.changed)

        self._on_class(verb, answer, seen=self._seen(), **plain)

    def _answer(
        self, changes: tuple[CheckChange, ...], said: str, left: Sequence[int] = ()
    ) -> None:
        """Tell what was done, with its way back, and who was left alone."""
        told = [said] if changes else []
        if left:
            named = self._named(left)
            told.append(self._words.text("Changed meanwhile, not checked: {people}.", people=named))
        if not changes:
            nothing = self._words.text("Nothing changed: it was noted already.")
            self._desk.say(" ".join(told) or nothing)
            return
        undo = partial(self._restore, changes)
        redo = partial(self._restore, [change.reversed() for change in changes])
        self._desk.done(Deed(" ".join(told), undo, redo))

    def _restore(self, changes: Sequence[CheckChange]) -> None:
        self._on_class(restore_checks, None, changes=changes)

    def _on_class(
        self, verb: Callable[..., Any], then: Callable[[Any], None] | None, **plain: Any
    ) -> None:
        if self._shown is not None:
            training = self._shown.training
            self._desk.operations.change(self._desk, verb, then, training=training, **plain)

    def _try_lines(self) -> None:
        """Draw the certificates for trial, away from the records and from the window."""
        if self._shown is not None:
            asked = self._tried
            self._desk.operations.read(
                self,
                expected_certificates,
                partial(self._draw, asked),
                training=self._shown.training,
            )

    def _draw(self, asked: object, sheets: tuple[CertificateSheet, ...]) -> None:
        self._desk.operations.make(
            self, lines_that_do_not_fit, partial(self._tell, asked), sheets=sheets
        )

    def _tell(self, asked: object, lines: tuple[DoesNotFit, ...]) -> None:
        if asked is self._tried:
            self.tried.emit(unfit_of(lines, self._words))


def _with_keys(text: str, keys: str) -> str:
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text}\t{shown}"
