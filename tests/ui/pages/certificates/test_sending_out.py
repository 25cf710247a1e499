"""Originals go out to be signed elsewhere: kept, written, recorded; asked twice, the same."""

import hashlib
import shutil
from typing import Any

import pytest

from app.domain.errors import Stopped
from app.domain.faults import FileExists, FolderNotWritable
from app.exchange.files import place_for
from app.usecases.certificate_life import void
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.register import register
from app.usecases.signed_files import list_documents, list_originals
from ui.pages.certificates.one_file_each import file_name
from ui.pages.certificates.sending_out import SendingOut, write_originals
from ui.papers import size_setting

CODE = "DEMO-CM-IV"


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "keluar"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(new_desk, demo_folder, tmp_path):
    return new_desk(shutil.copytree(demo_folder, tmp_path / "demo"), "en")


@pytest.fixture
def numbers(desk):
    """Know the numbers of two certificates."""
    found: list[Any] = []
    desk.operations.read(desk, register, found.extend, training=CODE)
    return tuple(line.number for line in found[:2])


def documents_of(desk):
    found: list[Any] = []
    desk.operations.read(desk, list_documents, found.append)
    return found[0]


@pytest.fixture
def sheets(desk, numbers):
    """Gather what is printed on the two."""
    found: list[Any] = []
    desk.operations.read(desk, certificate_sheets, found.extend, training=CODE, numbers=numbers)
    return found


def send(desk, strip, numbers, folder):
    SendingOut(desk, strip, CODE, numbers, folder).begin()


def write(desk, sheets, folder, progress=lambda *_: None):
    documents: list[Any] = []
    desk.operations.read(desk, list_originals, documents.append, training=CODE)
    return write_originals(
        sheets=sheets, size="A4", folder=folder, out=documents[0], progress=progress
    )


def test_each_original_is_kept_under_its_hash_and_lies_in_the_folder(
    desk, strip, numbers, out, notices
):
    send(desk, strip, numbers, out)
    assert notices[-1].sentence == f"2 PDFs lie in {out} to be signed elsewhere."
    documents = documents_of(desk)
    assert [number for number, _ in documents.named] == list(numbers)
    assert {path.read_bytes() for path in out.iterdir()} == {
        path.read_bytes() for path in documents.folder.iterdir()
    }
    assert desk.settings.value("unfinished") is None


def test_what_went_out_goes_out_again_as_it_was_whatever_is_set_now(
    desk, strip, numbers, out, tmp_path
):
    send(desk, strip, numbers, out)
    desk.settings.setValue(size_setting("certificates"), "F4")
    again = tmp_path / "lagi"
    send(desk, strip, numbers, again)
    assert {path.name: path.read_bytes() for path in again.iterdir()} == {
        path.name: path.read_bytes() for path in out.iterdir()
    }
    assert len(documents_of(desk).named) == 2


def test_another_file_of_its_name_stays_as_it_is_and_nothing_is_recorded(
    desk, strip, numbers, out, notices
):
    send(desk, strip, numbers[:1], out)
    (place,) = out.iterdir()
    place.write_bytes(b"milik orang lain")
    send(desk, strip, numbers[:1], out)
    assert notices[-1].is_refusal
    assert place.read_bytes() == b"milik orang lain"
    assert desk.settings.value("unfinished") is None


def test_a_paper_that_became_void_meanwhile_does_not_go_out(
    desk, strip, numbers, out, notices, worker
):
    desk.operations.change(desk, void, number=numbers[0], reason="Salah terbit")
    send(desk, strip, numbers[:1], out)
    originals: list[Any] = []
    desk.operations.read(desk, list_originals, originals.append, training=CODE)
    assert originals[0].named == ()
    assert notices[-1].is_refusal


def test_what_was_left_unrecorded_is_sent_out_once_more_into_the_same_folder(
    desk, sheets, numbers, out, notices, strip
):
    written = write(desk, sheets[1:], out)
    send(desk, strip, numbers, out)
    assert notices[-1].sentence == f"2 PDFs lie in {out} to be signed elsewhere."
    assert (written.files[0].number, written.files[0].sha256) in documents_of(desk).named


def test_a_file_that_is_there_already_is_refused_before_the_first_is_written(desk, sheets, out):
    place_for(out, file_name(sheets[1])).write_bytes(b"milik orang lain")
    with pytest.raises(FileExists):
        write(desk, sheets, out)
    assert [path.read_bytes() for path in out.iterdir()] == [b"milik orang lain"]
    assert not documents_of(desk).folder.exists()


def test_what_was_written_before_a_refusal_is_recorded_and_the_refusal_is_told(
    desk, strip, numbers, sheets, out, notices
):
    first, second = (place_for(out, file_name(sheet)) for sheet in sheets)

    def lay_something_there(done, _total):
        if done:
            second.mkdir()

    strip.tell = lay_something_there
    send(desk, strip, numbers, out)
    assert notices[-1].is_refusal
    assert second.name in notices[-1].sentence
    sha256 = hashlib.sha256(first.read_bytes()).hexdigest()
    assert documents_of(desk).named == ((numbers[0], sha256),)
    assert desk.settings.value("unfinished") is None
    assert not strip.isVisible()


def test_without_a_place_for_the_first_nothing_is_recorded(desk, sheets, out, tmp_path):
    out.rmdir()
    (tmp_path / "keluar").write_bytes(b"no folder")
    with pytest.raises(FolderNotWritable):
        write(desk, sheets, out)
    assert documents_of(desk).named == ()


def test_what_was_written_before_the_stop_is_recorded(desk, numbers, sheets, out):
    def stop_at_the_second(done, _total):
        if done:
            raise Stopped

    written = write(desk, sheets, out, stop_at_the_second)
    assert [file.number for file in written.files] == [numbers[0]]
    assert written.fault is None
    assert len(list(out.iterdir())) == 1


def test_the_strip_tells_what_is_done_and_goes_when_it_is(desk, strip, numbers, out):
    told = []
    strip.tell = lambda *far: told.append(far)
    send(desk, strip, numbers, out)
    assert strip.accessibleName() == "Writing the PDFs to be signed ..."
    assert told == [(0, 2), (1, 2)]
    assert not strip.isVisible()
