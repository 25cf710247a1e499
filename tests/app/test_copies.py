"""Safety copies: one a day, the last fourteen, one before an upgrade, and none that is half."""

import datetime as dt
import os
import shutil
import sqlite3
from contextlib import closing
from decimal import Decimal

import pytest
from sqlalchemy import select

from app import copies
from app.domain.faults import DatabaseDamaged, DocumentDamaged, FolderNotWritable
from app.exchange.kept_files import keep_file, place_of
from app.workspace import Workspace
from db import migrate
from db.models import Program

NOON = dt.datetime(2025, 8, 4, 5)
"""A moment in UTC whose day is the same on every clock from UTC-5 to UTC+18."""

TOMORROW = '''"""A step of tomorrow."""

from alembic import op

revision = "{0}"
down_revision = "{1}"


def upgrade() -> None:
    """Add a column."""
    op.execute("ALTER TABLE program ADD COLUMN motto TEXT")
'''


@pytest.fixture
def folder(tmp_path):
    """A data folder with a new database."""
    open_on(tmp_path, 0).close()
    return tmp_path


@pytest.fixture
def newer_program(tmp_path_factory, monkeypatch):
    """Let the program have one migration more than the database."""
    scripts = tmp_path_factory.mktemp("newer") / "migrations"
    shutil.copytree(migrate.SCRIPTS, scripts)
    last = migrate.newest()
    following = f"{int(last) + 1:04}"
    script = scripts / "versions" / f"{following}_tomorrow.py"
    script.write_text(TOMORROW.format(following, last), encoding="utf-8")
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)


def open_on(folder, days):
    """Open the folder some days after the fourth of August."""
    moment = NOON + dt.timedelta(days=days)
    return Workspace(folder, operator="Rini Contoh", clock=lambda: moment, busy_seconds=0.1)


def add_program(tx, *, name):
    tx.add(Program(name=name, form=3, jp=Decimal(3), certificate_title="SERTIFIKAT"))


def list_programs(tx):
    return tuple(tx.scalars(select(Program.name)))


def kept(folder):
    return sorted(path.name for path in (folder / "backups").iterdir())


def programs_in(path):
    with closing(sqlite3.connect(path)) as copy:
        return [name for (name,) in copy.execute("SELECT name FROM program")]


def test_the_first_start_of_a_day_copies_what_the_days_before_stored(folder):
    with open_on(folder, 0) as workspace:
        workspace.change(add_program, name="Hari pertama")
    open_on(folder, 1).close()
    assert kept(folder) == ["aula-2025-08-04.db", "aula-2025-08-05.db"]
    assert programs_in(folder / "backups" / "aula-2025-08-05.db") == ["Hari pertama"]


def test_a_second_start_of_the_day_leaves_the_copy_as_it_is(folder):
    open_on(folder, 1).close()
    with open_on(folder, 1) as workspace:
        workspace.change(add_program, name="Sesudah salinan")
    open_on(folder, 1).close()
    assert kept(folder) == ["aula-2025-08-05.db"]
    assert programs_in(folder / "backups" / "aula-2025-08-05.db") == []


def test_the_day_is_that_of_the_clock_on_the_wall(folder, monkeypatch):
    local = (NOON.replace(hour=23, tzinfo=dt.UTC)).astimezone()
    moment = NOON.replace(hour=23)
    Workspace(folder, operator="Rini Contoh", clock=lambda: moment).close()
    assert kept(folder) == [f"aula-{local:%Y-%m-%d}.db"]


def test_the_last_fourteen_daily_copies_are_kept(folder):
    for day in range(1, 18):
        open_on(folder, day).close()
    assert kept(folder) == [f"aula-2025-08-{day:02}.db" for day in range(8, 22)]


def test_what_is_no_daily_copy_is_never_cleared_away(folder):
    open_on(folder, 0).close()
    mine = folder / "backups" / "aula-2025-01-01 sebelum rapat.db"
    shutil.copyfile(folder / "aula.db", mine)
    for day in range(1, 18):
        open_on(folder, day).close()
    assert mine.exists()


def test_a_clock_that_fell_back_years_neither_loses_copies_nor_goes_without(folder):
    for day in range(1, 16):
        open_on(folder, day).close()
    before = kept(folder)
    open_on(folder, -5000).close()
    assert kept(folder) == ["aula-2011-11-26.db", *before]


def test_a_copy_opens_as_a_data_folder_of_its_own(folder, tmp_path):
    with open_on(folder, 0) as workspace:
        workspace.change(add_program, name="Satu")
    open_on(folder, 1).close()
    other = tmp_path / "other"
    other.mkdir()
    shutil.copyfile(folder / "backups" / "aula-2025-08-05.db", other / "aula.db")
    with open_on(other, 1) as workspace:
        assert workspace.read(list_programs) == ("Satu",)
        workspace.change(add_program, name="Dua")
    assert workspace.damaged_copies() == ()


def test_a_damaged_database_pushes_out_no_good_copy(folder):
    for day in range(15):
        open_on(folder, day).close()
    before = kept(folder)
    assert len(before) == 14
    path = folder / "aula.db"
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])
    for day in (15, 15, 16):
        with pytest.raises(DatabaseDamaged) as caught:
            open_on(folder, day)
        assert caught.value.copy == str(folder / "backups" / before[-1])
    assert kept(folder) == before


def test_what_a_broken_off_copy_left_is_swept_away_a_day_later(folder):
    open_on(folder, 0).close()
    endings = ("", "-journal", "-wal", "")
    names = [f"aula-2025-08-01.db.{n}.part{ending}" for n, ending in enumerate(endings)]
    left = [folder / "backups" / name for name in names]
    for path in left:
        path.write_bytes(b"half")
    now = (NOON + dt.timedelta(days=1)).replace(tzinfo=dt.UTC).timestamp()
    for path in left[:-1]:
        os.utime(path, (now - 90000, now - 90000))
    os.utime(left[-1], (now - 60, now - 60))  # another start may be making this one
    open_on(folder, 1).close()
    assert kept(folder) == ["aula-2025-08-01.db.3.part", "aula-2025-08-04.db", "aula-2025-08-05.db"]
    open_on(folder, 2).close()
    assert [name for name in kept(folder) if "part" in name] == []


def test_a_copy_before_an_upgrade_holds_the_tables_as_they_were(folder, newer_program):
    with open_on(folder, 1) as workspace:
        assert workspace.read(list_programs) == ()
    (before,) = (folder / "backups").glob("before-upgrade-2025-08-05T*.db")
    assert migrate.state_of(before) is migrate.FileState.OLDER
    assert migrate.state_of(folder / "aula.db") is migrate.FileState.CURRENT
    assert (folder / "backups" / "aula-2025-08-05.db").exists()


def test_a_copy_before_an_upgrade_is_kept_for_good(folder, newer_program):
    for day in range(1, 18):
        open_on(folder, day).close()
    assert len(list((folder / "backups").glob("before-upgrade-*.db"))) == 1
    assert len(kept(folder)) == 1 + copies.KEPT


def test_nothing_is_upgraded_that_could_not_be_copied_first(folder, newer_program):
    (folder / "backups").write_text("no folder", encoding="utf-8")
    before = (folder / "aula.db").read_bytes()
    with pytest.raises(FolderNotWritable):
        open_on(folder, 1)
    assert (folder / "aula.db").read_bytes() == before


def test_damaged_copies_are_named_whatever_they_are_for(folder, newer_program):
    open_on(folder, 1).close()
    for path in (folder / "backups").glob("before-*.db"):
        path.write_bytes(path.read_bytes()[:5000])
    (folder / "backups" / "aula-2025-08-01.db").touch()
    with open_on(folder, 1) as workspace:
        damaged = workspace.damaged_copies()
    assert damaged[0] == "aula-2025-08-01.db"
    assert damaged[1].startswith("before-upgrade-2025-08-05T")
    assert len(damaged) == 2


def test_without_copies_there_is_no_newest_one(tmp_path):
    assert copies.newest_copy(tmp_path / "backups") is None
    assert copies.damaged_copies(tmp_path / "backups") == ()


def test_the_copies_are_listed_with_the_newest_first(folder):
    for days in (1, 2, 3):
        open_on(folder, days).close()
    listed = copies.list_copies(folder / "backups")
    assert len(listed) == 3
    assert [copy.made for copy in listed] == sorted((o.made for o in listed), reverse=True)
    assert all(copy.size == copy.path.stat().st_size for copy in listed)
    assert copies.list_copies(folder / "nothing") == ()


def test_looking_through_the_copies_tells_how_far_it_is_and_can_be_stopped(folder):
    for days in (1, 2):
        open_on(folder, days).close()
    told = []

    def stop(done, total):
        told.append((done, total))
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        copies.damaged_copies(folder / "backups", stop)
    assert told == [(0, 2), (1, 2)]


def documents_in(folder):
    return sorted(path.read_bytes() for path in (folder / "documents").glob("*"))


def test_the_documents_lie_once_beside_all_copies_and_outlive_them(folder):
    keep_file(folder / "documents", b"asli")
    open_on(folder, 0).close()
    keep_file(folder / "documents", b"bertanda tangan")
    for day in range(1, 18):
        open_on(folder, day).close()
    assert documents_in(folder / "backups") == [b"asli", b"bertanda tangan"]
    assert copies.count_documents(folder / "backups") == 2
    assert len(copies.list_copies(folder / "backups")) == copies.KEPT


def test_a_second_start_of_the_day_copies_the_documents_that_came_meanwhile(folder):
    open_on(folder, 0).close()
    keep_file(folder / "documents", b"asli")
    open_on(folder, 0).close()
    assert documents_in(folder / "backups") == [b"asli"]


def test_an_opening_copies_so_many_documents_and_the_next_ones_copy_the_others(folder, monkeypatch):
    monkeypatch.setattr(copies, "AT_ONCE", 2)
    for content in (b"satu", b"dua", b"tiga"):
        keep_file(folder / "documents", content)
    for there in (2, 3):
        open_on(folder, 0).close()
        assert copies.count_documents(folder / "backups") == there
    shutil.rmtree(folder / "documents")
    open_on(folder, 0).close()
    assert documents_in(folder) == [b"dua", b"satu", b"tiga"]


def test_a_folder_of_copies_on_another_laptop_brings_its_documents_along(folder, tmp_path):
    keep_file(folder / "documents", b"asli")
    open_on(folder, 0).close()
    other = tmp_path / "other"
    shutil.copytree(folder / "backups", other / "backups")
    shutil.copyfile(folder / "backups" / "aula-2025-08-04.db", other / "aula.db")
    open_on(other, 1).close()
    assert documents_in(other) == [b"asli"]


def test_an_older_copy_that_is_put_back_takes_no_document_away(folder):
    open_on(folder, 0).close()
    keep_file(folder / "documents", b"sesudah salinan")
    shutil.copyfile(folder / "backups" / "aula-2025-08-04.db", folder / "aula.db")
    open_on(folder, 1).close()
    assert documents_in(folder) == documents_in(folder / "backups") == [b"sesudah salinan"]


def test_a_damaged_document_is_told_and_keeps_neither_records_nor_others_from_being_copied(folder):
    sha256 = keep_file(folder / "documents", b"asli")
    keep_file(folder / "documents", b"lain")
    damaged = place_of(folder / "documents", sha256)
    damaged.write_bytes(b"rusak")
    with open_on(folder, 0) as workspace:
        assert isinstance(workspace.copy_fault, DocumentDamaged)
        assert workspace.copy_fault.file == str(damaged)
    assert (folder / "backups" / "aula-2025-08-04.db").exists()
    assert documents_in(folder / "backups") == [b"lain"]


def test_a_document_that_went_is_brought_back_and_a_damaged_copy_is_named(folder):
    sha256 = keep_file(folder / "documents", b"asli")
    open_on(folder, 0).close()
    place_of(folder / "documents", sha256).unlink()
    with open_on(folder, 0) as workspace:
        assert workspace.damaged_copies() == ()
    assert documents_in(folder) == [b"asli"]
    place_of(folder / "backups" / "documents", sha256).write_bytes(b"rusak")
    with open_on(folder, 0) as workspace:
        assert workspace.damaged_copies() == (f"documents/{sha256}.pdf",)


def test_without_room_for_the_records_the_first_fault_is_told(folder):
    keep_file(folder / "documents", b"asli")
    (folder / "backups").write_text("no folder", encoding="utf-8")
    with open_on(folder, 0) as workspace:
        assert isinstance(workspace.copy_fault, FolderNotWritable)


def test_what_a_delivery_of_documents_left_is_swept_away_a_day_later(folder):
    keep_file(folder / "documents", b"asli")
    open_on(folder, 0).close()
    now = (NOON + dt.timedelta(days=1)).replace(tzinfo=dt.UTC).timestamp()
    left = [
        place / "documents" / f".aula-{age}"
        for place in (folder, folder / "backups")
        for age in (90000, 60)
    ]
    for path in left:
        path.write_bytes(b"half")
        os.utime(path, (now - int(path.name[6:]),) * 2)
    open_on(folder, 1).close()
    assert [path.exists() for path in left] == [False, True, False, True]
