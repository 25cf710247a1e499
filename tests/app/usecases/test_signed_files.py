"""PDFs that are signed elsewhere: kept beside the records, told apart by their bytes."""

import datetime as dt
import hashlib

import pytest

from app.domain.certificate_refusals import NotIssued, NotSentOut
from app.domain.faults import FolderNotWritable
from app.exchange.kept_files import keep_file
from app.exchange.signed_pdfs import SignedPdf, gather_signed
from app.usecases.certificate_life import correct, void
from app.usecases.integrity import Fault, check_documents
from app.usecases.number_history import number_history
from app.usecases.signed_files import (
    SentFile,
    list_documents,
    list_originals,
    send_out,
    take_back_files,
)

MONDAY = dt.date(2025, 8, 4)
ORIGINAL = b"%PDF-1.7 asli"
SIGNED = ORIGINAL + b" ditandatangani"


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def keep(classroom, number, content):
    """Keep an original, as it is before it goes out."""
    sha256 = keep_file(classroom.workspace.folder / "documents", content)
    return SentFile(number, sha256)


def take_back(classroom, tmp_path, name, content, number=None):
    """Take a file back, as the window does it: gathered first, then recorded."""
    path = tmp_path / name
    path.write_bytes(content)
    out = classroom.workspace.read(
        list_originals, training=classroom.code, numbers=number and [number]
    )
    found = gather_signed(
        [path],
        originals=[sha256 for _, sha256 in out.named],
        documents=out.folder,
        anyway=number is not None,
    )
    return do(classroom, take_back_files, files=found.signed)


def kept(classroom):
    folder = classroom.workspace.folder / "documents"
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def faults(classroom):
    return check_documents(classroom.workspace.read(list_documents))


def sha(content):
    return hashlib.sha256(content).hexdigest()


def name_of(content):
    return f"{sha(content)}.pdf"


@pytest.fixture
def numbers(day):
    """Have three certificates, the original of the first one sent out."""
    day.fill(date=MONDAY)
    given = [line.number for line in day.issue().issued]
    do(day, send_out, files=[keep(day, given[0], ORIGINAL)])
    return given


def test_the_original_that_went_out_first_is_the_one_that_stays(day, numbers):
    assert do(day, send_out, files=[keep(day, numbers[0], b"lain")]) == (numbers[0],)
    out = day.workspace.read(list_originals, training=day.code)
    assert out.named == ((numbers[0], sha(ORIGINAL)),)
    assert kept(day)[name_of(ORIGINAL)] == ORIGINAL


def test_a_signed_file_is_known_by_the_bytes_of_its_original_and_kept_once(day, numbers, tmp_path):
    for _ in range(2):
        [file] = take_back(day, tmp_path, "01_ttd.pdf", SIGNED)
        assert (file.number, file.begins_alike) == (numbers[0], True)
    assert (file.original_sha256, file.sha256) == (sha(ORIGINAL), sha(SIGNED))
    assert kept(day) == {name_of(ORIGINAL): ORIGINAL, name_of(SIGNED): SIGNED}
    told = day.workspace.read(number_history, number=numbers[0]).elsewhere
    assert (told.original_sha256, told.signed) == (sha(ORIGINAL), (("01_ttd.pdf", sha(SIGNED)),))


def test_what_begins_otherwise_is_kept_only_for_a_number_that_is_named(day, numbers, tmp_path):
    assert take_back(day, tmp_path, "pindaian.pdf", b"%PDF lain") == ()
    [file] = take_back(day, tmp_path, "pindaian.pdf", b"%PDF lain", numbers[0])
    assert (file.number, file.begins_alike) == (numbers[0], False)


def test_originals_of_numbers_are_those_of_the_papers_that_are_valid_now(day, numbers):
    assert day.workspace.read(list_originals, training=day.code, numbers=numbers).named == (
        (numbers[0], sha(ORIGINAL)),
    )
    day.workspace.change(void, number=numbers[0], reason="Salah terbit")
    assert day.workspace.read(list_originals, training=day.code, numbers=numbers).named == ()
    assert len(day.workspace.read(list_originals, training=day.code).named) == 1


def test_what_never_went_out_does_not_come_back(day, numbers):
    strange = SignedPdf("01.pdf", sha(ORIGINAL), sha(b"lain"), begins_alike=True)
    with pytest.raises(NotSentOut):
        do(day, take_back_files, files=[strange])
    day.workspace.change(void, number=numbers[2], reason="Salah terbit")
    with pytest.raises(NotIssued):
        do(day, send_out, files=[keep(day, numbers[2], ORIGINAL)])


def test_nothing_is_recorded_that_does_not_lie_there(day, numbers):
    gone = SignedPdf("01.pdf", sha(b"tiada"), sha(ORIGINAL), begins_alike=True)
    with pytest.raises(FolderNotWritable):
        do(day, take_back_files, files=[gone])
    with pytest.raises(FolderNotWritable):
        do(day, send_out, files=[SentFile(numbers[1], sha(b"tiada"))])
    assert len(day.workspace.read(list_documents).named) == 1


def test_the_check_names_what_is_gone_altered_or_nobodys(day, numbers, tmp_path):
    take_back(day, tmp_path, "01_ttd.pdf", SIGNED)
    folder = day.workspace.folder / "documents"
    assert faults(day) == ()
    (folder / name_of(ORIGINAL)).unlink()
    (folder / name_of(SIGNED)).write_bytes(b"diubah")
    (folder / "surat.pdf").write_bytes(b"milik orang")
    assert faults(day) == (
        Fault("document-missing", f"{numbers[0]}, {name_of(ORIGINAL)}"),
        Fault("document-altered", f"{numbers[0]}, {name_of(SIGNED)}"),
        Fault("document-unexpected", "surat.pdf"),
    )


def test_each_revision_of_a_certificate_has_an_original_of_its_own(day, numbers, tmp_path):
    day.workspace.change(correct, number=numbers[0], reason="Gelar salah")
    which = {"training": day.code, "numbers": [numbers[0]]}
    assert day.workspace.read(list_originals, **which).named == ()
    do(day, send_out, files=[keep(day, numbers[0], b"%PDF revisi 2")])
    assert day.workspace.read(list_originals, **which).named == (
        (numbers[0], sha(b"%PDF revisi 2")),
    )
    [old] = take_back(day, tmp_path, "lama.pdf", SIGNED)
    [new] = take_back(day, tmp_path, "baru.pdf", b"%PDF revisi 2 ditandatangani")
    assert [old.original_sha256, new.original_sha256] == [sha(ORIGINAL), sha(b"%PDF revisi 2")]
