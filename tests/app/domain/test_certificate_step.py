"""The act that a folder of certificates asks for at a moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate_step import CertificateStep, FolderFacts, certificate_step

COUNTS = st.integers(0, 3)
FACTS = st.builds(
    FolderFacts, st.booleans(), COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS
)


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


@given(FACTS)
def test_nothing_is_confirmed_or_issued_before_everybody_is_marked(facts):
    if not facts.is_final:
        decisions = (CertificateStep.CONFIRM, CertificateStep.ISSUE)
        assert certificate_step(facts) not in decisions
