"""Frozen facts: the same facts are the same text, and come back as they were."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.documents.certificate import draw_certificates
from app.documents.page import PaperSize
from app.documents.rendering import find_text
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import (
    TEMPLATES,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
    fingerprint,
    freeze,
    thaw,
    verification_code,
)
from app.usecases.certificate_papers import sheet_of

texts = st.text(st.characters(exclude_categories=["Cs"]))
hundredths = st.decimals(0, 10_000, places=2)
signatories = st.builds(SignatoryFacts, texts, *[st.none() | texts] * 4)
subjects = st.builds(SubjectFacts, texts, hundredths, st.none() | texts)
terms = st.builds(
    Terms, subjects=st.lists(subjects).map(tuple), front=st.none() | signatories, jp=hundredths
)
certificates = st.builds(
    CertificateFacts, terms=terms, score=st.none() | hundredths, taught=st.just(())
)

FACTS = CertificateFacts(
    template=TEMPLATES[CertificateKind.CERTIFICATE],
    number="800.2.4/213/BKPSDMD/2025",
    ndh=1,
    name="Nur'aini Peraga, S.K.M.",
    nip="198001012005011901",
    rank="Penata",
    grade="III/c",
    position=None,
    unit=None,
    born=dt.date(1980, 1, 1),
    birthplace="Contoh",
    terms=Terms(
        date=dt.date(2025, 8, 8),
        title="SERTIFIKAT",
        form=5,
        program="Coaching dan Mentoring",
        batch=4,
        year=2025,
        organizer=None,
        place=None,
        city=None,
        start=dt.date(2025, 8, 4),
        end=dt.date(2025, 8, 8),
        jp=Decimal(50),
        subjects=(SubjectFacts("Etika", Decimal("1.5"), None),),
        front=None,
        back=None,
    ),
)


@given(certificates)
def test_every_certificate_comes_back_as_it_was_frozen(facts):
    assert thaw(freeze(facts)) == facts


def test_papers_of_the_same_terms_have_them_in_common():
    other = thaw(freeze(replace(FACTS, ndh=2)))
    assert other.terms is thaw(freeze(FACTS)).terms
    changed = replace(FACTS, terms=replace(FACTS.terms, city="Contoh"))
    assert thaw(freeze(changed)).terms == changed.terms


def test_equal_facts_are_frozen_to_the_same_text_however_their_jp_were_written():
    written_otherwise = replace(
        FACTS,
        terms=replace(
            FACTS.terms,
            jp=Decimal("50.00"),
            subjects=(SubjectFacts("Etika", Decimal("1.50"), None),),
        ),
    )
    assert freeze(written_otherwise) == freeze(FACTS)


def test_frozen_facts_can_be_read_by_people_and_by_other_programs():
    assert '"born": "1980-01-01"' in freeze(FACTS)
    assert '"jp": "50"' in freeze(FACTS)
    assert "Nur'aini Peraga" in freeze(FACTS)


def test_a_fingerprint_changes_with_the_smallest_fact():
    other = freeze(replace(FACTS, name="Nur'aini Peraga, S.K.M"))
    assert len({fingerprint(freeze(FACTS)), fingerprint(other)}) == 2
    assert len(fingerprint(other)) == 64


BEFORE = """
{"birthplace": "Contoh", "born": "1980-01-01", "grade": "III/c",
 "name": "Nur'aini Peraga, S.K.M.", "ndh": 1, "nip": "198001012005011901",
 "number": "800.2.4/213/BKPSDMD/2025", "position": null, "rank": "Penata",
 "template": "certificate-1",
 "terms": {"back": null, "batch": 4, "city": null, "date": "2025-08-08", "end": "2025-08-08",
           "form": 5, "front": null, "jp": "50", "organizer": null, "place": null,
           "program": "Coaching dan Mentoring", "start": "2025-08-04",
           "subjects": [{"jp": "1.5", "name": "Etika", "stage": null}], "title": "SERTIFIKAT",
           "year": 2025},
 "unit": null}
"""
"""What was frozen before there were other kinds, scores, photos and codes."""


def test_what_was_frozen_of_old_comes_back_as_the_certificate_it_was():
    assert thaw(BEFORE) == FACTS
    assert (FACTS.kind, FACTS.code, FACTS.taught) == (CertificateKind.CERTIFICATE, None, ())


def test_what_was_frozen_of_old_is_printed_as_before_with_nothing_that_came_later():
    sheet = sheet_of(thaw(BEFORE))
    assert (sheet.number, sheet.name) == ("800.2.4/213/BKPSDMD/2025", "Nur'aini Peraga, S.K.M.")
    assert (sheet.qualification, sheet.score, sheet.standing, sheet.role) == (None,) * 4
    assert (sheet.taught, sheet.photo, sheet.code) == (None,) * 3
    terms = sheet.terms
    assert (terms.title, terms.achievement, terms.legal_basis) == (
        "SERTIFIKAT",
        "TELAH MENGIKUTI",
        None,
    )
    assert (terms.template, terms.is_electronic) == ("certificate-1", False)
    assert terms.back is not None
    drawn = draw_certificates([sheet], PaperSize.A4)
    assert drawn.pages == 2
    assert find_text(drawn.pdf, text="Nur'aini Peraga, S.K.M.")
    assert not find_text(drawn.pdf, text="verifikasi")


def test_another_paper_differs_in_the_facts_that_it_would_print_otherwise():
    terms = replace(FACTS.terms, city="Contoh", jp=Decimal(51))
    other = replace(FACTS, name="Nur'aini Teladan", terms=terms)
    assert FACTS.differences(FACTS) == ()
    assert FACTS.differences(other) == ("name", "city", "jp")


def test_a_code_tells_papers_apart_and_nothing_of_the_person():
    codes = {verification_code("contoh", str(number)) for number in range(213, 240)}
    assert len(codes) == 27
    assert all(len(code) == 9 and code[4] == "-" for code in codes)
    assert verification_code("contoh", "213") == verification_code("contoh", "213")
