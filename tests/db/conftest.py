"""A database file as the migrations make it, empty or with rows in every table."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db import migrate

ROWS_OF_0001 = """
INSERT INTO program (id, uid, name, form, jp, certificate_title)
  VALUES (1, 'uid-program', 'Program Contoh', 3, 300, 'SERTIFIKAT');
INSERT INTO training (id, uid, code, program_id, program_name, form, jp, certificate_title, year,
    zone, start_date, end_date, min_present_percent, late_minutes, late_counts,
    excused_leaves_denominator, before_joining, number_pattern, number_scope, number_next,
    sessions_numbered)
  VALUES (1, 'uid-training', 'CONTOH-I', 1, 'Program Contoh', 3, 300, 'SERTIFIKAT', 2025, 'WIB',
    '2025-08-04', '2025-08-04', 9000, 30, 'present', 0, 'absent', '{seq}/{year}', 'year', 1, 1);
INSERT INTO signatory (training_id, side, name, position)
  VALUES (1, 'front', 'Peraga Contoh', 'Kepala');
INSERT INTO subject (id, uid, training_id, position, name, jp, jp_async)
  VALUES (1, 'uid-subject', 1, 1, 'Materi Contoh', 300, 0);
INSERT INTO session (id, uid, training_id, number, kind, mode, state, subject_id, date,
    planned_start, planned_end, jp)
  VALUES (1, 'uid-session', 1, 1, 'learning', 'classroom', 'open', 1, '2025-08-04',
    '07:30:00.000000', '09:45:00.000000', 300);
INSERT INTO session_trainer (session_id, position, name) VALUES (1, 1, 'Widya Peraga');
INSERT INTO person (id, uid, name, nip)
  VALUES (1, 'uid-person', 'Teladan Sampel', '198609262015051901');
INSERT INTO enrollment (id, uid, training_id, person_id, ndh, scan_code, name, state)
  VALUES (1, 'uid-enrollment', 1, 1, 1, 'K7M2P', 'Teladan Sampel', 'active');
INSERT INTO mark (id, uid, session_id, enrollment_id, status, source)
  VALUES (1, 'uid-mark', 1, 1, 'H', 'scan');
INSERT INTO mark_history (id, session_id, enrollment_id, status, source, operator, recorded)
  VALUES (1, 1, 1, 'H', 'scan', 'Rini Contoh', '2025-08-04 00:31:00.000000');
INSERT INTO certificate_number (id, number, scope, sequence, given)
  VALUES (1, '1/2025', '2025', 1, '2025-08-04 03:00:00.000000');
INSERT INTO certificate (id, uid, enrollment_id, number_id, kind, state, date, facts, sha256,
    operator, issued)
  VALUES (1, 'uid-certificate', 1, 1, 'certificate', 'issued', '2025-08-04', '{}', 'digits',
    'Rini Contoh', '2025-08-04 03:00:00.000000');
INSERT INTO journal (id, at, operator, verb, facts)
  VALUES (1, '2025-08-04 00:31:00.000000', 'Rini Contoh', 'scan', '{}');
"""
"""One row in every table of revision 0001; later revisions are reached by upgrading it."""

ROWS_OF_0002 = """
INSERT INTO organization (id, name, zone, is_practice)
  VALUES (1, 'BKPSDMD Kota Contoh', 'WIB', 0);
INSERT INTO printing (id, uid, training_id, paper, pages, operator, at)
  VALUES (1, 'uid-printing', 1, 'recap', 1, 'Rini Contoh', '2025-08-04 03:00:00.000000');
"""
"""One row in every table that revision 0002 added."""

ROWS_OF_0003 = """
INSERT INTO certification (training_id, best, print_policy, is_electronic, scale)
  VALUES (1, 6, 'certain', 0, 'own');
INSERT INTO score_aspect (id, uid, training_id, position, name, weight)
  VALUES (1, 'uid-aspect', 1, 1, 'Sikap', 10000);
INSERT INTO scale_band (training_id, position, lowest, name, result)
  VALUES (1, 1, 0, 'Baik', 'passed');
INSERT INTO score (id, uid, enrollment_id, aspect_id, value) VALUES (1, 'uid-score', 1, 1, 9000);
INSERT INTO decision (enrollment_id, result, reason, operator, decided)
  VALUES (1, 'passed', 'Rapat panitia', 'Rini Contoh', '2025-08-04 03:00:00.000000');
INSERT INTO kind_terms (training_id, kind, title) VALUES (1, 'award', 'PIAGAM PENGHARGAAN');
INSERT INTO photo (sha256, width, height, jpeg) VALUES ('digits', 3, 4, x'FFD8');
INSERT INTO person_photo (person_id, sha256) VALUES (1, 'digits');
INSERT INTO number_range (id, uid, scope, first_number, last_number, use, operator, made)
  VALUES (1, 'uid-range', 'year:2025', 213, 252, 'own', 'Rini Contoh',
    '2025-08-04 03:00:00.000000');
INSERT INTO sheet (id, uid, number_id, copy, facts, sha256, operator, at)
  VALUES (1, 'uid-sheet', 1, 1, '{}', 'digits', 'Rini Contoh', '2025-08-04 03:00:00.000000');
INSERT INTO handover (certificate_id, collected_by, operator, at)
  VALUES (1, 'Teladan Sampel', 'Rini Contoh', '2025-08-04 03:00:00.000000');
INSERT INTO original_file (certificate_id, sha256, operator, at)
  VALUES (1, 'digits', 'Rini Contoh', '2025-08-04 03:00:00.000000');
INSERT INTO signed_file (id, uid, certificate_id, sha256, name, operator, at)
  VALUES (1, 'uid-signed', 1, 'digits', 'ttd.pdf', 'Rini Contoh', '2025-08-04 03:00:00.000000');
"""
"""One row in every table that revisions 0003 and 0004 added."""

ROWS_OF_0005 = """
INSERT INTO name_check (id, uid, enrollment_id, facts, operator, checked)
  VALUES (1, 'uid-check', 1, '{"name": "Teladan Sampel"}', 'Rini Contoh',
    '2025-08-05 03:00:00.000000');
"""
"""One row in the table that revision 0005 added."""


@pytest.fixture(scope="session")
def pristine(tmp_path_factory) -> Path:
    """A new database that nobody writes to."""
    path: Path = tmp_path_factory.mktemp("pristine") / "aula.db"
    migrate.upgrade(path)
    return path


def first_version(folder: Path) -> Path:
    """Make a database as the first version left it, with a row in every table."""
    path: Path = folder / "aula.db"
    scripts = shutil.copytree(migrate.SCRIPTS, folder / "first")
    for script in (scripts / "versions").glob("000[2-9]*"):
        script.unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "SCRIPTS", scripts)
        migrate.upgrade(path)
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.executescript(ROWS_OF_0001)
    return path


@pytest.fixture
def first_database(tmp_path) -> Path:
    """The path of a database as the first version left it."""
    return first_version(tmp_path)


@pytest.fixture(scope="session")
def full(tmp_path_factory) -> Path:
    """A database with a row in every table, come up from the first version; nobody writes to it."""
    path = first_version(tmp_path_factory.mktemp("full"))
    migrate.upgrade(path)
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.executescript(ROWS_OF_0002 + ROWS_OF_0003 + ROWS_OF_0005)
    return path


@pytest.fixture
def database(pristine, tmp_path) -> Path:
    """The path of a new database."""
    return Path(shutil.copyfile(pristine, tmp_path / "aula.db"))


@pytest.fixture
def populated(full, database) -> Iterator[sqlite3.Connection]:
    """A bare connection to the database, with a row in every table, and foreign keys held."""
    shutil.copyfile(full, database)
    with closing(sqlite3.connect(database, isolation_level=None)) as opened:
        opened.execute("PRAGMA foreign_keys = ON")
        yield opened
