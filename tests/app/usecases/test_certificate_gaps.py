"""What certificates would lack for good, found before they are issued."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_gaps import CertificateGaps, DifferingJp, find_gaps
from app.usecases.certificates import preview_issue

WHOLE = {"name": "Kepala Peraga", "nip": "197203081998032902"}
NOTHING = CertificateGaps((), (), (), (), (), is_unsigned=False, has_odd_signatory_nip=False)


@pytest.fixture
def gaps(classroom):
    """Find the gaps of people who were there all day, signed by these."""

    def found(*people, jp=10, **signatories):
        program = {**classroom.week["program"], "jp": jp}
        classroom.plan_day(signatories=signatories, program=program)
        classroom.enroll(*people)
        classroom.fill(date=dt.date(2025, 8, 4))
        asked = {"kind": CertificateKind.CERTIFICATE, "date": dt.date(2025, 8, 8)}
        return classroom.read(preview_issue, **asked).gaps

    return found


def test_whole_certificates_lack_nothing(gaps, invent):
    assert gaps(invent(1), invent(2), front=WHOLE, back=WHOLE) == NOTHING


def test_people_are_named_by_what_they_lack(gaps, invent):
    found = gaps(
        invent(1, nip=None, position=None),
        invent(2, born=None, unit=None),
        invent(3, birthplace=None, unit=None),
        invent(4, born=None, birthplace=None, unit=None),
        invent(5, rank=None, grade=None),
        front=WHOLE,
    )
    assert (found.nip, found.birth, found.rank) == ((1,), (2, 3, 4), (5,))
    assert (found.position, found.unit) == ((1,), (2, 3, 4))


def test_who_has_a_grade_alone_lacks_no_rank(gaps, invent):
    assert gaps(invent(1, rank=None, grade="IX"), front=WHOLE).rank == ()


def test_certificates_that_nobody_signs_are_unsigned(gaps, invent):
    found = gaps(invent(1))
    assert (found.is_unsigned, found.has_odd_signatory_nip) == (True, False)


@pytest.mark.parametrize("side", ["front", "back"])
def test_a_nip_of_a_signatory_has_18_digits(gaps, invent, side):
    odd = {"name": "Kepala Peraga", "nip": "19720308199803290"}
    assert gaps(invent(1), **{"front": WHOLE, side: odd}).has_odd_signatory_nip


def test_who_has_no_nip_signs_without_one(gaps, invent):
    assert gaps(invent(1), front={"name": "Wali Kota Peraga"}) == NOTHING


def test_the_subjects_on_the_back_have_the_jp_of_the_program(gaps, invent):
    found = gaps(invent(1), jp=50, front=WHOLE)
    assert found.jp == DifferingJp(subjects=Decimal(10), program=Decimal(50))
    assert replace(found, jp=None) == NOTHING


def test_nobody_to_issue_to_lacks_nothing():
    assert find_gaps(()) == NOTHING
