"""What the operator does with a class, each with its banner and its way back."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from app.domain.errors import AppError
from app.domain.person_facts import PersonFacts
from app.usecases.class_list import ClassMember
from app.usecases.entering import (
    Edited,
    Entered,
    edit_participant,
    enroll_person,
    remove_person,
)
from app.usecases.participants import withdraw
from app.usecases.replacing import Replacement, replace_participant, take_back_replacement
from app.usecases.seat_numbers import Renumbered, restore_numbers
from ui.desk import Deed, Desk

Refusal = Callable[[AppError], None]


class ClassWork:
    """The verbs of one training's class; every answer is a banner with undo."""

    def __init__(self, desk: Desk, training: str) -> None:
        self._desk, self._words, self._training = desk, desk.wording, training

    def enroll(
        self,
        facts: PersonFacts,
        known: str | None,
        joined: dt.date | None,
        then: Callable[[str], None],
        refused: Refusal,
    ) -> None:
        """Let somebody in; `then` hears the scan code."""
        act = partial(self._change, enroll_person, facts=facts, known=known, joined=joined)
        latest: list[Entered] = []

        def undo() -> None:
            entered = latest[-1]
            self._change(
                remove_person,
                code=entered.line.code,
                since=entered.at,
                retold=entered.retold,
            )

        def answer(entered: Entered) -> None:
            latest.append(entered)
            sentence = self._words.text(
                "{name} is in, with NDH {ndh}.",
                name=entered.line.name,
                ndh=f"{entered.line.ndh:02}",
            )
            self._desk.done(Deed(sentence, undo, partial(act, latest.append)))
            then(entered.line.code or "")

        act(answer, refused=refused)

    def edit(
        self,
        member: ClassMember,
        facts: PersonFacts,
        then: Callable[[], None],
        refused: Refusal,
    ) -> None:
        """Put facts right."""
        latest = [member.revision]

        def store(
            told: PersonFacts, heard: Callable[[Edited], None], refused: Refusal | None = None
        ) -> None:
            def keep(edited: Edited) -> None:
                latest.append(edited.revision)
                heard(edited)

            self._change(
                edit_participant,
                keep,
                refused=refused,
                who=member.code,
                revision=latest[-1],
                facts=told,
            )

        def answer(edited: Edited) -> None:
            sentence = self._words.text("{name} was changed.", name=edited.line.name)
            undo = partial(store, edited.before, _nothing)
            self._desk.done(Deed(sentence, undo, partial(store, facts, _nothing)))
            then()

        store(facts, answer, refused=refused)

    def withdraw(self, member: ClassMember, reason: str) -> None:
        """Let somebody leave the class."""
        sentence = self._words.text("{name} has left the class.", name=member.facts.name)
        out = partial(self._change, withdraw, who=member.code, reason=reason)
        back = partial(out, undo=True)
        out(lambda _: self._desk.done(Deed(sentence, back, out)))

    def take_back(self, member: ClassMember) -> None:
        """Let somebody who left belong to the class again."""
        sentence = self._words.text("{name} is back in the class.", name=member.facts.name)
        reason = self._words.text("Taken back")
        out = partial(self._change, withdraw, who=member.code, reason=reason)
        back = partial(out, undo=True)
        back(lambda _: self._desk.done(Deed(sentence, out, back)))

    def replace(
        self,
        member: ClassMember,
        plain: dict[str, Any],
        then: Callable[[str], None],
        refused: Refusal,
    ) -> None:
        """Give a seat to a substitute; `plain` is what the verb wants to know."""
        latest: list[Replacement] = []

        def act(then: Callable[[Replacement], None], refused: Refusal | None = None) -> None:
            self._change(replace_participant, then, refused=refused, who=member.code, **plain)

        def undo() -> None:
            done = latest[-1]
            self._change(
                take_back_replacement,
                who=done.newcomer.code,
                before=done.before,
                since=done.at,
                retold=done.retold,
            )

        def answer(done: Replacement) -> None:
            latest.append(done)
            sentence = self._words.text(
                "{newcomer} takes over the seat of {name}.",
                newcomer=done.newcomer.name,
                name=done.left.name,
            )
            self._desk.done(Deed(sentence, undo, partial(act, latest.append)))
            then(done.newcomer.code or "")

        act(answer, refused)

    def take_back_replacement(self, member: ClassMember) -> None:
        """Give the seat back to who was replaced."""
        sentence = self._words.text("{name} has the seat again.", name=member.replaces)
        self._change(take_back_replacement, lambda _: self._desk.say(sentence), who=member.code)

    def renumber(self, verb: Callable[..., Renumbered], sentence: str, **plain: Any) -> None:
        """Give the class other numbers."""

        def answer(done: Renumbered) -> None:
            undo = partial(self._change, restore_numbers, numbers=done.before)
            redo = partial(self._change, restore_numbers, numbers=done.after)
            self._desk.done(Deed(sentence, undo, redo))

        self._change(verb, answer, **plain)

    def _change(
        self,
        verb: Callable[..., Any],
        then: Callable[[Any], None] | None = None,
        *,
        refused: Refusal | None = None,
        **plain: Any,
    ) -> None:
        operations = self._desk.operations
        operations.change(self._desk, verb, then, refused=refused, training=self._training, **plain)


def _nothing(_: object) -> None:
    """Hear an answer of which nothing more is to be said."""
