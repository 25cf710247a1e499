"""`aula scores`, and what `aula tally` says of scores, as a script sees them."""

import json

import pytest

TRAINING = ("--training", "CM-IV-2025")
SCORES = {
    "scale": "B",
    "aspects": [
        {"name": "Akademik", "weight": 10},
        {"name": "Studi Lapangan", "weight": 20},
        {"name": "Rancangan", "weight": 20},
        {"name": "Implementasi", "weight": 30},
        {"name": "Sikap", "weight": 20},
    ],
}
HEADER = "NDH;Nama;Akademik;Studi Lapangan;Rancangan;Implementasi;Sikap"


@pytest.fixture
def scored(monday, describe, week):
    """Call the command line on the Monday of three people, scored as PKA is."""
    monday("training", describe(sessions=week["sessions"][:4], scores=SCORES, best=1))
    return monday


@pytest.fixture
def write(tmp_path):
    """Write lines below the header into a CSV."""

    def written(*lines):
        path = tmp_path / "nilai.csv"
        path.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
        return path

    return written


def test_scores_come_in_and_the_tally_has_score_predikat_and_standing(scored, write):
    file = write("1;Peserta Contoh 01;85;88,5;90;91.25;95", "2;;85;88,5;90;91,25;95", "3;;80;;;;")
    scored("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    answer = scored("scores", file, *TRAINING)
    assert answer == {"rows": 3, "scored": 3, "problems": []}
    assert scored("scores", file, *TRAINING) == answer
    people = scored("tally", *TRAINING)["people"]
    told = ("score", "predikat", "standing", "result", "reasons")
    assert [[person[name] for name in told] for person in people] == [
        ["90.58", "Sangat Memuaskan", 1, "passed", []],
        ["90.58", "Sangat Memuaskan", 1, "passed", []],
        [None, None, None, "pending", ["score-missing"]],
    ]


def test_the_tally_for_people_has_the_scores_too(scored, write):
    scored("scores", write("1;;85;88,5;90;91.25;95"), *TRAINING)
    lines = scored.say("tally", *TRAINING).splitlines()
    assert lines[4].split() == "NDH Nama JP % Belum Nilai Predikat Peringkat Hasil Alasan".split()
    assert "90,58  Sangat Memuaskan  1" in lines[5]
    assert "nilai belum lengkap" in lines[6]


def test_refused_rows_are_told_by_their_place_and_the_good_ones_come_in(scored, write):
    file = write("1;;8825;;;;", "9;;80;;;;", "2;;80;;;;")
    answer = scored("scores", file, *TRAINING, status=1)
    assert (answer["rows"], answer["scored"]) == (3, 1)
    assert [problem.pop("message") != "" for problem in answer["problems"]] == [True, True]
    place = {"sheet": None, "severity": "refused"}
    assert answer["problems"] == [
        {**place, "row": 2, "column": "Akademik", "value": "8825", "code": "score-too-high"},
        {**place, "row": 3, "column": "NDH", "value": "9", "code": "not-in-class"},
    ]
    said = scored.say("scores", file, *TRAINING, status=1)
    assert "3 orang ditemukan, 1 dengan nilainya." in said
    assert 'Baris 2, kolom Akademik, "8825": "8825" di atas 100. Jika maksudnya 88,25' in said


def test_a_warning_alone_refuses_nothing(scored, tmp_path):
    path = tmp_path / "nilai.csv"
    path.write_text("NDH;Akademik;Hobi\n1;80;catur", encoding="utf-8")
    (problem,) = scored("scores", path, *TRAINING)["problems"]
    assert (problem["code"], problem["severity"]) == ("unknown-column", "warning")


def test_a_dry_run_stores_nothing(scored, write):
    file = write("1;;80;80;80;80;80")
    assert scored("scores", file, *TRAINING, "--dry-run")["scored"] == 1
    assert "Pratinjau" in scored.say("scores", file, *TRAINING, "--dry-run")
    assert scored("tally", *TRAINING)["people"][0]["score"] is None


def test_a_training_without_aspects_and_an_unknown_one_are_refused(monday, write):
    file = write("1;;80;80;80;80;80")
    assert monday.refused("scores", file, *TRAINING)["code"] == "nothing-scored"
    unknown = monday.refused("scores", file, "--training", "X")
    assert unknown["code"] == "unknown-training"


def test_a_file_without_people_and_aspects_is_refused(scored, tmp_path):
    path = tmp_path / "nilai.csv"
    path.write_text("Nama;Hobi\nBudi Contoh;catur", encoding="utf-8")
    assert scored.refused("scores", path, *TRAINING)["code"] == "no-header"
    said = scored.say("scores", path, *TRAINING, status=1)
    assert said.endswith("Akademik, Studi Lapangan, Rancangan, Implementasi, Sikap.\n")


def test_one_journal_line_tells_every_score(scored, write):
    from app.journal import last_entries
    from app.workspace import Workspace

    scored("scores", write("1;;80;81;82;83;84"), *TRAINING)
    with Workspace(scored.folder, operator="Penguji Contoh") as workspace:
        entry = workspace.read(last_entries, limit=1)[0]
    assert entry.verb == "import_scores"
    assert len(json.loads(json.dumps(entry.facts))["changes"]) == 5
