"""The report of a self-test: as the contract has it, after every step, without a NIP."""

import json

import pytest

from app.domain.faults import DiskFull, FileInUse, FolderNotWritable
from ui.self_test import report as module
from ui.self_test.report import Report
from ui.self_test.trial import Unexpected
from ui.wording import Wording

NIP = "198211232008071902"


@pytest.fixture
def report(new_trial):
    """Begin the report of a run."""
    return Report(new_trial, Wording("en"))


def read(trial):
    """Read the report that is written."""
    return json.loads((trial.folder / "self-test.json").read_text(encoding="utf-8"))


def failing(fault):
    """Make a check that fails with a fault."""

    def check(_trial):
        raise fault

    return check


def test_a_report_has_what_the_contract_says_and_nothing_else(report, new_trial):
    report.run("satu", lambda trial: trial.folder.name)
    report.finish()
    (check,) = read(new_trial)["checks"]
    assert check.pop("seconds") >= 0
    assert check == {"name": "satu", "ok": True, "detail": "trial"}
    assert read(new_trial) == report.json
    assert read(new_trial)["ok"] is True


def test_a_run_that_breaks_off_is_not_ok_and_names_the_check_that_it_was_in(report, new_trial):
    seen = [read(new_trial)]
    report.run("satu", lambda _trial: "baik")

    def look(trial):
        seen.append(read(trial))
        return "baik"

    report.run("dua", look)
    assert seen[0] == {"ok": False, "checks": []}
    assert not seen[1]["ok"]
    told = [(check["name"], check["ok"]) for check in seen[1]["checks"]]
    assert told == [("satu", True), ("dua", False)]
    assert seen[1]["checks"][1]["detail"] == "did not come to its end"
    assert not read(new_trial)["ok"], "nobody said that it was all"


@pytest.mark.parametrize(
    ("fault", "detail"),
    [
        (Unexpected("three pages"), "three pages"),
        (ZeroDivisionError("by nothing"), "ZeroDivisionError: by nothing"),
        (DiskFull("D:"), Wording("en").sentence("disk-full", {"folder": "D:"})),
        (Unexpected(f"who is {NIP}"), "who is 1982…"),
    ],
)
def test_a_check_that_fails_says_why_in_words_and_in_the_log(report, new_trial, fault, detail):
    report.run("satu", failing(fault))
    report.run("dua", lambda _trial: "baik")
    report.finish()
    assert not read(new_trial)["ok"]
    assert [check["ok"] for check in read(new_trial)["checks"]] == [False, True]
    assert read(new_trial)["checks"][0]["detail"] == detail
    assert report.failed == ("satu",)
    log = new_trial.log.read_text(encoding="utf-8")
    assert "Traceback" in log
    assert log.index("FAILED  satu") < log.index("ok      dua")
    assert NIP not in log


@pytest.mark.parametrize("refusal", [FileInUse, FolderNotWritable])
def test_a_report_that_is_held_meanwhile_is_written_afterwards(
    report, new_trial, monkeypatch, refusal
):
    def refuse(path, content, *, force):
        raise refusal(str(path))

    with monkeypatch.context() as patch:
        patch.setattr(module, "deliver", refuse)
        report.run("satu", lambda _trial: "baik")
        with pytest.raises(refusal):
            report.finish()
    assert read(new_trial) == {"ok": False, "checks": []}
    report.finish()
    assert read(new_trial)["ok"]


def test_a_file_that_is_scanned_for_a_moment_turns_no_run_red(report, new_trial, held):
    report.run("satu", lambda _trial: "baik")
    held("replace")
    report.finish()
    assert read(new_trial)["ok"]


def test_a_second_run_begins_its_own_log(report, new_trial):
    report.run("satu", lambda _trial: "baik")
    Report(new_trial, Wording("en"))
    assert new_trial.log.read_text(encoding="utf-8") == ""
