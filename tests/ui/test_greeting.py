"""What is said once the records are open: the end of before, the clock, the folder."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.faults import DiskFull
from tests.inline import Inline
from ui.fault_window import FaultWindow
from ui.greeting import Past, greet
from ui.operations import Operations
from ui.wording import Wording

NOW = dt.datetime(2025, 8, 4, 1, 30)
NOTHING = Past()
BEFORE, AFTER = NOW - dt.timedelta(days=1), NOW + dt.timedelta(days=1)


@pytest.fixture
def window(qtbot):
    """Stand for the window that is greeted in."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def say(window, desk, notices):
    """Greet on the demo; returns the banner, or None where there is nothing to say."""

    def say_it(past=NOTHING, latest=BEFORE):
        notices.clear()
        greet(window, desk, past, latest, now=NOW)
        return notices[-1] if notices else None

    return say_it


@pytest.fixture
def share(desk, monkeypatch):
    """Let the folder lie where no answer comes; returns the worker that waits for it."""
    worker = Inline()
    monkeypatch.setattr(desk, "operations", Operations(records=Inline(), makers=worker))
    worker.hold()
    return worker


@pytest.fixture
def synced(desk, tmp_path):
    """Let the records lie in a folder that a cloud copies."""
    kept = desk.settings
    desk.settings = type(kept)(str(tmp_path / "OneDrive" / "window.ini"), kept.format())
    return desk.settings


def take(notice, text):
    """Press a button of a banner."""
    (way,) = [way for way in notice.ways if way.text == text]
    way.act()


def test_nothing_is_said_when_all_is_well(say):
    assert say() is None
    assert say(latest=None) is None


def test_a_sudden_end_is_told_with_what_was_not_finished(say):
    notice = say(Past(ended_suddenly=True, unfinished="Impor peserta.xlsx"))
    assert "berhenti mendadak" in notice.sentence
    assert notice.sentence.endswith("Impor peserta.xlsx")
    assert not notice.is_refusal
    assert not notice.stays


def test_a_crash_offers_its_report(say, window):
    notice = say(Past(ended_suddenly=True, crash="Fatal Python error: Aborted"))
    assert notice.stays
    take(notice, "Lihat laporannya")
    shown = window.findChild(FaultWindow)
    assert shown.isVisible()
    shown.close()


def test_what_crash_files_hold_of_a_run_that_ended_well_is_not_told(say):
    assert say(Past(crash="Windows fatal exception: code 0x8001010d")) is None


def test_a_copy_that_failed_is_told(say):
    notice = say(Past(copy_fault=DiskFull(folder="X")))
    assert notice.is_refusal
    assert "penuh" in notice.sentence


def test_a_clock_that_is_behind_is_told_with_both_times_and_hinders_nobody(say, desk):
    notice = say(latest=AFTER)
    assert notice.is_refusal
    for moment in (NOW, AFTER):
        local = moment.replace(tzinfo=dt.UTC).astimezone().replace(tzinfo=None)
        assert Wording("id").value(local) in notice.sentence
    take(notice, "Jamnya sudah benar")
    assert say(latest=AFTER) is None
    assert say(latest=AFTER + dt.timedelta(days=1)) is not None


def test_a_folder_that_a_cloud_copies_is_warned_of_until_it_was_answered(say, synced):
    for _ in range(2):
        notice = say()
        assert "cloud" in notice.sentence
        assert notice.stays
        assert not notice.is_refusal
    take(notice, "Tetap di folder ini")
    assert say() is None
    synced.setValue("greeting/known_risk", "removable-folder")
    assert say() is not None, "it is another risk than the one that was answered"


def test_another_folder_can_be_chosen_at_once(say, synced, desk, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "lain"))
    notice = say()
    with qtbot.waitSignal(desk.folder_wanted) as wanted:
        take(notice, "Pilih folder data lain")
    assert wanted.args == [tmp_path / "lain"]


def test_a_practice_room_is_not_warned_of(say, synced, desk):
    desk.is_practice = True
    assert say() is None


def test_several_things_are_said_in_one_banner(say, synced):
    notice = say(Past(ended_suddenly=True), latest=AFTER)
    assert notice.sentence.count("\n") == 2
    assert notice.is_refusal
    assert len(notice.ways) == 3


def test_what_is_known_is_said_before_the_folder_s_share_answers(say, synced, share, notices):
    first = say(Past(ended_suddenly=True), latest=AFTER)
    assert first.sentence.count("\n") == 1
    share.let_go()
    both = notices[-1]
    assert both.sentence.startswith(first.sentence + "\n")
    assert len(notices) == 2


def test_what_was_answered_meanwhile_is_not_said_again_with_the_risk(say, synced, share, notices):
    take(say(latest=AFTER), "Jamnya sudah benar")
    share.let_go()
    assert "\n" not in notices[-1].sentence
    assert "cloud" in notices[-1].sentence


def test_a_share_that_is_in_order_changes_nothing_of_what_was_said(say, share, notices):
    say(Past(ended_suddenly=True))
    share.let_go()
    assert len(notices) == 1
