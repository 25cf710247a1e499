"""`aula check`, as a script sees it."""

import sqlite3

TRAINING = ("--training", "CM-IV-2025")


def test_records_that_are_whole_are_told_so(monday):
    assert monday("check") == {"ok": True, "problems": []}
    assert monday.say("check", "--lang", "en") == "Everything is in order.\n"


def test_what_does_not_agree_is_named_and_ends_with_1(monday):
    monday("mark", "2", "--session", "1", "--status", "H", *TRAINING)
    connection = sqlite3.connect(monday.folder / "aula.db")
    connection.execute("UPDATE mark SET status = 'A'")
    connection.commit()
    connection.close()
    answer = monday("check", status=1)
    assert answer["ok"] is False
    assert answer["problems"] == [
        {
            "code": "mark-without-history",
            "where": "CM-IV-2025, 1, NDH 02",
            "message": answer["problems"][0]["message"],
        }
    ]
    assert "CM-IV-2025, 1, NDH 02" in monday.say("check", status=1)


def test_a_safety_copy_that_could_not_be_used_is_named(monday):
    (monday.folder / "backups" / "aula-2025-08-01.db").write_bytes(b"bukan basis data")
    (problem,) = monday("check", status=1)["problems"]
    assert (problem["code"], problem["where"]) == ("copy-damaged", "aula-2025-08-01.db")


def test_a_pdf_that_belongs_to_nothing_is_named_with_what_to_do(monday):
    (monday.folder / "documents").mkdir()
    (monday.folder / "documents" / "surat.pdf").write_bytes(b"milik orang lain")
    (problem,) = monday("check", status=1)["problems"]
    assert (problem["code"], problem["where"]) == ("document-unexpected", "surat.pdf")
    assert "Jangan dihapus" in problem["message"]
