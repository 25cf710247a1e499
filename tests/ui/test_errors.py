"""Faults and refusals: a report ready to paste, a log, and never a NIP in either."""

import logging
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.domain.errors import UnknownTraining
from ui import errors
from ui.wording import Wording

NIP = "198001012005011901"


@pytest.fixture
def log(tmp_path):
    """Keep the log in a folder, and give it up at the end."""
    errors.write_log(tmp_path / "log")
    yield tmp_path / "log" / "aula.log"
    logger = logging.getLogger("aula")
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def fault(text=""):
    """Break down, as a bug would."""
    try:
        int(text or "nol")
    except ValueError as broken:
        return broken


def test_a_refusal_is_told_in_the_words_of_the_window():
    said = errors.sentence_of(UnknownTraining(training="X"), Wording("en", in_window=True))
    assert said == 'No training has the code "X". Choose one from the list.'


def test_a_report_names_versions_and_the_place_of_the_fault():
    report = errors.report_of(fault("nol"))
    first, *_, last = report.splitlines()
    assert first.startswith("Aula 0.1.0, Python 3.")
    assert last == "ValueError: invalid literal for int() with base 10: 'nol'"
    assert "test_errors.py" in report


@pytest.mark.parametrize("nip", [NIP, "19800101 200501 1 901", "19800101.200501.1.901"])
def test_a_report_holds_no_nip_and_no_nik(nip):
    report = errors.report_of(fault(f"NIP {nip}; NIK 7371012345670001."))
    assert report.endswith("'NIP 1980…; NIK 7371….'")


def test_short_numbers_and_dates_stay_readable():
    assert errors.masked("sesi 3, 4 Agustus 2025, 07.30") == "sesi 3, 4 Agustus 2025, 07.30"


def test_faults_and_refusals_go_to_the_log_without_a_nip(log):
    errors.log_refusal(UnknownTraining(training=NIP))
    errors.log_fault(fault(f"NIP {NIP}"))
    written = log.read_text(encoding="utf-8")
    assert "INFO unknown-training {'training': '1980…'}" in written
    assert "ERROR fault" in written
    assert "'NIP 1980…'" in written
    assert NIP not in written


def test_a_log_that_is_opened_again_is_written_once(log):
    errors.write_log(log.parent)
    errors.log_refusal(UnknownTraining(training="X"))
    assert log.read_text(encoding="utf-8").count("unknown-training") == 1


def test_where_no_log_can_be_kept_there_is_none(tmp_path):
    (tmp_path / "log").write_text("a file where a folder is wanted", encoding="utf-8")
    errors.write_log(tmp_path / "log")
    errors.log_refusal(UnknownTraining(training="X"))


def test_the_log_of_a_fault_tells_what_its_report_tells(log):
    errors.log_fault(fault())
    assert "ERROR fault in Aula 0.1.0, Python 3." in log.read_text(encoding="utf-8")
    assert errors.log_place() == log


def test_without_a_log_there_is_no_place_of_it(monkeypatch):
    monkeypatch.setattr(logging.getLogger("aula"), "handlers", [])
    assert errors.log_place() is None


def test_a_crash_is_reported_like_a_fault():
    report = errors.report_of_crash(f"Fatal Python error: Segmentation fault\nNIP {NIP}")
    first, *_, last = report.splitlines()
    assert first.startswith("Aula 0.1.0, Python 3.")
    assert last == "NIP 1980…"


class Breaking(QWidget):
    """Breaks down while it is painted, where Qt calls and nobody can catch."""

    def paintEvent(self, _event):  # noqa: N802 - Qt's own name
        """Break down."""
        raise ZeroDivisionError


def test_in_a_windowed_program_without_streams_every_fault_is_shown(qtbot, monkeypatch):
    shown: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    errors.catch_all(shown.append)
    widget = Breaking()
    qtbot.addWidget(widget)
    widget.show()
    QTimer.singleShot(0, lambda: {1: 2}[3])
    qtbot.waitUntil(lambda: {type(o) for o in shown} >= {ZeroDivisionError, KeyError})
    widget.hide()


def test_what_nobody_caught_goes_where_it_is_shown(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[BaseException] = []
    errors.catch_all(shown.append)
    broken = fault()
    sys.excepthook(ValueError, broken, None)
    assert shown == [broken]
