"""The training description: every key, every default."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.eligibility import Rule
from app.domain.errors import FileNotReadable
from app.domain.numbering import DEFAULT_PATTERN
from app.domain.plan import PlannedSession, PlannedSubject, ProgramFigures, TrainingPlan
from app.domain.vocabulary import (
    BeforeJoining,
    LateCounts,
    NumberScope,
    SessionKind,
    SessionMode,
    Zone,
)
from app.exchange.description import read_description, read_description_file

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)
LEAST: dict[str, Any] = {
    "code": "CM-IV-2025",
    "program": {"name": "Coaching dan Mentoring"},
    "start": "2025-08-04",
    "end": "2025-08-08",
}
SESSION: dict[str, Any] = {"date": "2025-08-04", "start": "07:30", "end": "09:45"}


def read(**more: object) -> TrainingPlan:
    """Read the least description with more or other keys."""
    return read_description(json.dumps({**LEAST, **more}))


def test_a_code_a_name_and_two_dates_are_enough():
    assert read() == TrainingPlan(
        code="CM-IV-2025",
        program=ProgramFigures("Coaching dan Mentoring", 3, Decimal(0), "SERTIFIKAT"),
        batch=None,
        year=2025,
        organizer=None,
        place=None,
        city=None,
        zone=Zone.WIB,
        start=MONDAY,
        end=FRIDAY,
        rule=Rule(
            min_present_percent=Decimal(90),
            max_absent_jp=None,
            max_absent_sessions=None,
            max_alpa_sessions=None,
            late_minutes=30,
            late_counts=LateCounts.PRESENT,
            excused_leaves_denominator=False,
            before_joining=BeforeJoining.ABSENT,
        ),
        numbering=Numbering(DEFAULT_PATTERN, NumberScope.YEAR, 1),
        front=None,
        back=None,
        subjects=(),
        sessions=(),
    )


def test_every_fact_of_a_training_is_read():
    plan = read(
        program={"name": "Latsar", "form": 5, "jp": "50", "certificate": "STTP"},
        batch=4,
        year=2024,
        organizer="BKPSDMD Kota Contoh",
        place="Aula Diklat",
        city="Contoh",
        zone="WITA",
        numbering={"pattern": "{seq:03}/{batch_roman}", "scope": "program", "next": 213},
    )
    assert plan.program == ProgramFigures("Latsar", 5, Decimal(50), "STTP")
    assert (plan.batch, plan.year, plan.zone) == (4, 2024, Zone.WITA)
    assert (plan.organizer, plan.place, plan.city) == (
        "BKPSDMD Kota Contoh",
        "Aula Diklat",
        "Contoh",
    )
    assert plan.numbering == Numbering("{seq:03}/{batch_roman}", NumberScope.PROGRAM, 213)


def test_every_condition_of_a_rule_is_read():
    rule = {
        "min_present_percent": "95.5",
        "max_absent_jp": 18,
        "max_absent_sessions": 3,
        "max_alpa_sessions": 0,
        "late_minutes": 15,
        "late_counts": "half",
        "excused_leaves_denominator": True,
        "before_joining": "not-counted",
    }
    assert read(rule=rule).rule == Rule(
        min_present_percent=Decimal("95.5"),
        max_absent_jp=Decimal(18),
        max_absent_sessions=3,
        max_alpa_sessions=0,
        late_minutes=15,
        late_counts=LateCounts.HALF,
        excused_leaves_denominator=True,
        before_joining=BeforeJoining.NOT_COUNTED,
    )


def test_every_fact_of_the_signatories_is_read():
    front = {
        "name": "Dr. H. Mulyadi Sampel, M.Si.",
        "nip": "196905121994031901",
        "rank": "Pembina Utama Muda",
        "position": "Kepala BKPSDMD Kota Contoh",
        "prefix": "a.n.",
    }
    plan = read(signatories={"front": front, "back": {"name": "Dra. Sri Teladan"}})
    assert plan.front == PlannedSignatory(**front)
    assert plan.back == PlannedSignatory("Dra. Sri Teladan")


def test_every_fact_of_subjects_and_sessions_is_read():
    session = {
        **SESSION,
        "subject": "Agenda",
        "jp": "3",
        "trainers": ["Peraga Satu", "Peraga Dua"],
        "mode": "online",
        "kind": "learning",
    }
    subject = {"name": "Agenda", "jp": 6, "jp_async": 2, "stage": "Agenda I"}
    plan = read(subjects=[subject], sessions=[session])
    assert plan.subjects == (PlannedSubject("Agenda", Decimal(6), Decimal(2), "Agenda I"),)
    assert plan.sessions == (
        PlannedSession(
            kind=SessionKind.LEARNING,
            mode=SessionMode.ONLINE,
            subject="Agenda",
            date=MONDAY,
            start=dt.time(7, 30),
            end=dt.time(9, 45),
            until=None,
            jp=Decimal(3),
            trainers=("Peraga Satu", "Peraga Dua"),
        ),
    )


OPTIONAL = [
    *(("batch",), ("year",), ("organizer",), ("place",), ("city",), ("zone",), ("rule",)),
    *(("numbering",), ("signatories",), ("subjects",), ("sessions",)),
    *(("program", "form"), ("program", "jp"), ("program", "certificate")),
    *(("rule", key) for key in ("late_minutes", "late_counts", "before_joining")),
    *(("rule", key) for key in ("max_absent_jp", "max_absent_sessions", "max_alpa_sessions")),
    ("rule", "excused_leaves_denominator"),
    *(("numbering", "pattern"), ("numbering", "scope"), ("numbering", "next")),
    *(("signatories", "front"), ("signatories", "back")),
]


@pytest.mark.parametrize("path", OPTIONAL, ids=".".join)
def test_null_is_as_good_as_left_out(path):
    description = json.loads(json.dumps(LEAST))
    place = description
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = None
    assert read_description(json.dumps(description)) == read()


def test_null_is_as_good_as_left_out_inside_lists():
    nothing = dict.fromkeys(("subject", "jp", "trainers", "mode", "kind", "until"))
    assert read(sessions=[{**SESSION, **nothing}]) == read(sessions=[SESSION])
    empty = {"jp": None, "jp_async": None, "stage": None}
    assert read(subjects=[{"name": "Agenda", **empty}]) == read(subjects=[{"name": "Agenda"}])


def test_null_is_the_way_to_ask_for_no_percentage():
    assert read(rule={"min_present_percent": None}).rule.min_present_percent is None


@pytest.mark.parametrize(
    ("jp", "read_as"), [(3, "3"), ("3", "3"), (1.33, "1.33"), ("1.33", "1.33"), ("1.50", "1.5")]
)
def test_jp_are_read_exactly_from_numbers_and_strings(jp, read_as):
    plan = read(sessions=[{**SESSION, "jp": jp}], rule={"max_absent_jp": jp})
    assert str(plan.sessions[0].jp) == str(plan.rule.max_absent_jp) == read_as


@pytest.mark.parametrize(
    ("start", "end", "jp"), [("08:00", "09:30", "2"), ("08:00", "09:00", "1.33")]
)
def test_the_jp_of_a_session_are_its_minutes_by_45_unless_told(start, end, jp):
    plan = read(sessions=[{**SESSION, "start": start, "end": end}])
    assert plan.sessions[0].jp == plan.program.jp == Decimal(jp)


def test_subjects_are_the_new_names_of_the_sessions_after_those_described():
    plan = read(
        subjects=[{"name": "Coaching"}, {"name": "Etika", "jp": 2}],
        sessions=[
            {**SESSION, "subject": "Mentoring"},
            {**SESSION, "subject": "coaching"},
            {**SESSION, "subject": "COACHING", "jp": 1},
            {**SESSION},
        ],
    )
    assert [(subject.name, int(subject.jp)) for subject in plan.subjects] == [
        ("Coaching", 4),
        ("Etika", 2),
        ("Mentoring", 3),
        ("Coaching dan Mentoring", 3),
    ]
    assert plan.program.jp == 12


def test_the_jp_of_the_program_are_told_or_the_sum_of_the_subjects():
    subjects = [{"name": "Coaching", "jp": 6}, {"name": "Etika", "jp": "1.33"}]
    assert read(subjects=subjects).program.jp == Decimal("7.33")
    assert read(program={"name": "P", "jp": 50}, subjects=subjects).program.jp == 50


@pytest.mark.parametrize(("kind", "subject"), [("ceremony", "Acara"), ("break", "Istirahat")])
def test_ceremonies_and_breaks_have_no_jp_and_make_no_subject(kind, subject):
    plan = read(sessions=[{**SESSION, "kind": kind}, {**SESSION, "kind": kind, "subject": "Lain"}])
    assert {one.subject: str(one.jp) for one in plan.sessions} == {subject: "0", "Lain": "0"}
    assert not plan.subjects
    assert read(sessions=[{**SESSION, "kind": kind, "jp": 0}]).sessions[0].jp == 0


@pytest.mark.parametrize("mode", ["self-paced", "workplace"])
def test_work_without_a_clock_is_done_until_a_date(mode):
    subjects = [{"name": "Agenda", "jp": 6, "jp_async": 2}, {"name": "Aktualisasi", "jp": 540}]
    plan = read(
        subjects=subjects,
        sessions=[
            {"mode": mode, "subject": "Agenda", "until": "2025-08-06"},
            {"mode": mode, "subject": "Aktualisasi"},
            {"mode": mode, "subject": "Agenda", "date": "2025-08-05", "jp": "1.5"},
            {"mode": mode, "subject": "Lepas", "jp": "2"},
            {"mode": mode, "subject": "Baru"},
        ],
    )
    assert [(one.date, one.until, str(one.jp)) for one in plan.sessions] == [
        (None, dt.date(2025, 8, 6), "2"),
        (None, FRIDAY, "540"),
        (dt.date(2025, 8, 5), FRIDAY, "1.5"),
        (None, FRIDAY, "2"),
        (None, FRIDAY, "0"),
    ]
    assert all(one.start is one.end is None for one in plan.sessions)
    assert [str(subject.jp) for subject in plan.subjects] == ["6", "540", "2", "0"]


def test_self_paced_work_may_have_a_clock_and_a_last_date_all_the_same():
    (session,) = read(sessions=[{**SESSION, "mode": "self-paced", "until": "2025-08-05"}]).sessions
    assert (session.start, session.until) == (dt.time(7, 30), dt.date(2025, 8, 5))


def test_a_training_may_be_one_day_and_its_work_due_on_the_same_day():
    work = {"mode": "self-paced", "date": "2025-08-04", "until": "2025-08-04"}
    plan = read(end="2025-08-04", sessions=[work])
    assert plan.start == plan.end == plan.sessions[0].date == plan.sessions[0].until


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_description_is_read_from_a_file_with_or_without_a_byte_order_mark(tmp_path, encoding):
    file = tmp_path / "pelatihan.json"
    file.write_text(json.dumps(LEAST), encoding=encoding)
    assert read_description_file(file) == read()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path, content):
    file = tmp_path / "pelatihan.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(FileNotReadable) as refused:
        read_description_file(file)
    assert refused.value.fields == {"file": str(file)}
