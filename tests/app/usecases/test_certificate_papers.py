"""A certificate's words as they are printed, from frozen facts."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.documents import words
from app.documents.fitting import SumDiffers
from app.documents.page import UNNAMED
from app.domain.errors import NothingToPrint
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import (
    TEMPLATES,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
)
from app.usecases.certificate_papers import certificate_sheets, sheet_of
from app.usecases.organization import set_organization

NUMBER = "800.2.4/{}/BKPSDMD/2025".format
HEAD = SignatoryFacts(
    "Dr. H. Mulyadi Sampel, M.Si.",
    "196905121994031901",
    "Pembina Utama Muda",
    "Kepala BKPSDMD Kota Contoh",
    "a.n. Wali Kota Contoh",
)
TERMS = Terms(
    date=dt.date(2025, 8, 8),
    title="SERTIFIKAT",
    form=5,
    program="Coaching dan Mentoring",
    batch=4,
    year=2025,
    organizer="Pemerintah Kota Contoh\nBKPSDMD Kota Contoh",
    place="Aula Diklat",
    city="Contoh",
    start=dt.date(2025, 8, 4),
    end=dt.date(2025, 8, 8),
    jp=Decimal(50),
    subjects=(
        SubjectFacts("Etika", Decimal(6), "Agenda I"),
        SubjectFacts("Coaching", Decimal("1.33"), None),
    ),
    front=HEAD,
    back=SignatoryFacts("Dra. Sri Teladan", None, None, "Kepala Bidang", None),
)
FACTS = CertificateFacts(
    template=TEMPLATES[CertificateKind.CERTIFICATE],
    number="800.2.4/213/BKPSDMD/2025",
    ndh=1,
    name="Dr. H. Budi Sampel, S.Kom., M.Si.",
    nip="198609262015051901",
    rank="Penata",
    grade="III/c",
    position="Kepala Sekolah",
    unit="SD Negeri 901 Kota Contoh",
    born=dt.date(1986, 9, 26),
    birthplace="Contoh",
    terms=TERMS,
)


def test_a_person_is_named_with_titles_untouched_and_facts_as_papers_write_them():
    sheet = sheet_of(FACTS)
    assert (sheet.ndh, sheet.number) == (1, "800.2.4/213/BKPSDMD/2025")
    assert sheet.name == "Dr. H. Budi Sampel, S.Kom., M.Si."
    assert (sheet.nip_label, sheet.nip) == ("NIP", "19860926 201505 1 901")
    assert sheet.born == "Contoh, 26 September 1986"
    assert sheet.rank == "Penata, III/c"
    assert (sheet.position, sheet.unit) == ("Kepala Sekolah", "SD Negeri 901 Kota Contoh")


def test_the_terms_are_those_of_the_training():
    terms = sheet_of(FACTS).terms
    assert terms.letterhead.lines == ("PEMERINTAH KOTA CONTOH", "BKPSDMD KOTA CONTOH")
    assert (terms.title, terms.achievement) == ("SERTIFIKAT", "TELAH MENGIKUTI")
    assert (terms.program, terms.batch, terms.year) == (
        "Coaching dan Mentoring",
        "Angkatan IV",
        "2025",
    )
    assert terms.organizer == "BKPSDMD Kota Contoh"
    assert (terms.dates, terms.place) == ("4 s.d. 8 Agustus 2025", "Aula Diklat")
    assert terms.jp == "50 (lima puluh) Jam Pelajaran"
    assert terms.signed == "Contoh, 8 Agustus 2025"
    assert (terms.signatory.prefix, terms.signatory.name, terms.signatory.nip) == (
        "a.n. Wali Kota Contoh",
        "Dr. H. Mulyadi Sampel, M.Si.",
        "19690512 199403 1 901",
    )


def test_the_back_lists_the_subjects_with_their_sum_and_its_own_signatory():
    back = sheet_of(FACTS).terms.back
    assert back is not None
    assert [(o.name, o.jp, o.stage) for o in back.subjects] == [
        ("Etika", "6", "Agenda I"),
        ("Coaching", "1,33", None),
    ]
    assert (back.total, back.signed) == ("7,33", "Contoh, 8 Agustus 2025")
    assert (back.signatory.name, back.signatory.position, back.signatory.nip) == (
        "Dra. Sri Teladan",
        "Kepala Bidang",
        None,
    )


def test_who_signs_the_front_signs_a_back_of_which_nothing_is_told():
    back = sheet_of(replace(FACTS, terms=replace(TERMS, back=None))).terms.back
    assert back is not None
    assert back.signatory.name == "Dr. H. Mulyadi Sampel, M.Si."


def test_structural_training_is_passed_and_other_training_attended():
    terms = replace(TERMS, form=1, title="STTP")
    assert sheet_of(replace(FACTS, terms=terms)).terms.achievement == "LULUS"


@pytest.mark.parametrize(
    ("facts", "born", "rank"),
    [
        ({"born": None, "birthplace": None, "rank": None, "grade": None}, None, None),
        ({"born": None, "rank": None}, "Contoh", "III/c"),
        ({"birthplace": None, "grade": None}, "26 September 1986", "Penata"),
    ],
)
def test_what_is_missing_is_left_to_the_paper(facts, born, rank):
    sheet = sheet_of(replace(FACTS, nip=None, position=None, unit=None, **facts))
    assert (sheet.born, sheet.rank) == (born, rank)
    assert (sheet.nip, sheet.position, sheet.unit) == (None, None, None)


def test_terms_with_nothing_optional_still_make_a_paper():
    bare = replace(
        TERMS, organizer=None, place=None, city=None, batch=None, front=None, back=None, subjects=()
    )
    terms = sheet_of(replace(FACTS, terms=bare)).terms
    assert (terms.organizer, terms.place, terms.batch) == (None, None, None)
    assert terms.letterhead.lines == ("PANITIA PENYELENGGARA",)
    assert terms.signed == "8 Agustus 2025"
    assert terms.signatory == UNNAMED
    assert terms.back is not None
    assert (terms.back.subjects, terms.back.total) == ((), "0")


@pytest.mark.parametrize(
    ("rank", "grade", "label", "shown"),
    [
        (None, "IX", words.GRADE, "IX"),
        ("Penata", "III/c", words.RANK, "Penata, III/c"),
        (None, "III/c", words.RANK, "III/c"),
        ("Kapten", None, words.RANK, "Kapten"),
    ],
)
def test_who_works_by_contract_has_a_grade_alone(rank, grade, label, shown):
    sheet = sheet_of(replace(FACTS, rank=rank, grade=grade))
    assert (sheet.rank_label, sheet.rank) == (label, shown)


def test_jp_that_differ_on_front_and_back_are_told():
    assert sheet_of(FACTS).terms.differing == SumDiffers("7,33", "50")
    alike = replace(TERMS, jp=Decimal("7.33"))
    assert sheet_of(replace(FACTS, terms=alike)).terms.differing is None


@pytest.mark.parametrize(
    ("nip", "label"),
    [
        ("198609262015051901", "NIP"),
        ("198609262023211901", "NI PPPK"),
        ("21990112", "NRP"),
        ("1234567", "NIP"),
        (None, "NIP"),
    ],
)
def test_a_number_is_called_by_what_it_is(nip, label):
    assert sheet_of(replace(FACTS, nip=nip)).nip_label == label


def test_the_issued_certificates_of_a_training_are_printed_by_ndh(day):
    with pytest.raises(NothingToPrint) as refused:
        day.read(certificate_sheets)
    assert refused.value.fields == {"paper": "certificates"}
    for session in (1, 2, 3, 4):
        day.type(session, "H", "3", "1")
    day.issue()
    sheets = day.read(certificate_sheets)
    assert [(sheet.ndh, sheet.name) for sheet in sheets] == [
        (1, "Peserta Contoh 01"),
        (3, "Peserta Contoh 03"),
    ]


@pytest.fixture
def issued(day):
    """Stand where everybody was there all day and has a certificate."""
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    return day


def test_certificates_are_printed_of_those_who_are_named(issued):
    sheets = issued.read(certificate_sheets, numbers=[NUMBER(215), NUMBER(213)])
    assert [sheet.ndh for sheet in sheets] == [1, 3]


def test_who_left_the_class_is_printed_only_by_number(issued):
    issued.withdraw("2")
    assert [sheet.ndh for sheet in issued.read(certificate_sheets)] == [1, 3]
    assert [sheet.ndh for sheet in issued.read(certificate_sheets, numbers=[NUMBER(214)])] == [2]


def test_in_a_practice_room_every_certificate_says_so_and_keeps_saying_so(day):
    practice = OrganizationFacts("BKPSDMD Kota Contoh", is_practice=True)
    practice = day.workspace.change(set_organization, organization=practice)
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    assert day.read(certificate_sheets)[0].disclaimer == words.PRACTICE
    day.workspace.change(set_organization, organization=replace(practice, is_practice=False))
    assert day.read(certificate_sheets)[0].disclaimer == words.PRACTICE
