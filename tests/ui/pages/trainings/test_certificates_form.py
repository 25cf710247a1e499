"""Papers: when they are printed, and what each kind has of its own beside what is common."""

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy
from ui.pages.trainings.editors import text_of


@pytest.fixture
def form(hand):
    """Open the papers of the demo training, and look at every kind."""
    hand.editor.tabs.open_tab("certificates")
    opened = hand.editor.tabs.sections["certificates"]
    for place in reversed(range(opened.kinds.count())):
        opened.kinds.setCurrentIndex(place)
    return opened


def choose(hand, path, value):
    choice = hand.field(path).editor
    choice.setCurrentIndex(choice.findData(value))


def test_a_kind_that_nobody_looked_at_has_no_form_and_keeps_what_it_has(hand):
    tabs = hand.editor.tabs
    tabs.open_tab("certificates")
    section = tabs.sections["certificates"]
    assert "wording.certificate.title" in section.fields
    assert "wording.award.title" not in section.fields
    section.kinds.setCurrentIndex(1)
    hand.fill("wording.award.title", "PIAGAM PESERTA TERBAIK")
    hand.save()
    section.kinds.setCurrentIndex(2)
    assert hand.field("wording.statement.title").editor.text() == ""
    assert hand.stored().outline.certification.of(CertificateKind.AWARD).title


def test_a_form_that_nobody_looked_at_is_made_where_something_in_it_is_wrong(hand):
    hand.editor.tabs.open_tab("certificates")
    section = hand.editor.tabs.sections["certificates"]
    assert section.complain({"wording.trainer.title": "This text is too long."})
    assert section.kinds.tabBar().signed == {3}
    assert section.fields["wording.trainer.title"].problem == "This text is too long."


def test_the_policy_is_chosen_and_says_what_it_means(hand, form):
    choose(hand, "policy", PrintPolicy.POSSIBLE)
    assert form.meaning.startswith("Semua dicetak dan ditandatangani lebih dulu")
    hand.field("electronic").editor.click()
    hand.save()
    certification = hand.stored().outline.certification
    assert (certification.policy, certification.is_electronic) == (PrintPolicy.POSSIBLE, True)


def test_a_kind_has_words_numbers_and_signatories_of_its_own(hand, form):
    form.kinds.setCurrentIndex(1)
    hand.fill("wording.award.title", "PIAGAM PESERTA TERBAIK")
    hand.fill("numbering.award.pattern", "P-{seq:02}/{year}")
    choose(hand, "numbering.award.scope", NumberScope.TRAINING)
    hand.fill("numbering.award.next", "1")
    hand.fill("signatories.award.front.name", "Dr. Ani Teladan, M.M.")
    hand.fill("signatories.award.front.position", "")
    hand.field("signatories.award.front.prefix").editor.setEditText("a.n.")
    hand.save()
    terms = hand.stored().outline.certification.of(CertificateKind.AWARD)
    assert terms.title == "PIAGAM PESERTA TERBAIK"
    assert terms.numbering == Numbering("P-{seq:02}/{year}", NumberScope.TRAINING, 1)
    assert terms.front == PlannedSignatory("Dr. Ani Teladan, M.M.", prefix="a.n.")
    assert terms.back is None


def test_what_is_common_stands_where_nothing_is_typed(hand, form):
    def hint(path):
        return hand.field(path).editor.placeholderText()

    front = hand.stored().outline.front
    for name in ("name", "position", "rank", "nip"):
        hand.fill(f"signatories.award.front.{name}", "")
    assert hint("wording.award.title") == "(PIAGAM PENGHARGAAN)"
    assert hint("wording.certificate.title") == "(SERTIFIKAT)"
    assert hint("numbering.award.pattern") == "(800.2.4/{seq:03}/LATIHAN/{year})"
    assert hint("signatories.award.front.name") == f"({front.name})"
    assert hint("signatories.award.back.name") == ""
    hand.fill("signatories.award.front.position", "Kepala Badan")
    assert hint("signatories.award.front.name") == ""
    hand.fill("signatories.award.front.position", "")
    assert hint("signatories.award.front.name") == f"({front.name})"


def test_what_is_wrong_is_found_in_the_tab_of_its_kind(hand, form):
    hand.fill("numbering.trainer.pattern", "{sek}")
    assert hand.field("numbering.trainer.pattern").problem.startswith("{sek} tidak menghasilkan")
    assert form.kinds.tabBar().signed == {3}
    hand.editor.tabs.open_tab("general")
    assert not hand.editor.save()
    assert form.kinds.currentIndex() == 3
    assert hand.field("numbering.trainer.pattern").editor.hasFocus()
    hand.fill("numbering.trainer.pattern", "")
    assert form.kinds.tabBar().signed == set()
    hand.fill("best", "11")
    assert form.kinds.tabBar().signed == set()
    assert not hand.editor.save()


def test_every_field_of_every_kind_has_a_name_for_a_screen_reader(form):
    assert all(field.editor.accessibleName() for field in form.fields.values())
    assert text_of(form.fields["policy"].editor) == PrintPolicy.CERTAIN


def test_awards_that_would_bear_the_numbers_of_certificates_are_told_in_their_tab(hand, form):
    def doubts(kind):
        card = hand.field(f"numbering.{kind}.pattern").parentWidget()
        return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]

    hand.fill("numbering.pattern", "800/{ndh:02}/{year}")
    (told,) = (text for text in doubts("award") if "6 peserta terbaik" in text)
    assert told.startswith("Dengan pola 800/{ndh:02}/{year}")
    assert not [text for text in doubts("trainer") if "terbaik" in text]
    hand.fill("numbering.award.pattern", "PP/{ndh:02}")
    assert any(text.startswith("Nomor dengan pola PP/{ndh:02}") for text in doubts("award"))
    hand.fill("numbering.award.pattern", "PP/{seq:02}")
    assert not [text for text in doubts("award") if "pola PP" in text]


def test_an_own_pattern_begins_with_1_unless_told(hand, form):
    hand.fill("numbering.next", "213")
    editor = hand.field("numbering.award.next").editor
    assert editor.placeholderText() == "(213)"
    hand.fill("numbering.award.pattern", "PP/{seq:02}")
    assert editor.placeholderText() == "(1)"
    hand.save()
    own = hand.stored().outline.certification.of(CertificateKind.AWARD).numbering
    assert own == Numbering("PP/{seq:02}", NumberScope.TRAINING, 1)
