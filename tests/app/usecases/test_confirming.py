"""Sahkan: who qualifies is issued as printed, the others are withheld with the reasons."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app import journal
from app.domain.certificate_refusals import NotInFolder, NumberDateDiffers, StaleConfirmation
from app.domain.errors import InvalidValue
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_life import void
from app.usecases.certificates import issued_facts
from app.usecases.class_list import list_class
from app.usecases.confirming import ON_PAPER, confirm, preview_confirmation
from app.usecases.entering import edit_participant
from app.usecases.number_list import list_numbers
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.replacing import replace_participant
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.sheets import record_sheets

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
FRIDAY, MONDAY = dt.date(2025, 8, 8), dt.date(2025, 8, 4)
LECTURER = "Drs. Joko Umpama, M.Si."
N213, N214, N215 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 215))


@pytest.fixture
def bound(day):
    """Three people have numbers and may be printed; NDH 3 was not there all day."""
    day.plan_day(policy="possible")
    bind(day, CERTIFICATE)
    for session in (1, 2, 3, 4):
        day.type(session, "A", "3")
    day.fill(date=MONDAY)
    return day


def bind(classroom, *kinds):
    for kind in kinds:
        told = {"training": classroom.code, "kind": kind, "order": Order.NDH}
        classroom.workspace.change(prepare, **told)


def print_papers(classroom):
    facts = [each.facts for each in classroom.read(prepared_papers)]
    classroom.workspace.change(record_sheets, training=classroom.code, printed=facts)


def decide(classroom, date=FRIDAY, **more):
    return classroom.workspace.change(confirm, training=classroom.code, date=date, **more)


def rename(classroom, name):
    seen = classroom.read(list_class).members[0]
    classroom.workspace.change(
        edit_participant,
        training=classroom.code,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, name=name),
    )


def issued(decision):
    return [(o.ndh, o.kind, o.number) for o in decision.issued]


def withheld(decision):
    return [(o.ndh, o.kind, o.reasons) for o in decision.withheld]


def states(classroom):
    lines = classroom.workspace.read(list_numbers).numbers
    return {line.sequence: (line.state, line.reason) for line in lines}


def test_nothing_prepared_is_nothing_to_decide(day):
    decision = decide(day)
    assert (decision.issued, decision.withheld) == ((), ())


def test_who_qualifies_is_issued_and_the_others_are_withheld(bound):
    looked_at = bound.read(preview_confirmation)
    assert {line.uid for line in looked_at.issued} == {None}
    decision = decide(bound, seen=[line.number for line in looked_at.issued])
    assert issued(decision) == [(1, CERTIFICATE, N213), (2, CERTIFICATE, N214)]
    assert withheld(decision) == [(3, CERTIFICATE, ("not-eligible", "min-present-percent"))]
    assert all(line.uid for line in decision.issued)
    assert states(bound)[215] == (NumberState.WITHHELD, "not-eligible,min-present-percent")
    assert decide(bound).issued == ()


def test_what_lies_in_the_folder_is_issued_as_it_was_printed_and_a_difference_is_told(bound):
    print_papers(bound)
    rename(bound, "Nama Baru Contoh")
    decision = decide(bound, date=dt.date(2025, 8, 7))
    first, second = decision.issued
    assert (first.was_printed, first.differs) == (True, ("name",))
    assert second.differs == ()
    facts = bound.read(issued_facts, kind=CERTIFICATE)
    assert [(o.name, o.terms.date) for o in facts] == [
        ("Peserta Contoh 01", FRIDAY),
        ("Peserta Contoh 02", FRIDAY),
    ]


def test_what_was_not_printed_is_dated_on_the_decision_and_told_as_of_today(bound):
    rename(bound, "Nama Baru Contoh")
    decision = decide(bound, date=dt.date(2025, 8, 20))
    assert [(o.was_printed, o.differs) for o in decision.issued] == [(False, ()), (False, ())]
    first = bound.read(issued_facts, kind=CERTIFICATE)[0]
    assert (first.name, first.terms.date) == ("Nama Baru Contoh", dt.date(2025, 8, 20))


@pytest.mark.parametrize("pattern", ["{seq}/{month}/{year}", "{ndh:02}/{month_roman}/{year}"])
def test_a_number_of_another_month_is_not_dated_otherwise(day, pattern):
    day.plan_day(numbering={"pattern": pattern})
    bind(day, CERTIFICATE)
    day.fill(date=MONDAY)
    with pytest.raises(NumberDateDiffers) as caught:
        decide(day, date=dt.date(2025, 9, 1))
    assert caught.value.fields["bound"] == FRIDAY
    assert decide(day, date=dt.date(2025, 8, 20)).issued


def test_a_number_from_outside_bears_any_date(day, outside):
    day.fill(date=MONDAY)
    outside(day, "1", "LAN/VIII/1", "2", "LAN/VIII/2", "3", "LAN/VIII/3")
    bind(day, CERTIFICATE)
    decision = decide(day, date=dt.date(2025, 9, 1))
    assert [line.number for line in decision.issued] == ["LAN/VIII/1", "LAN/VIII/2", "LAN/VIII/3"]


def test_a_decision_that_is_no_longer_what_was_looked_at_is_not_made(bound):
    with pytest.raises(StaleConfirmation) as caught:
        decide(bound, seen=[N213])
    assert caught.value.fields == {"training": bound.code}
    assert states(bound)[213] == (NumberState.PREPARED, None)


def test_every_kind_is_decided_at_once_trainers_by_name(day):
    day.plan_day(policy="possible")
    bind(day, CERTIFICATE, STATEMENT, TRAINER)
    day.type(1, "A", "3")
    day.fill(date=MONDAY)
    decision = decide(day)
    assert [(o.ndh, o.kind, o.name) for o in decision.issued] == [
        (1, CERTIFICATE, "Peserta Contoh 01"),
        (2, CERTIFICATE, "Peserta Contoh 02"),
        (3, STATEMENT, "Peserta Contoh 03"),
        (None, TRAINER, LECTURER),
    ]
    assert withheld(decision) == [
        (3, CERTIFICATE, ("not-eligible", "min-present-percent")),
        (1, STATEMENT, ("passed",)),
        (2, STATEMENT, ("passed",)),
    ]


def test_a_trainer_who_teaches_no_longer_is_withheld(day):
    bind(day, TRAINER)
    for session in day.week["sessions"]:
        session["trainers"] = ["Tamu Contoh"]
    day.plan_day()
    decision = decide(day)
    assert issued(decision) == []
    assert [(o.ndh, o.name, o.reasons) for o in decision.withheld] == [
        (None, LECTURER, ("not-teaching",))
    ]


def test_an_award_is_withheld_from_who_is_among_the_best_no_longer(scored_class):
    def score(**by_ndh):
        cells = [
            ScoreCell(who[3:], aspect, Decimal(value))
            for who, value in by_ndh.items()
            for aspect in ("Ujian", "Sikap")
        ]
        scored_class.workspace.change(set_scores, training=scored_class.code, cells=cells)

    scored_class.fill(date=MONDAY)
    score(ndh1=90, ndh2=80, ndh3=75)
    bind(scored_class, AWARD)
    score(ndh2=95)
    bind(scored_class, AWARD)
    decision = decide(scored_class)
    assert issued(decision) == [(2, AWARD, N214)]
    assert withheld(decision) == [(1, AWARD, ("not-among-best",))]


def test_withheld_ones_are_decided_again_under_their_numbers(bound):
    decide(bound)
    for session in (1, 2, 3, 4):
        bound.type(session, "H", "3")
    assert issued(decide(bound)) == [(3, CERTIFICATE, N215)]
    assert states(bound)[215] == (NumberState.ISSUED, None)


def test_the_list_of_decisions_stands_as_it_was_signed_with_a_reason(bound):
    for ticked in ([N213], [N213, N215]):
        with pytest.raises(InvalidValue) as caught:
            decide(bound, on_paper=ticked)
        assert caught.value.fields == {"path": "reason", "value": "", "expected": "needed"}
    print_papers(bound)
    decision = decide(bound, on_paper=[N213, N215], reason=" Listrik padam ")
    assert issued(decision) == [(1, CERTIFICATE, N213), (3, CERTIFICATE, N215)]
    assert withheld(decision) == [(2, CERTIFICATE, (ON_PAPER,))]
    (entry,) = bound.workspace.read(journal.last_entries, limit=1)
    assert (entry.facts["on_paper"], entry.facts["reason"]) == (True, "Listrik padam")


def test_ticked_numbers_that_wait_for_no_decision_are_named(bound):
    with pytest.raises(NotInFolder) as caught:
        decide(bound, on_paper=[N213, "800/999", N214, "800/998"])
    assert caught.value.fields == {"training": bound.code, "numbers": "800/999, 800/998"}
    assert states(bound)[213] == (NumberState.PREPARED, None)
    bound.workspace.change(void, number=N214, reason="Salah cetak")
    with pytest.raises(NotInFolder) as caught:
        decide(bound, on_paper=[N213, N214])
    assert caught.value.fields["numbers"] == N214


def test_a_list_of_decisions_that_is_typed_in_twice_does_no_harm(bound):
    decide(bound, on_paper=[N213, N214])
    again = decide(bound, on_paper=[N213, N214])
    assert issued(again) == []
    assert withheld(again) == [(3, CERTIFICATE, ("not-eligible", "min-present-percent"))]


def test_a_list_of_decisions_that_says_what_the_rules_say_needs_no_reason(bound):
    decision = decide(bound, on_paper=[N213, N214])
    assert issued(decision) == [(1, CERTIFICATE, N213), (2, CERTIFICATE, N214)]
    assert withheld(decision) == [(3, CERTIFICATE, ("not-eligible", "min-present-percent"))]


def test_who_was_ticked_against_the_rules_has_a_paper_of_today_where_none_was_printed(bound):
    bind(bound, TRAINER)
    bound.withdraw("2")
    decision = decide(bound, on_paper=[N214, N215], reason="Rapat panitia")
    assert [(o.ndh, o.name, o.was_printed, o.differs) for o in decision.issued] == [
        (2, "Peserta Contoh 02", False, ()),
        (3, "Peserta Contoh 03", False, ()),
    ]
    assert withheld(decision) == [(1, CERTIFICATE, (ON_PAPER,)), (None, TRAINER, (ON_PAPER,))]


def test_a_trainer_may_be_ticked_against_the_rules_too(day):
    bind(day, TRAINER)
    for session in day.week["sessions"]:
        session["trainers"] = ["Tamu Contoh"]
    day.plan_day()
    decision = decide(day, on_paper=[N213], reason="Tetap mengajar")
    assert [(o.ndh, o.name) for o in decision.issued] == [(None, LECTURER)]


def test_nobody_inherits_what_was_prepared_for_the_one_before(bound):
    substitute = PersonFacts(name="Citra Pengganti Contoh")
    bound.workspace.change(
        replace_participant,
        training=bound.code,
        who="2",
        facts=substitute,
        joined=MONDAY,
        reason="Berhalangan",
    )
    bind(bound, CERTIFICATE)
    with pytest.raises(NotInFolder):
        decide(bound, on_paper=[N214])
    assert bound.read(preview_confirmation).withheld[-1].name == "Peserta Contoh 02"
    decision = decide(bound)
    left = next(line for line in decision.withheld if line.number == N214)
    assert (left.ndh, left.name, left.reasons) == (2, "Peserta Contoh 02", ("replaced",))
    assert states(bound)[214] == (NumberState.WITHHELD, "replaced")
