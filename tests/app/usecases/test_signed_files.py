"""PDFs that are signed elsewhere: kept beside the records, told apart by their bytes."""

import datetime as dt
import hashlib

import pytest

from app.domain.certificate_refusals import NotIssued, NotSentOut
from app.usecases.certificate_life import void
from app.usecases.integrity import Fault, check
from app.usecases.number_history import number_history
from app.usecases.signed_files import (
    FOLDER,
    ReturnedFile,
    SentFile,
    send_out,
    take_back_files,
)

MONDAY = dt.date(2025, 8, 4)
ORIGINAL = b"%PDF-1.7 asli"
SIGNED = ORIGINAL + b" ditandatangani"


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def kept(classroom):
    folder = classroom.workspace.folder / FOLDER
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def name_of(content):
    return f"{hashlib.sha256(content).hexdigest()}.pdf"


@pytest.fixture
def numbers(day):
    """Have three certificates, the original of the first one sent out."""
    day.fill(date=MONDAY)
    given = [line.number for line in day.issue().issued]
    do(day, send_out, files=[SentFile(given[0], ORIGINAL)])
    return given


def test_the_original_is_kept_once_and_never_rewritten(day, numbers):
    assert do(day, send_out, files=[SentFile(numbers[0], b"lain")]) == (numbers[0],)
    assert kept(day) == {name_of(ORIGINAL): ORIGINAL}


def test_a_signed_file_is_known_by_the_bytes_of_its_original(day, numbers):
    back = do(day, take_back_files, files=[ReturnedFile("01_ttd.pdf", SIGNED)])
    [file] = back.kept
    assert (file.number, file.begins_alike, back.unknown) == (numbers[0], True, ())
    assert kept(day) == {name_of(ORIGINAL): ORIGINAL, name_of(SIGNED): SIGNED}
    do(day, take_back_files, files=[ReturnedFile("01_ttd.pdf", SIGNED)])
    told = day.workspace.read(number_history, number=numbers[0]).elsewhere
    assert (told.original_sha256, told.signed) == (
        hashlib.sha256(ORIGINAL).hexdigest(),
        (("01_ttd.pdf", hashlib.sha256(SIGNED).hexdigest()),),
    )


def test_what_begins_otherwise_is_told_and_kept_only_for_a_number_that_is_named(day, numbers):
    files = [ReturnedFile("pindaian.pdf", b"%PDF lain")]
    assert do(day, take_back_files, files=files).unknown == ("pindaian.pdf",)
    [file] = do(day, take_back_files, files=files, number=numbers[0]).kept
    assert (file.number, file.begins_alike) == (numbers[0], False)


def test_what_never_went_out_does_not_come_back(day, numbers):
    files = [ReturnedFile("pindaian.pdf", b"%PDF lain")]
    with pytest.raises(NotSentOut):
        do(day, take_back_files, files=files, number=numbers[1])
    day.workspace.change(void, number=numbers[2], reason="Salah terbit")
    with pytest.raises(NotIssued):
        do(day, send_out, files=[SentFile(numbers[2], ORIGINAL)])


def test_the_check_sees_a_file_that_is_gone_or_altered(day, numbers):
    do(day, take_back_files, files=[ReturnedFile("01_ttd.pdf", SIGNED)])
    folder = day.workspace.folder / FOLDER
    assert day.workspace.read(check) == ()
    (folder / name_of(ORIGINAL)).unlink()
    (folder / name_of(SIGNED)).write_bytes(b"diubah")
    assert day.workspace.read(check) == (
        Fault("document-altered", f"{numbers[0]}, {name_of(ORIGINAL)}"),
        Fault("document-altered", f"{numbers[0]}, {name_of(SIGNED)}"),
    )
    assert do(day, take_back_files, files=[ReturnedFile("x.pdf", SIGNED)]).unknown == ("x.pdf",)
