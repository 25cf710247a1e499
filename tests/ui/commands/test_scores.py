"""`aula scores`, and what `aula tally` says of scores, as a script sees them."""

import json

import pytest
import xlsxwriter

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


def test_a_column_that_is_there_twice_is_refused_with_its_aspect(scored, tmp_path):
    path = tmp_path / "nilai.csv"
    path.write_text("NDH;Sikap;Akademik;Sikap\n1;71;80;99", encoding="utf-8")
    answer = scored("scores", path, *TRAINING, status=1)
    assert (answer["rows"], answer["scored"]) == (1, 1)
    (problem,) = answer["problems"]
    assert 'Ada beberapa kolom (lembar: -) untuk "Sikap"' in problem.pop("message")
    assert problem == {
        "sheet": None,
        "row": 1,
        "column": "Sikap",
        "value": None,
        "code": "column-twice",
        "severity": "refused",
    }


def test_a_sheet_with_a_column_twice_is_named(scored, tmp_path):
    path = tmp_path / "nilai.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Praktik")
        sheet.write_row(0, 0, ("NDH", "Sikap", "Sikap"))
        sheet.write_row(1, 0, (1, 71, 99))
    (problem,) = scored("scores", path, *TRAINING, status=1)["problems"]
    assert 'Ada beberapa kolom (lembar: Praktik) untuk "Sikap"' in problem["message"]


def test_the_rule_says_what_scores_must_reach(scored):
    assert scored("tally", *TRAINING)["rule"] == (
        "Hadir paling sedikit 90 persen dari JP; terlambat dihitung hadir;"
        " setiap aspek bernilai di atas 70."
    )


def test_the_tally_says_who_stands_behind_whom_where_scores_alone_do_not(scored, write):
    scored("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    scored("scores", write("1;;95;95;95;95;40", "2;;75;75;75;75;75"), *TRAINING)
    said = scored.say("tally", *TRAINING)
    assert "Yang lulus atau masih dapat lulus lebih dahulu, kemudian" in said
    assert "Nilai yang sama berbagi peringkat" in said
    scored("scores", write("1;;95;95;95;95;75"), *TRAINING)
    assert "lebih dahulu" not in scored.say("tally", *TRAINING)


@pytest.mark.parametrize(
    "command", [("prepare", "award"), ("issue", "award", "--date", "2025-08-08")]
)
def test_a_tie_at_the_last_place_of_the_best_is_told(scored, write, command):
    scored("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    same = "{};;85;88,5;90;91,25;95".format
    scored("scores", write(same(1), "2;;75;75;75;75;75", same(3)), *TRAINING)
    before = scored("prepare", "certificate", *TRAINING)
    assert "warnings" not in before
    warnings = scored(*command, *TRAINING)["warnings"]
    (message,) = (o["message"] for o in warnings if o["code"] == "award-tie")
    assert "1 terbaik: NDH 01, 03 berbagi peringkat itu, sehingga 2 orang" in message


def test_people_are_told_of_a_tie_and_nothing_is_said_without_one(scored, write, capsys):
    scored("mark", *TRAINING, "--all", "--status", "H", "--day", "2025-08-04")
    same = "{};;85;88,5;90;91,25;95".format
    scored("scores", write(same(1), same(2), "3;;75;75;75;75;75"), *TRAINING)
    _, out, err = scored.run("--data", scored.folder, "prepare", "award", *TRAINING)
    assert "NDH 01, 02 berbagi peringkat itu" in out + err
    scored("scores", write("1;;95;95;95;95;95"), *TRAINING)
    assert "warnings" not in scored("prepare", "award", *TRAINING)
