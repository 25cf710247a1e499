"""What keeps an outline from being stored, named by its place."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.eligibility import Rule
from app.domain.errors import InvalidValue
from app.domain.plan import PlannedSubject, ProgramFigures, TrainingOutline
from app.domain.plan_faults import check_outline, faults
from app.domain.vocabulary import NumberScope, Zone

PROGRAM = ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT")
NUMBERING = Numbering("800/{seq:03}/{batch_roman}/{year}", NumberScope.YEAR, 1)
SUBJECT = PlannedSubject("Konsep Coaching", Decimal(6), Decimal(2), None)
OUTLINE = TrainingOutline(
    code="CM-IV-2025",
    program=PROGRAM,
    batch=4,
    year=2025,
    organizer="BKPSDMD Kota Contoh",
    place=None,
    city="Contoh",
    zone=Zone.WIB,
    start=dt.date(2025, 8, 4),
    end=dt.date(2025, 8, 8),
    rule=Rule(),
    numbering=NUMBERING,
    front=PlannedSignatory("Drs. Sampel Contoh"),
    back=None,
    subjects=(SUBJECT,),
)


def found(**changed):
    """List the faults of an outline with these parts changed, as (path, expected)."""
    return [(o.path, o.expected) for o in faults(replace(OUTLINE, **changed))]


def test_an_outline_that_is_complete_has_no_fault():
    assert found() == []
    check_outline(OUTLINE)


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"code": " "}, ("code", "needed")),
        ({"code": "X" * 65}, ("code", "shorter-text")),
        ({"program": replace(PROGRAM, name="")}, ("program.name", "needed")),
        ({"program": replace(PROGRAM, certificate="")}, ("program.certificate", "needed")),
        ({"program": replace(PROGRAM, form=26)}, ("program.form", "form")),
        ({"program": replace(PROGRAM, jp=Decimal(-1))}, ("program.jp", "jp")),
        ({"place": ""}, ("place", "needed")),
        ({"batch": 4000}, ("batch", "batch")),
        ({"end": dt.date(2025, 8, 3)}, ("end", "not-before-start")),
        ({"rule": Rule(Decimal(101))}, ("rule.min_present_percent", "percent")),
        ({"rule": Rule(max_absent_jp=Decimal(-1))}, ("rule.max_absent_jp", "jp")),
        ({"rule": Rule(late_minutes=1441)}, ("rule.late_minutes", "count")),
        ({"numbering": replace(NUMBERING, next=0)}, ("numbering.next", "positive")),
        ({"numbering": replace(NUMBERING, pattern="800")}, ("numbering.pattern", "{seq}, {ndh}")),
        ({"batch": None}, ("numbering.pattern", "batch")),
        ({"back": PlannedSignatory("")}, ("signatories.back.name", "needed")),
        ({"subjects": (replace(SUBJECT, name=""),)}, ("subjects[0].name", "needed")),
        (
            {"subjects": (replace(SUBJECT, jp_async=Decimal(7)),)},
            ("subjects[0].jp_async", "part-of-jp"),
        ),
    ],
)
def test_every_fault_is_named_by_its_place_and_what_fits_there(changed, fault):
    assert found(**changed) == [fault]


def test_a_subject_stands_once_in_any_case_of_letters():
    twice = (SUBJECT, replace(SUBJECT, name="KONSEP COACHING"))
    assert found(subjects=twice) == [("subjects[0].name", "once"), ("subjects[1].name", "once")]


def test_jp_below_nothing_are_no_jp_and_have_no_part():
    below = replace(SUBJECT, jp=Decimal(-1), jp_async=Decimal(0))
    assert found(subjects=(below,)) == [
        ("subjects[0].jp", "jp"),
        ("subjects[0].jp_async", "part-of-jp"),
    ]


def test_all_faults_are_told_and_the_first_is_raised():
    assert len(found(code="", place="", batch=0)) == 3
    with pytest.raises(InvalidValue) as raised:
        check_outline(replace(OUTLINE, code="", place=""))
    assert raised.value.path == "code"
