"""`aula print` of prepared papers: who is named, what is spoilt, and why nothing comes out."""

from pathlib import Path

import pypdfium2
import pytest

from app.usecases.number_list import list_numbers
from app.usecases.printing import paper_tray
from app.workspace import Workspace

TRAINING = ("--training", "CM-IV-2025")


def pages_of(path):
    """Read the text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def book(aula):
    """Read how many sheets each number took."""
    with Workspace(aula.folder, operator="Penguji Contoh") as workspace:
        lines = workspace.read(list_numbers).numbers
    return [(line.sequence, line.printed, line.spoilt) for line in lines]


@pytest.fixture
def last_hour(monday):
    """Stand before the last session: NDH 1 passes, 2 may still, 3 cannot any more."""
    monday("mark", *TRAINING, "--session", "1", "2", "--status", "PC", "--jp", "2")
    monday("mark", *TRAINING, "--session", "1", "3", "--status", "A")
    for session in (1, 2, 3):
        monday("mark", *TRAINING, "--all", "--status", "H", "--session", session)
    for kind in ("certificate", "statement"):
        monday("prepare", kind, *TRAINING, "--order", "ndh", status=1)  # Not for everybody.
    return monday


def test_prepared_papers_are_printed_once_unless_they_are_wanted_again(last_hour, tmp_path):
    words = ("print", "prepared", *TRAINING, "--kind", "certificate", "--out")
    answer = last_hour(*words, tmp_path / "siap.pdf")
    assert answer["files"][0]["pages"] == 2
    assert "Peserta Contoh 01" in pages_of(tmp_path / "siap.pdf")[0]
    assert book(last_hour)[:2] == [(213, 1, 0), (214, 0, 0)]
    error = last_hour.refused(*words, tmp_path / "lagi.pdf")
    assert error["code"] == "nothing-to-print"
    last_hour(*words, tmp_path / "lagi.pdf", "--again", "--reason", "Semua luntur")
    assert book(last_hour)[:2] == [(213, 2, 1), (214, 0, 0)]


def test_a_spoilt_sheet_is_named_and_the_others_stay_good(last_hour, tmp_path):
    last_hour("mark", *TRAINING, "--session", "4", "2", "--status", "H")
    words = ("print", "prepared", *TRAINING, "--kind", "certificate", "--out", tmp_path)
    last_hour(*words)
    answer = last_hour(*words, "2", "--again")
    name = "Sertifikat Disiapkan CM-IV-2025 NDH 02.pdf"
    assert [Path(file["path"]).name for file in answer["files"]] == [name]
    assert book(last_hour)[:2] == [(213, 1, 0), (214, 2, 1)]
    error = last_hour.refused(*words, "1", "--force")
    assert error["fields"] == {"paper": "prepared-papers", "reason": "all-printed"}


def test_who_is_named_is_printed_before_the_time_only_with_a_reason(last_hour, tmp_path):
    words = ("print", "prepared", "2", *TRAINING, "--out", tmp_path / "a.pdf")
    error = last_hour.refused(*words)
    assert error["fields"] == {"paper": "prepared-papers", "reason": "waits-certain"}
    assert last_hour.refused(*words, "--reason", " ")["code"] == "invalid-value"
    last_hour(*words, "--reason", "Pejabat berangkat")
    assert book(last_hour)[1:3] == [(214, 1, 0), (215, 1, 0)]
    last_hour("print", "open-papers", "2", "--again", *TRAINING, "--out", tmp_path / "b.pdf")
    assert book(last_hour)[1:3] == [(214, 2, 1), (215, 2, 1)]


@pytest.mark.parametrize(
    "words", [("prepared", "--again"), ("prepared", "--reason", "Salah"), ("recap", "1")]
)
def test_a_whole_class_is_not_spoilt_by_one_mistake(last_hour, tmp_path, words):
    status, *_ = last_hour.run("print", *words, *TRAINING, "--out", tmp_path / "x.pdf")
    assert status == 2


def test_why_nothing_is_printed_is_told_apart(monday, tmp_path):
    words = ("print", "prepared", *TRAINING, "--out", tmp_path / "a.pdf")
    assert "Belum ada yang disiapkan" in monday.say(*words, status=1)
    monday("prepare", "certificate", *TRAINING, "--order", "ndh")
    assert "begitu penerimanya pasti" in monday.say(*words, status=1)
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    monday(*words)
    assert "Semuanya sudah tercetak" in monday.say(*words, "--force", status=1)
    open_ones = ("print", "open-papers", *TRAINING, "--out", tmp_path / "b.pdf")
    assert "tidak ada yang hasilnya belum pasti" in monday.say(*open_ones, status=1)


def test_who_has_only_one_of_both_papers_is_named_with_the_way_to_the_other(monday, tmp_path):
    monday("prepare", "certificate", *TRAINING, "--order", "ndh")
    words = ("print", "open-papers", "1", "3", *TRAINING, "--out", tmp_path / "dua.pdf")
    warnings = monday(*words)["warnings"][1:]  # The first is of the program.
    assert [(o["code"], o["ndh"]) for o in warnings] == [
        ("other-paper-missing", 1),
        ("other-paper-missing", 3),
    ]
    assert "aula prepare statement --order ndh" in warnings[0]["message"]
    said = monday.say(*words, "--again", "--force").splitlines()
    assert said[2].startswith("NDH 01, 03: surat yang satunya, surat keterangan, belum disiapkan")
    assert len(said) == 3


def test_the_book_counts_the_sheets_of_what_was_issued_and_copied(monday, tmp_path):
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    monday("issue", "certificate", *TRAINING, "--date", "2025-08-08")
    assert book(monday)[0] == (213, 0, 0)
    monday("print", "certificates", *TRAINING, "--out", tmp_path / "a.pdf")
    assert [count for _, *count in book(monday)] == [[1, 0]] * 3
    number = "800.2.4/213/BKPSDMD/2025"
    monday("reprint", number, "--reason", "Hilang", "--out", tmp_path / "b.pdf")
    assert book(monday)[:2] == [(213, 2, 0), (214, 1, 0)]
    copies = [line["copies"] for line in monday("register", *TRAINING)["certificates"]]
    assert copies == [2, 1, 1]
    assert monday("numbers")["numbers"][0]["printed"] == 2


def test_fronts_are_kept_as_printed_and_backs_are_not(last_hour, tmp_path):
    last_hour("print", "fronts", *TRAINING, "--kind", "certificate", "--out", tmp_path / "1.pdf")
    assert len(pages_of(tmp_path / "1.pdf")) == 1
    assert book(last_hour)[0] == (213, 1, 0)
    last_hour("print", "backs", *TRAINING, "--kind", "certificate", "--out", tmp_path / "2.pdf")
    (back,) = pages_of(tmp_path / "2.pdf")
    assert "Konsep Coaching" in back
    assert "Peserta Contoh" not in back
    with Workspace(last_hour.folder, operator="Penguji Contoh") as workspace:
        kept = workspace.read(paper_tray, training="CM-IV-2025").printed
    assert [line.paper for line in kept] == ["backs"]


def test_whose_result_is_open_has_both_papers_and_a_slip(last_hour, tmp_path):
    last_hour("print", "open-papers", *TRAINING, "--out", tmp_path / "dua.pdf")
    texts = pages_of(tmp_path / "dua.pdf")
    # Front and back, then a front that shares its sheet of paper with nobody.
    assert ["SURAT KETERANGAN" in text for text in texts] == [False, False, True, False]
    assert book(last_hour)[1:3] == [(214, 1, 0), (215, 1, 0)]
    last_hour("print", "slips", *TRAINING, "--out", tmp_path / "slip.pdf")
    (slip,) = pages_of(tmp_path / "slip.pdf")
    assert "Hadir pada sesi 4" in slip.replace("\r\n", " ")


@pytest.mark.parametrize("size", ["A4", "F4"])
def test_the_lists_before_and_after_the_decision_are_printed(last_hour, tmp_path, size):
    def words_on(paper):
        path = tmp_path / f"{paper}.pdf"
        last_hour("print", paper, *TRAINING, "--paper", size, "--out", path)
        return " ".join(pages_of(path))

    assert "Surat Keterangan" in words_on("confirmation-sheet")
    assert "BELUM FINAL" in words_on("mc-sheet")
    last_hour("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    last_hour("confirm", *TRAINING, "--date", "2025-08-08")
    last_hour("issue", "trainer", *TRAINING, "--date", "2025-08-08")
    assert "TANDA TERIMA SERTIFIKAT PENGAJAR" in words_on("handover-list")
    assert "Peserta Contoh 03" in words_on("statements")
    assert "Drs. Joko Umpama" in words_on("trainer-certificates")
    assert "Terbit" in words_on("register")
    assert "Tahun 2025" in words_on("number-book")


@pytest.mark.parametrize("words", [("recap", "--kind", "award"), ("backs", "--again")])
def test_only_prepared_papers_are_asked_for_by_kind_or_again(monday, tmp_path, words):
    status, *_ = monday.run("print", *words, *TRAINING, "--out", tmp_path / "x.pdf")
    assert status == 2
