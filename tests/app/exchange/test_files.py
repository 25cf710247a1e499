"""Files that leave: whole or not at all, over nothing by accident, under names that all take."""

import errno
import hashlib
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import StorageError
from app.domain.faults import (
    DiskFull,
    FileExists,
    FileInUse,
    FolderNotWritable,
    NameForbidden,
    PathTooLong,
    StorageFailed,
)
from app.exchange.files import (
    deliver,
    name_in,
    named_fault,
    patiently,
    place_for,
    refuse_existing,
    refuse_forbidden,
    writing,
)

ROOT = Path(__file__).parents[3]
WRITE_FOR_EVER = """
import sys
from pathlib import Path, PureWindowsPath
from app.exchange.files import deliver
number = 0
while True:
    number += 1
    deliver(Path(sys.argv[1]), b"%d " % number + bytes(4_000_000) + b"%%EOF", force=True)
    print(number, flush=True)
"""


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_delivered_with_its_fingerprint_and_pages(tmp_path):
    written = deliver(tmp_path / "rekap.pdf", b"content", force=False, pages=2)
    assert written.path == tmp_path / "rekap.pdf"
    assert written.path.read_bytes() == b"content"
    assert written.sha256 == hashlib.sha256(b"content").hexdigest()
    assert written.pages == 2
    assert names(tmp_path) == ["rekap.pdf"]


def test_folders_on_the_way_are_made(tmp_path):
    deliver(tmp_path / "a" / "b" / "rekap.csv", b"x", force=False)
    assert (tmp_path / "a" / "b" / "rekap.csv").read_bytes() == b"x"


@pytest.fixture
def umask():
    """Set the permissions that new files do without, and give the old setting back."""
    before = os.umask(0)
    yield os.umask
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
@pytest.mark.parametrize("mask", [0o022, 0o002, 0o077])
def test_a_delivered_file_may_be_read_by_whom_the_user_lets(tmp_path, umask, mask):
    umask(mask)
    path = deliver(tmp_path / "rekap.csv", b"x", force=False).path
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def keep(self, target):
    """Stand for a program that has the target open, as only Windows lets one do."""
    raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def test_a_file_that_another_program_has_open_is_named(tmp_path, monkeypatch):
    path = deliver(tmp_path / "rekap.csv", b"old", force=False).path
    monkeypatch.setattr(Path, "replace", keep)
    with pytest.raises(FileInUse) as caught:
        deliver(path, b"new", force=True)
    assert caught.value.file == str(path)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["rekap.csv"]
    with pytest.raises(FolderNotWritable):
        deliver(tmp_path / "baru.csv", b"new", force=True)


def test_a_new_file_that_a_scanner_holds_is_not_told_as_the_old_one_in_use(tmp_path, monkeypatch):
    path = deliver(tmp_path / "rekap.csv", b"old", force=False).path
    monkeypatch.setattr(Path, "replace", keep)
    monkeypatch.setattr(Path, "rename", keep)
    with pytest.raises(FolderNotWritable):
        deliver(path, b"new", force=True)
    assert path.read_bytes() == b"old"


def test_a_file_is_delivered_although_what_it_was_written_to_cannot_be_removed(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(Path, "unlink", lambda self, **_: keep(self, self))
    path = deliver(tmp_path / "rekap.csv", b"new", force=False).path
    assert path.read_bytes() == b"new"


class HeldFor:
    """An act that is refused some times before it is done, and how long was waited for it."""

    def __init__(self, times, number=errno.EACCES):
        """Refuse so many times, with this number of an error."""
        self.times, self.number, self.waited = times, number, 0

    def __call__(self):
        """Refuse once more, or be done."""
        if self.times:
            self.times -= 1
            raise OSError(self.number, os.strerror(self.number))
        return "done"

    def pause(self, seconds):
        """Count instead of waiting."""
        self.waited += seconds


@pytest.mark.parametrize("number", [errno.EACCES, errno.EBUSY])
def test_what_windows_refuses_is_done_once_it_is_let_go(number):
    act = HeldFor(3, number)
    assert patiently(act, is_windows=True, pause=act.pause) == "done"
    assert 0 < act.waited < 1


def test_what_is_held_for_good_is_refused_after_a_second():
    act = HeldFor(1000)
    with pytest.raises(PermissionError):
        patiently(act, is_windows=True, pause=act.pause)
    assert act.waited == pytest.approx(1)


@pytest.mark.parametrize(
    ("number", "is_windows"),
    [(errno.EACCES, False), (errno.ENOSPC, True), (errno.EEXIST, True)],
)
def test_what_does_not_pass_by_itself_is_refused_at_once(number, is_windows):
    act = HeldFor(1, number)
    with pytest.raises(OSError, match=os.strerror(number)):
        patiently(act, is_windows=is_windows, pause=act.pause)
    assert act.waited == 0


def test_a_file_that_is_there_is_refused_before_the_work_too(tmp_path):
    path = deliver(tmp_path / "rekap.csv", b"x", force=False).path
    refuse_existing(tmp_path / "baru.csv", force=False)
    refuse_existing(path, force=True)
    with pytest.raises(FileExists):
        refuse_existing(path, force=False)


def test_an_existing_file_is_kept_unless_forced(tmp_path):
    path = tmp_path / "rekap.csv"
    deliver(path, b"old", force=False)
    with pytest.raises(FileExists) as caught:
        deliver(path, b"new", force=False)
    assert caught.value.file == str(path)
    assert path.read_bytes() == b"old"
    deliver(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["rekap.csv"]


def refuse_links(self, target):
    """Stand for a file system without links; none can be mounted everywhere."""
    raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(target))


@pytest.mark.parametrize("has_links", [True, False])
def test_of_many_who_write_one_name_at_once_one_gets_it(tmp_path, monkeypatch, has_links):
    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", refuse_links)
    path, barrier = tmp_path / "rekap.csv", threading.Barrier(8)
    done, refused = [], []

    def write(number):
        content = f"writer {number}".encode()
        barrier.wait()
        try:
            deliver(path, content, force=False)
        except FileExists:
            refused.append(number)
        else:
            done.append(content)

    for _ in range(20):
        threads = [threading.Thread(target=write, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(done) == 1
        assert len(refused) == 7
        assert path.read_bytes() == done.pop()
        refused.clear()
        assert names(tmp_path) == ["rekap.csv"]
        path.unlink()


def test_a_writer_that_is_killed_leaves_the_old_file_or_a_whole_new_one(tmp_path):
    path = tmp_path / "sertifikat.pdf"
    for share in (0, 0.2, 0.4, 0.6, 0.8, 1):
        command = [sys.executable, "-c", WRITE_FOR_EVER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            began = time.monotonic()
            writer.stdout.readline()
            time.sleep(share * (time.monotonic() - began))
            writer.kill()
            answered = 2 + len(writer.stdout.readlines())
        content = path.read_bytes()
        assert len(content) == 4_000_007
        assert content.endswith(b"%%EOF")
        assert int(content.split()[0]) in {answered, answered + 1}


def test_a_path_that_leads_through_a_file_is_no_place_to_write(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for path in (tmp_path / "file" / "rekap.csv", tmp_path / "file" / "a" / "rekap.csv"):
        with pytest.raises(FolderNotWritable) as caught:
            deliver(path, b"x", force=True)
        assert caught.value.folder == str(path.parent)


def test_a_folder_is_never_replaced_by_a_file(tmp_path):
    (tmp_path / "rekap.csv").mkdir()
    with pytest.raises(FileExists):
        deliver(tmp_path / "rekap.csv", b"x", force=False)
    with pytest.raises(FolderNotWritable):
        deliver(tmp_path / "rekap.csv", b"x", force=True)
    assert names(tmp_path) == ["rekap.csv"]


def test_a_name_that_is_too_long_is_no_place_to_write(tmp_path):
    with pytest.raises(FolderNotWritable):
        deliver(tmp_path / ("x" * 300 + ".csv"), b"x", force=False)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, FolderNotWritable),
        (errno.EROFS, FolderNotWritable),
        (errno.ENOENT, FolderNotWritable),
        (errno.EIO, StorageFailed),
    ],
)
def test_what_the_system_refuses_gets_a_name_and_the_folder(number, fault):
    named = named_fault(OSError(number, os.strerror(number)), Path("folder") / "file.csv")
    assert type(named) is fault
    assert named.fields["folder"] == "folder"


def test_a_fault_without_words_is_named_by_its_kind():
    named = named_fault(OSError(), Path("folder") / "file.csv")
    assert isinstance(named, StorageFailed)
    assert named.detail == "OSError"


def test_what_is_no_refusal_of_the_system_passes():
    with pytest.raises(KeyError), writing(Path("file.csv")):
        raise KeyError


def test_the_place_is_the_path_or_a_name_of_our_choice_in_the_folder(tmp_path):
    assert place_for(tmp_path, "Rekap A.csv") == tmp_path / "Rekap A.csv"
    assert place_for(tmp_path / "mine.csv", "Rekap A.csv") == tmp_path / "mine.csv"
    assert place_for(tmp_path / "mine.CSV", "Rekap A.csv") == tmp_path / "mine.CSV"
    assert place_for(tmp_path / "new", "Rekap A.csv") == tmp_path / "new" / "Rekap A.csv"
    assert place_for(tmp_path / "v1.2", "Rekap A.csv") == tmp_path / "v1.2"
    assert place_for(tmp_path / "rekap.txt", "Rekap A.csv") == tmp_path / "rekap.txt"
    (tmp_path / "folder.csv").mkdir()
    assert place_for(tmp_path / "folder.csv", "A/B.csv") == tmp_path / "folder.csv" / "A-B.csv"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Rekap CM/IV:2025.xlsx", "Rekap CM-IV-2025.xlsx"),
        ("Rekap CM/.csv", "Rekap CM-.csv"),
        ('Rekap "A" <B>|C?*.csv', "Rekap -A- -B--C--.csv"),
        ("Rekap A\\B.csv", "Rekap A-B.csv"),
        ("Rekap A. .csv", "Rekap A.csv"),
        ("CON.csv", "CON_.csv"),
    ],
)
def test_names_of_our_choice_take_a_form_that_windows_takes_too(tmp_path, name, safe):
    assert place_for(tmp_path, name) == tmp_path / safe


@given(st.text(max_size=300))
def test_every_training_s_code_gives_a_name_that_can_be_written(code):
    place = place_for(Path(), f"Rekap {code}.csv")
    assert place.parent == Path()
    assert not set(place.name) & set('<>:"/\\|?*')
    assert not any(ord(sign) < 32 for sign in place.name)
    assert place.name.endswith(".csv")
    assert not place.name.removesuffix(".csv").endswith((" ", "."))
    assert len(place.name.encode()) <= 255


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("C:\\Kerja\\CON\\rekap.csv", "CON"),
        ("C:\\Kerja\\Rekap A: B.csv", "Rekap A: B.csv"),
        ("Kerja. \\rekap.csv", "Kerja. "),
        ("\\\\server\\bersama\\nul.csv", "nul.csv"),
    ],
)
def test_a_name_of_someone_s_choice_that_windows_forbids_is_refused_by_name(path, name):
    with pytest.raises(NameForbidden) as caught:
        refuse_forbidden(PureWindowsPath(path), is_windows=True)
    assert caught.value.name == name
    assert caught.value.file == path
    refuse_forbidden(PureWindowsPath(path), is_windows=False)


def test_what_windows_takes_is_not_refused():
    for path in ("C:\\Kerja\\rekap.csv", "C:rekap.csv", "..\\.\\rekap.csv", "\\\\server\\b\\r.csv"):
        refuse_forbidden(PureWindowsPath(path), is_windows=True)


def test_a_path_that_windows_finds_too_long_is_refused_before_it_is_written():
    path = PureWindowsPath("C:\\", *["folder"] * 40, "rekap.csv")
    with pytest.raises(PathTooLong) as caught:
        refuse_forbidden(path, is_windows=True)
    assert caught.value.file == str(path)
    refuse_forbidden(path, is_windows=False)


def test_a_name_that_no_system_takes_is_refused_wherever_a_file_is_written(tmp_path):
    for ask in (
        lambda path: place_for(path, "rekap.csv"),
        lambda path: refuse_existing(path, force=True),
        lambda path: deliver(path, b"x", force=True),
    ):
        with pytest.raises(NameForbidden):
            ask(tmp_path / "a\0b.csv")


def test_a_name_of_our_choice_has_room_in_a_deep_folder_of_windows():
    folder = PureWindowsPath("C:\\", *["folder"] * 33)
    name = name_in(folder, f"Rekap {'X' * 100}.csv", is_windows=True)
    refuse_forbidden(folder / name, is_windows=True)
    assert name.startswith("Rek")
    assert name.endswith("X.csv")


def test_a_path_too_long_to_look_at_is_named(tmp_path):
    with pytest.raises(StorageError):
        place_for(tmp_path / ("a" * 300) / "rekap.csv", "rekap.csv")


def test_every_file_that_leaves_is_written_here():
    own_logs = {"crash_trace.py", "errors.py"}
    writing_words = re.compile(r"\.(write_bytes|write_text|touch)\(|open\([^)]*\"[wax]\+?b?\"")
    sources = [path for layer in ("app", "ui") for path in (ROOT / layer).rglob("*.py")]
    writers = {path for path in sources if writing_words.search(path.read_text("utf-8"))}
    leaving = {path.name for path in writers if path.parent.name != "self_test"}
    assert leaving - own_logs == {"files.py"}
