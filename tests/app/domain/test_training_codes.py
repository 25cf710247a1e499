"""Codes that are proposed for new trainings and for the next angkatan."""

import datetime as dt
from decimal import Decimal
from itertools import islice

import pytest

from app.domain.certification import Numbering
from app.domain.eligibility import Rule
from app.domain.plan import ProgramFigures, TrainingPlan
from app.domain.training_codes import code_of, names_of_next
from app.domain.vocabulary import NumberScope, Zone


def plan(code="CM-IV-2025", batch=4):
    """Plan a training of 2025 under a code."""
    return TrainingPlan(
        code=code,
        program=ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT"),
        batch=batch,
        year=2025,
        organizer=None,
        place=None,
        city=None,
        zone=Zone.WIB,
        start=dt.date(2025, 8, 4),
        end=dt.date(2025, 8, 8),
        rule=Rule(),
        numbering=Numbering("{seq}", NumberScope.YEAR, 1),
        front=None,
        back=None,
        subjects=(),
        sessions=(),
    )


@pytest.mark.parametrize(
    ("program", "batch", "code"),
    [
        ("Coaching dan Mentoring", 4, "CM-IV-2025"),
        ("Pelatihan Kepemimpinan Pengawas", 1, "PKP-I-2025"),
        ("Pelatihan Dasar CPNS Golongan III", None, "PDCGI-2025"),
        ("Sosialisasi", None, "SOSIALISASI-2025"),
        ("bimtek arsip", 2, "BIMTEK-ARSIP-II-2025"),
        ("", 2, "II-2025"),
    ],
)
def test_a_code_is_proposed_from_the_programs_words_the_angkatan_and_the_year(program, batch, code):
    assert code_of(program, batch, 2025) == code


@pytest.mark.parametrize(
    ("code", "batch", "year", "proposed"),
    [
        ("CM-IV-2025", 4, 2026, (5, "CM-V-2026")),
        ("CM-IV-2025", 4, 2025, (5, "CM-V-2025")),
        ("cm.iv.25", 4, 2026, (5, "cm.V.26")),
        ("PKP-I-ANGK-09-2025", 9, 2025, (10, "PKP-I-ANGK-10-2025")),
        ("I-PKP-I/2025", 1, 2026, (2, "I-PKP-II/2026")),
        ("MOT 2025", 4, 2026, (5, "MOT 2026-V")),
        ("RAKOR-2025", None, 2026, (None, "RAKOR-2026")),
        ("RAKOR", None, 2026, (None, "RAKOR")),
    ],
)
def test_a_code_is_carried_on_to_the_next_angkatan_and_year(code, batch, year, proposed):
    assert next(names_of_next(plan(code=code, batch=batch), year)) == proposed


def test_where_a_name_is_taken_the_next_one_is_proposed():
    assert list(islice(names_of_next(plan(), 2026), 1, 3)) == [
        (6, "CM-VI-2026"),
        (7, "CM-VII-2026"),
    ]
    without = names_of_next(plan(code="RAKOR-2025", batch=None), 2025)
    assert [code for _, code in islice(without, 3)] == [
        "RAKOR-2025",
        "RAKOR-2025-2",
        "RAKOR-2025-3",
    ]


def test_after_the_last_angkatan_there_is_none():
    assert list(names_of_next(plan(batch=3999), 2026)) == []
