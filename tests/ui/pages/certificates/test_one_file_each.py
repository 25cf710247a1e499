"""A file each: named after its holder, whole or not there, stopped between two."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.documents.specimens import certificate_sheets
from app.domain.errors import Stopped
from app.domain.faults import FileExists
from app.domain.file_names import is_forbidden
from app.domain.vocabulary import CertificateKind
from app.exchange.files import place_for
from ui.pages.certificates.one_file_each import file_name, save_each

ROOT = Path(__file__).parents[4]
CERTIFICATE, AWARD = CertificateKind.CERTIFICATE, CertificateKind.AWARD


def nothing(_done, _total):
    """Hear how far it is."""


def test_a_file_is_named_by_ndh_nip_and_name():
    (sheet,) = certificate_sheets(1)
    named = replace(sheet, ndh=7, nip="19860926 201505 1 901", name="dr. Siti Contoh, M.Kes.")
    assert file_name(named) == "07_198609262015051901_dr. Siti Contoh, M.Kes..pdf"
    assert file_name(replace(named, nip=None)) == "07_dr. Siti Contoh, M.Kes..pdf"
    assert file_name(replace(named, ndh=None, nip=None)) == "dr. Siti Contoh, M.Kes..pdf"


def test_what_a_system_forbids_in_names_is_taken_out(tmp_path):
    (sheet,) = certificate_sheets(1)
    named = replace(sheet, name='Siti "Ani" Contoh/Sampel')
    saved = save_each(sheets=[named], size="A4", folder=tmp_path, force=False, progress=nothing)
    ((_, file),) = saved.written
    assert file.path.parent == tmp_path
    assert file.path.name.endswith("Siti -Ani- Contoh-Sampel.pdf")


@pytest.mark.parametrize("name", ["CON", "Siti: Contoh?", "Contoh " * 60, "名前", "Contoh. "])
@pytest.mark.parametrize("nip", ["198609262015051901", None])
def test_each_file_has_a_name_that_windows_takes(tmp_path, name, nip):
    sheets = [replace(sheet, name=name, nip=nip) for sheet in certificate_sheets(2)]
    names = [place_for(tmp_path, file_name(sheet)).name for sheet in sheets]
    assert len(set(names)) == 2
    assert not [each for each in names if is_forbidden(each, is_windows=True)]


@pytest.mark.parametrize("size", ["A4", "F4"])
def test_each_file_is_front_and_back_of_one(tmp_path, size):
    told = []
    saved = save_each(
        sheets=certificate_sheets(3),
        size=size,
        folder=tmp_path,
        force=False,
        progress=lambda *step: told.append(step),
    )
    assert (saved.people(CERTIFICATE), saved.pages(CERTIFICATE)) == ((1, 2, 3), 6)
    assert [file.pages for _, file in saved.written] == [2, 2, 2]
    assert sorted(tmp_path.iterdir()) == sorted(file.path for _, file in saved.written)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_does_not_fit_is_told_of_each_file(tmp_path):
    (sheet,) = certificate_sheets(1)
    long = replace(sheet, name=" ".join([sheet.name] * 9))
    saved = save_each(sheets=[long], size="A4", folder=tmp_path, force=False, progress=nothing)
    assert [(notice.code, notice.ndh) for notice in saved.warnings] == [("does-not-fit", 1)]


def test_nothing_is_written_where_another_file_has_one_of_the_names(tmp_path):
    sheets = certificate_sheets(3)
    place_for(tmp_path, file_name(sheets[2])).write_bytes(b"lama")
    with pytest.raises(FileExists):
        save_each(sheets=sheets, size="A4", folder=tmp_path, force=False, progress=nothing)
    assert len(list(tmp_path.iterdir())) == 1
    save_each(sheets=sheets, size="A4", folder=tmp_path, force=True, progress=nothing)
    assert len(list(tmp_path.iterdir())) == 3


def test_two_papers_of_one_person_have_a_file_each_and_count_by_their_kind(tmp_path):
    first, second = certificate_sheets(2)
    award = replace(second, kind=AWARD)
    saved = save_each(
        sheets=[first, second, award], size="A4", folder=tmp_path, force=False, progress=nothing
    )
    assert file_name(award) == file_name(second).replace(".pdf", "_Piagam Penghargaan.pdf")
    assert len(list(tmp_path.iterdir())) == 3
    assert saved.kinds == (CERTIFICATE, AWARD)
    assert (saved.people(CERTIFICATE), saved.people(AWARD)) == ((1, 2), (2,))
    assert (saved.pages(CERTIFICATE), saved.pages(AWARD)) == (4, 2)


def stop_after(files):
    """Stop when so many files are there."""

    def progress(done, _total):
        if done == files:
            raise Stopped

    return progress


def test_what_is_stopped_in_the_middle_leaves_whole_files_only(tmp_path):
    sheets = certificate_sheets(300)
    saved = save_each(
        sheets=sheets, size="A4", folder=tmp_path, force=False, progress=stop_after(150)
    )
    assert (saved.there, saved.left) == (150, 150)
    assert saved.people(CERTIFICATE) == tuple(range(1, 151))
    files = sorted(tmp_path.iterdir())
    assert {path.suffix for path in files} == {".pdf"}
    assert len(files) == 150
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)


@pytest.mark.parametrize("force", [False, True])
def test_saving_again_goes_on_and_leaves_what_is_there_and_the_same(tmp_path, force):
    sheets = certificate_sheets(6)
    before = save_each(
        sheets=sheets, size="A4", folder=tmp_path, force=False, progress=stop_after(3)
    )
    stamps = {file.path: file.path.stat().st_mtime_ns for _, file in before.written}
    told = []
    saved = save_each(
        sheets=sheets,
        size="A4",
        folder=tmp_path,
        force=force,
        progress=lambda *step: told.append(step),
    )
    assert (saved.kept, saved.people(CERTIFICATE), saved.left) == (3, (4, 5, 6), 0)
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps
    assert len(list(tmp_path.iterdir())) == 6
    assert told[-1] == (6, 6)


def test_only_what_differs_is_replaced(tmp_path):
    first, second = certificate_sheets(2)
    save_each(sheets=[first, second], size="A4", folder=tmp_path, force=False, progress=nothing)
    corrected = replace(second, position="Pengawas Contoh")
    saved = save_each(
        sheets=[first, corrected], size="A4", folder=tmp_path, force=True, progress=nothing
    )
    assert (saved.kept, saved.people(CERTIFICATE)) == (1, (2,))


SAVE = """
import sys
from pathlib import Path
from app.documents.specimens import certificate_sheets
from ui.pages.certificates.one_file_each import save_each
save_each(sheets=certificate_sheets(60), size="A4", folder=Path(sys.argv[1]), force=False,
    progress=lambda done, _: print(done, flush=True))
"""


def test_a_saving_that_was_killed_leaves_no_half_file_and_goes_on(tmp_path):
    command = [sys.executable, "-c", SAVE, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saving:
        assert saving.stdout is not None
        while saving.stdout.readline().strip() != "20":
            pass
        saving.kill()
    (tmp_path / ".aula-0123456789abcdef").write_bytes(b"%PDF-1.4 half")
    there = list(tmp_path.glob("*.pdf"))
    assert 20 <= len(there) < 60
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in there)
    sheets = certificate_sheets(60)
    saved = save_each(sheets=sheets, size="A4", folder=tmp_path, force=False, progress=nothing)
    assert (saved.kept, saved.there) == (len(there), 60)
    assert len(list(tmp_path.iterdir())) == 60
