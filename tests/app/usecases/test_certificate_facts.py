"""Frozen facts: the same facts are the same text, and come back as they were."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.usecases.certificate_facts import (
    TEMPLATE,
    CertificateFacts,
    SignatoryFacts,
    SubjectFacts,
    Terms,
    fingerprint,
    freeze,
    thaw,
)

texts = st.text(st.characters(exclude_categories=["Cs"]))
hundredths = st.decimals(0, 10_000, places=2)
signatories = st.builds(SignatoryFacts, texts, *[st.none() | texts] * 4)
subjects = st.builds(SubjectFacts, texts, hundredths, st.none() | texts)
terms = st.builds(
    Terms, subjects=st.lists(subjects).map(tuple), front=st.none() | signatories, jp=hundredths
)
certificates = st.builds(CertificateFacts, terms=terms)

FACTS = CertificateFacts(
    template=TEMPLATE,
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
