"""`aula export`, as a script sees it."""

import csv
import hashlib

import pytest
from python_calamine import CalamineWorkbook

TRAINING = ("--training", "CM-IV-2025")


@pytest.fixture
def marked(monday):
    """Stand at the end of the day: one was absent once."""
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    return monday


def test_the_formats_there_are_can_be_asked_for(aula):
    formats = ["xlsx", "csv", "scores", "register", "number-book"]
    assert aula("export", "--list") == {"formats": formats}
    assert aula.say("export", "--list").split() == formats


def test_a_workbook_has_participants_attendance_and_recap(marked, tmp_path):
    path = tmp_path / "angkatan.xlsx"
    answer = marked("export", "xlsx", *TRAINING, "--out", path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert answer == {"files": [{"path": str(path), "sha256": sha256}]}
    book = CalamineWorkbook.from_path(str(path))
    assert book.sheet_names == ["Peserta", "Kehadiran", "Rekap"]
    people, attendance, recap = (book.get_sheet_by_name(o).to_python() for o in book.sheet_names)
    assert people[1][3] == "198001012005011901"
    assert [row[3:] for row in attendance] == [
        ["Sesi 1", "Sesi 2", "Sesi 3", "Sesi 4"],
        ["H"] * 4,
        ["A", "H", "H", "H"],
        ["H"] * 4,
    ]
    assert recap[2][:6] == [2, "Peserta Contoh 02", "198001012005011902", 7, 3, 70]


@pytest.mark.parametrize(
    ("form", "name", "sheet", "people"),
    [
        ("scores", "Nilai", "Nilai", ["1", "2", "3"]),
        ("register", "Register Sertifikat", "Register", ["1", "3"]),
        ("number-book", "Buku Nomor", "Buku Nomor", ["1", "3", "3"]),
    ],
)
def test_scores_register_and_number_book_are_workbooks_of_their_own(
    marked, tmp_path, form, name, sheet, people
):
    marked("issue", "certificate", *TRAINING, "--date", "2025-08-08", status=1)
    marked("void", "800.2.4/214/BKPSDMD/2025", "--reason", "Salah cetak")
    marked("prepare", "certificate", *TRAINING, status=1)  # which no register has
    (file,) = marked("export", form, *TRAINING, "--out", tmp_path)["files"]
    assert file["path"] == str(tmp_path / f"{name} CM-IV-2025.xlsx")
    book = CalamineWorkbook.from_path(file["path"])
    assert book.sheet_names == [sheet]
    header, *rows = book.get_sheet_by_name(sheet).to_python()
    ndh = header.index("NDH")
    assert [str(row[ndh]).removesuffix(".0") for row in rows if row[header.index("Nama")]] == people
    if form == "register":
        assert [len(str(row[header.index("SHA-256")])) for row in rows] == [64, 64]


def test_a_csv_is_the_recap_as_indonesian_excel_reads_it(marked, tmp_path):
    path = tmp_path / "rekap.csv"
    marked("export", "csv", *TRAINING, "--out", path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfNDH;Nama;NIP;")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert (rows[1]["NDH"], rows[1]["JP Hadir"], rows[1]["Persen"]) == ("2", "7", "70,00")
    assert (rows[1]["Hasil"], rows[1]["Alasan"]) == ("Tidak Lulus", "kehadiran kurang")


def test_a_cell_cannot_become_a_formula(monday, tmp_path):
    people = tmp_path / "nakal.csv"
    people.write_text(
        "Nama;NIP;Unit Kerja\n=HYPERLINK(A1);198001012005011904;@Dinas\n", encoding="utf-8"
    )
    monday("import", people, *TRAINING)
    for form in ("csv", "xlsx"):
        monday("export", form, *TRAINING, "--out", tmp_path)
    with (tmp_path / "Rekap CM-IV-2025.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [row["Nama"] for row in csv.DictReader(file, delimiter=";")]
    assert names[-1] == "'=HYPERLINK(A1)"
    book = CalamineWorkbook.from_path(str(tmp_path / "Rekap CM-IV-2025.xlsx"))
    assert book.get_sheet_by_name("Peserta").to_python()[-1][2] == "=HYPERLINK(A1)"


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_file_that_is_there_is_kept_unless_it_is_forced(monday, tmp_path, form):
    words = ("export", form, *TRAINING, "--out", tmp_path)
    (file,) = monday(*words)["files"]
    assert file["path"] == str(tmp_path / f"Rekap CM-IV-2025.{form}")
    assert monday.refused(*words)["code"] == "file-exists"
    assert monday(*words, "--force")["files"][0]["path"] == file["path"]
    assert monday.say(*words, "--force") == f"{file['path']}\n"


def test_an_unknown_training_leaves_no_file(monday, tmp_path):
    words = ("export", "csv", "--training", "LAIN", "--out", tmp_path / "x.csv")
    assert monday.refused(*words)["code"] == "unknown-training"
    assert not (tmp_path / "x.csv").exists()


def test_a_file_that_is_there_is_told_before_anything_is_read(monday, tmp_path):
    path = tmp_path / "rekap.csv"
    path.write_bytes(b"milik orang lain")
    words = ("export", "csv", "--training", "LAIN", "--out", path)
    assert monday.refused(*words)["code"] == "file-exists"
