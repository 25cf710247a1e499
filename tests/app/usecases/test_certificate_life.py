"""What came after: void, replaced, corrected, copied; what was issued stays as it was."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app import journal
from app.domain.certificate_refusals import (
    DateBeforeTraining,
    NotIssued,
    NumberNeedsSequence,
    UnknownNumber,
)
from app.domain.errors import InvalidValue
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_life import correct, replace_certificate, reprint, void
from app.usecases.certificates import issue, issued_facts
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant
from app.usecases.number_list import list_numbers
from app.usecases.preparing import Order, prepare
from app.usecases.register import register
from app.usecases.scores import ScoreCell, set_scores

MONDAY, LATER = dt.date(2025, 8, 4), dt.date(2025, 8, 20)
FIRST, NEXT = "800.2.4/213/BKPSDMD/2025", "800.2.4/216/BKPSDMD/2025"


@pytest.fixture
def issued(day):
    """Three people hold certificates 213 to 215."""
    day.fill(date=MONDAY)
    day.issue()
    return day


def do(classroom, verb, number=FIRST, reason="Salah cetak", **more):
    return classroom.workspace.change(verb, number=number, reason=reason, **more)


def rename(classroom, name, place=0):
    seen = classroom.read(list_class).members[place]
    classroom.workspace.change(
        edit_participant,
        training=classroom.code,
        who=seen.code,
        revision=seen.revision,
        facts=replace(seen.facts, name=name),
    )


def states(classroom):
    book = classroom.workspace.read(list_numbers)
    return [(line.sequence, line.state, line.reason) for line in book.numbers]


def names(classroom, **which):
    facts = classroom.read(issued_facts, kind=CertificateKind.CERTIFICATE, **which)
    return [each.name for each in facts]


def test_a_void_number_stays_in_the_book_with_its_reason_and_is_never_given_again(issued):
    assert do(issued, void).number == FIRST
    assert states(issued)[0] == (213, NumberState.VOID, "Salah cetak")
    assert [line.ndh for line in issued.issue().issued] == [1]
    assert [sequence for sequence, *_ in states(issued)] == [213, 214, 215, 216]


def test_void_twice_is_once(issued):
    do(issued, void)
    assert do(issued, void, reason="Sekali lagi").state is NumberState.VOID
    assert states(issued)[0][2] == "Salah cetak"


def test_the_second_name_may_be_told_later_and_once(day):
    day.workspace.change(
        prepare, training=day.code, kind=CertificateKind.CERTIFICATE, order=Order.NDH
    )
    assert do(day, void).is_unwitnessed
    assert do(day, void).is_unwitnessed
    with pytest.raises(InvalidValue) as refused:
        do(day, void, witness="penguji contoh")
    assert (refused.value.path, refused.value.expected) == ("witness", "other-name")
    assert not do(day, void, witness="Saksi Contoh").is_unwitnessed
    do(day, void, witness="Orang Lain")
    assert day.workspace.read(list_numbers).numbers[0].witness == "Saksi Contoh"


def test_what_was_issued_needs_no_second_name(issued):
    assert not do(issued, void).is_unwitnessed
    assert not do(issued, void, witness="Saksi Contoh").is_unwitnessed
    assert issued.workspace.read(list_numbers).numbers[0].witness is None


def test_a_number_from_outside_that_nobody_prepared_needs_no_second_name(day, outside):
    outside(day, "1", "LAN/1")
    assert not do(day, void, "LAN/1").is_unwitnessed


def test_a_replacement_is_dated_in_the_training_or_after_it(issued):
    with pytest.raises(DateBeforeTraining):
        do(issued, replace_certificate, date=dt.date(2025, 8, 3))
    assert do(issued, replace_certificate, date=MONDAY).doubt.code == "date-before-end"


def test_a_withheld_number_is_made_void_with_two_names(day):
    day.workspace.change(
        prepare, training=day.code, kind=CertificateKind.CERTIFICATE, order=Order.NDH
    )
    do(day, void, witness="Saksi Contoh")
    line = day.workspace.read(list_numbers).numbers[0]
    assert (line.state, line.witness) == (NumberState.VOID, "Saksi Contoh")
    (entry,) = day.workspace.read(journal.last_entries, limit=1)
    assert (entry.operator, entry.facts["witness"]) == ("Penguji Contoh", "Saksi Contoh")


def test_the_witness_is_somebody_else(day):
    day.workspace.change(
        prepare, training=day.code, kind=CertificateKind.CERTIFICATE, order=Order.NDH
    )
    with pytest.raises(InvalidValue) as caught:
        do(day, void, witness="penguji contoh")
    assert caught.value.fields["path"] == "witness"


@pytest.mark.parametrize("verb", [void, correct, reprint, replace_certificate])
def test_every_act_needs_a_reason_and_a_number_of_the_book(issued, verb):
    more = {"date": LATER} if verb is replace_certificate else {}
    with pytest.raises(InvalidValue) as caught:
        do(issued, verb, reason="  ", **more)
    assert caught.value.fields["path"] == "reason"
    with pytest.raises(UnknownNumber):
        do(issued, verb, number="800.2.4/999/BKPSDMD/2025", **more)


@pytest.mark.parametrize("verb", [correct, reprint, replace_certificate])
def test_what_is_void_or_only_prepared_is_no_certificate(day, verb):
    more = {"date": LATER} if verb is replace_certificate else {}
    day.workspace.change(
        prepare, training=day.code, kind=CertificateKind.CERTIFICATE, order=Order.NDH
    )
    with pytest.raises(NotIssued) as caught:
        do(day, verb, **more)
    assert caught.value.fields == {"number": FIRST, "state": "prepared"}


def test_a_replacement_has_a_new_number_and_each_points_to_the_other(issued):
    rename(issued, "Nama Benar Contoh")
    done = do(issued, replace_certificate, date=LATER)
    assert (done.old, done.new) == (FIRST, NEXT)
    old, new = (line for line in issued.read(register) if line.ndh == 1)
    assert (old.state, old.replaced_by, new.replaces) == ("void", NEXT, FIRST)
    assert (new.uid, new.name, new.date) == (done.uid, "Nama Benar Contoh", LATER)
    assert names(issued, numbers=[NEXT]) == ["Nama Benar Contoh"]


def test_a_number_by_ndh_alone_has_no_replacement_until_its_pattern_has_a_sequence(day):
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{year}"})
    day.fill(date=MONDAY)
    day.issue()
    with pytest.raises(NumberNeedsSequence) as caught:
        do(day, replace_certificate, number="800/01/2025", date=LATER)
    assert caught.value.fields == {"number": "800/01/2025", "pattern": "800/{ndh:02}/{year}"}
    assert {line.state for line in day.read(register)} == {"issued"}
    day.plan_day(numbering={"pattern": "800/{ndh:02}/{seq}/{year}"})
    assert do(day, replace_certificate, number="800/01/2025", date=LATER).new == "800/01/1/2025"


def test_a_replacement_twice_is_once(issued):
    done = do(issued, replace_certificate, date=LATER)
    assert do(issued, replace_certificate, date=LATER) == done
    assert len(issued.read(register)) == 4


def test_a_correction_keeps_number_and_date_and_is_the_next_revision(issued):
    rename(issued, "Nama Benar Contoh")
    assert names(issued)[0] == "Peserta Contoh 01"
    done = do(issued, correct)
    assert (done.number, done.revision) == (FIRST, 2)
    line = next(line for line in issued.read(register) if line.ndh == 1)
    assert (line.revision, line.name, line.state) == (2, "Nama Benar Contoh", "issued")
    assert line.date == dt.date(2025, 8, 8)
    assert len(issued.read(register)) == 3


def test_the_same_correction_twice_is_once_and_another_one_is_another(issued):
    rename(issued, "Nama Benar Contoh")
    do(issued, correct)
    assert do(issued, correct).revision == 2
    rename(issued, "Nama Lebih Benar Contoh")
    assert do(issued, correct).revision == 3
    assert do(issued, correct, reason="Cap salah").revision == 4


def test_a_copy_is_numbered_and_is_exactly_what_was_issued(issued):
    rename(issued, "Nama Baru Contoh")
    first, second = do(issued, reprint), do(issued, reprint, reason="Hilang")
    assert (first.copy, second.copy) == (2, 3)
    assert first.facts.name == second.facts.name == "Peserta Contoh 01"
    line = next(line for line in issued.read(register) if line.ndh == 1)
    assert line.copies == 3


def test_a_certificate_of_somebody_who_left_is_still_corrected_and_copied(issued):
    rename(issued, "Nama Benar Contoh")
    issued.withdraw("1")
    assert do(issued, correct).revision == 2
    assert do(issued, reprint).copy == 2


@pytest.mark.parametrize(("verb", "more"), [(correct, {}), (replace_certificate, {"date": LATER})])
def test_who_left_keeps_score_predikat_and_place(scored_class, verb, more):
    scored_class.fill(date=MONDAY)
    cells = [
        ScoreCell(who, aspect, Decimal(score))
        for who, score in (("1", 80), ("2", 89), ("3", 75))
        for aspect in ("Ujian", "Sikap")
    ]
    scored_class.workspace.change(set_scores, training=scored_class.code, cells=cells)
    award = {"training": scored_class.code, "kind": CertificateKind.AWARD}
    (given,) = scored_class.workspace.change(issue, date=LATER, **award).issued
    (before,) = scored_class.workspace.read(issued_facts, **award)
    scored_class.withdraw("2")
    done = do(scored_class, verb, number=given.number, **more)
    number = done.new if verb is replace_certificate else done.number
    (after,) = scored_class.workspace.read(issued_facts, numbers=[number], **award)
    assert (after.score, after.predikat, after.standing) == (
        before.score,
        before.predikat,
        before.standing,
    )
    assert after.standing == 1


def test_a_trainers_paper_has_the_same_life(issued):
    given = issued.workspace.change(
        issue, training=issued.code, kind=CertificateKind.TRAINER, date=LATER
    )
    (line,) = given.issued
    assert (line.ndh, line.name) == (None, "Drs. Joko Umpama, M.Si.")
    assert do(issued, correct, line.number).revision == 2
    done = do(issued, replace_certificate, line.number, date=LATER)
    assert done.new != line.number


CHANGES = {
    "name": lambda classroom: rename(classroom, "Nama Baru Contoh"),
    "signatory": lambda classroom: classroom.plan_day(
        signatories={"front": {"name": "Kepala Baru Contoh"}}
    ),
    "later signatory": lambda classroom: classroom.plan_day(
        signatories={"later": [{"valid_from": "2025-08-01", "name": "Plt. Contoh"}]}
    ),
    "wording": lambda classroom: classroom.plan_day(
        wording={"certificate": {"title": "PIAGAM", "achievement": "LULUS"}}
    ),
    "program": lambda classroom: classroom.plan_day(
        program={"name": "Program Lain", "form": 1, "jp": 50, "certificate": "STTP"}
    ),
    "numbering": lambda classroom: classroom.plan_day(numbering={"pattern": "B.{seq}/{year}"}),
    "mark": lambda classroom: classroom.type(1, "A", "1"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_issued_stays_whatever_changes_afterwards(issued, change):
    before = issued.read(issued_facts, kind=CertificateKind.CERTIFICATE)
    listed = issued.read(register)
    CHANGES[change](issued)
    assert issued.read(issued_facts, kind=CertificateKind.CERTIFICATE) == before
    assert issued.read(register) == listed
    assert do(issued, reprint).facts == before[0]
