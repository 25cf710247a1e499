"""What was printed or saved of a training's papers, and which sheets come next."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import func, insert, select

from app.domain.timetable import local_time
from app.domain.vocabulary import Zone
from app.usecases.finding import find_session, find_training, in_order, seats_of_numbers
from app.usecases.paper_counts import PaperCounts, paper_counts
from app.usecases.papers import is_signed
from app.usecases.schedule import SessionLine, session_lines
from db.models import Enrollment, Printing, Training, TrainingSession
from db.session import Transaction

_AHEAD = 2
"""Days whose sheets are wanted now: today's, and those to be ready on the next morning."""

_Key = tuple[str, int | None, int | None]


@dataclass(frozen=True)
class PrintedPaper:
    """A paper that was printed or saved: how often, and when and by whom last.

    `session` or `ndh` where the paper is that of a session or of a person; `at` by the clock of
    the training.
    """

    paper: str
    session: int | None
    ndh: int | None
    times: int
    at: dt.datetime
    operator: str


@dataclass(frozen=True)
class SheetLine:
    """The attendance sheet of one session, and what was printed of it."""

    session: SessionLine
    printed: PrintedPaper | None


@dataclass(frozen=True)
class PaperTray:
    """All papers of a training as they stand: every sheet, those wanted next, the others.

    `next_days` are today, where something is signed, and the day after it on which something is;
    `counts` is what goes with certificates; `printed` has each paper of a session or person once,
    the oldest first.
    """

    today: dt.date
    next_days: tuple[dt.date, ...]
    sheets: tuple[SheetLine, ...]
    people: int
    counts: PaperCounts
    printed: tuple[PrintedPaper, ...]


def record_printing(
    tx: Transaction,
    *,
    training: str,
    paper: str,
    pages: int,
    sessions: Sequence[int] = (),
    people: Sequence[int] = (),
) -> None:
    """Keep that a paper was printed or saved, of every session or NDH that it shows."""
    found = find_training(tx, training)
    shown = [{"session_id": find_session(tx, found, number).id} for number in sessions]
    shown += [{"enrollment_id": seat} for seat in seats_of_numbers(tx, found, people)]
    common = {"training_id": found.id, "paper": paper, "pages": pages}
    common |= {"operator": tx.operator, "at": tx.moment}
    tx.execute(insert(Printing), [common | part for part in shown or [{}]])
    tx.tell(
        training=found.code, paper=paper, pages=pages, sessions=list(sessions), people=list(people)
    )


def paper_tray(tx: Transaction, *, training: str) -> PaperTray:
    """All papers of a training with what was printed of them."""
    found = find_training(tx, training)
    printed = _printed(tx, found)
    sheets = {line.session: line for line in printed if line.paper == "attendance-sheet"}
    signed = [row for row in tx.scalars(in_order(found)) if is_signed(row)]
    lines = session_lines(tx, found, signed)
    today = local_time(tx.moment, Zone(found.zone)).date()
    return PaperTray(
        today=today,
        next_days=_next_days(lines, today),
        sheets=tuple(SheetLine(line, sheets.get(line.number)) for line in lines),
        people=_active_people(tx, found),
        counts=paper_counts(tx, found),
        printed=printed,
    )


def _next_days(lines: Sequence[SessionLine], today: dt.date) -> tuple[dt.date, ...]:
    days = (day for day, _ in groupby(lines, key=lambda line: line.date))
    return tuple(day for day in days if day and day >= today)[:_AHEAD]


def _printed(tx: Transaction, training: Training) -> tuple[PrintedPaper, ...]:
    rows = tx.execute(
        select(
            Printing.paper,
            TrainingSession.number,
            Enrollment.ndh,
            Printing.at,
            Printing.operator,
        )
        .outerjoin(TrainingSession, TrainingSession.id == Printing.session_id)
        .outerjoin(Enrollment, Enrollment.id == Printing.enrollment_id)
        .where(Printing.training_id == training.id)
        .order_by(Printing.id)
    )
    found: dict[_Key, PrintedPaper] = {}
    for paper, session, ndh, at, operator in rows:
        key = (paper, session, ndh)
        times = found.pop(key).times if key in found else 0
        moment = local_time(at, Zone(training.zone))
        found[key] = PrintedPaper(paper, session, ndh, times + 1, moment, operator)
    return tuple(found.values())


def _active_people(tx: Transaction, training: Training) -> int:
    query = select(func.count()).where(
        Enrollment.training_id == training.id, Enrollment.state == "active"
    )
    return tx.scalar(query) or 0
