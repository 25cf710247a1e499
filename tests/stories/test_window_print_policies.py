"""When each policy lets prepared papers be printed, and who is confirmed later, in the window."""

import shutil

import pytest

from app.domain.vocabulary import Status
from app.journal import last_entries
from app.usecases.attendance import mark_rest, type_marks
from app.usecases.certificate_board import Stage
from app.usecases.number_list import list_numbers
from app.usecases.preparing import Order
from tests.stories import friday_steps as friday
from tests.stories.friday_steps import BOARD
from tests.stories.starting import CODE, DAYS, opened

THURSDAY, FRIDAY = DAYS[-2:]
LATE = ("2", "11")


@pytest.fixture(scope="module")
def thursday_once(enrolled_once, tmp_path_factory):
    """Make a folder whose marks are there up to Thursday."""
    folder = shutil.copytree(enrolled_once, tmp_path_factory.mktemp("thursday") / "data")
    with opened(folder) as workspace:
        for session, who in ((2, LATE), (4, LATE), (6, ("5", "9", "17", "23"))):
            absent = Status.ABSENT
            workspace.change(type_marks, training=CODE, session=session, who=who, status=absent)
        for session in range(1, 17):
            workspace.change(mark_rest, training=CODE, session=session, status=Status.PRESENT)
    return folder


@pytest.mark.parametrize(
    ("policy", "printed"),
    [("final", [0, 0, 0, 28]), ("certain", [0, 24, 4, 0]), ("possible", [30, 0, 0, 0])],
)
def test_a_policy_says_when_papers_are_printed(
    operate, clock, thursday_once, week, tmp_path, policy, printed
):
    folder = shutil.copytree(thursday_once, tmp_path / "data")
    friday.plan(folder, week, policy=policy, scores=None, best=0)
    clock.set(THURSDAY, "16:30")
    operator = friday.sit_down(operate, folder)
    operator.press(BOARD, "Ctrl+Return")
    friday.prepare(operator, Order.NDH)
    moments = (("16:30", ()), ("11:30", (17, 18)), ("15:15", (19,)), ("17:00", ()))
    for place, (time, sessions) in enumerate(moments):
        clock.set(FRIDAY if place else THURSDAY, time)
        for session in sessions:
            friday.mark_session(operator, session)
        if time == "17:00":
            operator.press(friday.ATTENDANCE)
            operator.click_tab("&Day")
            operator.type("2,11 A 20")
            operator.press("Return", "Ctrl+Return")
        operator.press(BOARD)
        assert print_now(operator, tmp_path / f"{place}.pdf") == printed[place]
    assert friday.next_act(operator) == "Sahkan 28, tahan 2"
    operator.press("Ctrl+Return", "Return")
    assert friday.read_decision(operator)[1] == "Keluarkan dari map: 02, 11."
    assert friday.stages(operator) == {Stage.ISSUED: 28, Stage.WITHHELD: 2}


def test_a_withheld_certificate_is_confirmed_later_under_its_number(
    operate, clock, thursday_once, week, tmp_path
):
    folder = shutil.copytree(thursday_once, tmp_path / "data")
    friday.plan(folder, week, policy="possible", scores=None, best=0)
    clock.set(FRIDAY, "17:00")
    operator = friday.sit_down(operate, folder)
    operator.press(BOARD, "Ctrl+Return")
    friday.prepare(operator, Order.NDH)
    operator.press("Ctrl+Return")
    friday.save(operator, tmp_path / "sertifikat.pdf")
    operator.press(friday.ATTENDANCE, "Ctrl+Return")
    operator.type("30 - 20")
    operator.press("Return")
    operator.press(BOARD)
    friday.pick(operator, "More", "Confirm ...")
    operator.press("Return")
    told = friday.read_decision(operator)
    assert told[1:] == ["Keluarkan dari map: 30.", "30  Peserta Contoh 0030 – belum diisi"]
    operator.press(friday.ATTENDANCE)
    operator.type("30 H 20")
    operator.press("Return")
    operator.press(BOARD)
    assert friday.next_act(operator) == "Sahkan 1"
    operator.press("Ctrl+Return", "Return")
    assert friday.read_decision(operator) == ["Disahkan: 1 sertifikat."]
    assert friday.stages(operator) == {Stage.ISSUED: 30}
    book = operator.read(list_numbers).numbers
    assert [(line.sequence, line.ndh) for line in book] == [(212 + n, n) for n in range(1, 31)]


def test_a_decision_made_on_paper_is_typed_in_as_it_was_signed(
    operate, clock, thursday_once, week, tmp_path
):
    folder = shutil.copytree(thursday_once, tmp_path / "data")
    friday.plan(folder, week, policy="possible", scores=None, best=0)
    clock.set(FRIDAY, "16:45")
    operator = friday.sit_down(operate, folder)
    operator.press(BOARD, "Ctrl+Return")
    friday.prepare(operator, Order.NDH)
    friday.pick(operator, "Print", "List of decisions on paper")
    listed = friday.save(operator, tmp_path / "lembar-pengesahan.pdf")
    assert friday.says(listed, "Peserta Contoh 0001", "Peserta Contoh 0030")
    operator.press(friday.ATTENDANCE)
    operator.type("2,11 A 20")
    operator.press("Return", "Ctrl+Return", BOARD)
    friday.pick(operator, "More", "Type in decisions made on paper ...")
    operator.press("End", "Space", "Return")
    told = friday.read_decision(operator)
    assert told[1] == "Keluarkan dari map: 02, 11, 30."
    (entry,) = operator.read(last_entries, limit=1)
    assert entry.facts["on_paper"]
    assert entry.facts["reason"] == "Diputuskan panitia di atas kertas"


def print_now(operator, file):
    """Print what the policy lets be printed now; returns how many that are."""
    before = friday.stages(operator).get(Stage.PRINTED, 0)
    if friday.next_act(operator).startswith("Cetak"):
        operator.press("Ctrl+Return")
        friday.save(operator, file)
    return friday.stages(operator).get(Stage.PRINTED, 0) - before
