"""How a training writes its certificate numbers."""

import datetime as dt
from decimal import Decimal

from app.domain.certification import Numbering
from app.domain.eligibility import Rule
from app.domain.plan import ProgramFigures, TrainingOutline
from app.domain.plan_numbers import number_of, unit_of
from app.domain.vocabulary import NumberScope, Zone


def outline(pattern="{seq:03}", first=213):
    """Outline a training that numbers its certificates by a pattern."""
    return TrainingOutline(
        code="CM-IV-2025",
        program=ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT"),
        batch=4,
        year=2025,
        organizer="BKPSDMD\n Kota  Contoh",
        place=None,
        city=None,
        zone=Zone.WIB,
        start=dt.date(2025, 12, 29),
        end=dt.date(2026, 1, 2),
        rule=Rule(),
        numbering=Numbering(pattern, NumberScope.YEAR, first),
        front=None,
        back=None,
        subjects=(),
    )


def test_an_example_is_the_first_participants_on_the_last_day():
    shown = number_of(outline("{seq:03}/{ndh:02}/{unit}/{batch_roman}/{month_roman}/{year}"), 214)
    assert shown == "214/01/BKPSDMD Kota Contoh/IV/I/2026"


def test_an_office_without_a_name_is_a_dash():
    assert unit_of(None) == "-"
