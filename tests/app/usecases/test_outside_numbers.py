"""Numbers from outside: taken from a list, mended until bound, kept on the paper as they are."""

import datetime as dt

import pytest

from app.domain.certificate_refusals import NumberBound, UnknownNumber
from app.domain.errors import InvalidValue, NumberTaken
from app.domain.vocabulary import CertificateKind, NumberState
from app.exchange.outside_numbers import NumberRows
from app.journal import last_entries
from app.usecases import certificate_life, preparing
from app.usecases.number_list import list_numbers
from app.usecases.outside_numbers import (
    edit_outside_number,
    import_outside_numbers,
    preview_outside_numbers,
)

N213 = "800.2.4/213/BKPSDMD/2025"


@pytest.fixture
def finished(day):
    """Let everybody of the class of three have been there all day."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    return day


def book(classroom):
    lines = classroom.workspace.read(list_numbers).numbers
    return [(o.ndh, o.number, o.state.value) for o in lines]


def counts(outcome):
    return (outcome.rows, outcome.imported, outcome.known, len(outcome.changed))


def test_numbers_of_a_list_are_reserved_for_its_people_once(day, outside):
    told = ("1", "LAN/1", "Peserta Contoh 03", "LAN/3")
    assert counts(outside(day, *told)) == (2, 2, 0, 0)
    assert book(day) == [(1, "LAN/1", "reserved"), (3, "LAN/3", "reserved")]
    (entry,) = day.workspace.read(last_entries, limit=1)
    assert entry.facts["reserved"] == [
        [1, "Peserta Contoh 01", "LAN/1"],
        [3, "Peserta Contoh 03", "LAN/3"],
    ]
    assert counts(outside(day, *told)) == (2, 0, 2, 0)
    assert book(day) == [(1, "LAN/1", "reserved"), (3, "LAN/3", "reserved")]


def test_a_preview_reserves_nothing(day, numbered):
    rows = NumberRows(None, (numbered(2, "1", "LAN/1"),))
    kind = CertificateKind.CERTIFICATE
    outcome = day.workspace.read(
        preview_outside_numbers, training=day.code, kind=kind, numbers=rows
    )
    assert counts(outcome) == (1, 1, 0, 0)
    assert book(day) == []


def test_the_paper_bears_the_number_from_outside_and_others_one_of_the_sequence(finished, outside):
    outside(finished, "2", "LAN/2")
    issued = finished.issue().issued
    assert [(o.ndh, o.number) for o in issued] == [
        (1, N213),
        (2, "LAN/2"),
        (3, "800.2.4/214/BKPSDMD/2025"),
    ]


def test_a_number_that_is_not_bound_changes_with_the_list(day, outside):
    outside(day, "1", "LAN/1")
    outcome = outside(day, "1", "LAN/01")
    assert counts(outcome) == (1, 0, 0, 1)
    (change,) = outcome.changed
    assert (change.ndh, change.before, change.after) == (1, "LAN/1", "LAN/01")
    assert book(day) == [(1, "LAN/01", "reserved")]


def test_a_number_that_its_holder_gives_up_is_free_for_another_also_in_a_preview(
    day, outside, numbered
):
    outside(day, "1", "LAN/1", "2", "LAN/2")
    rows = NumberRows(None, (numbered(2, "1", "LAN/9"), numbered(3, "3", "lan/1")))
    told = {"training": day.code, "kind": CertificateKind.CERTIFICATE, "numbers": rows}
    assert counts(day.workspace.read(preview_outside_numbers, **told)) == (2, 1, 0, 1)
    assert counts(outside(day, "1", "LAN/9", "3", "lan/1")) == (2, 1, 0, 1)
    assert sorted(book(day)) == [
        (1, "LAN/9", "reserved"),
        (2, "LAN/2", "reserved"),
        (3, "lan/1", "reserved"),
    ]


def test_two_exchange_their_numbers_as_one_change(day, outside, numbered):
    outside(day, "1", "LAN/12", "2", "LAN/13")
    rows = NumberRows(None, (numbered(2, "1", "LAN/13"), numbered(3, "2", "LAN/12")))
    told = {"training": day.code, "kind": CertificateKind.CERTIFICATE, "numbers": rows}
    assert counts(day.workspace.read(preview_outside_numbers, **told)) == (2, 0, 0, 2)
    outcome = outside(day, "1", "LAN/13", "2", "LAN/12")
    assert [(o.ndh, o.before, o.after) for o in outcome.changed] == [
        (1, "LAN/12", "LAN/13"),
        (2, "LAN/13", "LAN/12"),
    ]
    assert sorted(book(day)) == [(1, "LAN/13", "reserved"), (2, "LAN/12", "reserved")]
    (entry,) = day.workspace.read(last_entries, limit=1)
    assert entry.facts["changed"] == [["LAN/12", "LAN/13"], ["LAN/13", "LAN/12"]]
    assert counts(outside(day, "1", "LAN/13", "2", "LAN/12")) == (2, 0, 2, 0)


def test_who_comes_first_in_the_list_takes_what_another_one_gives_up_below(day, outside):
    outside(day, "1", "LAN/1", "2", "LAN/2")
    assert counts(outside(day, "3", "LAN/1", "2", "LAN/9", "1", "LAN/2")) == (3, 1, 0, 2)
    assert sorted(book(day)) == [
        (1, "LAN/2", "reserved"),
        (2, "LAN/9", "reserved"),
        (3, "LAN/1", "reserved"),
    ]


def test_a_number_of_somebody_who_stays_is_refused_with_its_place(day, outside):
    outside(day, "1", "LAN/12", "2", "LAN/13", "3", "LAN/14")
    outcome = outside(day, "1", "LAN/13", "2", "LAN/14")
    assert [(o.row, o.column, o.value, o.code.value) for o in outcome.problems] == [
        (2, "No. Sertifikat", "LAN/13", "number-in-book"),
        (3, "No. Sertifikat", "LAN/14", "number-in-book"),
    ]
    outcome = outside(day, "1", "LAN/14", "2", "lan/14", "3", "LAN/14")
    assert [(o.row, o.code.value, o.facts["row"]) for o in outcome.problems] == [
        (2, "number-in-two-rows", 4),
        (3, "number-in-two-rows", 4),
    ]
    outcome = outside(day, "1", "LAN/14", "2", "lan/14")
    assert {o.code for o in outcome.problems} == {"number-in-book"}
    assert sorted(book(day)) == [
        (1, "LAN/12", "reserved"),
        (2, "LAN/13", "reserved"),
        (3, "LAN/14", "reserved"),
    ]


def test_a_number_that_is_bound_is_not_exchanged(finished, outside):
    outside(finished, "1", "LAN/1")
    finished.issue()
    outside(finished, "2", "LAN/2")
    outcome = outside(finished, "1", "800.2.4/213/BKPSDMD/2025", "2", "LAN/1")
    assert [(o.row, o.code.value) for o in outcome.problems] == [
        (2, "holder-has-number"),
        (3, "holder-has-number"),
    ]


def test_a_bound_number_stays_and_says_so(finished, outside):
    finished.issue()
    outcome = outside(finished, "1", "LAN/1", "2", "800.2.4/214/BKPSDMD/2025")
    assert counts(outcome) == (2, 0, 1, 0)
    (problem,) = outcome.problems
    assert (problem.code, problem.stored, problem.row) == ("holder-has-number", N213, 2)


def test_a_number_that_somebody_else_has_stays_out(finished, outside):
    finished.workspace.change(
        preparing.prepare, training=finished.code, kind=CertificateKind.TRAINER
    )
    outcome = outside(
        finished, "1", N213.lower(), "2", "LAN/2", "3", "lan/2", "Entah Siapa", "LAN/9"
    )
    assert counts(outcome) == (4, 1, 0, 0)
    assert [(o.row, o.code.value, o.facts["row"]) for o in outcome.problems] == [
        (2, "number-in-book", None),
        (4, "number-in-two-rows", 3),
        (5, "not-in-class", None),
    ]


def test_a_number_whose_digits_were_lost_stays_out(day, numbered):
    rows = NumberRows("Nomor", (numbered(2, "1", "1,98203E+17", is_readable=False),))
    outcome = day.workspace.change(
        import_outside_numbers,
        training=day.code,
        kind=CertificateKind.CERTIFICATE,
        numbers=rows,
    )
    (problem,) = outcome.problems
    assert (problem.sheet, problem.code, problem.severity) == (
        "Nomor",
        "number-unreadable",
        "refused",
    )
    assert book(day) == []


def test_trainers_are_known_by_their_names(day, outside):
    trainer = CertificateKind.TRAINER
    outcome = outside(day, "Drs. Joko Umpama, M.Si.", "LAN/P/1", kind=trainer)
    assert counts(outcome) == (1, 1, 0, 0)
    assert counts(outside(day, "Drs. Joko Umpama, M.Si.", "LAN/P/1", kind=trainer))[2] == 1
    prepared = day.workspace.change(preparing.prepare, training=day.code, kind=trainer).prepared
    assert [o.number for o in prepared] == ["LAN/P/1"]


def test_a_number_is_mended_until_it_is_bound(finished, outside):
    outside(finished, "1", "LAN/1", "2", "LAN/2")
    edit = finished.workspace.change
    assert edit(edit_outside_number, number="LAN/1", text=" LAN/  1A ") == "LAN/ 1A"
    assert edit(edit_outside_number, number="LAN/2", text="lan/2") == "lan/2"
    with pytest.raises(UnknownNumber):
        edit(edit_outside_number, number="LAN/1", text="LAN/3")
    with pytest.raises(NumberTaken):
        edit(edit_outside_number, number="LAN/ 1A", text="LAN/2")
    for text, expected in (
        (" ", "needed"),
        ("x" * 101, "shorter-text"),
        ("a\u200bb", "shorter-text"),
    ):
        with pytest.raises(InvalidValue) as caught:
            edit(edit_outside_number, number="lan/2", text=text)
        assert caught.value.expected == expected
    finished.issue()
    with pytest.raises(NumberBound):
        edit(edit_outside_number, number="lan/2", text="LAN/2")


def test_a_number_that_is_taken_back_stays_in_the_book_as_void(finished, outside):
    outside(finished, "1", "LAN/1")
    finished.workspace.change(certificate_life.void, number="LAN/1", reason="Bukan untuk kelas ini")
    assert next((o.ndh, o.number) for o in finished.issue().issued) == (1, N213)
    assert (1, "LAN/1", NumberState.VOID) in book(finished)
    outcome = outside(finished, "2", "LAN/1")
    assert [o.code for o in outcome.problems] == ["holder-has-number"]


def test_a_number_from_outside_waits_while_the_paper_is_not_certain(day, outside):
    outside(day, "1", "LAN/1")
    outcome = day.workspace.change(
        preparing.prepare, training=day.code, kind=CertificateKind.CERTIFICATE
    )
    assert outcome.prepared == ()
    assert next((o.ndh, o.reasons[0]) for o in outcome.refused) == (1, "not-certain")
    assert day.workspace.read(list_numbers, year=2025).numbers[0].number == "LAN/1"
    assert day.workspace.read(list_numbers, year=dt.date.min.year).numbers == ()
