"""The plug is pulled: killed at any moment, nothing that was answered is lost."""

import json
import shutil
from collections import Counter
from itertools import count

from app.domain.vocabulary import CertificateKind
from app.usecases import certificates
from tests.stories.starting import (
    CODE,
    DAYS,
    KILLS,
    assert_whole,
    aula,
    cut_short,
    marks_in,
    marks_told,
    moments,
    opened,
    people_in,
    seconds_of,
    start,
    start_script,
)

MARK_ON_AND_ON = f"""
import sys
from pathlib import Path
from app.domain.vocabulary import Status
from app.usecases import attendance
from app.workspace import Workspace
print("ready", flush=True)
with Workspace(Path(sys.argv[1]), operator="Rini Contoh") as workspace:
    lines = workspace.read(attendance.list_marks, training="{CODE}")
    done = {{(line.session, line.ndh) for line in lines}}
    free = [(s, n) for s in range(1, 21) for n in range(1, 31) if (s, n) not in done]
    for session, ndh in free[:int(sys.argv[2])]:
        status = Status.PRESENT if (session + ndh) % 3 else Status.SICK
        (mark,) = workspace.change(attendance.type_marks, training="{CODE}", session=session,
                                   who=[str(ndh)], status=status)
        assert mark.outcome == "marked", mark
        print(session, ndh, status, flush=True)
"""

NUMBERS = [f"800.2.4/{number:03}/BKPSDMD/2025" for number in range(213, 243)]
ISSUE = ("issue", "certificate", "--training", CODE, "--date", "2025-08-08", "--json")


def answered(out):
    """The marks that a script said were stored; its last line may be torn."""
    lines = (line.split() for line in out.splitlines(keepends=True) if line.endswith("\n"))
    return {(int(session), int(ndh)): status for session, ndh, status in lines}


def copies_of(folder):
    """As many copies of a data folder as are wanted, each by itself."""
    for number in count():
        yield shutil.copytree(folder, folder.with_name(f"copy-{number}"))


def assert_one_line_each(folder):
    """The journal tells of each mark once, and of no other."""
    stored = marks_in(folder)
    assert marks_told(folder) == Counter((*place, status) for place, status in stored.items())


def test_marks_that_were_answered_survive_a_kill_in_the_midst_of_marking(enrolled, tmp_path):
    trial = shutil.copytree(enrolled, tmp_path / "trial")
    seconds = seconds_of(start_script(MARK_ON_AND_ON, trial, 20))
    shown: dict[tuple[int, int], str] = {}
    for moment in moments(seconds):
        out = cut_short(start_script(MARK_ON_AND_ON, enrolled, 20), moment)
        now = answered(out)
        before = len(shown)
        shown |= now
        assert len(shown) == before + len(now)
        stored = marks_in(enrolled)
        assert shown.items() <= stored.items()
        assert len(stored) - len(shown) <= 1
        shown = stored  # what was stored and not answered any more stays as well
    assert_one_line_each(enrolled)
    assert_whole(enrolled)


def test_a_mark_that_was_answered_survives_a_kill_of_its_command(enrolled, tmp_path):
    trial = shutil.copytree(enrolled, tmp_path / "trial")
    words = ("mark", "--training", CODE, "--status", "H", "--json", "--session")
    seconds = seconds_of(start(trial, *words, 1, 1))
    shown = set()
    for number, moment in enumerate(moments(seconds)):
        place = (number // 30 + 1, number % 30 + 1)
        out = cut_short(start(enrolled, *words, *place), moment)
        if out:
            assert json.loads(out)["marks"][0]["outcome"] == "marked"
            shown.add(place)
        stored = marks_in(enrolled).keys()
        assert shown <= stored
    assert 0 < len(shown) <= KILLS
    assert_one_line_each(enrolled)
    assert_whole(enrolled)


def test_a_killed_import_leaves_nobody_or_everybody(planned, write_list):
    path, folders = write_list(400), copies_of(planned)
    words = ("import", path, "--training", CODE, "--json")
    seconds = seconds_of(start(next(folders), *words))
    seen = set()
    for moment in moments(seconds):
        folder = next(folders)
        out = cut_short(start(folder, *words), moment)
        people = people_in(folder)
        assert people in ([], [*range(1, 401)])
        assert people or not out
        seen.add(len(people))
        assert_whole(folder)
    assert seen == {0, 400}
    again = aula(folder, *words).json
    assert (again["imported"], again["known"]) in {(0, 400), (400, 0)}


def test_a_killed_issue_gives_all_or_none_and_no_number_twice(marked):
    folders = copies_of(marked)
    seconds = seconds_of(start(next(folders), *ISSUE))
    seen = set()
    for moment in moments(seconds):
        folder = next(folders)
        out = cut_short(start(folder, *ISSUE), moment)
        with opened(folder) as workspace:
            kind = CertificateKind.CERTIFICATE
            again = workspace.change(certificates.issue, training=CODE, kind=kind, date=DAYS[-1])
            facts = workspace.read(certificates.issued_facts, training=CODE, kind=kind)
        assert len(again.issued) in {0, 30}
        assert not again.issued or not out
        if out:
            told = [line["number"] for line in json.loads(out)["issued"]]
            assert told == [fact.number for fact in facts]
        assert [fact.number for fact in facts] == NUMBERS
        seen.add(len(again.issued))
        assert_whole(folder)
    assert seen == {0, 30}
