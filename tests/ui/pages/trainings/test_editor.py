"""One training in tabs: typed, saved, taken back, and never lost."""

import shutil
from dataclasses import replace
from decimal import Decimal

import pytest

from app.usecases.stored_trainings import stored_training
from app.usecases.training_edits import edit_training
from app.workspace import Workspace
from ui.pages.trainings.draft_keeping import kept

CODE = "DEMO-CM-IV"


@pytest.fixture
def elsewhere(tmp_path):
    """Change the training from another program, of which the page hears nothing."""

    def change(**changed):
        with Workspace(tmp_path / "demo", operator="Petugas Lain") as records:
            seen = records.read(stored_training, training=CODE)
            outline = replace(seen.outline, **changed)
            records.change(edit_training, training=CODE, revision=seen.revision, outline=outline)

    return change


def test_the_page_shows_what_is_stored(hand):
    assert hand.field("code").editor.text() == CODE
    assert hand.field("program.name").editor.currentText() == "Coaching dan Mentoring"
    assert hand.field("start").editor.text() == "4 Agustus 2025"
    assert not hand.editor.is_dirty
    assert not hand.page.save_button.isEnabled()


def test_what_is_typed_is_stored_with_ctrl_s_and_can_be_undone_and_redone(hand):
    hand.fill("place", "Aula Baru")
    assert hand.editor.is_dirty
    assert hand.stored().outline.place == "Aula Diklat BKPSDMD"
    hand.save()
    assert hand.stored().outline.place == "Aula Baru"
    assert hand.sentence == "Perubahan DEMO-CM-IV tersimpan."
    assert not hand.editor.is_dirty
    hand.desk.undo()
    assert hand.stored().outline.place == "Aula Diklat BKPSDMD"
    assert hand.field("place").editor.text() == "Aula Diklat BKPSDMD"
    hand.desk.redo()
    assert hand.stored().outline.place == "Aula Baru"
    hand.desk.undo()
    assert hand.stored().outline.place == "Aula Diklat BKPSDMD"


def test_nothing_is_stored_where_nothing_was_typed(hand):
    hand.editor.save()
    hand.fill("place", "Aula Diklat BKPSDMD")
    hand.save()
    assert hand.stored().revision == 1


def test_what_is_wrong_stands_beside_its_field_and_keeps_from_saving(hand):
    hand.editor.tabs.open_tab("rule")
    hand.fill("code", "")
    assert not hand.editor.save()
    assert hand.editor.tabs.currentWidget() is hand.editor.tabs.sections["general"]
    assert hand.field("code").editor.hasFocus()
    assert hand.field("code").problem == "Beri pelatihan ini kode, misalnya CM-IV-2025."
    assert hand.stored().revision == 1
    hand.fill("code", "CM-4")
    assert hand.field("code").problem == ""


def test_a_new_code_is_followed(hand):
    hand.fill("code", "CM-IV-2025")
    hand.save()
    assert hand.desk.training == "CM-IV-2025"
    assert hand.field("code").editor.text() == "CM-IV-2025"
    hand.fill("place", "Aula Baru")
    hand.save()
    assert hand.stored().outline.place == "Aula Baru"
    hand.desk.undo()
    assert hand.stored().outline.place == "Aula Diklat BKPSDMD"


def test_what_was_typed_is_saved_before_the_operator_turns_to_something_else(hand):
    hand.fill("place", "Aula Baru")
    hand.page.leave()
    assert hand.stored().outline.place == "Aula Baru"
    assert hand.sentence == "Perubahan DEMO-CM-IV tersimpan."


def test_what_cannot_be_saved_waits_and_says_so(hand):
    hand.fill("batch", "empat")
    hand.page.leave()
    assert hand.stored().outline.batch == 4
    assert hand.sentence == (
        "Ketikan Anda di DEMO-CM-IV aman, tetapi belum disimpan. Ketik angka, misalnya 4."
    )
    (way,) = hand.said[-1].ways
    went = []
    hand.desk.went.connect(lambda page, place: went.append((page, place)))
    way.act()
    assert went == [("trainings", {"tab": "general"})]


def test_what_waited_is_there_after_a_restart(hand, new_desk, tmp_path, new_hand):
    hand.fill("batch", "empat")
    hand.page.leave()
    hand.page.close()
    again = new_hand(new_desk(shutil.copytree(tmp_path / "demo", tmp_path / "again")))
    assert again.sentence == "Ini ketikan Anda yang terakhir. Belum disimpan."
    assert again.field("batch").editor.text() == "empat"
    again.fill("batch", "5")
    again.editor.save()
    assert again.stored().outline.batch == 5
    assert kept(again.desk.settings, CODE) is None


def test_typing_is_kept_after_a_moment_for_the_power_may_go(hand, qtbot):
    hand.fill("place", "Aula B")
    qtbot.waitUntil(lambda: kept(hand.desk.settings, CODE) is not None)
    hand.fill("place", "Aula Diklat BKPSDMD")
    qtbot.waitUntil(lambda: kept(hand.desk.settings, CODE) is None)


def test_what_was_typed_can_be_thrown_away(hand):
    hand.fill("place", "Aula Baru")
    hand.editor.discard()
    assert hand.field("place").editor.text() == "Aula Diklat BKPSDMD"
    assert not hand.editor.is_dirty


def test_what_others_store_meanwhile_joins_what_is_typed(hand, elsewhere):
    hand.fill("place", "Aula Baru")
    elsewhere(city="Kota Lain")
    hand.desk.changed.emit()
    assert hand.field("city").editor.text() == "Kota Lain"
    assert hand.field("place").editor.text() == "Aula Baru"
    hand.save()
    outline = hand.stored().outline
    assert (outline.place, outline.city) == ("Aula Baru", "Kota Lain")


def test_a_save_over_something_unseen_is_refused_and_loses_nothing(hand, elsewhere):
    hand.fill("place", "Aula Baru")
    elsewhere(city="Kota Lain")
    hand.save()
    assert "sementara itu diubah di tempat lain" in hand.sentence
    assert hand.editor.is_dirty
    hand.save()
    outline = hand.stored().outline
    assert (outline.place, outline.city) == ("Aula Baru", "Kota Lain")


def test_a_refusal_is_said_and_what_was_typed_stays(hand):
    hand.copy_as("CM-V")
    hand.desk.choose(CODE)
    hand.fill("code", "cm-v")
    hand.save()
    assert hand.sentence == 'Sudah ada pelatihan dengan kode "CM-V". Pilih kode lain.'
    assert hand.field("code").editor.text() == "cm-v"
    assert kept(hand.desk.settings, CODE) is not None


def test_each_training_shows_its_own(hand):
    hand.copy_as("CM-V")
    hand.desk.choose("CM-V")
    assert hand.field("batch").editor.text() == "5"
    hand.fill("place", "Aula Lima")
    hand.desk.choose(CODE)
    assert hand.field("place").editor.text() == "Aula Diklat BKPSDMD"
    assert hand.stored("CM-V").outline.place == "Aula Lima"


def test_the_rule_is_a_sentence_while_it_is_chosen(hand):
    hand.editor.tabs.open_tab("rule")
    rule = hand.editor.tabs.sections["rule"]
    assert rule.sentence == "Hadir paling sedikit 90 persen dari JP; terlambat dihitung hadir."
    assert rule.warning.startswith("36 sertifikat sudah terbit")
    hand.field("rule.max_absent_sessions").editor.box.click()
    hand.fill("rule.max_absent_sessions", "3")
    hand.field("rule.min_present_percent").editor.box.click()
    assert rule.sentence == "Tidak hadir paling banyak 3 sesi; terlambat dihitung hadir."
    hand.save()
    stored = hand.stored().outline.rule
    assert (stored.min_present_percent, stored.max_absent_sessions) == (None, 3)
    assert "36 sertifikat terbit menurut aturan sebelumnya" in hand.sentence


def test_a_known_program_brings_its_figures(hand):
    hand.field("program.jp").editor.setText("40")
    name = hand.field("program.name").editor
    name.setCurrentIndex(name.findText("Coaching dan Mentoring"))
    name.activated.emit(name.currentIndex())
    assert hand.field("program.jp").editor.text() == "50"


def test_what_is_worth_a_look_stands_on_the_first_tab(hand, elsewhere):
    general = hand.editor.tabs.sections["general"]
    assert general.notices == ()
    seen = hand.stored().outline
    elsewhere(program=replace(seen.program, jp=Decimal(52)), front=None, organizer=None)
    hand.desk.changed.emit()
    assert general.notices[:1] == (
        "Penyelenggara tidak disebutkan; kertas dicetak tanpa penyelenggara.",
    )
    assert len(general.notices) == 4


def test_leaving_while_it_is_saved_saves_once_and_keeps_what_was_typed_since(hand, worker):
    hand.fill("place", "Aula Baru")
    worker.hold()
    hand.save()
    hand.page.leave()
    hand.fill("city", "Kota Baru")
    hand.page.leave()
    worker.let_go()
    assert (hand.stored().outline.place, hand.stored().revision) == ("Aula Baru", 2)
    assert hand.field("city").editor.text() == "Kota Baru"
    assert hand.editor.is_dirty
    assert kept(hand.desk.settings, CODE)
    assert not any(notice and notice.is_refusal for notice in hand.said)
