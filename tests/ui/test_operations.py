"""Operations: work off the main thread, answers in order, nothing lost and nothing frozen."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject

from app.domain.errors import AppError, Stopped, UnknownTraining
from app.usecases.trainings import list_trainings
from app.workspace import Workspace
from ui.operations import Operations, Ticket


@pytest.fixture
def operations(qtbot, data_folder):
    """Start real workers on an empty data folder."""
    started = Operations()
    opened: list[Workspace] = []
    owner = QObject()
    started.open(owner, lambda: Workspace(data_folder, operator="Penguji"), opened.append, raise_it)
    qtbot.waitUntil(lambda: bool(opened))
    yield started
    started.close()


def raise_it(failure):
    raise failure


def name_thread(tx):
    return threading.current_thread().name


def refuse(tx):
    raise UnknownTraining(training="TIDAK-ADA")


def break_down(tx):
    raise ZeroDivisionError


def test_records_are_read_on_their_own_thread_and_answered_on_the_main_one(operations, qtbot):
    told: list[Any] = []
    owner = QObject()

    def then(name):
        told.append((name, threading.current_thread() is threading.main_thread()))

    operations.read(owner, name_thread, then)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("records_0", True)]


def test_papers_are_made_on_another_thread_than_records_are_read(operations, qtbot):
    told: list[Any] = []
    owner = QObject()
    operations.make(owner, lambda: threading.current_thread().name, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["makers_0"]


def test_of_questions_that_overtake_each_other_only_the_newest_is_answered(operations, qtbot):
    told: list[Any] = []
    owner, gate = QObject(), threading.Event()
    operations.read(owner, lambda _tx: gate.wait(5), lambda _: None)

    def echo(tx, *, word):
        return word

    for word in ("satu", "dua", "tiga"):
        operations.read(owner, echo, told.append, word=word)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == ["tiga"]


def test_who_is_gone_gets_no_answer(operations, qtbot):
    told: list[Any] = []
    owner, other = QObject(), QObject()
    gate = threading.Event()
    operations.read(owner, lambda _tx: gate.wait(5), told.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not is_alive(owner))
    gate.set()
    operations.read(other, list_trainings, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [()]


def is_alive(thing):
    import shiboken6

    return shiboken6.isValid(thing)


def test_a_change_is_said_to_be_saved_before_others_read_again(operations, qtbot):
    events: list[Any] = []
    owner = QObject()
    operations.saving.connect(lambda: events.append("saving"))
    operations.saved.connect(lambda _moment: events.append("saved"))
    operations.changed.connect(lambda: events.append("changed"))
    operations.change(owner, name_thread, lambda _: events.append("then"))
    qtbot.waitUntil(lambda: "changed" in events)
    assert events == ["saving", "saved", "then", "changed"]


def test_attendance_does_not_let_the_list_of_trainings_be_read_again(operations, qtbot):
    events: list[Any] = []
    owner = QObject()
    operations.trainings_changed.connect(lambda: events.append("trainings"))
    operations.changed.connect(lambda: events.append("changed"))
    operations.change(owner, name_thread, keeps_trainings=True)
    operations.change(owner, name_thread)
    qtbot.waitUntil(lambda: events.count("changed") == 2)
    assert events == ["changed", "trainings", "changed"]


def test_a_refusal_goes_to_who_asked_or_else_to_the_banner(operations, qtbot):
    asked: list[AppError] = []
    banner: list[AppError] = []
    owner = QObject()
    operations.failed.connect(banner.append)
    operations.change(owner, refuse, refused=asked.append)
    operations.read(owner, refuse, raise_it)
    qtbot.waitUntil(lambda: bool(asked and banner))
    assert [error.code for error in (*asked, *banner)] == ["unknown-training"] * 2


def test_a_change_that_failed_is_never_said_to_be_saved(operations, qtbot):
    events: list[Any] = []
    owner = QObject()
    operations.saved.connect(lambda _moment: events.append("saved"))
    operations.not_saved.connect(lambda: events.append("not saved"))
    operations.failed.connect(lambda failure: events.append(type(failure)))
    operations.change(owner, break_down)
    qtbot.waitUntil(lambda: len(events) == 2)
    assert events == ["not saved", ZeroDivisionError]


def test_long_work_tells_how_far_it_is_and_stops_between_two_items(operations, qtbot):
    seen: list[tuple[int, int]] = []
    refused: list[AppError] = []
    ticket = Ticket()

    def count_up():
        for done in range(100):
            ticket.report(done, 100)
            if done == 2:
                ticket.stop()

    ticket.progressed.connect(lambda done, total: seen.append((done, total)))
    operations.make(ticket, count_up, raise_it, refused=refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert seen == [(0, 100), (1, 100), (2, 100)]
    assert isinstance(refused[0], Stopped)
    assert isinstance(refused[0], AppError)


def test_what_was_asked_for_before_closing_is_still_stored(qtbot, data_folder):
    done: list[int] = []
    operations, owner = Operations(), QObject()
    operations.open(
        owner, lambda: Workspace(data_folder, operator="Penguji"), lambda _: None, raise_it
    )
    for number in range(5):
        operations.change(owner, lambda _tx, number: done.append(number), number=number)
    operations.close()
    assert done == [0, 1, 2, 3, 4]


def test_what_is_answered_after_closing_goes_to_nobody(qtbot, data_folder):
    told: list[Any] = []
    operations, owner = Operations(), QObject()
    operations.failed.connect(lambda failure: told.append(type(failure)))
    operations.changed.connect(lambda: told.append("changed"))
    operations.open(
        owner, lambda: Workspace(data_folder, operator="Penguji"), told.append, raise_it
    )
    operations.change(owner, lambda _tx: "done", told.append)
    operations.change(owner, break_down)
    operations.close()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ZeroDivisionError]


def test_who_wants_to_look_after_closing_comes_too_late_and_a_change_is_never_lost_quietly(
    qtbot, data_folder
):
    operations, owner = Operations(), QObject()
    operations.open(owner, lambda: Workspace(data_folder, operator="P"), lambda _: None, raise_it)
    operations.close()
    operations.read(owner, list_trainings, lambda _: None)
    operations.make(owner, lambda: None, lambda _: None)
    with pytest.raises(RuntimeError):
        operations.change(owner, name_thread)


def test_a_fault_in_an_answer_keeps_nobody_from_reading_again(operations, qtbot):
    changed: list[str] = []
    owner = QObject()
    operations.changed.connect(lambda: changed.append("changed"))
    with qtbot.captureExceptions() as faults:
        operations.change(owner, name_thread, lambda _: break_down(None))
        qtbot.waitUntil(lambda: bool(changed))
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
