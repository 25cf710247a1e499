"""`aula print`, as a script sees it: which file it writes, and when it refuses."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from app.domain.file_names import is_forbidden
from app.exchange.files import refuse_forbidden
from app.usecases.printing import paper_tray
from app.workspace import Workspace
from ui.exports import FORMATS
from ui.papers import PAPERS

TRAINING = ("--training", "CM-IV-2025")
SHEET = ("print", "attendance-sheet", *TRAINING)

NOT_THERE = {
    *("prepared", "fronts", "backs", "open-papers", "slips", "confirmation-sheet"),
    *("awards", "statements", "trainer-certificates", "scores"),
}
"""Papers on which nobody stands whose certificate is issued, and who was not scored."""


def pages_of(path):
    """Read the text of each page and the size of the first in mm."""
    with pypdfium2.PdfDocument(path) as document:
        width, height = document[0].get_size()
        texts = [page.get_textpage().get_text_range() for page in document]
    return texts, (round(width * 25.4 / 72), round(height * 25.4 / 72))


def finish(aula):
    """Mark everybody present and issue the certificates."""
    aula("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    aula("issue", "certificate", *TRAINING, "--date", "2025-08-08")


def test_the_papers_there_are_can_be_asked_for(aula):
    papers = aula("print", "--list")["papers"]
    assert papers[:4] == ["attendance-sheet", "recap", "name-check", "certificates"]
    assert papers == list(PAPERS)
    said = aula.say("print", "--list").splitlines()
    assert [line.split()[0] for line in said] == papers
    assert said[0].split(maxsplit=1)[1] == "daftar hadir"
    assert all(len(line.split()) > 1 for line in said)


def test_all_sheets_are_one_file_with_a_page_a_session(monday, tmp_path):
    path = tmp_path / "daftar.pdf"
    answer = monday(*SHEET, "--out", path)
    assert answer == {
        "files": [
            {
                "path": str(path),
                "pages": 4,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            }
        ],
        "warnings": [],
    }
    texts, size = pages_of(path)
    assert size == (210, 297)
    assert len(texts) == 4
    for text, subject in zip(texts, ("Konsep Coaching", "Konsep Mentoring"), strict=False):
        assert subject in text
        assert "Peserta Contoh 03" in text
        assert "19800101 200501 1 903" in text


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_one_session_is_printed_on_the_paper_that_is_named(monday, tmp_path, paper, size):
    path = tmp_path / "daftar.pdf"
    monday(*SHEET, "--session", "2", "--paper", paper, "--out", path)
    texts, found = pages_of(path)
    assert found == size
    assert len(texts) == 1
    assert "Pukul 10.00 s.d. 12.15 WIB" in texts[0]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ((), "Daftar Hadir CM-IV-2025.pdf"),
        (("--session", "2"), "Daftar Hadir CM-IV-2025 Sesi 2.pdf"),
        (("--day", "2025-08-04"), "Daftar Hadir CM-IV-2025 2025-08-04.pdf"),
    ],
)
def test_in_a_folder_the_program_chooses_the_name(monday, tmp_path, words, name):
    (file,) = monday(*SHEET, *words, "--out", tmp_path / "keluar")["files"]
    assert file["path"] == str(tmp_path / "keluar" / name)
    assert (tmp_path / "keluar" / name).is_file()


@pytest.mark.parametrize("code", ["CON/IV: 2025?", "NUL", "名前. ", "X" * 64])
def test_a_training_of_any_code_is_printed_and_exported_under_a_name_that_windows_takes(
    aula, describe, list_of_people, week, tmp_path, code
):
    training, out = ("--training", code), tmp_path / "out"
    out.mkdir()
    aula("training", describe(code=code, sessions=week["sessions"][:1]))
    aula("import", list_of_people(1), *training)
    aula("mark", *training, "--all", "--status", "H", "--session", "1")
    aula("issue", "certificate", *training, "--date", "2025-08-08")
    papers = [paper for paper in PAPERS if paper not in NOT_THERE]
    asked = [("print", paper) for paper in papers] + [("export", form) for form in FORMATS]
    answers = [aula(*words, *training, "--out", out) for words in asked]
    files = [Path(answer["files"][0]["path"]) for answer in answers]
    assert sorted(files) == sorted(out.iterdir())
    assert not [path for path in files if is_forbidden(path.name, is_windows=True)]


@pytest.mark.parametrize("words", [("print", "attendance-sheet"), ("export", "csv")])
def test_a_name_that_the_system_forbids_is_refused_with_its_own_code(
    monday, tmp_path, monkeypatch, words
):
    monkeypatch.setattr("app.exchange.files.refuse_forbidden", as_on_windows)
    error = monday.refused(*words, *TRAINING, "--out", tmp_path / "CON.pdf")
    assert error["code"] == "name-forbidden"
    assert error["fields"]["name"] == "CON.pdf"
    assert not (tmp_path / "CON.pdf").exists()


def as_on_windows(path):
    """Refuse what Windows would refuse."""
    refuse_forbidden(path, is_windows=True)


def test_a_file_that_is_there_is_kept_unless_it_is_forced(monday, tmp_path):
    path = tmp_path / "rekap.pdf"
    path.write_bytes(b"milik orang lain")
    words = ("print", "recap", *TRAINING, "--out", path)
    assert monday.refused(*words) == {"code": "file-exists", "fields": {"file": str(path)}}
    assert path.read_bytes() == b"milik orang lain"
    for _ in range(2):
        assert monday(*words, "--force")["files"][0]["pages"] == 1
    assert path.read_bytes().startswith(b"%PDF")


def test_the_recap_shows_marks_and_results(monday, tmp_path):
    finish(monday)
    path = tmp_path / "rekap.pdf"
    monday("print", "recap", *TRAINING, "--out", path)
    (text,), size = pages_of(path)
    assert size == (297, 210)
    assert "Peserta Contoh 01" in text
    assert "100,00" in text
    assert "Lulus" in text


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_certificates_have_a_front_and_a_back_each_in_the_order_of_ndh(monday, tmp_path, paper):
    finish(monday)
    path = tmp_path / "sertifikat.pdf"
    answer = monday("print", "certificates", *TRAINING, "--paper", paper, "--out", path)
    assert answer["files"][0]["pages"] == 6
    texts, (width, height) = pages_of(path)
    assert width > height
    for ndh, (front, back) in enumerate(zip(texts[::2], texts[1::2], strict=True), start=1):
        assert f"Peserta Contoh 0{ndh}" in front
        assert f"800.2.4/{212 + ndh}/BKPSDMD/2025" in front
        assert "50 (lima puluh) Jam Pelajaran" in front
        assert "Konsep Mentoring" in back
        assert "Peserta Contoh" not in back


def test_what_must_be_set_smaller_is_told_with_the_ndh(monday, tmp_path):
    path = tmp_path / "panjang.csv"
    name = "Dr. H. " + "Panjangnamanya " * 12 + "Contoh, S.Kom., M.Si."
    path.write_text(
        f"Nama;NIP;Unit Kerja\n{name};198001012005011904;Dinas Contoh\n", encoding="utf-8"
    )
    monday("import", path, *TRAINING)
    answer = monday(*SHEET, "--session", "1", "--out", tmp_path / "daftar.pdf")
    (warning,) = answer["warnings"]
    assert (warning["code"], warning["ndh"]) == ("does-not-fit", 4)
    assert "Panjangnamanya" in warning["message"]
    said = monday.say(*SHEET, "--session", "1", "--out", tmp_path / "lagi.pdf")
    assert warning["message"] in said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("certificates",), "nothing-to-print"),
        (("attendance-sheet", "--day", "2025-08-05"), "unknown-session"),
        (("attendance-sheet", "--session", "9"), "unknown-session"),
        (("attendance-sheet", "--session", "satu"), "invalid-value"),
        (("attendance-sheet", "--day", "senin"), "invalid-value"),
    ],
)
def test_nothing_to_print_is_refused_and_leaves_no_file(monday, tmp_path, words, code):
    path = tmp_path / "kertas.pdf"
    assert monday.refused("print", *words, *TRAINING, "--out", path)["code"] == code
    assert not path.exists()


def test_a_place_that_takes_no_file_is_named(monday, tmp_path):
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    error = monday.refused(*SHEET, "--out", tmp_path / "berkas" / "daftar.pdf")
    assert error["code"] == "folder-not-writable"


def test_people_are_told_the_file_and_its_pages(monday, tmp_path):
    path = tmp_path / "daftar.pdf"
    assert monday.say(*SHEET, "--out", path) == f"{path} (4 halaman)\n"


def test_a_file_that_is_there_is_told_before_anything_is_drawn(monday, tmp_path):
    path = tmp_path / "sertifikat.pdf"
    path.write_bytes(b"milik orang lain")
    words = ("print", "certificates", *TRAINING, "--out", path)
    assert monday.refused(*words)["code"] == "file-exists"
    assert monday.refused(*words, "--force")["code"] == "nothing-to-print"


def test_a_path_with_an_ending_is_a_file_whatever_the_ending(monday, tmp_path):
    path = tmp_path / "daftar.hadir"
    assert monday(*SHEET, "--out", path)["files"][0]["path"] == str(path)
    assert path.is_file()


def printed(aula):
    """Read what was printed so far."""
    with Workspace(aula.folder, operator="Penguji Contoh") as workspace:
        lines = workspace.read(paper_tray, training="CM-IV-2025").printed
    return [(line.paper, line.session or line.ndh, line.times, line.operator) for line in lines]


def test_what_is_printed_is_kept_with_the_name_of_who_did_it(monday, tmp_path):
    words = ("--operator", "Rini Contoh")
    monday(*SHEET, "--session", "2", "--out", tmp_path / "satu.pdf", *words)
    monday(*SHEET, "--out", tmp_path / "semua.pdf", *words)
    finish(monday)
    monday("print", "certificates", *TRAINING, "--out", tmp_path / "sertifikat.pdf", *words)
    monday("print", "recap", *TRAINING, "--out", tmp_path / "rekap.pdf", *words)
    assert printed(monday) == [
        *(
            ("attendance-sheet", number, 1 + (number == 2), "Rini Contoh")
            for number in (1, 2, 3, 4)
        ),
        *(("certificates", ndh, 1, "Rini Contoh") for ndh in (1, 2, 3)),
        ("recap", None, 1, "Rini Contoh"),
    ]


def test_what_was_refused_was_not_printed(monday, tmp_path):
    path = tmp_path / "rekap.pdf"
    path.write_bytes(b"milik orang lain")
    monday.refused("print", "recap", *TRAINING, "--out", path)
    monday.refused("print", "certificates", *TRAINING, "--out", tmp_path / "lain.pdf")
    assert printed(monday) == []


def test_a_printing_that_cannot_be_recorded_is_told_and_the_file_is_there(
    monday, tmp_path, monkeypatch
):
    monkeypatch.setitem(Workspace.__init__.__kwdefaults__, "busy_seconds", 0.05)
    path = tmp_path / "rekap.pdf"
    with closing(sqlite3.connect(monday.folder / "aula.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        words = ("print", "recap", *TRAINING, "--out", path, "--json")
        status, out, err = monday.run("--data", monday.folder, *words)
    assert status == 0
    assert hashlib.sha256(path.read_bytes()).hexdigest() in out
    assert "pencetakannya tidak dapat dicatat" in err
    assert "Program lain sedang memakai" in err
    assert printed(monday) == []
