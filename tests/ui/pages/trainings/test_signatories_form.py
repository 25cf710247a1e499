"""Who signs: typed, or taken from the organization."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.certification import LaterSignatory, PlannedSignatory
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind
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


def test_somebody_who_takes_over_is_typed_and_stored(hand):
    form = hand.editor.tabs.sections["signatories"]
    hand.editor.tabs.open_tab("signatories")
    form.successors.add_button.click()
    (card,) = form.successors.cards
    assert card.fields["valid_from"].editor.hasFocus()
    name = card.fields["name"]
    assert name.problem == ""
    card.fields["position"].editor.setText("Kepala Badan")
    assert not hand.editor.save()
    assert name.editor.hasFocus()
    assert name.problem == "Ketik juga namanya, atau hapus pejabat ini."
    card.fields["position"].editor.clear()
    hand.type("Budi Peraga, S.E.")
    kind = card.fields["kind"].editor
    kind.setCurrentIndex(kind.findData("award"))
    hand.save()
    (later,) = hand.stored().outline.certification.later
    assert later == LaterSignatory(
        "front",
        hand.stored().outline.end,
        PlannedSignatory("Budi Peraga, S.E."),
        CertificateKind.AWARD,
    )
    hand.desk.undo()
    assert form.successors.cards == []
    hand.desk.redo()
    assert form.later[0].name == "Budi Peraga, S.E."


def test_somebody_who_takes_over_is_taken_away_again(hand):
    form = hand.editor.tabs.sections["signatories"]
    hand.editor.tabs.open_tab("signatories")
    form.successors.add_button.click()
    form.successors.add_button.click()
    first, second = form.successors.cards
    second.fields["name"].editor.setText("Budi Peraga, S.E.")
    assert second.fields["valid_from"].problem == ""
    first.fields["name"].editor.setText("Ani Contoh")
    assert first.fields["valid_from"].problem.startswith("Sudah ada pejabat lain")
    first.removal_wanted.emit()
    assert [row.name for row in form.later] == ["Budi Peraga, S.E."]
    assert form.successors.add_button.hasFocus()
    assert hand.editor.save()
    assert len(hand.stored().outline.certification.later) == 1


def test_a_fault_of_the_common_pair_comes_before_those_who_take_over(hand):
    form = hand.editor.tabs.sections["signatories"]
    hand.editor.tabs.open_tab("signatories")
    form.successors.add_button.click()
    form.successors.cards[0].fields["rank"].editor.setText("Pembina")
    hand.fill("signatories.front.name", "")
    assert not hand.editor.save()
    assert hand.field("signatories.front.name").editor.hasFocus()


def test_a_card_in_which_nobody_was_typed_is_gone_after_saving(hand):
    form = hand.editor.tabs.sections["signatories"]
    hand.editor.tabs.open_tab("signatories")
    form.successors.add_button.click()
    assert hand.editor.save()
    hand.editor.refresh()
    assert form.successors.cards == []
    assert not hand.editor.is_dirty


def test_the_card_that_was_added_last_is_scrolled_to(hand, qtbot):
    form = hand.editor.tabs.sections["signatories"]
    hand.editor.tabs.open_tab("signatories")
    form.successors.add_button.click()
    form.successors.add_button.click()
    bar = form.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
