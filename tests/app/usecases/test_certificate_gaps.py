"""What certificates would lack for good, counted before they are issued."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_gaps import CertificateGaps, find_gaps
from app.usecases.certificates import preview_issue

WHOLE = {"name": "Kepala Peraga", "nip": "197203081998032902"}
NOTHING = CertificateGaps(0, 0, 0, 0, 0, is_unsigned=False, has_odd_signatory_nip=False)


@pytest.fixture
def gaps(classroom):
    """Find the gaps of people who were there all day, signed by these."""

    def found(*people, **signatories):
        classroom.plan_day(signatories=signatories)
        classroom.enroll(*people)
        classroom.fill(date=dt.date(2025, 8, 4))
        asked = {"kind": CertificateKind.CERTIFICATE, "date": dt.date(2025, 8, 8)}
        return classroom.read(preview_issue, **asked).gaps

    return found


def test_whole_certificates_lack_nothing(gaps, invent):
    assert gaps(invent(1), invent(2), front=WHOLE, back=WHOLE) == NOTHING


def test_people_are_counted_by_what_they_lack(gaps, invent):
    found = gaps(
        invent(1, nip=None, position=None),
        invent(2, born=None, unit=None),
        invent(3, birthplace=None, unit=None),
        invent(4, born=None, birthplace=None, unit=None),
        invent(5, rank=None, grade=None),
        front=WHOLE,
    )
    assert (found.nip, found.birth, found.rank, found.position, found.unit) == (1, 3, 1, 1, 3)


def test_who_has_a_grade_alone_lacks_no_rank(gaps, invent):
    assert gaps(invent(1, rank=None, grade="IX"), front=WHOLE).rank == 0


def test_certificates_that_nobody_signs_are_unsigned(gaps, invent):
    found = gaps(invent(1))
    assert (found.is_unsigned, found.has_odd_signatory_nip) == (True, False)


@pytest.mark.parametrize("side", ["front", "back"])
def test_a_nip_of_a_signatory_has_18_digits(gaps, invent, side):
    odd = {"name": "Kepala Peraga", "nip": "19720308199803290"}
    assert gaps(invent(1), **{"front": WHOLE, side: odd}).has_odd_signatory_nip


def test_who_has_no_nip_signs_without_one(gaps, invent):
    assert gaps(invent(1), front={"name": "Wali Kota Peraga"}) == NOTHING


def test_nobody_to_issue_to_lacks_nothing():
    assert find_gaps(()) == NOTHING
