"""`aula void`, `replace`, `correct` and `reprint`, as a script sees them."""

import hashlib
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from app.domain.faults import DiskFull

TRAINING = ("--training", "CM-IV-2025")
N213, N214, N216 = (f"800.2.4/{number}/BKPSDMD/2025" for number in (213, 214, 216))
WHY = ("--reason", "Nama salah")


@pytest.fixture
def issued(monday):
    """Let all three of the Monday have their certificates."""
    monday("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    monday("issue", "certificate", *TRAINING, "--date", "2025-08-08")
    return monday


def register(aula):
    lines = aula("register", *TRAINING)["certificates"]
    return {line["number"]: line for line in lines}


def words_in(path):
    with closing(pypdfium2.PdfDocument(path)) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_a_void_number_stays_in_the_book_with_its_reason(issued):
    answer = issued("void", N213, *WHY, "--witness", "Saksi Contoh")
    assert answer == {"number": N213, "state": "void"}
    assert issued("void", N213, "--reason", "Lain") == answer
    line = issued("numbers")["numbers"][0]
    assert (line["number"], line["state"], line["reason"]) == (N213, "void", "Nama salah")
    assert register(issued)[N213]["state"] == "void"
    assert issued("numbers")["gaps"] == []
    assert issued.say("void", N214, *WHY) == f"{N214} batal dan tetap tercatat di buku.\n"


@pytest.fixture
def withheld(monday):
    """Let a number be withheld."""
    monday("prepare", "certificate", *TRAINING, "--order", "ndh")
    monday("confirm", *TRAINING, "--date", "2025-08-08")
    return monday


def test_a_withheld_number_asks_for_a_second_name_which_may_come_later(withheld):
    words = ("void", N213, *WHY, "--operator", "Rini Contoh")
    answer = withheld(*words)
    assert answer == {"number": N213, "state": "void"}
    status, out, err = withheld.run("--data", withheld.folder, *words)
    assert (status, out) == (0, f"{N213} batal dan tetap tercatat di buku.\n")
    assert "--witness" in err
    error = withheld.refused(*words, "--witness", "rini contoh")
    assert (error["fields"]["path"], error["fields"]["expected"]) == ("witness", "other-name")
    assert withheld(*words, "--witness", "Saksi Contoh") == answer
    assert withheld(*words) == answer


def test_what_is_only_reserved_is_not_made_void_but_given_back(issued):
    issued("numbers", "--reserve", "300-302", *TRAINING)
    for said in ("800.2.4/301/BKPSDMD/2025", "301"):
        error = issued.refused("void", said, *WHY)
        assert error == {
            "code": "number-reserved",
            "fields": {"number": said, "first": 300, "last": 302},
        }
    assert "--reserve 300-302 --undo" in issued.say("void", "301", *WHY, status=1)
    assert issued.refused("void", "X/301", *WHY)["code"] == "unknown-number"
    issued("numbers", "--reserve", "300-302", *TRAINING, "--undo")
    issued("numbers", "--reserve", "213-216", *TRAINING)
    assert issued.refused("void", "213", *WHY)["code"] == "unknown-number"


def test_a_replacement_is_not_dated_before_the_training(issued):
    words = ("replace", N214, *WHY, "--date")
    assert issued.refused(*words, "2020-01-01")["code"] == "date-before-training"
    assert register(issued)[N214]["state"] == "issued"
    assert [o["code"] for o in issued(*words, "2025-08-06")["warnings"]] == ["date-before-end"]


def test_a_replacement_has_a_number_of_its_own_and_both_point_to_each_other(issued):
    words = ("replace", N214, *WHY, "--date", "2025-08-09")
    answer = issued(*words)
    assert answer == {"old": N214, "new": N216, "uid": register(issued)[N216]["uid"]}
    assert issued(*words) == answer
    lines = register(issued)
    assert (lines[N214]["state"], lines[N214]["replaced_by"]) == ("void", N216)
    assert (lines[N216]["state"], lines[N216]["replaces"]) == ("issued", N214)
    assert (lines[N216]["date"], lines[N216]["ndh"]) == ("2025-08-09", 2)
    assert issued.say(*words) == f"{N214} batal. Penggantinya {N216}.\n"


def test_a_correction_keeps_the_number_and_raises_the_revision(issued):
    words = ("correct", N213, *WHY)
    before = register(issued)[N213]
    assert issued(*words) == {"number": N213, "revision": 2}
    assert issued(*words) == {"number": N213, "revision": 2}
    after = register(issued)[N213]
    assert (after["revision"], after["state"]) == (2, "issued")
    assert after["uid"] != before["uid"]
    assert len(register(issued)) == 3
    assert (
        issued.say("correct", N213, "--reason", "Lagi")
        == f"{N213} diterbitkan kembali, perbaikan ke-2.\n"
    )


def test_a_reprint_is_a_numbered_copy_of_what_was_issued(issued, tmp_path, describe, week):
    program = {**week["program"], "certificate": "PIAGAM"}
    issued("training", describe(sessions=week["sessions"][:4], program=program))
    answer = issued("reprint", N213, *WHY, "--out", tmp_path)
    (file,) = answer["files"]
    path = Path(file["path"])
    assert answer["copy"] == 2
    assert path.name == "Salinan 800.2.4-213-BKPSDMD-2025.pdf"
    assert file["pages"] == 2
    assert file["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    said = words_in(path)
    assert "Cetakan ke-2" in said
    assert "SERTIFIKAT" in said
    assert "PIAGAM" not in said
    assert register(issued)[N213]["copies"] == 2
    words = ("reprint", N213, *WHY, "--out", path)
    assert issued.refused(*words)["code"] == "file-exists"
    assert register(issued)[N213]["copies"] == 2
    assert issued(*words, "--force", "--paper", "F4")["copy"] == 3
    assert "Cetakan ke-3" in words_in(path)
    told = issued.say("reprint", N213, *WHY, "--out", tmp_path / "lagi.pdf").splitlines()
    assert told == [f"Cetakan ke-4 dari {N213}:", f"{tmp_path / 'lagi.pdf'} (2 halaman)"]


def test_a_copy_that_cannot_be_written_is_recorded_and_told(issued, tmp_path, monkeypatch):
    def refuse(*_args, **_how):
        raise DiskFull(folder=str(tmp_path))

    monkeypatch.setattr("ui.commands.certificate_life.deliver", refuse)
    words = ("reprint", N213, *WHY, "--out", tmp_path / "a.pdf")
    status, _, err = issued.run("--data", issued.folder, *words)
    assert status == 1
    assert err.splitlines()[0] == (
        f"Cetakan ke-2 dari {N213} tercatat, tetapi berkasnya tidak dapat ditulis. Yang berikutnya"
        " menjadi cetakan lain."
    )
    assert len(err.splitlines()) == 2
    monkeypatch.undo()
    assert register(issued)[N213]["copies"] == 2
    assert issued(*words)["copy"] == 3


@pytest.mark.parametrize(
    "words",
    [("void",), ("correct",), ("replace", "--date", "2025-08-08"), ("reprint", "--out", "x.pdf")],
)
def test_an_unknown_number_an_empty_reason_and_an_impossible_date_are_refused(issued, words):
    command, *more = words
    error = issued.refused(command, "TIDAK/ADA", *WHY, *more)
    assert error == {"code": "unknown-number", "fields": {"number": "TIDAK/ADA"}}
    error = issued.refused(command, N213, "--reason", " ", *more)
    assert (error["code"], error["fields"]["path"]) == ("invalid-value", "reason")
    status, *_ = issued.run("--data", issued.folder, command, N213, *more)
    assert status == 2


def test_only_what_is_issued_can_be_replaced_corrected_or_printed_again(issued, tmp_path):
    issued("void", N213, *WHY)
    error = issued.refused("correct", N213, *WHY)
    assert error == {"code": "not-issued", "fields": {"number": N213, "state": "void"}}
    assert issued.refused("replace", N213, *WHY, "--date", "x")["code"] == "invalid-value"
    words = ("replace", N213, *WHY, "--date", "2025-08-08")
    assert issued.refused(*words)["code"] == "not-issued"
    words = ("reprint", N213, *WHY, "--out", tmp_path / "a.pdf")
    assert issued.refused(*words)["code"] == "not-issued"
    assert not (tmp_path / "a.pdf").exists()
