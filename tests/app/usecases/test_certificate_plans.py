"""Which papers would be given under which numbers: each kind from its sequence, none twice."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import NumberNeedsSequence
from app.domain.errors import NumberTaken
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import CertificateKind, NumberScope, NumberState
from app.exchange.outside_numbers import NumberRows
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_life import void
from app.usecases.certificate_plans import (
    lines_in_force,
    numbering_of,
    plan_papers,
    sequence_for,
)
from app.usecases.finding import find_training
from app.usecases.number_list import list_numbers
from app.usecases.outside_numbers import import_outside_numbers
from app.usecases.preparing import Order, prepare
from app.usecases.replacing import replace_participant
from app.usecases.results import tally

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
FRIDAY, MONDAY = dt.date(2025, 8, 8), dt.date(2025, 8, 4)
LECTURER = "Drs. Joko Umpama, M.Si."


def planned(classroom, kind, date=FRIDAY):
    """Plan the papers of everybody of whom a kind has something to say."""

    def plan(tx, *, training):
        found, tallied = find_training(tx, training), tally(tx, training=training)
        everybody = candidates(tx, found, tallied, kind)
        return [
            (paper.facts.number, paper.scope, paper.sequence, paper.line is not None)
            for paper in plan_papers(tx, found, tallied, kind, date, everybody)
        ]

    return classroom.read(plan)


def bind(classroom, *kinds):
    for kind in kinds:
        told = {"training": classroom.code, "kind": kind, "order": Order.NDH}
        classroom.workspace.change(prepare, **told)


def book(classroom):
    return [(o.number, o.kind) for o in classroom.workspace.read(list_numbers).numbers]


def test_all_kinds_draw_from_one_sequence(day):
    bind(day, CERTIFICATE, TRAINER)
    assert book(day) == [
        ("800.2.4/213/BKPSDMD/2025", CERTIFICATE),
        ("800.2.4/214/BKPSDMD/2025", CERTIFICATE),
        ("800.2.4/215/BKPSDMD/2025", CERTIFICATE),
        ("800.2.4/216/BKPSDMD/2025", TRAINER),
    ]


def test_a_kind_with_its_own_numbering_has_its_own_sequence(day):
    own = {"pattern": "PP/{seq:02}/{year}", "next": 5}
    day.plan_day(numbering={**day.week["numbering"], "trainer": own})
    bind(day, TRAINER, CERTIFICATE)
    assert planned(day, TRAINER) == [("PP/05/2025", "year:2025:trainer", 5, True)]
    assert planned(day, CERTIFICATE)[0] == (
        "800.2.4/213/BKPSDMD/2025",
        "year:2025",
        213,
        True,
    )


def test_a_kind_may_count_within_another_scope_and_is_asked_for_one(day):
    own = {"pattern": "PP/{seq}", "scope": "training"}
    day.plan_day(numbering={**day.week["numbering"], "award": own})

    def scopes(tx, *, training):
        found = find_training(tx, training)
        return (
            numbering_of(tx, found, AWARD).scope,
            numbering_of(tx, found, CERTIFICATE).scope,
            sequence_for(tx, found, AWARD, FRIDAY),
            sequence_for(tx, found, AWARD, FRIDAY, NumberScope.YEAR),
            sequence_for(tx, found, STATEMENT, dt.date(2026, 1, 2)),
        )

    award, common, sequence, of_year, statement = day.read(scopes)
    assert (award, common) == (NumberScope.TRAINING, NumberScope.YEAR)
    assert sequence.startswith("training:")
    assert sequence.endswith(":award")
    assert (of_year, statement) == ("year:2025:award", "year:2026")


def test_who_is_bound_keeps_the_number_and_the_others_get_the_next(day, invent):
    bind(day, CERTIFICATE)
    day.enroll(*(invent(number) for number in (1, 2, 3, 4)))
    assert [(sequence, known) for _, _, sequence, known in planned(day, CERTIFICATE)] == [
        (213, True),
        (214, True),
        (215, True),
        (216, False),
    ]


def test_a_number_from_outside_is_its_holders_and_takes_none_of_the_sequence(day, numbered):
    rows = NumberRows(None, (numbered(2, "2", "LAN/7"),))
    day.workspace.change(import_outside_numbers, training=day.code, kind=CERTIFICATE, numbers=rows)
    assert [(number, sequence) for number, _, sequence, _ in planned(day, CERTIFICATE)] == [
        ("800.2.4/213/BKPSDMD/2025", 213),
        ("LAN/7", None),
        ("800.2.4/214/BKPSDMD/2025", 214),
    ]


def test_a_pattern_without_a_sequence_counts_by_ndh(day):
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{year}"})
    assert [(number, sequence) for number, _, sequence, _ in planned(day, CERTIFICATE)] == [
        ("800/01/2025", None),
        ("800/02/2025", None),
        ("800/03/2025", None),
    ]


def test_a_pattern_without_a_sequence_knows_one_paper_each_and_says_so(day):
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{year}"})
    bind(day, CERTIFICATE)
    with pytest.raises(NumberNeedsSequence) as caught:
        planned(day, STATEMENT)
    assert caught.value.fields == {"number": "800/01/2025", "pattern": "800/{ndh:02}/{year}"}
    own = {"pattern": "SK/{ndh:02}/{year}"}
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{year}", "statement": own})
    assert planned(day, STATEMENT)[0][0] == "SK/01/2025"


def test_two_trainers_are_not_planned_under_one_number(day):
    two = {**day.week["sessions"][0], "trainers": [LECTURER, "Ir. Kedua Umpama"]}
    day.plan(numbering={"pattern": "800/{ndh:02}/{year}"}, sessions=[two])
    with pytest.raises(NumberNeedsSequence) as caught:
        planned(day, TRAINER)
    assert caught.value.fields["number"] == "800/00/2025"


def test_a_pattern_without_a_sequence_that_another_training_uses_leads_to_its_numbers(day, invent):
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{year}"})
    bind(day, CERTIFICATE)
    day.plan_day(code="LAIN", numbering={"pattern": "800/{ndh:02}/{year}"})
    day.enroll(invent(7), training="LAIN")
    with pytest.raises(NumberTaken) as caught:
        day.workspace.change(prepare, training="LAIN", kind=CERTIFICATE, order=Order.NDH)
    assert caught.value.fields == {"number": "800/01/2025"}


def test_numbers_that_read_alike_are_counted_within_one_scope(day):
    own = {"pattern": day.week["numbering"]["pattern"], "scope": "training", "next": 213}
    day.plan_day(numbering={**day.week["numbering"], "trainer": own})
    bind(day, CERTIFICATE)
    assert planned(day, TRAINER) == [("800.2.4/216/BKPSDMD/2025", "year:2025", 216, False)]


def test_a_pattern_that_leads_to_a_number_of_before_gives_nobody_one(day):
    bind(day, TRAINER)
    day.plan_day(numbering={"pattern": "800.2.4/{seq:03}/BKPSDMD/{year}", "scope": "training"})
    assert planned(day, CERTIFICATE)[0][0] == "800.2.4/001/BKPSDMD/2025"
    day.plan_day(
        numbering={
            "pattern": "800.2.4/{seq:03}/BKPSDMD/{year}",
            "scope": "training",
            "next": 213,
        }
    )
    with pytest.raises(NumberTaken) as caught:
        planned(day, CERTIFICATE)
    assert caught.value.fields == {"number": "800.2.4/213/BKPSDMD/2025"}


def test_lines_in_force_are_named_by_ndh_or_by_trainer_and_void_ones_are_not(day):
    bind(day, CERTIFICATE, TRAINER)

    def lines(tx, *, training):
        found = find_training(tx, training)
        return {
            key: line.state
            for kind in (CERTIFICATE, TRAINER)
            for key, line in lines_in_force(tx, found, kind).items()
        }

    assert day.read(lines) == dict.fromkeys((1, 2, 3, LECTURER), NumberState.PREPARED)
    day.workspace.change(void, number="800.2.4/214/BKPSDMD/2025", reason="Salah cetak")
    assert set(day.read(lines)) == {1, 3, LECTURER}


def test_who_takes_over_a_seat_does_not_take_over_the_paper_of_who_had_it(day):
    bind(day, CERTIFICATE)
    day.workspace.change(
        replace_participant,
        training=day.code,
        who="2",
        facts=PersonFacts("Pengganti Contoh"),
        joined=MONDAY,
        reason="Mutasi",
    )
    assert [(number[8:11], known) for number, _, _, known in planned(day, CERTIFICATE)] == [
        ("213", True),
        ("216", False),
        ("215", True),
    ]
