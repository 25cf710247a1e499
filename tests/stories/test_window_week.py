"""A whole training week in the window, through its real widgets and its real threads."""

from app import journal
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.results import tally
from app.usecases.schedule import list_sessions
from app.usecases.trainings import list_trainings
from tests.stories import week_steps as steps
from tests.stories.starting import assert_whole, marks_in, opened, people_list
from ui.first_start import FirstStart
from ui.pages.trainings.new_training import NewTrainingDialog

PEOPLE = 30


def test_the_first_start_leads_to_the_first_training(operate, tmp_path):
    operator = operate(tmp_path / "data")
    steps.say_who_we_are(operator)
    assert operator.page.accessibleName() == "Hari ini"
    assert operator.saved.startswith("Tersimpan ")
    operator.press("Return")
    assert isinstance(operator.window, NewTrainingDialog)


def test_the_first_start_offers_a_practice_room_that_is_never_mixed_with_real_records(
    operate, tmp_path
):
    operator = operate(tmp_path / "data")
    operator.find(FirstStart)
    operator.settle()
    operator.click("Try it in a practice room first")
    operator.wait(lambda: operator.program.folder == tmp_path / "data" / "latihan")
    operator.wait(lambda: operator.program.window.page is not None)
    operator.settle()
    assert operator.sees("LATIHAN")
    assert operator.program.desk.training == "DEMO-CM-IV"
    assert len(operator.read(list_sessions, training="DEMO-CM-IV")) == 20
    with opened(tmp_path / "data") as workspace:
        assert workspace.read(list_trainings) == ()


def test_a_week_from_the_list_to_the_certificates_by_the_keyboard_alone(
    operate, roomy_disk, tmp_path
):
    operator = operate(roomy_disk.folder / "data")
    steps.say_who_we_are(operator)
    code = steps.plan_training(operator)
    steps.fill_schedule(operator)
    steps.bring_in(operator, people_list(PEOPLE))
    assert operator.banner == "30 peserta diimpor."
    operator.press("Alt+4")
    steps.close_day(operator, "7 S", "3,9 I", "12 T")
    assert steps.answer_of(operator) == "Hari ditutup. Perbaikan akan meminta alasan."
    undo_and_redo(operator, code)
    correct_a_closed_day(operator, code)
    meet_a_full_disk(operator, code, roomy_disk)
    steps.close_day(operator)
    for _ in range(2):
        operator.press("Ctrl+PgDown")
        steps.close_day(operator)
    assert len(marks_in(operator.folder, code)) == 20 * PEOPLE
    steps.issue_certificates(operator)
    operator.press("Ctrl+P")
    steps.save_shown_paper(operator, tmp_path / "sertifikat.pdf")
    assert operator.clicks == 0
    look_at_the_end(operator, code)


def undo_and_redo(operator, code):
    """Type an exception on Tuesday, take it back, and do it again."""
    operator.press("Ctrl+PgDown")
    operator.type("5 A")
    operator.press("Return")
    before = marks_in(operator.folder, code)
    operator.press("Ctrl+Z")
    assert len(marks_in(operator.folder, code)) == len(before) - 4
    operator.press("Ctrl+Y")
    assert marks_in(operator.folder, code) == before
    steps.close_day(operator)


def correct_a_closed_day(operator, code):
    """In the list, the letter of another status asks for a reason, which is one key."""
    operator.press("Down", "S")
    operator.wait(lambda: operator.page.view.strip.question is not None)
    operator.press("1")  # a digit alone is taken when no scanner goes on
    operator.wait(lambda: operator.page.view.strip.question is None)
    operator.settle()
    assert steps.answer_of(operator) == "05 Peserta Contoh 0005: sakit, sesi 6."
    assert marks_in(operator.folder, code)[6, 5] == "S"
    (entry,) = operator.read(journal.last_entries, limit=1)
    assert entry.facts["reason"] == "Salah catat"
    operator.press("Escape")


def meet_a_full_disk(operator, code, disk):
    """Nothing is said to be saved that is not; what was typed stays, and goes in afterwards."""
    operator.press("Ctrl+PgDown")
    if not disk.is_own:
        return
    before = marks_in(operator.folder, code)
    disk.fill()
    operator.type("4 S")
    operator.press("Return")
    assert operator.saved == "Belum tersimpan"
    assert steps.answer_of(operator) == operator.program.desk.wording.sentence(
        "disk-full", {"folder": str(operator.folder)}
    )
    disk.empty()
    assert marks_in(operator.folder, code) == before
    operator.press("Return")
    assert operator.saved.startswith("Tersimpan ")
    assert len(marks_in(operator.folder, code)) == len(before) + 4


def look_at_the_end(operator, code):
    """What is stored, and what the journal tells of it."""
    told = operator.read(tally, training=code)
    assert told.final
    assert sorted(line.ndh for line in told.people if line.result != "passed") == [3, 4, 5, 7, 9]
    board = operator.read(certificate_board, training=code)
    assert board.count(Stage.ISSUED) == 25
    assert {line.state for line in operator.read(list_sessions, training=code)} <= {
        "locked",
        "planned",
    }
    assert_whole(operator.folder)


def test_the_same_week_by_the_mouse(operate, tmp_path, write_list):
    operator = operate(tmp_path / "data")
    plan_by_the_mouse(operator)
    code = operator.program.desk.training
    operator.click("Participants")
    operator.click("Choose a file")
    operator.type(str(write_list(PEOPLE)))
    operator.press("Return")
    operator.click(text="Impor 30 peserta")
    assert operator.banner == "30 peserta diimpor."
    operator.click("Attendance")
    for _ in range(steps.DAYS):
        operator.click("Others present by the sheet")
        operator.click("Close the day")
        operator.click("Next day")
    assert len(marks_in(operator.folder, code)) == 20 * PEOPLE
    operator.click("Certificates")
    for _ in range(2):  # on the page, and in its dialog
        operator.click(text="Terbitkan 30 sertifikat")
    operator.click("Print now")
    operator.click("Save ...")
    operator.type(str(tmp_path / "sertifikat.pdf"))
    operator.press("Return")
    operator.wait((tmp_path / "sertifikat.pdf").exists)
    board = operator.read(certificate_board, training=code)
    assert board.count(Stage.ISSUED) == PEOPLE


def plan_by_the_mouse(operator):
    """Say who we are, create a training, and let its schedule be laid out."""
    operator.find(FirstStart)
    operator.settle()
    operator.type(steps.OFFICE)
    for button in ("Continue", "Continue", "Save and begin", "Create a training"):
        operator.click(button)
    operator.type(steps.PROGRAM)
    operator.press("Tab")
    operator.type("50")
    operator.click("Create the training")
    steps.type_subjects(operator)
    operator.click("Save")
    operator.click_tab("Schedule")
    for button in ("Fill the schedule", "Fill the schedule"):
        operator.click(button)
    assert operator.banner == "Jadwal tersusun: 20 sesi dan 2 acara."
