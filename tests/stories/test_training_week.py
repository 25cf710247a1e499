"""The training week of domain.md, from the office's list to certificates, by the command line."""

import csv
import json

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

TRAINING = ("--training", "CM-IV-2025")
MONDAY, *MIDWEEK, FRIDAY = (f"2025-08-{day:02}" for day in range(4, 9))


class Office:
    """An operator's words for what is done in a week."""

    def __init__(self, aula):
        self.aula = aula

    def __call__(self, command, *words, status=0):
        """Run a command on the training."""
        return self.aula(command, *words, *TRAINING, status=status)

    def absent(self, session, *who, status="A", **more):
        """Type an exception."""
        options = [word for name, value in more.items() for word in (f"--{name}", value)]
        marks = self("mark", "--session", session, *who, "--status", status, *options)["marks"]
        assert {mark["outcome"] for mark in marks} <= {"marked", "changed"}

    def close(self, date):
        """Mark the rest of a day as present and lock it."""
        self("mark", "--all", "--status", "H", "--day", date)
        assert {o["state"] for o in self("lock", "--day", date)["sessions"]} == {"locked"}

    def tally(self):
        """Tally by NDH."""
        return {person["ndh"]: person for person in self("tally")["people"]}

    def certainties(self):
        """Count who is certain, open, or out."""
        found = [person["certainty"] for person in self.tally().values()]
        return {certainty: found.count(certainty) for certainty in sorted(set(found))}


def texts_of(path):
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture
def office(aula, describe, list_of_people):
    """Sunday: the training stands, the list is in, the sheets are printed."""
    office = Office(aula)
    planned = aula("training", describe())
    assert (planned["sessions"], planned["jp_scheduled"], planned["warnings"]) == (20, "50", [])
    assert office("import", list_of_people(*range(1, 31)))["imported"] == 30
    return office


def monday(office, list_of_people):
    """Let the opening slip by 45 minutes, a substitute come, and the day be closed."""
    slipped = office("start", "--session", 1, "--at", f"{MONDAY}T08:15", "--shift")["sessions"]
    assert [(o["start"], o["end"]) for o in slipped] == [
        ("08:15", "10:30"),
        ("10:45", "13:00"),
        ("14:00", "16:15"),
        ("16:30", "17:15"),
    ]
    (left,) = office("withdraw", "30", "--reason", "Diganti rekan seunit")["people"]
    assert left["state"] == "withdrawn"
    (substitute,) = office("import", list_of_people(31))["people"]
    assert (substitute["ndh"], substitute["name"]) == (31, "Peserta Contoh 31")
    on_time, late = (
        office("mark", "--session", 1, "--at", f"{MONDAY}T{clock}", *who)["marks"]
        for clock, who in (("08:45:59", (substitute["code"], "5")), ("08:46", ("6",)))
    )
    assert [mark["status"] for mark in (*on_time, *late)] == ["H", "H", "T"]
    (gone,) = office("mark", "--session", 1, "--at", f"{MONDAY}T08:20", "30", status=1)["marks"]
    assert gone["code"] == "withdrawn"
    office.absent(2, "1", "2")
    office.close(MONDAY)


def midweek(office):
    """Type the exceptions of the days, and correct a closed day with a reason."""
    office.absent(5, "2")
    office.absent(6, "4", status="S")
    office.absent(9, "7")
    for date in MIDWEEK:
        office.close(date)
    correction = ("mark", "--session", 9, "7", "--status", "I")
    (refused,) = office(*correction, status=1)["marks"]
    assert refused["code"] == "session-locked"
    office.absent(9, "7", status="I", reason="Surat izin baru diterima")


def friday(office):
    """Close the last sessions one by one and see who becomes certain."""
    assert office.certainties() == {"impossible": 1, "open": 29}
    for session in (17, 18):
        office("mark", "--session", session, "--all", "--status", "H")
    # 45 JP are done: whoever missed nothing cannot fail any more.
    assert office.certainties() == {"certain": 26, "impossible": 1, "open": 3}
    office("mark", "--session", 19, "--all", "--status", "H")
    assert office.certainties() == {"certain": 29, "impossible": 1}
    (pending,) = {person["result"] for person in office.tally().values()}
    assert pending == "pending"
    unmarked = office("lock", "--day", FRIDAY, status=1)["error"]
    assert unmarked["code"] == "unmarked"
    assert unmarked["fields"]["sessions"] == [20]
    office.absent(20, "4", status="I")
    office.close(FRIDAY)


def certificates(office, tmp_path):
    """Issue twice, print, and find everybody's name and number on paper."""
    issue = ("issue", "certificate", "--date", FRIDAY)
    first = office(*issue, status=1)
    assert [line["ndh"] for line in first["issued"]] == [1, *range(3, 30), 31]
    assert first["issued"][0]["number"] == "800.2.4/213/BKPSDMD/2025"
    assert first["issued"][-1]["number"] == "800.2.4/241/BKPSDMD/2025"
    assert first["refused"] == [{"ndh": 2, "reasons": ["not-eligible", "min-present-percent"]}]
    assert office(*issue, status=1) == {"issued": [], "refused": first["refused"]}

    path = tmp_path / "sertifikat.pdf"
    (file,) = office("print", "certificates", "--out", path)["files"]
    fronts = texts_of(path)[::2]
    assert (file["pages"], len(fronts)) == (58, 29)
    for line, front in zip(first["issued"], fronts, strict=True):
        assert line["number"] in front
        assert f"Peserta Contoh {line['ndh']:02}" in front
        assert "50 (lima puluh) Jam Pelajaran" in front


def recap_and_files(office, tmp_path):
    """Print the recap and hand the figures to other programs."""
    recap = tmp_path / "rekap.pdf"
    office("print", "recap", "--paper", "F4", "--out", recap)
    assert "BELUM FINAL" not in "".join(texts_of(recap))

    office("export", "csv", "--out", tmp_path / "rekap.csv")
    with (tmp_path / "rekap.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = {row["NDH"]: row for row in csv.DictReader(lines, delimiter=";")}
    assert (rows["2"]["Persen"], rows["2"]["Hasil"]) == ("88,00", "Tidak Lulus")
    office("export", "xlsx", "--out", tmp_path / "rekap.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "rekap.xlsx"))
    assert len(book.get_sheet_by_name("Peserta").to_python()) == 32


def test_a_training_week_from_the_list_to_the_certificates(office, list_of_people, tmp_path):
    monday(office, list_of_people)
    midweek(office)
    friday(office)
    assert office("tally")["final"] is True
    people = office.tally()
    assert [
        (people[ndh]["jp_present"], people[ndh]["percent"], people[ndh]["result"])
        for ndh in (1, 2, 4, 6, 31)
    ] == [
        ("47", "94.00", "passed"),
        ("44", "88.00", "failed"),
        ("45", "90.00", "passed"),
        ("50", "100.00", "passed"),
        ("50", "100.00", "passed"),
    ]
    assert people[7]["counts"] == {"H": 19, "I": 1}
    assert 30 not in people
    certificates(office, tmp_path)
    recap_and_files(office, tmp_path)
    assert office.aula("check") == {"ok": True, "problems": []}


def test_the_same_week_twice_is_the_same_as_once(office, list_of_people, describe):
    def week():
        office.aula("training", describe())
        office("import", list_of_people(*range(1, 31)))
        office("start", "--session", 1, "--at", f"{MONDAY}T08:15", "--shift")
        office("mark", "--session", 2, "1", "2", "--status", "A")
        for date in (MONDAY, *MIDWEEK, FRIDAY):
            office.close(date)
        office.aula("issue", "certificate", "--date", FRIDAY, *TRAINING)
        return json.dumps(
            [office(what) for what in ("participants", "sessions", "attendance", "tally")]
        )

    assert week() == week()


def test_sheets_of_thirty_people_fit_one_f4_page_a_session(office, tmp_path):
    path = tmp_path / "daftar.pdf"
    (file,) = office("print", "attendance-sheet", "--paper", "F4", "--out", path)["files"]
    texts = texts_of(path)
    assert (file["pages"], len(texts)) == (20, 20)
    for text in texts:
        assert "Peserta Contoh 01" in text
        assert "Peserta Contoh 30" in text
