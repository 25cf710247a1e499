"""What a training description refuses, each with the path of what is wrong."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import DescriptionNotReadable, InvalidValue, UnknownKey
from app.domain.plan import TrainingPlan
from app.exchange.description import read_description

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


def refusal(**more: object) -> InvalidValue:
    with pytest.raises(InvalidValue) as refused:
        read(**more)
    return refused.value


@pytest.mark.parametrize(
    ("description", "path"),
    [
        ({"durasi": 5}, "durasi"),
        ({"durasi": None}, "durasi"),
        ({"program": {"name": "P", "hours": 5}}, "program.hours"),
        ({"rule": {"minimum": 5}}, "rule.minimum"),
        ({"numbering": {"start": 5}}, "numbering.start"),
        ({"signatories": {"left": {}}}, "signatories.left"),
        ({"signatories": {"back": {"name": "X", "title": "Dr."}}}, "signatories.back.title"),
        ({"subjects": [{"name": "A"}, {"name": "B", "hours": 1}]}, "subjects[1].hours"),
        ({"sessions": [SESSION, {**SESSION, "trainer": "X"}]}, "sessions[1].trainer"),
        ({"batch": "x", "sesi": []}, "sesi"),
    ],
)
def test_an_unknown_key_is_refused_with_its_path(description, path):
    with pytest.raises(UnknownKey) as refused:
        read(**description)
    assert refused.value.fields == {"path": path}


@pytest.mark.parametrize("key", ["code", "program", "start", "end"])
def test_what_is_needed_is_asked_for(key):
    fault = {"path": key, "value": None, "expected": "needed"}
    assert refusal(**{key: None}).fields == fault
    with pytest.raises(InvalidValue) as refused:
        read_description(json.dumps({name: LEAST[name] for name in LEAST if name != key}))
    assert refused.value.fields == fault


WRONG: list[tuple[dict[str, Any], str, object, str]] = [
    ({"code": ""}, "code", "", "needed"),
    ({"code": "  "}, "code", "  ", "needed"),
    ({"code": "x" * 65}, "code", "x" * 65, "shorter-text"),
    ({"code": 5}, "code", 5, "text"),
    ({"place": "\ud800"}, "place", "\ud800", "text"),
    ({"program": {}}, "program.name", None, "needed"),
    ({"program": "CM"}, "program", "CM", "object"),
    ({"program": {"name": "P", "form": 26}}, "program.form", 26, "form"),
    ({"program": {"name": "P", "form": "5"}}, "program.form", "5", "form"),
    ({"program": {"name": "P", "jp": "1.5"}}, "program.jp", "1.5", "whole-jp"),
    ({"program": {"name": "P", "jp": "lima puluh"}}, "program.jp", "lima puluh", "jp"),
    ({"batch": 0}, "batch", 0, "batch"),
    ({"batch": 4000}, "batch", 4000, "batch"),
    ({"batch": "IV"}, "batch", "IV", "batch"),
    ({"batch": True}, "batch", True, "batch"),
    ({"batch": 1.5}, "batch", "1.5", "batch"),
    ({"year": 25}, "year", 25, "year"),
    ({"year": "2025"}, "year", "2025", "year"),
    ({"zone": "GMT"}, "zone", "GMT", "WIB, WITA, WIT"),
    ({"start": "04/08/2025"}, "start", "04/08/2025", "date"),
    ({"start": "2025-02-30"}, "start", "2025-02-30", "date"),
    ({"start": 2025}, "start", 2025, "date"),
    ({"end": "2025-08-03"}, "end", "2025-08-03", "not-before-start"),
    ({"rule": []}, "rule", "[]", "object"),
    ({"rule": {"min_present_percent": "101"}}, "rule.min_present_percent", "101", "percent"),
    ({"rule": {"min_present_percent": "90%"}}, "rule.min_present_percent", "90%", "percent"),
    ({"rule": {"max_absent_jp": "-1"}}, "rule.max_absent_jp", "-1", "jp"),
    ({"rule": {"max_absent_sessions": "3"}}, "rule.max_absent_sessions", "3", "count"),
    ({"rule": {"max_alpa_sessions": -1}}, "rule.max_alpa_sessions", -1, "count"),
    ({"rule": {"late_minutes": 10**30}}, "rule.late_minutes", 10**30, "count"),
    ({"rule": {"late_counts": "no"}}, "rule.late_counts", "no", "present, half, absent"),
    ({"rule": {"before_joining": 1}}, "rule.before_joining", 1, "absent, not-counted"),
    (
        {"rule": {"excused_leaves_denominator": "yes"}},
        "rule.excused_leaves_denominator",
        "yes",
        "true-or-false",
    ),
    ({"numbering": {"next": 0}}, "numbering.next", 0, "positive"),
    ({"numbering": {"next": "213"}}, "numbering.next", "213", "positive"),
    ({"numbering": {"scope": "all"}}, "numbering.scope", "all", "year, program, training"),
    ({"numbering": {"pattern": "tetap"}}, "numbering.pattern", "tetap", "{seq}, {ndh}"),
    ({"signatories": {"front": {}}}, "signatories.front.name", None, "needed"),
    ({"subjects": {}}, "subjects", "{}", "list"),
    ({"subjects": ["Etika"]}, "subjects[0]", "Etika", "object"),
    ({"subjects": [{"name": "A"}, {"name": "a"}]}, "subjects[1].name", "a", "once"),
    (
        {"subjects": [{"name": "A", "jp": 1, "jp_async": "1.01"}]},
        "subjects[0].jp_async",
        "1.01",
        "part-of-jp",
    ),
    ({"sessions": [{**SESSION, "jp": "1,5"}]}, "sessions[0].jp", "1,5", "jp"),
    ({"sessions": [SESSION] * 3 + [{**SESSION, "jp": -1}]}, "sessions[3].jp", -1, "jp"),
    ({"sessions": [{**SESSION, "jp": [1]}]}, "sessions[0].jp", "[1]", "jp"),
    ({"sessions": [{**SESSION, "jp": 10**30}]}, "sessions[0].jp", 10**30, "jp"),
    ({"sessions": [{**SESSION, "start": "7.30"}]}, "sessions[0].start", "7.30", "time"),
    ({"sessions": [{**SESSION, "end": "24:00"}]}, "sessions[0].end", "24:00", "time"),
    ({"sessions": [{**SESSION, "end": "07:30"}]}, "sessions[0].end", "07:30", "after-start"),
    ({"sessions": [{**SESSION, "date": "besok"}]}, "sessions[0].date", "besok", "date"),
    ({"sessions": [{**SESSION, "trainers": "X"}]}, "sessions[0].trainers", "X", "list"),
    ({"sessions": [{**SESSION, "trainers": [""]}]}, "sessions[0].trainers[0]", "", "needed"),
    (
        {"sessions": [{**SESSION, "mode": "zoom"}]},
        "sessions[0].mode",
        "zoom",
        "classroom, online, self-paced, workplace",
    ),
    (
        {"sessions": [{**SESSION, "kind": "lunch"}]},
        "sessions[0].kind",
        "lunch",
        "learning, ceremony, break",
    ),
    ({"sessions": [{}]}, "sessions[0].date", None, "needed"),
    ({"sessions": [{"date": "2025-08-04"}]}, "sessions[0].start", None, "needed"),
    ({"sessions": [{"mode": "workplace", "end": "09:45"}]}, "sessions[0].date", None, "needed"),
    (
        {"sessions": [{"date": "2025-08-04", "start": "07:30"}]},
        "sessions[0].end",
        None,
        "needed",
    ),
    (
        {"sessions": [{"mode": "workplace", "until": "2025/08/04"}]},
        "sessions[0].until",
        "2025/08/04",
        "date",
    ),
    (
        {"sessions": [{"mode": "workplace", "date": "2025-08-05", "until": "2025-08-04"}]},
        "sessions[0].until",
        "2025-08-04",
        "not-before-date",
    ),
    ({"sessions": [{**SESSION, "kind": "break", "jp": 1}]}, "sessions[0].jp", "1", "no-jp"),
]


@pytest.mark.parametrize(("description", "path", "value", "expected"), WRONG)
def test_a_wrong_value_is_refused_with_its_path(description, path, value, expected):
    assert refusal(**description).fields == {"path": path, "value": value, "expected": expected}


@pytest.mark.parametrize("text", ["[]", "5", "null", '"CM"'])
def test_a_description_is_one_object(text):
    with pytest.raises(InvalidValue) as refused:
        read_description(text)
    assert (refused.value.path, refused.value.expected) == ("$", "object")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, 1),
        ('{"code":\n  "CM-IV" 4}', 2, 11),
        ("kode: CM", 1, 1),
        ("[" * 100_000, 1, 1),
        ('{"batch": ' + "9" * 5000 + "}", 1, 1),
        ('{"batch": 1e' + "9" * 50 + "}", 1, 1),
    ],
)
def test_what_is_no_json_is_refused_with_the_place_where_reading_stopped(text, line, column):
    with pytest.raises(DescriptionNotReadable) as refused:
        read_description(text)
    assert refused.value.fields == {"line": line, "column": column}


PLACES = [
    *((key,) for key in ("code", "program", "start", "batch", "year", "zone", "sessions")),
    *(("program", key) for key in ("name", "form", "jp", "certificate")),
    *(("rule", key) for key in ("min_present_percent", "max_alpa_sessions", "late_counts")),
    *(("numbering", key) for key in ("pattern", "scope", "next")),
    *(("signatories", "front"), ("rule", "excused_leaves_denominator"), ("rule",)),
]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(PLACES), json_values)
def test_any_value_at_any_place_is_read_or_refused_by_name(path, value):
    description = json.loads(json.dumps(LEAST))
    place = description
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    with suppress(InvalidValue, UnknownKey, DescriptionNotReadable):
        read_description(json.dumps(description))
