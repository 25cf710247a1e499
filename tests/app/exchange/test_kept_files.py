"""Files under their hash: kept once, copied where they are missing, told when they are altered."""

import hashlib

import pytest

from app.domain.faults import FolderNotWritable
from app.exchange.kept_files import (
    copy_missing,
    count_kept,
    damaged_in,
    find_faults,
    keep_file,
    place_of,
    read_kept,
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "documents"


@pytest.fixture
def other(tmp_path):
    return tmp_path / "backups" / "documents"


def contents(folder):
    return sorted(path.read_bytes() for path in folder.iterdir())


def test_a_file_is_kept_once_and_mended_by_keeping_it_again(folder):
    sha256 = keep_file(folder, b"satu")
    written = place_of(folder, sha256).stat()
    assert keep_file(folder, b"satu") == sha256 == hashlib.sha256(b"satu").hexdigest()
    assert place_of(folder, sha256).stat().st_ino == written.st_ino
    place_of(folder, sha256).write_bytes(b"rusak")
    assert read_kept(folder, sha256) is None
    keep_file(folder, b"satu")
    assert read_kept(folder, sha256) == b"satu"


def test_only_what_is_missing_is_copied_and_nothing_is_written_anew(folder, other):
    first = keep_file(folder, b"satu")
    assert copy_missing(folder, other) == ()
    before = place_of(other, first).stat()
    keep_file(folder, b"dua")
    assert copy_missing(folder, other) == ()
    assert contents(other) == [b"dua", b"satu"]
    after = place_of(other, first).stat()  # reading it may have moved its time of access
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (count_kept(other), count_kept(folder.parent / "tiada")) == (2, 0)


def test_what_is_not_what_was_kept_is_named_and_not_copied_but_the_others_are(folder, other):
    altered, gone = keep_file(folder, b"satu"), keep_file(folder, b"dua")
    keep_file(folder, b"tiga")
    place_of(folder, altered).write_bytes(b"rusak")
    place_of(folder, gone).unlink()
    place_of(folder, gone).mkdir()
    assert set(copy_missing(folder, other)) == {place_of(folder, altered), place_of(folder, gone)}
    assert contents(other) == [b"tiga"]


def test_files_of_other_people_are_never_copied(folder, other):
    folder.mkdir()
    for name in ("surat.pdf", ".aula-0123456789abcdef", "desktop.ini"):
        (folder / name).write_bytes(b"x")
    assert copy_missing(folder, other) == ()
    assert not other.exists()


def test_faults_are_named_with_whose_they_are(folder):
    whole, altered, gone = (keep_file(folder, text) for text in (b"satu", b"dua", b"tiga"))
    place_of(folder, altered).write_bytes(b"rusak")
    place_of(folder, gone).unlink()
    (folder / "Surat.PDF").write_bytes(b"x")
    (folder / ".aula-0123456789abcdef").write_bytes(b"half")
    (folder / "desktop.ini").write_bytes(b"x")
    named = [("001", whole), ("002", altered), ("003", gone)]
    told = []
    assert find_faults(folder, named, lambda *o: told.append(o)) == (
        ("document-altered", f"002, {altered}.pdf"),
        ("document-missing", f"003, {gone}.pdf"),
        ("document-unexpected", "Surat.PDF"),
    )
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert damaged_in(folder) == (f"{altered}.pdf",)


def test_a_whole_file_that_nobody_names_is_no_fault_but_an_altered_one_is(folder):
    keep_file(folder, b"satu")
    assert find_faults(folder, []) == ()
    altered = keep_file(folder, b"dua")
    place_of(folder, altered).write_bytes(b"rusak")
    assert find_faults(folder, []) == (("document-unexpected", f"{altered}.pdf"),)


def test_so_many_are_copied_at_once_and_damaged_ones_hold_up_none(folder, other):
    damaged = min(keep_file(folder, text) for text in (b"satu", b"dua", b"tiga", b"empat"))
    place_of(folder, damaged).write_bytes(b"rusak")
    for there in (2, 3, 3):
        assert copy_missing(folder, other, 2) == (place_of(folder, damaged),)
        assert count_kept(other) == there


def test_a_copy_without_a_place_is_refused_by_name(folder, other):
    keep_file(folder, b"satu")
    other.parent.write_text("no folder", encoding="utf-8")
    with pytest.raises(FolderNotWritable):
        copy_missing(folder, other)
