"""The check of an office's records: what it finds is named."""

import hashlib
import sqlite3

import pytest

from app.domain.faults import CertificateAltered
from app.exchange.photos import Picture
from app.usecases.certificate_life import correct, reprint
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.integrity import Fault, check
from app.usecases.photos import GivenPhoto, list_photos, store_photos


@pytest.fixture
def tamper(day):
    """Change the database behind Aula's back, with the guards of its tables taken away."""

    def act(*statements):
        connection = sqlite3.connect(day.workspace.folder / "aula.db")
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
        return day.workspace.read(check)

    return act


def test_records_that_nobody_touched_are_whole(day):
    day.fill(session=1)
    day.type(1, None, "2")
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    assert day.workspace.read(check) == ()


def test_a_certificate_that_was_altered_is_named(day, tamper):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    faults = tamper("UPDATE certificate SET facts = replace(facts, 'Contoh 02', 'Palsu 02')")
    assert faults == (Fault("certificate-altered", "800.2.4/214/BKPSDMD/2025"),)


def test_a_certificate_that_was_altered_is_never_printed(day, tamper):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    tamper("UPDATE certificate SET facts = replace(facts, 'Contoh 02', 'Palsu 02')")
    with pytest.raises(CertificateAltered) as caught:
        day.read(certificate_sheets)
    assert caught.value.where == "800.2.4/214/BKPSDMD/2025"


def test_a_number_that_was_exchanged_is_named(day, tamper):
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    faults = tamper("UPDATE certificate_number SET number = 'PALSU' WHERE sequence = 213")
    assert faults == (Fault("certificate-altered", "PALSU"),)


@pytest.fixture
def corrected(day):
    """Let all three have their certificates, the first corrected and printed once more."""
    for session in (1, 2, 3, 4):
        day.fill(session=session)
    day.issue()
    number = "800.2.4/213/BKPSDMD/2025"
    day.workspace.change(correct, number=number, reason="Gelar lengkap")
    day.workspace.change(reprint, number=number, reason="Hilang")
    return day


ALTERED = "SET facts = replace(facts, 'Contoh 01', 'Palsu 01')"
SMALL = "800.2.4/214/bkpsdmd/2025 "
RENAMED = f"SET number = '{SMALL}'"


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        (f"UPDATE sheet {ALTERED}", {"sheet-altered": "800.2.4/213/BKPSDMD/2025"}),
        (
            f"UPDATE certificate {ALTERED} WHERE state = 'corrected'",
            {"certificate-altered": "800.2.4/213/BKPSDMD/2025"},
        ),
        (
            "UPDATE certificate_number SET state = 'prepared' WHERE sequence = 214",
            {"number-not-issued": "800.2.4/214/BKPSDMD/2025"},
        ),
        (
            "UPDATE certificate SET state = 'void', reason = '-' WHERE revision = 2",
            {"issued-without-certificate": "800.2.4/213/BKPSDMD/2025"},
        ),
        (
            f"UPDATE certificate_number {RENAMED} WHERE sequence = 215",
            {"certificate-altered": SMALL, "number-given-twice": "800.2.4/214/BKPSDMD/2025"},
        ),
    ],
)
def test_a_number_that_does_not_agree_with_its_papers_is_named(
    corrected, tamper, statement, faults
):
    assert corrected.workspace.read(check) == ()
    assert tamper(statement) == tuple(Fault(*each) for each in faults.items())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE mark SET status = 'H'",
        "UPDATE mark SET note = 'Sakit'",
        "UPDATE mark SET status = 'PC', jp = 300",
        "UPDATE mark SET source = 'scan'",
        "DELETE FROM mark",
        "DELETE FROM mark_history",
        (
            "INSERT INTO mark_history (session_id, enrollment_id, source, operator, recorded)"
            " SELECT session_id, enrollment_id, 'typed', '-', '2025-08-04' FROM mark"
        ),
    ],
)
def test_a_mark_that_does_not_agree_with_its_history_is_named(day, tamper, statement):
    day.type(1, "H", "2")
    day.type(1, "A", "2")
    assert tamper(statement) == (Fault("mark-without-history", "CM-IV-2025, 1, NDH 02"),)


def test_a_row_that_points_nowhere_is_named(day, tamper):
    (fault,) = tamper("UPDATE session_trainer SET session_id = 99 WHERE session_id = 1")
    assert fault.code == "reference-broken"
    assert fault.where.startswith("session_trainer ")


def test_a_page_that_contradicts_itself_is_named(day, tamper):
    # An index that lacks the row of a table is what a torn page leaves behind.
    faults = tamper(
        "CREATE TABLE torn (word TEXT)",
        "INSERT INTO torn VALUES ('satu')",
        "CREATE INDEX torn_words ON torn (word)",
        "CREATE TABLE other (word TEXT)",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
        " WHERE name = 'other') WHERE name = 'torn'",
    )
    assert {fault.code for fault in faults} == {"page-damaged"}


@pytest.mark.parametrize(
    ("before", "where"),
    [
        ((), "Peserta Contoh 02"),
        (("DELETE FROM person_photo",), hashlib.sha256(b"1").hexdigest()[:12]),
    ],
)
def test_a_photo_that_is_not_the_content_its_hash_names_is_named(day, tamper, before, where):
    picture = Picture("02.jpg", hashlib.sha256(b"1").hexdigest(), 354, 472, b"1")
    code = day.read(list_photos)[1].sitter.code
    given = [GivenPhoto(code, picture, None)]
    day.workspace.change(store_photos, training=day.code, photos=given)
    assert day.workspace.read(check) == ()
    faults = tamper(*before, "UPDATE photo SET jpeg = X'00'")
    assert faults == (Fault("photo-altered", where),)


def test_the_check_tells_how_far_it_is(day):
    told = []
    day.workspace.read(check, progress=lambda *how_far: told.append(how_far))
    assert told == [(done, len(told)) for done in range(len(told))]
