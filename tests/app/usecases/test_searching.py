"""The search over everything: what a few letters or digits find, and where they lead."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import correct, void
from app.usecases.certificates import issue
from app.usecases.class_list import list_class
from app.usecases.entering import edit_participant
from app.usecases.participants import list_participants
from app.usecases.register import register
from app.usecases.searching import MOST, Found, search_records


@pytest.fixture
def search(day):
    """Type something into the search of a classroom with three people."""

    def type_in(typed):
        return day.workspace.read(search_records, typed=typed)

    return type_in


def titles(found):
    """Name what was found."""
    return [hit.title for hit in found]


def test_a_piece_of_a_name_finds_a_participant_and_where_it_stands(search, day):
    assert search("contoh 02") == (
        Found(
            "Peserta Contoh 02",
            "SD Negeri 902 Kota Contoh",
            "CM-IV-2025",
            "participants",
            {"who": day.read(list_participants)[1].code},
        ),
    )


def test_every_word_must_fit_in_any_order(search):
    assert titles(search("03 peserta")) == ["Peserta Contoh 03"]
    assert search("03 teladan") == ()


def test_a_piece_of_a_nip_and_a_whole_scan_code_find_their_person(search, day):
    code = day.read(list_participants)[0].code
    assert titles(search("011903")) == ["Peserta Contoh 03"]
    assert titles(search(code.lower())) == ["Peserta Contoh 01"]
    assert search(code[:-1]) == ()


def test_signs_that_mean_something_to_the_database_mean_themselves(search):
    assert search("%") == search("_") == search("\\") == ()


def test_nothing_typed_finds_nothing(search):
    assert search("  ") == ()


def test_a_certificate_is_found_by_its_number_and_by_the_name_on_it(search, day):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    number, person = search("215"), search("contoh 03")
    assert number == (
        Found(
            "800.2.4/215/BKPSDMD/2025",
            "Peserta Contoh 03",
            "CM-IV-2025",
            "certificates",
            {"number": "800.2.4/215/BKPSDMD/2025"},
        ),
    )
    assert person[0] == number[0]
    assert [hit.page for hit in person] == ["certificates", "participants"]


def test_what_is_void_or_corrected_is_found_once_as_it_was_printed_last(search, day):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    day.workspace.change(void, number="800.2.4/213/BKPSDMD/2025", reason="Salah cetak")
    seat = day.read(list_class).members[1]
    day.workspace.change(
        edit_participant,
        training=day.code,
        who="2",
        facts=replace(seat.facts, name="Peserta Teladan 02"),
        revision=seat.revision,
    )
    day.workspace.change(correct, number="800.2.4/214/BKPSDMD/2025", reason="Nama salah")
    assert [hit.detail for hit in search("/213/")] == ["Peserta Contoh 01"]
    assert [hit.detail for hit in search("/214/")] == ["Peserta Teladan 02"]


def test_a_certificate_of_a_trainer_is_found_too(search, day):
    kind = CertificateKind.TRAINER
    day.workspace.change(issue, training=day.code, kind=kind, date=dt.date(2025, 8, 8))
    hits = [hit for hit in search("joko") if hit.page == "certificates"]
    assert hits
    assert all(hit.place == {"number": hit.title} for hit in hits)


def test_a_verification_code_is_found_by_how_it_begins(search, day):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    line = day.read(register)[0]
    assert line.code is not None
    for typed in (line.code, line.code.replace("-", "").lower(), line.code[:4]):
        assert line.number in titles(search(typed))


def test_of_very_many_only_some_are_told(planned, invent):
    planned.enroll(*(invent(number) for number in range(1, MOST + 3)))
    found = planned.workspace.read(search_records, typed="peserta")
    assert [hit.title for hit in found] == [f"Peserta Contoh {n:02}" for n in range(1, MOST + 1)]
