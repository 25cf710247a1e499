"""Killed or without room while signed PDFs are taken back or copied: none is half, none is lost."""

import datetime as dt
import shutil
from functools import partial

import pytest

from app.domain.faults import DiskFull
from app.exchange.kept_files import damaged_in, keep_file
from app.exchange.signed_pdfs import gather_signed, pdfs_in
from app.usecases.integrity import Fault, check_documents
from app.usecases.number_list import list_numbers
from app.usecases.signed_files import (
    SentFile,
    list_documents,
    list_originals,
    send_out,
    take_back_files,
)
from app.workspace import Workspace
from tests.stories.starting import (
    CODE,
    KILLS,
    assert_whole,
    aula,
    cut_short,
    moments,
    opened,
    seconds_of,
    start_script,
)

TAKE_BACK = """
import sys
from pathlib import Path
from app.exchange.signed_pdfs import gather_signed, pdfs_in
from app.usecases.signed_files import list_originals, take_back_files
from app.workspace import Workspace
print("ready", flush=True)
with Workspace(Path(sys.argv[1]), operator="Rini Contoh") as workspace:
    out = workspace.read(list_originals, training=sys.argv[3])
    sha256s = [sha256 for _, sha256 in out.named]
    found = gather_signed(pdfs_in(Path(sys.argv[2])), originals=sha256s, documents=out.folder)
    workspace.change(take_back_files, training=sys.argv[3], files=found.signed)
print("kept", flush=True)
"""
OPEN = """
import sys
from pathlib import Path
from app.workspace import Workspace
print("ready", flush=True)
Workspace(Path(sys.argv[1]), operator="Rini Contoh").close()
print("opened", flush=True)
"""
FEWER = max(5, KILLS // 3)
SIZE = 200_000


@pytest.fixture(scope="session")
def sent_once(marked_once, tmp_path_factory):
    """Send out the originals of thirty certificates."""
    folder = shutil.copytree(marked_once, tmp_path_factory.mktemp("sent") / "data")
    issue = ("issue", "certificate", "--training", CODE, "--date", "2025-08-08")
    assert aula(folder, *issue).status == 0
    with opened(folder) as workspace:
        numbers = [line.number for line in workspace.read(list_numbers).numbers if line.number]
        files = [
            SentFile(number, keep_file(folder / "documents", original_of(number)))
            for number in numbers
        ]
        workspace.change(send_out, training=CODE, files=files)
    return folder


@pytest.fixture
def back(sent_once, tmp_path):
    """Lay the signed files of all of them into a folder."""
    folder = tmp_path / "kembali"
    folder.mkdir()
    with opened(sent_once) as workspace:
        out = workspace.read(list_originals, training=CODE)
    for place, (number, _) in enumerate(out.named):
        (folder / f"{place:02}.pdf").write_bytes(original_of(number) + b"tanda tangan")
    return folder


def original_of(number):
    return b"%PDF-1.7 " + number.encode() + bytes(SIZE)


def take_back(workspace, back):
    out = workspace.read(list_originals, training=CODE)
    sha256s = [sha256 for _, sha256 in out.named]
    found = gather_signed(pdfs_in(back), originals=sha256s, documents=out.folder)
    return workspace.change(take_back_files, training=CODE, files=found.signed)


def look(folder):
    """Count what must lie there, and name what is wrong with it."""
    with opened(folder) as workspace:
        documents = workspace.read(list_documents)
        return len(documents.named), check_documents(documents)


def test_a_killed_taking_back_records_all_or_none_and_is_repeated(sent_once, back, tmp_path):
    trial = shutil.copytree(sent_once, tmp_path / "trial")
    seconds = seconds_of(start_script(TAKE_BACK, trial, back, CODE))
    seen = set()
    for number, moment in enumerate(moments(seconds, FEWER)):
        folder = shutil.copytree(sent_once, tmp_path / f"data-{number}")
        out = cut_short(start_script(TAKE_BACK, folder, back, CODE), moment)
        count, faults = look(folder)
        assert count == 60 or (count, out) == (30, "")
        assert faults == ()
        with opened(folder) as workspace:
            assert len(take_back(workspace, back)) == 30
        assert look(folder) == (60, ())
        assert_whole(folder)
        seen.add(count)
    assert seen == {30, 60}


def test_a_killed_copying_leaves_no_half_document_and_the_next_start_goes_on(sent_once, tmp_path):
    def fresh(name):
        folder = shutil.copytree(sent_once, tmp_path / name)
        shutil.rmtree(folder / "backups", ignore_errors=True)
        return folder

    seconds = seconds_of(start_script(OPEN, fresh("trial")))
    counts = set()
    for number, moment in enumerate(moments(seconds, FEWER)):
        folder = fresh(f"data-{number}")
        copied = folder / "backups" / "documents"
        out = cut_short(start_script(OPEN, folder), moment)
        assert damaged_in(copied) == ()
        counts.add(count := len([*copied.glob("*.pdf")]))
        assert count == 30 or not out
        opened(folder).close()
        assert len([*copied.glob("*.pdf")]) == 30
        assert_whole(folder)
    assert {0, 30} <= counts


def test_an_older_copy_on_another_laptop_finds_all_that_it_names(sent_once, back, tmp_path):
    folder = shutil.copytree(sent_once, tmp_path / "data")
    with opened(folder) as workspace:
        take_back(workspace, back)
    for day in (1, 2):
        clock = partial(dt.datetime, 2030, 1, day, 5)
        Workspace(folder, operator="Rini Contoh", clock=clock).close()
    other = tmp_path / "laptop"
    shutil.copytree(folder / "backups", other / "backups")
    shutil.copyfile(folder / "backups" / "aula-2030-01-01.db", other / "aula.db")
    assert look(other) == (60, ())
    assert_whole(other)


def test_without_room_nothing_is_recorded_and_what_is_kept_stays(sent_once, back, roomy_disk):
    if not roomy_disk.is_own:
        pytest.skip("no right to mount a disk")
    folder = shutil.copytree(sent_once, roomy_disk.folder / "data")
    with opened(folder) as workspace:
        roomy_disk.fill()
        with pytest.raises(DiskFull) as caught:
            take_back(workspace, back)
        assert caught.value.folder == str(folder / "documents")
        roomy_disk.empty()
        assert [*(folder / "documents").glob(".aula-*")] == []
        assert len(take_back(workspace, back)) == 30
    assert look(folder) == (60, ())


def test_without_room_for_their_copies_the_records_open_and_it_is_told(sent_once, roomy_disk):
    if not roomy_disk.is_own:
        pytest.skip("no right to mount a disk")
    folder = shutil.copytree(sent_once, roomy_disk.folder / "data")
    copied = folder / "backups" / "documents"
    shutil.rmtree(copied, ignore_errors=True)
    opened(folder).close()
    shutil.rmtree(copied)
    roomy_disk.fill()
    with opened(folder) as workspace:
        assert isinstance(workspace.copy_fault, DiskFull)
    roomy_disk.empty()
    with opened(folder) as workspace:
        assert workspace.copy_fault is None
    assert len([*copied.glob("*.pdf")]) == 30


def test_a_document_that_is_gone_from_everywhere_is_named_by_the_command(sent_once, tmp_path):
    folder = shutil.copytree(sent_once, tmp_path / "data")
    opened(folder).close()
    with opened(folder) as workspace:
        number, sha256 = workspace.read(list_documents).named[0]
    name = f"{sha256}.pdf"
    (folder / "documents" / name).unlink()
    assert aula(folder, "check", "--json").json == {"ok": True, "problems": []}  # brought back
    for place in (folder, folder / "backups"):
        (place / "documents" / name).unlink()
    said = aula(folder, "check", "--json")
    assert said.status == 1
    (problem,) = said.json["problems"]
    assert Fault(problem["code"], problem["where"]) == Fault(
        "document-missing", f"{number}, {name}"
    )
