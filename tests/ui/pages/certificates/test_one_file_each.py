"""A file each: named after its holder, whole or not there, stopped between two."""

from dataclasses import replace

import pytest

from app.documents.specimens import certificate_sheets
from app.domain.errors import Stopped
from app.domain.faults import FileExists
from app.domain.file_names import is_forbidden
from app.exchange.files import place_for
from ui.pages.certificates.one_file_each import file_name, save_each


def nothing(_done, _total):
    """Hear how far it is."""


def test_a_file_is_named_by_ndh_nip_and_name():
    (sheet,) = certificate_sheets(1)
    named = replace(sheet, ndh=7, nip="19860926 201505 1 901", name="dr. Siti Contoh, M.Kes.")
    assert file_name(named) == "07_198609262015051901_dr. Siti Contoh, M.Kes..pdf"
    assert file_name(replace(named, nip=None)) == "07_dr. Siti Contoh, M.Kes..pdf"


def test_what_a_system_forbids_in_names_is_taken_out(tmp_path):
    (sheet,) = certificate_sheets(1)
    named = replace(sheet, name='Siti "Ani" Contoh/Sampel')
    saved = save_each(sheets=[named], size="A4", folder=tmp_path, force=False, progress=nothing)
    (file,) = saved.files
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
    assert (saved.people, saved.pages) == ((1, 2, 3), 6)
    assert [file.pages for file in saved.files] == [2, 2, 2]
    assert sorted(tmp_path.iterdir()) == sorted(file.path for file in saved.files)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_does_not_fit_is_told_of_each_file(tmp_path):
    (sheet,) = certificate_sheets(1)
    long = replace(sheet, name=" ".join([sheet.name] * 9))
    saved = save_each(sheets=[long], size="A4", folder=tmp_path, force=False, progress=nothing)
    assert [(notice.code, notice.ndh) for notice in saved.warnings] == [("does-not-fit", 1)]


def test_nothing_is_written_where_one_of_the_files_is_there(tmp_path):
    sheets = certificate_sheets(3)
    place_for(tmp_path, file_name(sheets[2])).write_bytes(b"lama")
    with pytest.raises(FileExists):
        save_each(sheets=sheets, size="A4", folder=tmp_path, force=False, progress=nothing)
    assert len(list(tmp_path.iterdir())) == 1
    save_each(sheets=sheets, size="A4", folder=tmp_path, force=True, progress=nothing)
    assert len(list(tmp_path.iterdir())) == 3


def test_what_is_stopped_leaves_whole_files_only(tmp_path):
    def stop(done, _total):
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        save_each(
            sheets=certificate_sheets(5), size="A4", folder=tmp_path, force=False, progress=stop
        )
    files = sorted(tmp_path.iterdir())
    assert [path.suffix for path in files] == [".pdf", ".pdf"]
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)
