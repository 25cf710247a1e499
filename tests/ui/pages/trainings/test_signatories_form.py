"""Who signs: typed, or taken from the organization."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.organization import OrganizationFacts
from app.domain.plan import PlannedSignatory
from app.usecases.organization import read_organization, set_organization

SIGNS = PlannedSignatory("Drs. Peraga Umpama", position="Kepala", prefix="Plt.")


@pytest.fixture
def take(hand):
    """Press the button that takes the front's signatory from the organization."""
    hand.editor.tabs.open_tab("signatories")
    form = hand.editor.tabs.sections["signatories"]
    return form.findChildren(QPushButton)[0].click


def organize(hand, signatory):
    found: list[OrganizationFacts | None] = []
    hand.desk.operations.read(hand.page, read_organization, found.append)
    facts = OrganizationFacts(
        "BKPSDMD", signatory=signatory, revision=found[0].revision if found[0] else 0
    )
    hand.desk.operations.change(hand.page, set_organization, organization=facts)


def test_the_signatory_of_the_organization_is_taken_over(hand, take):
    organize(hand, SIGNS)
    take()
    hand.save()
    assert hand.stored().outline.front == SIGNS


def test_an_organization_without_a_signatory_says_so(hand, take):
    organize(hand, None)
    take()
    assert hand.sentence.startswith("Data organisasi belum menyebut penandatangan")
    assert not hand.editor.is_dirty


def test_a_back_that_is_emptied_is_signed_by_nobody(hand):
    for name in ("name", "nip", "rank", "position"):
        hand.fill(f"signatories.back.{name}", "")
    hand.save()
    assert hand.stored().outline.back is None


def test_who_acts_for_another_is_chosen_or_typed(hand):
    prefix = hand.field("signatories.front.prefix").editor
    prefix.setEditText("a.n. Wali Kota")
    hand.save()
    assert hand.stored().outline.front.prefix == "a.n. Wali Kota"
