"""The act that a folder of certificates asks for at a moment."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate_step import (
    CertificateStep,
    FolderFacts,
    OpenOnes,
    certificate_step,
)

COUNTS = st.integers(0, 3)
OPEN_ONES = st.builds(OpenOnes, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, st.booleans())
FACTS = st.builds(
    FolderFacts, st.booleans(), COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, OPEN_ONES
)
TWO_OF_THIRTY = OpenOnes(count=2, without_papers=2, sessions=1, printed=28, unprinted=0)


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({"is_final": False, "preparable": 30}, CertificateStep.PREPARE),
        ({"is_final": False, "printable": 24}, CertificateStep.PRINT_PREPARED),
        ({"is_final": False, "printable": 4, "in_folder": 24}, CertificateStep.PRINT_PREPARED),
        ({"is_final": True, "in_folder": 30, "confirmable": 28}, CertificateStep.CONFIRM),
        (
            {"is_final": True, "in_folder": 20, "confirmable": 28, "printable": 8},
            CertificateStep.CONFIRM,
        ),
        ({"is_final": True, "confirmable": 28, "printable": 28}, CertificateStep.PRINT_PREPARED),
        ({"is_final": True, "confirmable": 1}, CertificateStep.CONFIRM),
        ({"is_final": True, "eligible": 28, "preparable": 28}, CertificateStep.ISSUE),
        ({"is_final": True, "issued_unprinted": 2, "not_handed_over": 5}, "print-issued"),
        ({"is_final": True, "not_handed_over": 5}, CertificateStep.HAND_OVER),
        ({"is_final": False}, None),
    ],
)
def test_the_primary_act_follows_the_moment(facts, step):
    assert certificate_step(FolderFacts(**facts)) == step


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({}, CertificateStep.PRINT_OPEN),
        ({"without_papers": 1, "has_slips": True}, CertificateStep.PRINT_OPEN),
        ({"without_papers": 0}, CertificateStep.PRINT_SLIPS),
        ({"without_papers": 0, "has_slips": True}, None),
        ({"sessions": 0}, CertificateStep.PRINT_OPEN),
        ({"sessions": 2}, None),
        ({"unprinted": 1}, None),
        ({"count": 16, "printed": 14}, None),
        ({"count": 0, "without_papers": 0}, None),
    ],
)
def test_the_open_ones_get_both_papers_and_a_slip_before_the_last_session(changed, step):
    facts = FolderFacts(is_final=False, open_ones=replace(TWO_OF_THIRTY, **changed))
    assert certificate_step(facts) == step


def test_what_is_certain_goes_before_both_papers_and_the_decision_ends_them():
    facts = FolderFacts(is_final=False, printable=1, preparable=2, open_ones=TWO_OF_THIRTY)
    assert certificate_step(facts) == CertificateStep.PRINT_PREPARED
    assert certificate_step(replace(facts, printable=0)) == CertificateStep.PRINT_OPEN
    decided = replace(facts, is_final=True, printable=0, in_folder=30, confirmable=28)
    assert certificate_step(decided) == CertificateStep.CONFIRM


@given(FACTS)
def test_both_papers_are_only_asked_for_when_it_is_time(facts):
    if certificate_step(facts) in (CertificateStep.PRINT_OPEN, CertificateStep.PRINT_SLIPS):
        assert facts.open_ones.is_time
        assert not facts.is_final
        assert not facts.printable


@given(FACTS)
def test_nothing_is_confirmed_or_issued_before_everybody_is_marked(facts):
    if not facts.is_final:
        decisions = (CertificateStep.CONFIRM, CertificateStep.ISSUE)
        assert certificate_step(facts) not in decisions
