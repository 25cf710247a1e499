"""The check of an office's records: what it finds is named."""

import sqlite3

import pytest

from app.domain.faults import CertificateAltered
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.integrity import Fault, check


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


def test_the_check_tells_how_far_it_is(day):
    told = []
    day.workspace.read(check, progress=lambda *how_far: told.append(how_far))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
