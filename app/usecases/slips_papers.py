"""Slips for those whose result is open: the sessions and the scores that they still need."""

from collections.abc import Iterator, Mapping, Sequence

from app.documents import words
from app.documents.slips import Slip
from app.domain import indonesian
from app.domain.eligibility import NOTHING_SCHEDULED
from app.domain.errors import NothingToPrint
from app.domain.score_scheme import ScoreScheme
from app.domain.scoring import aspect_result
from app.domain.still_needed import still_needed
from app.domain.vocabulary import Certainty, Result, Zone
from app.usecases.derivations import Derivation, DerivedSession, derivations
from app.usecases.finding import find_training
from app.usecases.papers import batch_text, practice_disclaimer
from app.usecases.results import PersonTally, Tally, tally
from app.usecases.schedule import SessionLine, list_sessions
from db.session import Transaction

_TOLD_ALONE = 2
"""More sessions than these are named by their numbers only, in one line."""


def slips(tx: Transaction, *, training: str) -> tuple[Slip, ...]:
    """A slip for everybody whose result is open, by NDH; raises NothingToPrint without any."""
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    open_ones = open_people(tallied)
    if not open_ones:
        raise NothingToPrint(paper="slips")
    schedule = {line.number: line for line in list_sessions(tx, training=training)}
    who = [str(person.ndh) for person in open_ones]
    derived = derivations(tx, training=training, who=who)
    zone, batch, disclaimer = Zone(found.zone), batch_text(found.batch), practice_disclaimer(tx)
    return tuple(
        Slip(
            ndh=person.ndh,
            name=person.name,
            unit=one.unit,
            program=found.program_name,
            batch=batch,
            needs=_needs(tallied, person, one, schedule, zone),
            disclaimer=disclaimer,
        )
        for person, one in zip(open_ones, derived, strict=True)
    )


def open_people(tallied: Tally) -> list[PersonTally]:
    """Whose result is open, by NDH; where nothing is scheduled nothing can be said of anybody."""
    return [
        person
        for person in tallied.people
        if person.certainty is Certainty.OPEN and NOTHING_SCHEDULED not in person.reasons
    ]


def _needs(
    tallied: Tally,
    person: PersonTally,
    derived: Derivation,
    schedule: Mapping[int, SessionLine],
    zone: Zone,
) -> tuple[str, ...]:
    """What is needed, in lines; where nothing can be named it is the committee that decides."""
    sessions = _sessions(derived, schedule, zone)
    scores = () if tallied.scheme is None else _scores(tallied.scheme, person)
    return (*sessions, *scores) or (words.NEEDS_DECISION,)


def _sessions(one: Derivation, schedule: Mapping[int, SessionLine], zone: Zone) -> Iterator[str]:
    """The sessions to attend: those that cannot be missed, and how much of the others."""
    to_come = [each for each in one.sessions if _is_to_come(each)]
    needed = still_needed(one.derived, [each.mark.jp for each in to_come])
    numbers = [to_come[place].number for place in needed.indispensable]
    if len(numbers) > _TOLD_ALONE:
        yield words.NEEDS_SESSIONS.format(sessions=_joined(numbers))
    else:
        yield from (_session(schedule[number], zone) for number in numbers)
    if needed.jp is not None:
        jp, together = indonesian.jp_text(needed.jp), indonesian.jp_text(needed.jp_to_come)
        yield words.NEEDS_JP.format(jp=jp, together=together)
    if needed.missable is not None:
        yield words.NEEDS_FEW_MISSED.format(count=needed.missable)


def _is_to_come(session: DerivedSession) -> bool:
    """Whether a session has no mark yet and counts."""
    mark = session.mark
    return mark.status is None and not (mark.is_cancelled or mark.is_before_joining)


def _session(line: SessionLine, zone: Zone) -> str:
    if line.date and line.start and line.end:
        clock = indonesian.time_range_text(line.start, line.end, zone)
        day = indonesian.long_date_text(line.date)
        time = f"{clock[0].lower()}{clock[1:]}"
        return words.NEEDS_SESSION.format(session=line.number, day=day, time=time)
    until = line.until or line.date
    assert until is not None  # noqa: S101 - the table holds a day of each
    return words.NEEDS_WORK.format(session=line.number, date=indonesian.date_text(until))


def _scores(scheme: ScoreScheme, person: PersonTally) -> Iterator[str]:
    """The aspects without a score, and those that wait for a remedial, with what is enough."""
    for aspect, score in zip(scheme.aspects, person.card, strict=True):
        need = words.NEEDS_SCORE if score is None else words.NEEDS_REMEDIAL
        if score is None or aspect_result(scheme, score) is Result.DEFERRED:
            said = need.format(aspect=aspect.name)
            if scheme.min_aspect is not None:
                least = indonesian.number_text(scheme.min_aspect)
                said = words.NEEDS_ABOVE.format(what=said, least=least)
            yield said


def _joined(numbers: Sequence[int]) -> str:
    """Numbers as `12, 13, 14, dan 16`."""
    *most, last = map(str, numbers)
    return f"{', '.join(most)}, dan {last}"
