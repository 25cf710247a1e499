"""What is worth a second look in a plan, before the first day."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.certification import Certification, KindTerms, Numbering, PlannedSignatory
from app.domain.eligibility import Rule
from app.domain.plan import (
    PlannedSession,
    PlannedSubject,
    ProgramFigures,
    TrainingPlan,
    notices,
    numbering_notices,
)
from app.domain.vocabulary import CertificateKind, NumberScope, SessionKind, SessionMode, Zone

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


def session(start: str | None, end: str | None, jp: str, **facts: object) -> PlannedSession:
    """Plan a Monday's session of one subject."""
    planned = PlannedSession(
        SessionKind.LEARNING,
        SessionMode.CLASSROOM,
        "Konsep Coaching",
        MONDAY,
        None if start is None else dt.time.fromisoformat(start),
        None if end is None else dt.time.fromisoformat(end),
        None,
        Decimal(jp),
    )
    return replace(planned, **facts)  # type: ignore[arg-type]


def plan(
    program_jp: str, *sessions: PlannedSession, subjects_jp: str | None = None
) -> TrainingPlan:
    """Plan a week with these sessions, whose subjects have the program's JP unless told."""
    subject = PlannedSubject(
        "Konsep Coaching", Decimal(subjects_jp or program_jp), Decimal(0), None
    )
    return TrainingPlan(
        code="CONTOH",
        program=ProgramFigures("Coaching dan Mentoring", 5, Decimal(program_jp), "SERTIFIKAT"),
        batch=None,
        year=2025,
        organizer="BKPSDMD Kota Contoh",
        place=None,
        city=None,
        zone=Zone.WIB,
        start=MONDAY,
        end=FRIDAY,
        rule=Rule(),
        numbering=Numbering("{seq}", NumberScope.YEAR, 1),
        front=PlannedSignatory("Drs. Sampel Contoh"),
        back=None,
        subjects=(subject,),
        sessions=sessions,
    )


def found(training: TrainingPlan) -> dict[str, dict[str, object]]:
    return {notice.code: notice.fields for notice in notices(training)}


FULL_DAY = (
    session("07:30", "09:45", "3"),
    session("10:00", "12:15", "3"),
    session("13:15", "15:30", "3"),
    session("15:45", "16:30", "1"),
)


def test_a_day_of_ten_jp_that_makes_up_the_program_needs_no_second_look():
    assert not found(plan("10", *FULL_DAY))


def test_a_training_without_schedule_and_subjects_needs_no_second_look():
    assert not found(replace(plan("50"), subjects=()))


@pytest.mark.parametrize(
    ("program", "code", "difference"), [("12", "schedule-short", 2), ("8", "schedule-over", 2)]
)
def test_a_schedule_that_differs_from_the_program_tells_by_how_much(program, code, difference):
    assert found(plan(program, *FULL_DAY)) == {
        code: {
            "scheduled": Decimal(10),
            "program": Decimal(program),
            "difference": Decimal(difference),
        }
    }


def test_subjects_that_do_not_add_up_to_the_program_are_told():
    assert found(plan("10", *FULL_DAY, subjects_jp="9")) == {
        "subjects-differ": {"subjects": Decimal(9), "program": Decimal(10)}
    }


def test_jp_that_are_not_whole_are_told_of_the_session_and_of_the_program():
    hour = session("08:00", "09:00", "1.33")
    assert found(plan("1.33", hour)) == {
        "program-jp-not-whole": {"program": Decimal("1.33")},
        "session-jp-not-whole": {
            "subject": "Konsep Coaching",
            "date": MONDAY,
            "jp": Decimal("1.33"),
        },
    }


@pytest.mark.parametrize(
    ("extra", "code"),
    [("0", None), ("0.01", "day-full"), ("2", "day-full"), ("2.01", "day-too-full")],
)
def test_more_than_10_jp_a_day_is_much_and_more_than_12_too_much(extra, code):
    jp = 10 + Decimal(extra)
    evening = session("19:00", "20:30", extra)
    told = found(plan("10", *FULL_DAY, evening))
    assert [name for name in told if name.startswith("day-")] == ([code] if code else [])
    if code:
        assert told[code] == {"date": MONDAY, "jp": jp}


def test_jp_of_different_days_and_of_work_without_a_clock_are_not_added_to_a_day():
    tuesday = [replace(one, date=FRIDAY) for one in FULL_DAY]
    at_home = session(None, None, "5", date=None, until=FRIDAY, mode=SessionMode.SELF_PACED)
    from_monday = replace(at_home, date=MONDAY)
    assert not found(plan("30", *FULL_DAY, *tuesday, at_home, from_monday))


@pytest.mark.parametrize("day", [dt.date(2025, 8, 3), dt.date(2025, 8, 9)])
def test_what_lies_outside_the_dates_of_the_training_is_told(day):
    outside = {"session-outside-training": {"subject": "Konsep Coaching", "date": day}}
    assert found(plan("3", session("07:30", "09:45", "3", date=day))) == outside
    assert found(plan("3", session(None, None, "3", date=None, until=day))) == outside


def test_sessions_that_overlap_are_told_by_their_subjects():
    opening = session("09:00", "10:00", "0", kind=SessionKind.CEREMONY, subject="Pembukaan")
    assert found(plan("10", *FULL_DAY, opening)) == {
        "sessions-clash": {"date": MONDAY, "one": "Konsep Coaching", "other": "Pembukaan"}
    }


def test_sessions_stand_in_the_order_of_date_and_start_and_work_without_a_clock_closes_its_day():
    at_home = session(None, None, "5", date=None, until=MONDAY)
    sometime = session(None, None, "5", date=None)
    friday = session("07:30", "09:45", "3", date=FRIDAY)
    shuffled = [sometime, friday, at_home, *reversed(FULL_DAY)]
    in_order = [*FULL_DAY, at_home, friday, sometime]
    assert sorted(shuffled, key=lambda one: one.order) == in_order


def test_an_organizer_and_a_signatory_that_papers_would_lack_are_told():
    bare = replace(plan("0"), organizer=None, front=None)
    assert [notice.code for notice in notices(bare)] == ["no-organizer", "no-signatory"]


NDH_ALONE, OTHER_NDH = "800/{ndh:02}/{year}", "PP/{ndh:02}/{year}"


def numbered(pattern: str, best: int = 0, **own: str) -> TrainingPlan:
    """Plan a week whose papers are numbered so, and those of these kinds otherwise."""
    kinds = (
        KindTerms(CertificateKind(kind), Numbering(each, NumberScope.YEAR, 1))
        for kind, each in own.items()
    )
    certification = Certification(best=best, kinds=tuple(kinds))
    numbering = Numbering(pattern, NumberScope.YEAR, 1)
    return replace(plan("50"), numbering=numbering, certification=certification)


@pytest.mark.parametrize(
    ("training", "told"),
    [
        (numbered("{seq}/{ndh}", best=6), []),
        (numbered(NDH_ALONE), [("one-number-each", "numbering.pattern")]),
        (numbered(NDH_ALONE, award=NDH_ALONE), [("one-number-each", "numbering.pattern")]),
        (numbered("{seq}", award=NDH_ALONE), [("one-number-each", "numbering.award.pattern")]),
        (
            numbered(NDH_ALONE, best=6),
            [
                ("one-number-each", "numbering.pattern"),
                ("awards-numbered-alike", "numbering.award.pattern"),
            ],
        ),
        (
            numbered(NDH_ALONE, best=6, award=OTHER_NDH),
            [
                ("one-number-each", "numbering.pattern"),
                ("one-number-each", "numbering.award.pattern"),
            ],
        ),
        (
            numbered(NDH_ALONE, best=6, certificate="{seq}"),
            [("one-number-each", "numbering.pattern")],
        ),
        (
            numbered("{seq}", best=6, certificate=OTHER_NDH, award=OTHER_NDH),
            [
                ("one-number-each", "numbering.certificate.pattern"),
                ("one-number-each", "numbering.award.pattern"),
                ("awards-numbered-alike", "numbering.award.pattern"),
            ],
        ),
    ],
)
def test_numbers_by_ndh_alone_are_told_with_their_place(
    training: TrainingPlan, told: list[tuple[str, str]]
) -> None:
    seen = [(notice.code, notice.fields["path"]) for notice in numbering_notices(training)]
    assert seen == told


def test_a_plan_tells_of_its_numbers_too() -> None:
    assert found(numbered(NDH_ALONE))["one-number-each"]["pattern"] == NDH_ALONE
