"""Certificates: who gets one, under which number, and that what was issued stays as it was."""

import datetime as dt
from dataclasses import replace

import pytest

from app import journal
from app.domain.errors import NumberTaken, StaleNumbers
from app.domain.faults import CertificateAltered
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import fingerprint
from app.usecases.certificates import issue, issued_facts, preview_issue, thawed
from app.usecases.organization import set_organization
from app.usecases.participants import list_participants
from app.usecases.trainings import list_trainings

FRIDAY = dt.date(2025, 8, 8)


@pytest.fixture
def done(day):
    """Stand at the end of the day: everybody was there."""
    day.fill(date=dt.date(2025, 8, 4))
    return day


def facts(classroom, **which):
    return classroom.read(issued_facts, kind=CertificateKind.CERTIFICATE, **which)


def preview(classroom, date=FRIDAY):
    return classroom.read(preview_issue, kind=CertificateKind.CERTIFICATE, date=date)


def numbers(issued):
    return [(line.ndh, line.number) for line in issued.issued]


def test_numbers_are_given_in_the_order_of_ndh_from_the_first_to_give(done):
    issued = done.issue()
    assert numbers(issued) == [
        (1, "800.2.4/213/BKPSDMD/2025"),
        (2, "800.2.4/214/BKPSDMD/2025"),
        (3, "800.2.4/215/BKPSDMD/2025"),
    ]
    assert len({line.uid for line in issued.issued}) == 3
    assert not issued.refused


def test_a_second_issue_gives_nobody_a_second_one(done):
    done.issue()
    again = done.issue(date=dt.date(2025, 8, 9))
    assert (again.issued, again.refused) == ((), ())
    assert [fact.number[8:11] for fact in facts(done)] == ["213", "214", "215"]


def test_who_is_unmarked_or_not_eligible_is_refused_and_the_others_are_issued(day):
    day.type(4, "H", "1", "2")
    day.type(1, "A", "2")
    for session in (1, 2, 3):
        day.fill(session=session)
    issued = day.issue()
    assert [line.ndh for line in issued.issued] == [1]
    assert [(line.ndh, line.reasons) for line in issued.refused] == [
        (2, ("not-eligible", "min-present-percent")),
        (3, ("unmarked",)),
    ]
    day.fill(session=4)
    later = day.issue()
    assert numbers(later) == [(3, "800.2.4/214/BKPSDMD/2025")]
    assert [line.ndh for line in later.refused] == [2]


def test_the_withdrawn_get_nothing_and_are_not_listed(done):
    done.withdraw("2")
    issued = done.issue()
    assert [line.ndh for line in issued.issued] == [1, 3]
    assert not issued.refused


def test_where_nothing_is_scheduled_nobody_is_eligible(classroom, invent):
    classroom.plan(sessions=[])
    classroom.enroll(invent(1))
    (refused,) = classroom.issue().refused
    assert refused.reasons == ("not-eligible", "nothing-scheduled")


# Numbers


def test_two_trainings_of_a_year_draw_from_one_book(done, invent):
    done.issue()
    done.plan_day(code="LAIN", numbering={"pattern": "LAIN-{seq}", "next": 1})
    done.enroll(invent(9), training="LAIN")
    done.fill(date=dt.date(2025, 8, 4), training="LAIN")
    assert numbers(done.issue(training="LAIN")) == [(1, "LAIN-216")]


@pytest.mark.parametrize(
    ("scope", "program", "sequence"),
    [
        ("program", "Coaching dan Mentoring", 4),
        ("program", "Pelatihan Lain", 1),
        ("training", "Coaching dan Mentoring", 1),
    ],
)
def test_a_book_may_count_by_program_or_by_training(day, invent, scope, program, sequence):
    day.plan_day(numbering={"pattern": "A-{seq}", "scope": scope})
    day.fill(date=dt.date(2025, 8, 4))
    assert [number for _, number in numbers(day.issue())] == ["A-1", "A-2", "A-3"]
    day.plan_day(
        code="LAIN", program={"name": program}, numbering={"pattern": "B-{seq}", "scope": scope}
    )
    day.enroll(invent(9), training="LAIN")
    day.fill(date=dt.date(2025, 8, 4), training="LAIN")
    assert numbers(day.issue(training="LAIN")) == [(1, f"B-{sequence}")]


def test_the_year_of_a_number_is_that_of_the_certificate(day):
    day.plan_day(numbering={"pattern": "{seq}/{month_roman}/{year}", "next": 7})
    for session in (1, 2, 3, 4):
        day.type(session, "H", "1", "2")
    assert numbers(day.issue(date=dt.date(2025, 12, 31))) == [(1, "7/XII/2025"), (2, "8/XII/2025")]
    for session in (1, 2, 3, 4):
        day.type(session, "H", "3")
    assert numbers(day.issue(date=dt.date(2026, 1, 2))) == [(3, "7/I/2026")]


def test_a_pattern_may_name_training_unit_and_ndh(day):
    pattern = "{program}/{unit}/{batch_roman}/{ndh:02}"
    day.plan_day(numbering={"pattern": pattern}, organizer="Pemerintah Kota Contoh\nBKPSDMD")
    day.fill(date=dt.date(2025, 8, 4))
    assert numbers(day.issue())[0] == (
        1,
        "Coaching dan Mentoring/Pemerintah Kota Contoh BKPSDMD/IV/01",
    )


def test_an_unnamed_unit_is_a_dash(day):
    day.plan_day(numbering={"pattern": "{unit}{seq}"}, organizer=None)
    day.fill(date=dt.date(2025, 8, 4))
    assert numbers(day.issue())[0] == (1, "-1")


def test_a_number_that_was_given_before_is_refused_whole(day, invent):
    day.plan_day(numbering={"pattern": "S/{ndh}"})
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    day.plan_day(code="LAIN", numbering={"pattern": "S/{ndh}"})
    day.enroll(*(invent(number) for number in (7, 8, 9)), training="LAIN")
    day.fill(date=dt.date(2025, 8, 4), training="LAIN")
    with pytest.raises(NumberTaken) as refused:
        day.issue(training="LAIN")
    assert refused.value.fields == {"number": "S/1"}
    found = day.workspace.read(issued_facts, training="LAIN", kind=CertificateKind.CERTIFICATE)
    assert found == ()


# Looking before issuing


def test_a_preview_says_who_would_get_which_number_and_gives_none(day):
    day.type(4, "H", "1", "2")
    day.type(1, "A", "2")
    for session in (1, 2, 3):
        day.fill(session=session)
    for _ in range(2):
        seen = preview(day)
        assert seen.numbers == ((1, "800.2.4/213/BKPSDMD/2025"),)
        assert [line.ndh for line in seen.refused] == [2, 3]
    assert facts(day) == ()
    assert numbers(day.issue()) == list(seen.numbers)
    assert facts(day) == seen.planned


def test_a_pattern_without_a_sequence_is_previewed_by_ndh(done):
    done.plan_day(numbering={"pattern": "S/{ndh}", "next": 7})
    assert [number for _, number in preview(done).numbers] == ["S/1", "S/2", "S/3"]


def test_the_numbers_that_were_seen_are_given_or_none(done):
    seen = preview(done).numbers
    done.withdraw("2")
    asked = {"kind": CertificateKind.CERTIFICATE, "date": FRIDAY, "training": done.code}
    with pytest.raises(StaleNumbers) as refused:
        done.workspace.change(issue, seen=seen, **asked)
    assert refused.value.fields == {"training": done.code}
    assert facts(done) == ()
    issued = done.workspace.change(issue, seen=preview(done).numbers, **asked)
    assert [line.ndh for line in issued.issued] == [1, 3]


# What was issued


def test_who_left_is_in_the_batch_only_by_number(done):
    done.issue()
    done.withdraw("2")
    assert [fact.ndh for fact in facts(done)] == [1, 3]
    numbers = [f"800.2.4/{number}/BKPSDMD/2025" for number in (214, 213)]
    assert [fact.ndh for fact in facts(done, numbers=numbers)] == [1, 2]


def test_what_is_issued_in_a_practice_room_says_so_for_good(done):
    room = OrganizationFacts("BKPSDMD Kota Contoh", is_practice=True)
    room = done.workspace.change(set_organization, organization=room)
    done.issue()
    done.workspace.change(set_organization, organization=replace(room, is_practice=False))
    assert {fact.terms.is_practice for fact in facts(done)} == {True}


def test_what_was_issued_is_frozen_whatever_changes_afterwards(done):
    done.issue()
    before = facts(done)
    assert (before[0].name, before[0].terms.jp, before[0].terms.date) == (
        "Peserta Contoh 01",
        50,
        FRIDAY,
    )
    done.plan_day(
        program={"name": "Coaching dan Mentoring", "jp": 40, "certificate": "PIAGAM"},
        signatories={"front": {"name": "Pejabat Baru"}},
        city="Kota Lain",
    )
    done.type(1, "A", "1", "2", "3")
    done.withdraw("2")
    assert facts(done, numbers=[fact.number for fact in before]) == before


def test_all_that_a_certificate_prints_is_frozen_with_it(day):
    day.plan_day(
        program={"name": "Coaching dan Mentoring", "form": 5, "jp": 50, "certificate": "PIAGAM"},
        signatories={
            "front": {"name": "Kepala Peraga", "rank": "Pembina", "prefix": "a.n."},
            "back": {"name": "Kabid Peraga", "nip": "197203081998032902", "position": "Kabid"},
        },
        subjects=[{"name": "Etika", "jp": "1.5", "stage": "Agenda I"}],
    )
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    first = facts(day)[0]
    person = day.read(list_participants)[0]
    for name in ("ndh", "name", "nip", "rank", "grade", "position", "unit", "born", "birthplace"):
        assert getattr(first, name) == getattr(person, name)
    terms = first.terms
    assert (terms.title, terms.form, terms.program) == ("PIAGAM", 5, "Coaching dan Mentoring")
    assert (terms.batch, terms.year) == (4, 2025)
    assert (terms.organizer, terms.place, terms.city) == (
        "BKPSDMD Kota Contoh",
        "Aula Diklat",
        "Contoh",
    )
    assert (terms.start, terms.end) == (dt.date(2025, 8, 4), FRIDAY)
    assert (terms.subjects[0].name, str(terms.subjects[0].jp), terms.subjects[0].stage) == (
        "Etika",
        "1.5",
        "Agenda I",
    )
    assert (terms.front.name, terms.front.rank, terms.front.prefix) == (
        "Kepala Peraga",
        "Pembina",
        "a.n.",
    )
    assert (terms.back.nip, terms.back.position) == ("197203081998032902", "Kabid")


def test_a_certificate_may_be_signed_by_nobody_yet(day):
    day.plan_day(signatories={})
    day.fill(date=dt.date(2025, 8, 4))
    day.issue()
    assert facts(day)[0].terms.front is None


def test_an_issue_is_told_to_the_journal_with_its_numbers(done):
    done.issue()
    (line,) = done.workspace.read(journal.last_entries, limit=1)
    assert (line.verb, line.facts["kind"], line.facts["date"]) == (
        "issue",
        "certificate",
        "2025-08-08",
    )
    assert line.facts["issued"][0] == [1, "800.2.4/213/BKPSDMD/2025"]


def test_papers_are_read_by_their_numbers_and_of_all_kinds_at_once(done):
    done.issue()
    named = ["800.2.4/215/BKPSDMD/2025", "800.2.4/213/BKPSDMD/2025", "800/999"]
    assert [o.ndh for o in facts(done, numbers=named)] == [1, 3]
    done.workspace.change(issue, training=done.code, kind=CertificateKind.TRAINER, date=FRIDAY)
    every = done.read(issued_facts, kind=None)
    assert sorted(o.number[8:11] for o in every) == ["213", "214", "215", "216"]
    assert [o.ndh for o in facts(done)] == [1, 2, 3]


def test_a_paper_that_is_not_what_was_frozen_is_told_with_its_number():
    with pytest.raises(CertificateAltered) as caught:
        thawed("800/213", '{"name": "Nama Lain"}', fingerprint('{"name": "Nama Contoh"}'))
    assert caught.value.fields == {"where": "800/213"}


def test_a_training_that_has_issued_nothing_has_no_facts(day):
    assert facts(day) == ()
    assert len(day.workspace.read(list_trainings)) == 1
