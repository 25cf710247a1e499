"""`aula issue`, as a script sees it."""

TRAINING = ("--training", "CM-IV-2025")
ISSUE = ("issue", "certificate", *TRAINING, "--date", "2025-08-08")


def fill(aula, *sessions):
    for session in sessions:
        aula("mark", *TRAINING, "--all", "--status", "H", "--session", session)


def test_everybody_who_passed_gets_a_number_once(monday):
    fill(monday, 1, 2, 3, 4)
    issued = monday(*ISSUE)
    assert [(o["ndh"], o["number"]) for o in issued["issued"]] == [
        (1, "800.2.4/213/BKPSDMD/2025"),
        (2, "800.2.4/214/BKPSDMD/2025"),
        (3, "800.2.4/215/BKPSDMD/2025"),
    ]
    assert all(len(o["uid"]) == 36 for o in issued["issued"])
    assert issued["refused"] == []
    assert monday(*ISSUE) == {"issued": [], "refused": []}


def test_the_best_those_who_did_not_pass_and_trainers_get_papers_of_their_own(
    monday, describe, week, tmp_path
):
    aspects = [{"name": "Ujian", "weight": 100}]
    scores = {"scale": "B", "aspects": aspects}
    monday("training", describe(sessions=week["sessions"][:4], scores=scores, best=1))
    fill(monday, 1, 2, 3, 4)
    (tmp_path / "nilai.csv").write_text("NDH;Ujian\n1;80\n2;90\n3;50", encoding="utf-8")
    monday("scores", tmp_path / "nilai.csv", *TRAINING)
    told = {}
    for kind in ("award", "statement", "trainer"):
        words = ("issue", kind, *TRAINING, "--date", "2025-08-08")
        (told[kind],) = monday(*words)["issued"]
        assert monday(*words) == {"issued": [], "refused": []}
    assert [line["number"][8:11] for line in told.values()] == ["213", "214", "215"]
    assert [line["ndh"] for line in told.values()] == [2, 3, None]
    assert told["trainer"]["name"] == "Drs. Joko Umpama, M.Si."
    assert "name" not in told["award"]
    kinds = [line["kind"] for line in monday("register", *TRAINING)["certificates"]]
    assert kinds == ["award", "statement", "trainer"]


def test_a_paper_is_not_dated_before_the_training_and_hardly_within_it(monday):
    fill(monday, 1, 2, 3, 4)
    words = ("issue", "certificate", *TRAINING, "--date")
    assert monday.refused(*words, "2024-08-08")["code"] == "date-before-training"
    said = monday.say(*words, "2024-08-08", status=1)
    assert "pelatihannya 4 Agustus 2025 s.d. 8 Agustus 2025" in said
    answer = monday(*words, "2025-08-07")
    assert answer["warnings"][0]["code"] == "date-before-end"
    assert len(answer["issued"]) == 3


def test_the_kinds_are_named_in_the_help(monday):
    for command in ("issue", "prepare", "print"):
        status, out, _ = monday.run(command, "--help")
        words = " ".join(out.split())
        assert (status, "certificate, award, statement, atau trainer" in words) == (0, True)


def test_a_trainer_is_told_to_people_by_name(monday):
    said = monday.say("issue", "trainer", *TRAINING, "--date", "2025-08-08").splitlines()
    assert said[0] == "1 sertifikat pengajar diterbitkan, 0 ditolak."
    assert said[1] == "Drs. Joko Umpama, M.Si.  800.2.4/213/BKPSDMD/2025"


def test_who_is_refused_is_named_with_reasons_and_the_others_are_issued(monday):
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    monday("mark", "1", "2", "--session", "4", "--status", "H", *TRAINING)
    fill(monday, 1, 2, 3)
    answer = monday(*ISSUE, status=1)
    assert [o["ndh"] for o in answer["issued"]] == [1]
    assert answer["refused"] == [
        {"ndh": 2, "reasons": ["not-eligible", "min-present-percent"]},
        {"ndh": 3, "reasons": ["unmarked"]},
    ]
    again = monday(*ISSUE, status=1)
    assert again == {"issued": [], "refused": answer["refused"]}


def test_a_date_or_training_that_cannot_be_is_refused(monday):
    error = monday.refused("issue", "certificate", *TRAINING, "--date", "8 Agustus 2025")
    assert error["fields"] == {"path": "date", "value": "8 Agustus 2025", "expected": "date"}
    words = ("issue", "certificate", "--training", "LAIN", "--date", "2025-08-08")
    assert monday.refused(*words)["code"] == "unknown-training"


def test_a_number_that_was_given_before_issues_nothing(monday, describe, week, list_of_people):
    plain = {"sessions": week["sessions"][:4], "numbering": {"pattern": "S/{ndh}"}}
    monday("training", describe(**plain))
    fill(monday, 1, 2, 3, 4)
    monday(*ISSUE)
    other = ("--training", "LAIN")
    monday("training", describe(code="LAIN", **plain))
    monday("import", list_of_people(7), *other)
    monday("mark", *other, "--all", "--status", "H", "--day", "2025-08-04")
    error = monday.refused("issue", "certificate", *other, "--date", "2025-08-08")
    assert error == {"code": "number-taken", "fields": {"number": "S/1"}}


def test_an_issue_is_told_to_people(monday):
    monday("mark", "2", "--session", "1", "--status", "A", *TRAINING)
    fill(monday, 1, 2, 3, 4)
    assert monday.say(*ISSUE, status=1).splitlines() == [
        "2 sertifikat diterbitkan, 1 ditolak.",
        "01  800.2.4/213/BKPSDMD/2025",
        "03  800.2.4/214/BKPSDMD/2025",
        "02  tidak memenuhi syarat, kehadiran kurang",
    ]


def test_what_is_amiss_with_all_of_them_is_told_once_they_are_issued(monday, describe, week):
    monday("training", describe(sessions=week["sessions"][:4], signatories={}))
    fill(monday, 1, 2, 3, 4)
    answer = monday(*ISSUE)
    assert [o["code"] for o in answer["warnings"]] == ["no-signatory", "subjects-differ"]
    assert answer["warnings"][1]["message"] == "Mata pelatihan berjumlah 10 JP, program 50 JP."
    paper = monday("print", "certificates", *TRAINING, "--out", monday.folder / "certificates.pdf")
    assert [(o["code"], o["ndh"]) for o in paper["warnings"]] == [("subjects-differ", None)]


def test_people_are_told_of_it_beside_the_numbers(monday):
    fill(monday, 1, 2, 3, 4)
    status, _, err = monday.run("--data", monday.folder, *ISSUE)
    assert (status, err) == (0, "Mata pelatihan berjumlah 10 JP, program 50 JP.\n")


def test_nothing_is_told_where_nothing_is_amiss(monday, describe, week):
    program = {**week["program"], "jp": 10}
    monday("training", describe(program=program, sessions=week["sessions"][:4]))
    fill(monday, 1, 2, 3, 4)
    assert "warnings" not in monday(*ISSUE)
