"""The tables: what the models say is what the migrations build, and the record keeps itself."""

import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from enum import StrEnum

import pytest
from sqlalchemy import CheckConstraint, create_engine, inspect

from app.domain import vocabulary
from db.base import Hundredths
from db.models import Base

HELD_WORDS = {
    ("training", "zone"): vocabulary.Zone,
    ("organization", "zone"): vocabulary.Zone,
    ("training", "late_counts"): vocabulary.LateCounts,
    ("training", "before_joining"): vocabulary.BeforeJoining,
    ("training", "number_scope"): vocabulary.NumberScope,
    ("session", "kind"): vocabulary.SessionKind,
    ("session", "mode"): vocabulary.SessionMode,
    ("session", "state"): vocabulary.SessionState,
    ("enrollment", "state"): vocabulary.EnrollmentState,
    ("mark", "status"): vocabulary.Status,
    ("mark", "source"): vocabulary.MarkSource,
    ("mark_history", "status"): vocabulary.Status,
    ("mark_history", "source"): vocabulary.MarkSource,
    ("certificate", "kind"): vocabulary.CertificateKind,
    ("certificate_number", "kind"): vocabulary.CertificateKind,
    ("certificate_number", "state"): vocabulary.NumberState,
    ("kind_terms", "kind"): vocabulary.CertificateKind,
    ("kind_terms", "number_scope"): vocabulary.NumberScope,
    ("certification", "print_policy"): vocabulary.PrintPolicy,
    ("number_range", "use"): vocabulary.RangeUse,
}
TABLES = sorted(Base.metadata.tables)
CERTIFICATE = Base.metadata.tables["certificate"]
COUNT, REMOVE = "SELECT count(*) FROM {}", "DELETE FROM {}"
SET_NINE = "UPDATE {} SET {} = 9"
ANOTHER_NUMBER = (
    "INSERT INTO certificate_number (id, number, scope, sequence, given, state)"
    " VALUES (?, ?, ?, ?, ?, 'reserved')"
)
APPEND_ONLY = ("journal", "mark_history", "original_file", "photo", "printing", "signed_file")
FROZEN = {
    "certificate": {*CERTIFICATE.c.keys()} - {"state", "reason"},
    "certificate_number": {"id", "number", "scope", "sequence", "given"},
    "sheet": {*Base.metadata.tables["sheet"].c.keys()} - {"spoilt", "spoilt_reason"},
}


@pytest.fixture(scope="module")
def modelled(tmp_path_factory):
    """A database made from the models alone, without migrations."""
    path = tmp_path_factory.mktemp("models") / "models.db"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return path


def columns(path, table):
    """All that SQLite knows of a table's columns."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
    return {name: facts for _, name, *facts in found}


def indexes(path, table):
    """Each index with its columns, collations, uniqueness and the condition it is made for."""
    with closing(sqlite3.connect(path)) as connection:
        found = {}
        for _, name, unique, _, partial in connection.execute(f"PRAGMA index_list({table})"):
            rows = connection.execute(f"PRAGMA index_xinfo({name})").fetchall()
            shown = tuple((column, collation) for _, _, column, _, collation, key in rows if key)
            where = "SELECT sql FROM sqlite_master WHERE name = ?"
            (sql,) = connection.execute(where, (name,)).fetchone()
            found[shown] = (unique, partial, sql and " ".join(sql.split()))
    return found


def constraints(path, table):
    """Every constraint of a table by its name, with its whole text, and the nameless ones."""
    with closing(sqlite3.connect(path)) as connection:
        where = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
        (sql,) = connection.execute(where, (table,)).fetchone()
    lines = [line.strip().rstrip(",").strip() for line in sql.splitlines()]
    words = ("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN")
    return {line for line in lines if line.startswith(words)}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("of", [columns, indexes, constraints])
def test_the_migrations_build_what_the_models_say(database, modelled, of, table):
    assert of(database, table) == of(modelled, table)


def test_the_migrations_build_no_table_that_no_model_knows(database):
    engine = create_engine(f"sqlite:///{database}")
    assert set(inspect(engine).get_table_names()) == {*TABLES, "alembic_version"}
    engine.dispose()


@pytest.mark.parametrize("table", TABLES)
def test_every_constraint_has_a_name(database, table):
    found = constraints(database, table)
    assert found
    assert not [line for line in found if not line.startswith("CONSTRAINT ")]


@pytest.mark.parametrize("table", TABLES)
def test_columns_carry_no_constraint_that_has_no_name(database, table):
    with closing(sqlite3.connect(database)) as connection:
        where = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
        (sql,) = connection.execute(where, (table,)).fetchone()
    inline = [line for line in sql.splitlines() if not line.strip().startswith("CONSTRAINT")]
    assert not re.findall(r"\b(?:UNIQUE|CHECK|REFERENCES|PRIMARY KEY)\b", "\n".join(inline))


def test_nothing_that_is_recorded_goes_away_with_something_else(database):
    with closing(sqlite3.connect(database)) as connection:
        actions = {
            (table, row[5], row[6])
            for table in TABLES
            for row in connection.execute(f"PRAGMA foreign_key_list({table})")
        }
    assert {action for _, *both in actions for action in both} == {"NO ACTION"}


@pytest.mark.parametrize(("place", "words"), HELD_WORDS.items())
def test_the_tables_take_exactly_the_words_of_the_vocabulary(place, words: type[StrEnum]):
    table, column = place
    texts = [
        str(constraint.sqltext)
        for constraint in Base.metadata.tables[table].constraints
        if isinstance(constraint, CheckConstraint) and constraint.name == f"ck_{table}_{column}"
    ]
    assert len(texts) == 1
    assert set(re.findall(r"'([^']*)'", texts[0])) == {word.value for word in words}


def test_every_closed_list_of_words_in_the_tables_is_compared_with_the_vocabulary():
    held = {
        (table.name, match[1])
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
        if (match := re.fullmatch(r"(\w+) IN \(.*\)", str(constraint.sqltext)))
    }
    only_of_tables = {
        ("signatory", "side"),
        ("signatory", "kind"),
        ("certificate", "state"),
        ("certification", "scale"),
        ("scale_band", "result"),
        ("decision", "result"),
    }
    assert held == HELD_WORDS.keys() | only_of_tables


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("change", ["UPDATE {} SET rowid = rowid + 1", REMOVE])
def test_what_is_appended_is_never_changed(populated, table, change):
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute(change.format(table))
    assert populated.execute(COUNT.format(table)).fetchone() == (1,)


@pytest.mark.parametrize(
    ("table", "column"), [(table, name) for table in FROZEN for name in sorted(FROZEN[table])]
)
def test_what_was_given_issued_and_printed_stays_as_it_was(populated, table, column):
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute(SET_NINE.format(table, column))


@pytest.mark.parametrize("table", FROZEN)
def test_what_was_given_issued_and_printed_cannot_be_removed(populated, table):
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute(REMOVE.format(table))


def test_a_certificate_only_ends_with_a_reason(populated):
    with pytest.raises(sqlite3.IntegrityError, match=r"ck_certificate_ended$"):
        populated.execute("UPDATE certificate SET state = 'void'")
    assert populated.execute("UPDATE certificate SET state = 'void', reason = 'x'").rowcount == 1


def test_a_number_that_was_made_void_never_comes_back(populated):
    populated.execute("UPDATE certificate_number SET state = 'void', reason = 'Salah cetak'")
    for state in ("reserved", "prepared", "issued", "withheld"):
        with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
            populated.execute("UPDATE certificate_number SET state = ?", (state,))


@pytest.mark.parametrize("state", ["reserved", "prepared", "withheld"])
def test_the_number_of_an_issued_certificate_is_only_ever_made_void(populated, state):
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute("UPDATE certificate_number SET state = ?", (state,))


@pytest.mark.parametrize("column", ["kind", "training_id", "enrollment_id", "trainer", "date"])
def test_what_a_number_was_issued_for_stays_for_good(populated, column):
    for state in ("issued", "void"):
        populated.execute("UPDATE certificate_number SET state = ?, reason = 'x'", (state,))
        with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
            populated.execute(SET_NINE.format("certificate_number", column))


def test_a_certificate_that_ended_never_becomes_valid_again(populated):
    populated.execute("UPDATE certificate SET state = 'corrected', reason = 'x'")
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute("UPDATE certificate SET state = 'issued'")


def test_a_number_that_is_bound_is_never_reserved_again(populated):
    populated.execute(ANOTHER_NUMBER, (2, "2/2025", "2025", 2, "2025-08-05"))
    populated.execute("UPDATE certificate_number SET state = 'void', reason = 'x' WHERE id = 1")
    populated.execute(BIND_SECOND)
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute("UPDATE certificate_number SET state = 'reserved' WHERE id = 2")


def test_a_number_from_outside_is_mended_until_it_is_bound(populated):
    populated.execute(ANOTHER_NUMBER, (2, "LAN-1", "outside", None, "2025-08-05"))
    mended = "UPDATE certificate_number SET number = 'LAN-2' WHERE id = 2"
    assert populated.execute(mended).rowcount == 1
    populated.execute("UPDATE certificate_number SET state = 'void', reason = 'x' WHERE id = 2")
    with pytest.raises(sqlite3.IntegrityError, match="keeps what was written"):
        populated.execute("UPDATE certificate_number SET number = 'LAN-3' WHERE id = 2")


@pytest.mark.parametrize("table", ["session", "enrollment", "person", "training"])
def test_what_marks_and_certificates_point_to_cannot_be_removed(populated, table):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        populated.execute(REMOVE.format(table))


def test_nobody_is_marked_twice_in_a_session(populated):
    with pytest.raises(sqlite3.IntegrityError, match=r"UNIQUE.*session_id.*enrollment_id"):
        populated.execute(
            "INSERT INTO mark (uid, session_id, enrollment_id, status, source)"
            " VALUES ('uid-other', 1, 1, 'A', 'typed')"
        )


@pytest.mark.parametrize(
    "line", [(2, "1/2025", "other", 9, "2025-08-05"), (2, "other", "2025", 1, "2025-08-05")]
)
def test_a_number_of_the_book_is_given_once(populated, line):
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        populated.execute(ANOTHER_NUMBER, line)


BOUND = (
    "INSERT INTO certificate_number (number, scope, given, state, kind, training_id, date,"
    " enrollment_id, trainer)"
    " VALUES ('2/2025', '2025', '2025-08-05', 'prepared', 'award', 1, '2025-08-05', {}, {})"
)
BIND_SECOND = (
    "UPDATE certificate_number SET state = 'prepared', kind = 'certificate', training_id = 1,"
    " enrollment_id = 1, date = '2025-08-05' WHERE id = 2"
)
ISSUE_SECOND = (
    "INSERT INTO certificate (uid, training_id, enrollment_id, number_id, kind, state, revision,"
    " date, facts, sha256, operator, issued) VALUES ('uid-second', 1, 1, 2, 'certificate',"
    " 'issued', 1, '2025-08-05', '{}', 'digits', 'Rini Contoh', '2025-08-05')"
)


def test_a_participant_has_one_number_in_force_and_one_certificate_of_a_kind(populated):
    populated.execute(ANOTHER_NUMBER, (2, "2/2025", "2025", 2, "2025-08-05"))
    for second in (BIND_SECOND, ISSUE_SECOND):
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            populated.execute(second)
    for table in ("certificate", "certificate_number"):
        populated.execute(f"UPDATE {table} SET state = 'void', reason = 'x' WHERE id = 1")  # noqa: S608
    for second in (BIND_SECOND, ISSUE_SECOND):
        assert populated.execute(second).rowcount == 1


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("UPDATE mark SET status = 'X'", "ck_mark_status"),
        ("UPDATE mark SET status = 'PC'", "ck_mark_jp"),
        ("UPDATE mark SET status = 'PC', jp = -1", "ck_mark_jp_sign"),
        ("UPDATE mark SET source = 'guess'", "ck_mark_source"),
        ("UPDATE session SET planned_end = '07:00:00'", "ck_session_planned_order"),
        ("UPDATE session SET jp = -1", "ck_session_jp"),
        ("UPDATE session SET subject_id = NULL", "ck_session_subject"),
        ("UPDATE session SET real_end = '10:00:00'", "ck_session_real_end"),
        ("UPDATE session SET state = 'cancelled'", "ck_session_state_before_cancelling"),
        ("UPDATE subject SET jp_async = 301", "ck_subject_jp_async"),
        ("UPDATE training SET end_date = '2025-08-01'", "ck_training_dates"),
        ("UPDATE training SET min_present_percent = 10001", "ck_training_min_present_percent"),
        ("UPDATE enrollment SET ndh = 0", "ck_enrollment_ndh"),
        ("UPDATE person SET nip = '1,98203E+17'", "ck_person_nip"),
        ("UPDATE score SET value = 10001", "ck_score_value"),
        ("UPDATE score SET remedial = -1", "ck_score_remedial"),
        ("UPDATE decision SET reason = NULL", "ck_decision_reason"),
        ("UPDATE decision SET standing = 1", "ck_decision_note"),
        ("UPDATE certification SET best = 11", "ck_certification_best"),
        (BOUND.format("NULL", "NULL"), "ck_certificate_number_bound"),
        (BOUND.format("1", "'Widya'"), "ck_certificate_number_bound"),
        ("UPDATE certificate_number SET state = 'void'", "ck_certificate_number_void_reason"),
        ("UPDATE sheet SET spoilt = '2025-08-05'", "ck_sheet_spoilt"),
        ("UPDATE number_range SET last_number = 212", "ck_number_range_last_number"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_the_constraint_that_names_it(
    populated, change, constraint
):
    with pytest.raises(sqlite3.IntegrityError, match=f"{constraint}$"):
        populated.execute(change)


def test_jp_are_kept_as_exact_hundredths():
    kept = Hundredths()
    dialect = create_engine("sqlite://").dialect
    for text in ("260.99", "0", "0.01", "50", "1.33"):
        stored = kept.process_bind_param(Decimal(text), dialect)
        assert isinstance(stored, int)
        assert kept.process_result_value(stored, dialect) == Decimal(text)
    assert kept.process_bind_param(None, dialect) is None
    assert kept.process_result_value(None, dialect) is None


def test_jp_with_a_third_decimal_are_never_rounded_in_silence():
    with pytest.raises(ValueError, match="more than two"):
        Hundredths().process_bind_param(Decimal("1.335"), create_engine("sqlite://").dialect)
