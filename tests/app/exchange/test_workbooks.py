"""Spreadsheet files known by their content: renamed, locked, damaged and far too large."""

import io
import random
import shutil
import zipfile
from contextlib import suppress

import pytest
import xlsxwriter

from app.domain.errors import AppError, NotASpreadsheet, PasswordProtected
from app.exchange.people_list import read_people


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("peserta-coaching-mentoring-iv.xlsx", "peserta.xls"),
        ("peserta-lama.xls", "peserta.xlsx"),
        ("peserta-libre.ods", "peserta.xlsx"),
        ("peserta-web.xls", "peserta.csv"),
        ("peserta-titikkoma.csv", "peserta.xls"),
    ],
)
def test_the_name_of_a_file_does_not_matter(samples, tmp_path, file, name):
    shutil.copy(samples / file, tmp_path / name)
    assert read_people(tmp_path / name) == read_people(samples / file)


def test_a_locked_workbook_is_told_from_a_broken_one(tmp_path):
    path = tmp_path / "terkunci.xlsx"
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(magic + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    with pytest.raises(PasswordProtected):
        read_people(path)
    book_opens = b"\x09\x08\x10\x00\x00\x06\x05\x00"
    path.write_bytes(magic + bytes(504) + book_opens + bytes(12) + b"\x2f\x00" + bytes(600))
    with pytest.raises(PasswordProtected):
        read_people(path)
    path.write_bytes(magic + bytes(1200))
    with pytest.raises(NotASpreadsheet):
        read_people(path)


def test_a_locked_ods_is_told_from_a_broken_one(tmp_path):
    path = tmp_path / "terkunci.ods"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{manifest}"><manifest:file-entry>'
            "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        )
        package.writestr("content.xml", bytes(40))
    with pytest.raises(PasswordProtected):
        read_people(path)


def test_a_zip_of_other_things_is_no_spreadsheet(tmp_path):
    path = tmp_path / "surat.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<document/>")
    with pytest.raises(NotASpreadsheet):
        read_people(path)


def far_workbook(*cells):
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nama", "NIP"])
        sheet.write_row(1, 0, ["Adi Contoh", "198203052008031901"])
        for cell in cells:
            sheet.write(*cell)
    return content.getvalue()


def test_a_cell_in_the_farthest_corner_is_refused_before_it_takes_all_memory(tmp_path):
    path = tmp_path / "jauh.xlsx"
    path.write_bytes(far_workbook((1048575, 16383, "x")))
    with pytest.raises(NotASpreadsheet):
        read_people(path)


def test_empty_cells_in_the_farthest_corner_do_no_harm(tmp_path):
    path = tmp_path / "format.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nama", "NIP"])
        sheet.write_row(1, 0, ["Adi Contoh", "198203052008031901"])
        sheet.write_blank(1048575, 16383, None, book.add_format({"bold": True}))
    assert len(read_people(path).people) == 1


def test_a_table_that_is_far_in_one_direction_only_is_read(tmp_path):
    path = tmp_path / "lebar.xlsx"
    for cell in ((5, 16383, "x"), (70000, 0, "x")):
        path.write_bytes(far_workbook(cell))
        assert read_people(path).people[0].name == "Adi Contoh"


@pytest.mark.parametrize("file", ["peserta-lama.xls", "peserta-libre.ods", "peserta-rusak.xlsx"])
def test_a_file_cut_short_is_refused_or_read(samples, tmp_path, file, capfd):
    whole = (samples / file).read_bytes()
    path = tmp_path / file
    for length in range(0, len(whole), len(whole) // 60):
        path.write_bytes(whole[:length])
        with pytest.raises(AppError):
            read_people(path)
    capfd.readouterr()  # calamine's own words about a broken xls


@pytest.mark.parametrize("seed", range(60))
def test_no_bytes_at_all_raise_anything_but_our_errors(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - not a secret
    path = tmp_path / "apa-saja"
    starts = [
        b"",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<table><tr><td>",
        b"Nama;NIP\n",
        b"sep=;\n",
    ]
    path.write_bytes(chance.choice(starts) + chance.randbytes(chance.choice([1, 8, 200, 4000])))
    with suppress(AppError):
        read_people(path)


@pytest.mark.parametrize(
    "file", ["peserta-libre.ods", "peserta-rusak.xlsx", "peserta-titikkoma.csv", "peserta-web.xls"]
)
@pytest.mark.parametrize("seed", range(25))
def test_a_file_with_flipped_bytes_is_refused_or_read(samples, tmp_path, file, seed):
    chance = random.Random(seed)  # noqa: S311 - not a secret
    content = bytearray((samples / file).read_bytes())
    for _ in range(chance.choice([1, 5, 40])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / file
    path.write_bytes(content)
    with suppress(AppError):
        read_people(path)
