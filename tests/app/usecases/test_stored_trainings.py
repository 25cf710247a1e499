"""A training as it is stored, and what a new one starts with."""

import datetime as dt
import json
from decimal import Decimal

import pytest

from app.domain.errors import UnknownTraining
from app.domain.number_sequence import NumberSequence
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import NumberScope
from app.exchange.description import read_description
from app.usecases.finding import find_training
from app.usecases.number_ranges import reserve_range
from app.usecases.organization import set_organization
from app.usecases.printing import record_printing
from app.usecases.schedule import cancel_session
from app.usecases.stored_trainings import new_training, plan_as_stored, stored_training


def whole_plan(tx, training):
    return plan_as_stored(tx, find_training(tx, training))


def without_uids(subjects):
    return [(o.name, o.jp, o.jp_async, o.stage) for o in subjects]


def test_a_plan_is_read_back_as_it_was_written(classroom):
    described = read_description(json.dumps(classroom.week))
    classroom.plan()
    stored = classroom.read(whole_plan)
    assert without_uids(stored.subjects) == without_uids(described.subjects)
    assert all(subject.uid for subject in stored.subjects)
    same = {name: value for name, value in vars(stored).items() if name != "subjects"}
    assert same == {name: value for name, value in vars(described).items() if name != "subjects"}


def test_a_new_training_has_nothing_but_its_plan(planned):
    stored = planned.read(stored_training)
    assert (stored.revision, stored.jp_scheduled) == (1, Decimal(10))
    assert (stored.people, stored.papers, stored.certificates) == (0, 0, 0)
    assert not stored.has_marks
    assert dict(stored.sequences) == dict.fromkeys(NumberScope, NumberSequence())
    assert [notice.code for notice in stored.notices] == ["schedule-short", "subjects-differ"]


def test_what_hangs_on_a_training_is_told(day):
    day.fill(date=dt.date(2025, 8, 4))
    day.withdraw("3")
    day.issue()
    day.workspace.change(record_printing, training=day.code, paper="recap", pages=1)
    stored = day.read(stored_training)
    assert (stored.people, stored.papers, stored.certificates) == (3, 1, 2)
    assert stored.has_marks
    assert dict(stored.sequences)[NumberScope.YEAR].highest == 214


def test_the_number_that_comes_next_is_one_of_a_block_that_was_reserved(day):
    day.workspace.change(reserve_range, sequence="year:2025", first=300, last=301)
    sequence = dict(day.read(stored_training).sequences)[NumberScope.YEAR]
    assert (sequence.following(213), sequence.left) == (300, 2)
    day.fill(date=dt.date(2025, 8, 4))
    day.withdraw("3")
    first = next(line.number for line in day.issue().issued)
    assert first == "800.2.4/300/BKPSDMD/2025"
    assert dict(day.read(stored_training).sequences)[NumberScope.YEAR].following(213) is None


def test_each_subject_knows_how_often_it_is_taught_and_for_how_many_jp(planned):
    twice = [*planned.week["sessions"][:4], *planned.week["sessions"][4:6]]
    planned.plan(sessions=twice, subjects=[{"name": "Tidak Dijadwalkan", "jp": 2}])
    planned.workspace.change(cancel_session, training=planned.code, session=5, reason="Libur")
    planned.workspace.change(cancel_session, training=planned.code, session=4, reason="Libur")
    stored = planned.read(stored_training)
    names = {subject.uid: subject.name for subject in stored.outline.subjects}
    uses = {names[use.uid]: (use.sessions, use.jp) for use in stored.uses}
    assert uses == {
        "Konsep Coaching": (2, 3),
        "Konsep Mentoring": (2, 6),
        "Praktik Coaching": (1, 3),
        "Refleksi": (1, 0),
    }
    assert stored.jp_scheduled == 12


def test_only_a_training_that_is_there_can_be_looked_at(classroom):
    with pytest.raises(UnknownTraining):
        classroom.read(stored_training)


def test_a_new_training_takes_over_from_the_organization_and_from_the_programs(classroom):
    start = dt.date(2025, 8, 4)
    alone = classroom.workspace.read(new_training, start=start)
    assert (alone.organization, alone.numbering.next, alone.programs) == (None, 1, ())
    classroom.plan()
    facts = OrganizationFacts("BKPSDMD Kota Contoh", city="Contoh", number_last=212)
    classroom.workspace.change(set_organization, organization=facts)
    new = classroom.workspace.read(new_training, start=start)
    assert new.organization.name == "BKPSDMD Kota Contoh"
    assert new.numbering.next == 213
    assert [program.name for program in new.programs] == ["Coaching dan Mentoring"]
