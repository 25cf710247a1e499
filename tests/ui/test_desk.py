"""The desk: the chosen training, banners, and what can be undone."""

import pytest

from app.domain.errors import UnknownTraining
from app.domain.plan import TrainingPlan
from app.exchange.description import read_description
from app.usecases import trainings
from ui.desk import Deed, Desk, Way


@pytest.fixture
def two_trainings(desk, week_as_json):
    """Plan a second training beside the demo."""
    plan: TrainingPlan = read_description(week_as_json)
    desk.operations.change(desk, trainings.plan_training, plan=plan)
    return [line.code for line in desk.trainings]


@pytest.fixture
def acts(desk):
    """Do something that notes when it is undone and redone."""
    noted: list[str] = []
    desk.done(Deed("Ditandai.", lambda: noted.append("undo"), lambda: noted.append("redo")))
    return noted


def test_the_newest_training_is_chosen_where_none_was(desk):
    assert desk.training == "DEMO-CM-IV"
    assert desk.training_line.people == 30


def test_the_training_that_was_chosen_last_is_chosen_again(desk, two_trainings):
    other = next(code for code in two_trainings if code != desk.training)
    desk.choose(other)
    again = Desk(desk.operations, desk.wording, desk.settings)
    again.read_trainings()
    assert again.training == other


def test_choosing_the_same_training_again_changes_nothing(desk, two_trainings, qtbot):
    with qtbot.assertNotEmitted(desk.training_changed):
        desk.choose(desk.training)


def test_a_training_that_is_gone_is_no_longer_chosen(empty_desk):
    empty_desk.settings.setValue("training", "TIDAK-ADA")
    empty_desk.read_trainings()
    assert empty_desk.training is None
    assert empty_desk.training_line is None


def test_the_same_list_read_again_tells_nobody(desk, qtbot):
    with qtbot.assertNotEmitted(desk.training_changed):
        desk.read_trainings()


def test_a_change_of_the_records_lets_the_list_be_read_before_the_pages(desk, week_as_json):
    seen = []
    desk.changed.connect(lambda: seen.append(len(desk.trainings)))
    plan = read_description(week_as_json)
    desk.operations.change(desk, trainings.plan_training, plan=plan)
    assert seen == [2]


def test_an_answer_and_a_refusal_are_told_apart(desk, notices):
    desk.say("Tersimpan.", Way("Lihat", print))
    desk.complain(UnknownTraining(training="TIDAK-ADA"))
    assert [notice.is_refusal for notice in notices] == [False, True]
    assert notices[0].ways == (Way("Lihat", print),)
    assert notices[1].sentence == (
        'Tidak ada pelatihan dengan kode "TIDAK-ADA". Pilih dari daftar.'
    )


def test_hushing_takes_the_banner_away(desk, notices):
    desk.hush()
    assert notices == [None]


def test_what_was_done_offers_to_be_undone(desk, notices, acts):
    (undo,) = notices[0].ways
    assert (notices[0].sentence, undo.text) == ("Ditandai.", "Urungkan")
    undo.act()
    assert acts == ["undo"]


def test_undo_and_redo_go_back_and_forth(desk, acts):
    for step in (desk.undo, desk.redo, desk.undo):
        step()
    assert acts == ["undo", "redo", "undo"]


def test_where_there_is_nothing_more_it_is_said(desk, notices, acts):
    desk.undo()
    desk.undo()
    desk.redo()
    desk.redo()
    assert [notice.sentence for notice in notices if notice] == [
        "Ditandai.",
        "Tidak ada yang bisa diurungkan.",
        "Tidak ada yang bisa diulangi.",
    ]


def test_something_new_ends_the_way_forth(desk, notices, acts):
    desk.undo()
    desk.done(Deed("Dikunci.", lambda: None))
    desk.redo()
    assert acts == ["undo"]


def test_a_deed_without_a_way_forth_is_undone_once(desk, notices):
    desk.done(Deed("Dihapus.", lambda: None))
    desk.undo()
    desk.redo()
    assert notices[-1].sentence == "Tidak ada yang bisa diulangi."


def test_another_training_has_nothing_to_undo(desk, two_trainings, notices, acts):
    desk.choose(next(code for code in two_trainings if code != desk.training))
    desk.undo()
    assert acts == []
    assert notices[-1].sentence == "Tidak ada yang bisa diurungkan."


def test_going_names_the_page_and_the_place(desk, qtbot):
    with qtbot.waitSignal(desk.went) as went:
        desk.go("attendance", session=3)
    assert went.args == ["attendance", {"session": 3}]


def test_the_folder_is_that_of_the_settings(desk, tmp_path):
    assert desk.folder == tmp_path
