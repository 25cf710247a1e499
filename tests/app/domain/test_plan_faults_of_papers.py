"""What keeps the own terms of a kind of paper from being stored, named by its place."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.plan_faults import faults
from app.domain.score_scheme import SCALES, ScoreScheme
from app.domain.vocabulary import CertificateKind, NumberScope
from tests.app.domain.test_plan_faults import OUTLINE

AWARD = CertificateKind.AWARD
DAY = dt.date(2025, 8, 20)
NUMBERS = Numbering("PP/{seq}/{batch_roman}", NumberScope.YEAR, 1)
NOBODY, SOMEBODY = PlannedSignatory(" "), PlannedSignatory("Wakil Contoh")


def found(certification, **changed):
    """List the faults of an outline that certifies like this, as (path, expected)."""
    outline = replace(OUTLINE, certification=certification, **changed)
    return [(o.path, o.expected) for o in faults(outline)]


def of_award(**terms):
    return Certification(kinds=(KindTerms(AWARD, **terms),))


def test_a_kind_with_all_of_its_own_has_no_fault():
    whole = KindTerms(AWARD, NUMBERS, SOMEBODY, SOMEBODY, "PIAGAM", "TERBAIK", "Keputusan Contoh")
    later = (LaterSignatory("front", DAY, SOMEBODY), LaterSignatory("front", DAY, SOMEBODY, AWARD))
    assert found(Certification(best=10, kinds=(whole,), later=later)) == []


@pytest.mark.parametrize(
    ("certification", "fault"),
    [
        (Certification(best=-1), ("best", "best")),
        (Certification(best=11), ("best", "best")),
        (
            of_award(numbering=replace(NUMBERS, pattern="PP")),
            ("numbering.award.pattern", "{seq}, {ndh}"),
        ),
        (of_award(numbering=replace(NUMBERS, next=0)), ("numbering.award.next", "positive")),
        (of_award(front=NOBODY), ("signatories.award.front.name", "needed")),
        (of_award(back=NOBODY), ("signatories.award.back.name", "needed")),
        (of_award(title=""), ("wording.award.title", "needed")),
        (of_award(achievement="X" * 501), ("wording.award.achievement", "shorter-text")),
        (of_award(legal_basis=" "), ("wording.award.legal_basis", "needed")),
        (
            Certification(later=(LaterSignatory("back", DAY, NOBODY),)),
            ("signatories.later[0].name", "needed"),
        ),
        (
            Certification(later=(LaterSignatory("back", dt.date.min, SOMEBODY),)),
            ("signatories.later[0].valid_from", "date"),
        ),
    ],
)
def test_every_fault_is_named_by_its_place_and_what_fits_there(certification, fault):
    assert found(certification) == [fault]


def test_a_kinds_own_numbers_cannot_name_an_angkatan_that_there_is_not():
    numbering = replace(OUTLINE.numbering, pattern="{seq}")
    assert found(of_award(numbering=NUMBERS), batch=None, numbering=numbering) == [
        ("numbering.award.pattern", "batch")
    ]


def test_nobody_takes_office_twice_on_one_day():
    twice = Certification(later=(LaterSignatory("front", DAY, SOMEBODY),) * 2)
    assert found(twice) == [
        ("signatories.later[0].valid_from", "once"),
        ("signatories.later[1].valid_from", "once"),
    ]


def test_the_faults_of_a_scheme_are_told_too():
    scheme = ScoreScheme(scale="B", bands=SCALES["B"], aspects=())
    assert found(Certification(), scores=scheme) == [("scores.aspects", "needed")]
