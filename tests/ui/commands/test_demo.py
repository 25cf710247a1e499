"""`aula demo`: the practice training with its papers and files, away from real records."""

import hashlib
from contextlib import closing
from pathlib import Path

import pypdfium2

TRAINING = ("--training", "DEMO-CM-IV")
PAPERS = {
    "attendance-sheet",
    "recap",
    "name-check",
    "certificates",
    "derivation",
    "scores",
    "mc-sheet",
    "handover-list",
    "awards",
    "statements",
    "trainer-certificates",
    "number-book",
    "register",
    "ruler",
}


def test_practice_needs_a_data_folder_that_is_named_for_it(aula, monkeypatch, tmp_path):
    status, out, _ = aula.run("demo", "--out", tmp_path, "--json")
    assert status == 1
    assert '"code": "data-folder-needed"' in out
    assert not list(tmp_path.glob("*.pdf"))
    monkeypatch.setenv("AULA_DATA", str(aula.folder))
    assert aula.run("demo", "--out", tmp_path / "keluar")[0] == 0


def test_a_demo_is_a_week_with_papers_and_files_and_twice_is_the_same_as_once(aula, tmp_path):
    out = tmp_path / "keluar"
    first = aula("demo", "--out", out)
    records = [
        aula(what, *TRAINING) for what in ("participants", "sessions", "attendance", "tally")
    ]
    assert aula("demo", "--out", out)["training"] == first["training"] == "DEMO-CM-IV"
    assert [
        aula(what, *TRAINING) for what in ("participants", "sessions", "attendance", "tally")
    ] == records
    people, sessions, marks, tally = records
    assert len(people["people"]) == 30
    assert {person["state"] for person in people["people"]} == {"active"}
    assert len(sessions["sessions"]) == 20
    assert {session["state"] for session in sessions["sessions"]} == {"locked"}
    assert len({session["date"] for session in sessions["sessions"]}) == 5
    assert (tally["jp_planned"], tally["jp_scheduled"], tally["final"]) == ("50", "50", True)
    statuses = {mark["status"] for mark in marks["marks"]}
    assert {"H", "T", "S", "A", "I"} <= statuses
    results = {person["ndh"]: person["result"] for person in tally["people"]}
    assert set(results.values()) == {"passed", "failed"}
    files = [Path(file["path"]) for file in first["files"]]
    assert {
        path.stem.removeprefix("DEMO-CM-IV-") for path in files if path.suffix == ".pdf"
    } == PAPERS
    assert {path.suffix for path in files} == {".pdf", ".xlsx", ".csv"}
    assert {path.parent for path in files} == {out}
    certificates = next(o for o in first["files"] if "IV-certificates" in o["path"])
    assert certificates["pages"] == 2 * list(results.values()).count("passed")
    with closing(pypdfium2.PdfDocument(certificates["path"])) as document:
        assert all("LATIHAN" in page.get_textpage().get_text_range() for page in document)
    written = hashlib.sha256(Path(certificates["path"]).read_bytes()).hexdigest()
    assert written == certificates["sha256"]
    assert aula("check") == {"ok": True, "problems": []}


def test_a_demo_has_scores_and_six_awards(aula, tmp_path):
    files = aula("demo", "--out", tmp_path)["files"]
    [awards] = (file for file in files if "IV-awards" in file["path"])
    assert awards["pages"] == 6
    people = aula("tally", *TRAINING)["people"]
    assert sorted(person["standing"] for person in people) == list(range(1, 31))
    kinds = [line["kind"] for line in aula("register", *TRAINING)["certificates"]]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "certificate": 29,
        "award": 6,
        "statement": 1,
        "trainer": 4,
    }


def test_a_demo_tells_people_where_its_files_are(aula, tmp_path):
    said = aula.say("demo", "--out", tmp_path, "--lang", "en").splitlines()
    assert said[0].startswith("Practice training DEMO-CM-IV stands in the data folder.")
    assert len(said) == 1 + len(list(tmp_path.glob("DEMO-*")))
