"""The benchmarks: their form, and that each limit does what the program does, tried in small."""

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT as TEXT
from sqlalchemy import Engine, event

from app.documents.certificate import draw_certificates
from app.documents.page import PaperSize
from app.documents.specimens import certificate_sheets
from app.domain.vocabulary import Status
from app.settings import DATABASE_NAME
from app.usecases.results import tally
from app.workspace import Workspace
from tests.benchmarks import (
    bare_certificates,
    blocked,
    certificates_300,
    certificates_3000,
    certificates_3000_growth,
    certificates_3000_memory,
    certificates_single,
    command_start,
    filled,
    first_paint,
    idle_memory,
    import_10k,
    mark,
    page_switch,
    recap_1m,
    reporting,
    scan_to_banner,
    tuned_certificates,
    usable,
)
from tests.benchmarks.__main__ import tell
from tests.benchmarks.core_marks import CoreMarks
from tests.benchmarks.measuring import Result, in_turn

BENCHMARKS = Path(__file__).parent / "benchmarks"


def test_limit_and_program_run_in_turn_and_the_first_of_each_only_warms_up():
    ran = []
    in_turn(
        lambda: ran.append("limit"),
        lambda: ran.append("program"),
        before=lambda: ran.append("before"),
        runs=2,
    )
    assert ran == ["before", "limit", "before", "program"] * 3


def test_the_figures_have_the_form_of_the_contract():
    told = json.loads(reporting.as_json([Result("mark", 3.0, "ms", "SQLAlchemy Core", 2.0, 1.25)]))
    assert told["machine"]["cores"] >= 1
    assert told["results"] == [
        {
            "name": "mark",
            "value": 3.0,
            "unit": "ms",
            "limit_name": "SQLAlchemy Core",
            "limit": 2.0,
            "ratio": 1.5,
            "wanted": 1.25,
        }
    ]


def test_the_table_marks_a_ratio_above_the_wanted():
    assert "1.50!" in reporting.line(Result("mark", 3.0, "ms", "SQLAlchemy Core", 2.0, 1.25))
    assert "1.50!" not in reporting.line(Result("mark", 3.0, "ms", "SQLAlchemy Core", 2.0, 1.5))


def test_a_benchmark_that_there_is_not_is_wrong_usage():
    answer = subprocess.run(
        [sys.executable, str(BENCHMARKS), "marks"], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 2
    assert "marks" in answer.stderr


def test_the_figures_are_told_and_written(tmp_path, capsys):
    file = tmp_path / "bench.json"
    tell([Result("mark", 3.0, "ms", "SQLAlchemy Core", 2.0, 3.0)], file)
    assert [o["name"] for o in json.loads(file.read_text(encoding="utf-8"))["results"]] == ["mark"]
    assert "SQLAlchemy Core" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("measure", "sizes"),
    [
        (certificates_300.measure, {"people": 2, "runs": 1}),
        (certificates_3000.measure, {"people": 2, "runs": 1}),
        (certificates_3000_memory.measure, {"people": 2, "runs": 1}),
        (certificates_single.measure, {"people": 2, "runs": 1}),
        (mark.measure, {"marks": 2, "runs": 1}),
        (recap_1m.measure, {"trainings": 2, "runs": 1}),
        (import_10k.measure, {"people": 20, "runs": 1}),
        (command_start.measure, {"runs": 1}),
        (first_paint.measure, {"runs": 1}),
        (usable.measure, {"trainings": 2, "runs": 1}),
        (scan_to_banner.measure, {"runs": 1}),
        (page_switch.measure, {"people": 3, "weeks": 1}),
        (idle_memory.measure, {"rest": 100, "runs": 1}),
        (blocked.measure, {"runs": 1}),
    ],
    ids=lambda value: value.__module__.rpartition(".")[2] if callable(value) else "",
)
def test_every_benchmark_measures_in_small(measure, sizes):
    result = measure(**sizes)
    assert result.name.replace("-", "_") == measure.__module__.rpartition(".")[2]
    assert result.value > 0
    assert result.limit > 0


def test_growth_is_measured_in_small():
    result = certificates_3000_growth.measure(few=2, many=40, runs=1)
    assert (result.name, result.unit) == ("certificates-3000-growth", "MB")


@contextmanager
def statements():
    """Note every statement of every database, without its whitespace."""
    noted = []

    def note(connection, cursor, statement, parameters, context, many):
        noted.append(" ".join(statement.split()))

    event.listen(Engine, "before_cursor_execute", note)
    yield noted
    event.remove(Engine, "before_cursor_execute", note)


def test_core_marks_by_the_statements_of_the_program(tmp_path):
    by_core, by_program = tmp_path / "core", tmp_path / "program"
    filled.one_class(by_core)
    code = filled.one_class(by_program)
    with (
        closing(CoreMarks(by_core / DATABASE_NAME)) as core,
        Workspace(by_program, operator="Peraga") as workspace,
    ):
        with statements() as of_core:
            core.mark(code, 1, 1, Status.PRESENT)
            core.mark(code, 1, 2, Status.PRESENT)
        with statements() as of_program:
            mark.mark_one(workspace, code, 1, 1)
            mark.mark_one(workspace, code, 1, 2)
    assert Counter(of_core) == Counter(of_program)


def test_bare_sql_fetches_what_a_tally_tells(tmp_path):
    code = filled.many_classes(tmp_path, trainings=3)[-1]
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as database:
        [training], [scheduled], people, totals = recap_1m.fetch(database, code)
    with Workspace(tmp_path, operator="Peraga") as workspace:
        told = workspace.read(tally, training=code)
    assert told.jp_planned * 100 == training[1]
    assert told.jp_scheduled * 100 == scheduled[1]
    assert [person.name for person in told.people] == [name for _, _, name, _, _ in people]
    marked: Counter[str] = Counter()
    for _, status, sessions, _, _ in totals:
        marked[status] += sessions
    assert sum((Counter(person.counts) for person in told.people), Counter()) == marked
    assert set(marked) == {"H", "T", "I", "A"}


def texts_and_words(pdf):
    """Count on each page the texts that are set on it, without what is shared, and all words."""
    return [
        (
            sum(found.type == TEXT for found in page.get_objects(max_depth=1)),
            len(page.get_textpage().get_text_range().split()),
        )
        for page in pypdfium2.PdfDocument(pdf)
    ]


def test_the_bare_canvas_sets_the_texts_of_the_certificates():
    sheets = certificate_sheets(2)
    bare_certificates.register_faces()
    bare = texts_and_words(bare_certificates.draw(sheets))
    program = texts_and_words(draw_certificates(sheets, PaperSize.A4).pdf)
    assert [texts for texts, _ in bare] == [texts for texts, _ in program] == [7, 0, 7, 0]
    assert [words for _, words in bare] == pytest.approx([words for _, words in program], rel=0.05)


def test_the_tuned_canvas_writes_the_words_and_the_art_of_each_certificate(tmp_path):
    sheets = certificate_sheets(2)
    bare_certificates.register_faces()
    tuned_certificates.draw_art(tmp_path / "art.jpg")
    tuned_certificates.write_each(sheets, tmp_path / "art.jpg", tmp_path / "files")
    files = [file.read_bytes() for file in sorted((tmp_path / "files").iterdir())]
    each = [words for _, words in texts_and_words(bare_certificates.draw(sheets))]
    assert [words for file in files for _, words in texts_and_words(file)] == each
    assert all(b"DCTDecode" in file and b"ASCII85" not in file for file in files)
