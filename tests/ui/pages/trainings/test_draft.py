"""What is typed of a training: texts that lead to an outline and back, with all their faults."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certification import Numbering, PlannedSignatory
from app.domain.eligibility import Rule
from app.domain.plan import PlannedSubject, ProgramFigures, TrainingOutline
from app.domain.vocabulary import BeforeJoining, LateCounts, NumberScope, Zone
from ui.pages.trainings.draft import (
    Draft,
    draft_of,
    merged,
    read_draft,
    read_written,
    written,
)
from ui.pages.trainings.draft_reader import read_typed
from ui.pages.trainings.draft_rows import SubjectText

OUTLINE = TrainingOutline(
    code="CM-IV-2025",
    program=ProgramFigures("Coaching dan Mentoring", 5, Decimal(50), "SERTIFIKAT"),
    batch=4,
    year=2025,
    organizer="Pemerintah Kota Contoh\nBKPSDMD",
    place=None,
    city="Contoh",
    zone=Zone.WITA,
    start=dt.date(2025, 8, 4),
    end=dt.date(2025, 8, 8),
    rule=Rule(max_absent_jp=Decimal("4.5"), late_counts=LateCounts.HALF),
    numbering=Numbering("{seq:03}/{year}", NumberScope.PROGRAM, 213),
    front=PlannedSignatory("Dr. H. Mulyadi Sampel, M.Si.", nip="196905121994031901", prefix="Plt."),
    back=None,
    subjects=(
        PlannedSubject("Konsep Coaching", Decimal(6), Decimal("1.5"), "Agenda I", "uid-1"),
        PlannedSubject("Refleksi", Decimal(44), Decimal(0), None, "uid-2"),
    ),
)


def typed(**texts):
    """Type other texts in some places, which are named with __ for a point."""
    draft = draft_of(OUTLINE, ",")
    changed = {path.replace("__", "."): text for path, text in texts.items()}
    return Draft({**draft.texts, **changed}, draft.subjects)


def with_subjects(*subjects):
    return Draft(draft_of(OUTLINE, ",").texts, subjects)


def wrong(draft):
    """List what is wrong as (path, expected)."""
    return [(path, fault.expected) for path, fault in read_draft(draft).faults.items()]


@pytest.mark.parametrize("sign", [",", "."])
def test_an_outline_goes_into_texts_and_comes_back_as_it_was(sign):
    reading = read_draft(draft_of(OUTLINE, sign))
    assert reading.outline == OUTLINE
    assert not reading.faults


def test_decimals_are_shown_as_the_language_writes_them():
    assert draft_of(OUTLINE, ",").texts["rule.max_absent_jp"] == "4,5"
    assert draft_of(OUTLINE, ".").subjects[0].jp_async == "1.5"


_JP = st.decimals(0, 9999, places=2)
_LIMITS = st.one_of(st.none(), _JP)
_COUNTS = st.one_of(st.none(), st.integers(0, 1000))
_RULES = st.builds(
    Rule,
    min_present_percent=st.one_of(st.none(), st.decimals(0, 100, places=2)),
    max_absent_jp=_LIMITS,
    max_absent_sessions=_COUNTS,
    max_alpa_sessions=_COUNTS,
    late_minutes=st.integers(0, 1440),
    late_counts=st.sampled_from(LateCounts),
    excused_leaves_denominator=st.booleans(),
    before_joining=st.sampled_from(BeforeJoining),
)


@given(_RULES, _JP, st.integers(1, 3999), st.sampled_from(",."))
def test_every_rule_and_every_jp_comes_back_as_it_was(rule, jp, batch, sign):
    outline = replace(
        OUTLINE,
        rule=rule,
        batch=batch,
        program=replace(OUTLINE.program, jp=jp),
        subjects=(PlannedSubject("Etika", jp, jp, None),),
    )
    assert read_draft(draft_of(outline, sign)).outline == outline


def test_what_is_left_empty_is_none():
    draft = typed(
        batch=" ",
        year="",
        organizer="",
        city=" ",
        signatories__front__name="",
        signatories__front__nip="",
        signatories__front__prefix="",
        rule__min_present_percent="",
    )
    outline = read_draft(draft).outline
    assert (outline.batch, outline.organizer, outline.city) == (None, None, None)
    assert (outline.year, outline.front) == (2025, None)
    assert outline.rule.min_present_percent is None


def test_a_nip_is_read_without_the_blanks_of_its_writing():
    draft = typed(signatories__front__nip="19690512 199403 1 901")
    front = read_draft(draft).outline.front
    assert front is not None
    assert front.nip == "196905121994031901"


@pytest.mark.parametrize("angkatan", ["12", "XII", " xii "])
def test_an_angkatan_is_typed_as_a_number_or_as_its_numeral(angkatan):
    assert read_draft(typed(batch=angkatan)).outline.batch == 12


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        ({"code": " "}, ("code", "needed")),
        ({"batch": "empat"}, ("batch", "batch")),
        ({"year": "dua ribu"}, ("year", "year")),
        ({"program__jp": "lima puluh"}, ("program.jp", "jp")),
        ({"end": "2025-08-01"}, ("end", "not-before-start")),
        ({"rule__min_present_percent": "90 %"}, ("rule.min_present_percent", "percent")),
        ({"rule__min_present_percent": "101"}, ("rule.min_present_percent", "percent")),
        ({"rule__max_absent_sessions": "1,5"}, ("rule.max_absent_sessions", "count")),
        ({"rule__late_minutes": ""}, ("rule.late_minutes", "count")),
        ({"numbering__next": "0"}, ("numbering.next", "positive")),
        ({"numbering__next": "-"}, ("numbering.next", "positive")),
        ({"signatories__back__position": "Kabid"}, ("signatories.back.name", "needed")),
    ],
)
def test_what_is_wrong_is_named_by_its_place(texts, fault):
    assert wrong(typed(**texts)) == [fault]


def test_a_row_in_which_nothing_was_typed_is_no_subject():
    rows = (SubjectText("Etika", "3"), SubjectText(), SubjectText("Refleksi", "1,5", "1", "II"))
    subjects = read_draft(with_subjects(*rows)).outline.subjects
    assert [(o.name, o.jp, o.jp_async, o.stage) for o in subjects] == [
        ("Etika", Decimal(3), Decimal(0), None),
        ("Refleksi", Decimal("1.5"), Decimal(1), "II"),
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (SubjectText("", "3"), ("subjects[1].name", "needed")),
        (SubjectText("ETIKA", "3"), ("subjects[0].name", "once")),
        (SubjectText("Refleksi", "tiga"), ("subjects[1].jp", "jp")),
        (SubjectText("Refleksi", "3", "1.234"), ("subjects[1].jp_async", "jp")),
        (SubjectText("Refleksi", "3", "4"), ("subjects[1].jp_async", "part-of-jp")),
    ],
)
def test_what_is_wrong_in_a_subject_is_named_by_its_row(row, fault):
    assert wrong(with_subjects(SubjectText("Etika", "3"), row))[0] == fault


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,5", "1.5"), (" 3.25 ", "3.25"), ("3", "3"), ("1,234", None), ("-1", None), ("", None)],
)
def test_jp_are_typed_with_comma_or_point_and_two_decimals(text, number):
    assert read_typed(text) == (number and Decimal(number))


def test_what_was_typed_is_carried_on_to_what_others_stored_meanwhile():
    base = draft_of(OUTLINE, ",")
    mine = typed(place="Aula Baru", city="Kota Saya")
    theirs = typed(city="Kota Lain", code="CM-4")
    result = merged(base, mine, theirs).texts
    assert (result["place"], result["city"], result["code"]) == ("Aula Baru", "Kota Saya", "CM-4")


def test_subjects_are_carried_on_as_a_whole():
    base = draft_of(OUTLINE, ",")
    mine, theirs = with_subjects(SubjectText("Etika")), with_subjects(SubjectText("Arsip"))
    assert merged(base, base, theirs).subjects == theirs.subjects
    assert merged(base, mine, theirs).subjects == mine.subjects


def test_a_draft_is_kept_as_text_and_read_back():
    draft = typed(place='Aula "Contoh"')
    assert read_written(written(draft)) == draft


@pytest.mark.parametrize("text", ["", "{", "[]", '{"texts": {}}', '{"texts": {}, "subjects": [1]}'])
def test_a_draft_of_another_make_is_left_alone(text):
    assert read_written(text) is None
