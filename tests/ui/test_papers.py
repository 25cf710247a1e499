"""The papers that there are: each is drawn, named, and knows whose sheets stand on a page."""

import datetime as dt
from decimal import Decimal

import pytest

from app.documents import specimen_lists, specimens
from app.documents.certificate_sheet import CertificateSheet
from app.usecases.certificate_facts import CertificateFacts, Terms
from app.usecases.prepared_papers import BlankBacks, PreparedPaper
from ui.papers import PAPERS, SIZES, DrawnPaper

TERMS = Terms(
    date=dt.date(2025, 8, 8),
    title="SERTIFIKAT",
    form=1,
    program="Pelatihan Contoh",
    batch=4,
    year=2025,
    organizer=None,
    place=None,
    city=None,
    start=dt.date(2025, 8, 4),
    end=dt.date(2025, 8, 8),
    jp=Decimal(50),
    subjects=(),
    front=None,
    back=None,
)


def facts_of(sheet: CertificateSheet) -> CertificateFacts:
    """What is kept of a paper once it is printed."""
    return CertificateFacts(
        template="certificate-1",
        number=sheet.number,
        ndh=sheet.ndh,
        name=sheet.name,
        nip=sheet.nip,
        rank=sheet.rank,
        grade=None,
        position=sheet.position,
        unit=sheet.unit,
        born=None,
        birthplace=None,
        terms=TERMS,
    )


PREPARED = [PreparedPaper(sheet, facts_of(sheet)) for sheet in specimens.certificate_sheets(3)]
SPECIMENS = {
    "attendance-sheet": lambda: [specimens.attendance_sheet(5, number) for number in (3, 4, 7)],
    "recap": lambda: specimens.recap_sheet(5),
    "name-check": lambda: specimen_lists.name_check_sheet(3),
    "certificates": lambda: specimens.certificate_sheets(3),
    "derivation": lambda: specimens.derivation_sheets(2),
    "prepared": lambda: PREPARED,
    "fronts": lambda: PREPARED,
    "open-papers": lambda: PREPARED,
    "backs": lambda: BlankBacks(PREPARED[0].sheet.terms, 3),
    "slips": lambda: specimen_lists.slips(2),
    "confirmation-sheet": lambda: specimen_lists.confirmation_sheet(3),
    "mc-sheet": lambda: specimen_lists.mc_sheet(3),
    "handover-list": lambda: [specimen_lists.handover_sheet(3)],
    "awards": lambda: specimens.award_sheets(3),
    "statements": lambda: specimens.statement_sheets(3),
    "trainer-certificates": lambda: specimens.trainer_sheets(3),
    "number-book": lambda: [specimen_lists.number_book_sheet(3)],
    "register": lambda: specimen_lists.register_sheet(3),
}


def draw(code, size="A4", progress=None) -> DrawnPaper:
    return PAPERS[code].draw(SPECIMENS[code](), size, progress)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", SPECIMENS)
def test_every_paper_can_be_drawn_on_every_size(code, size):
    assert draw(code, size).paper.pdf.startswith(b"%PDF")


def test_a_paper_tells_whose_sheets_it_has():
    assert draw("attendance-sheet").sessions == (3, 4, 7)
    assert draw("certificates").people == (1, 2, 3)
    assert draw("derivation").people == (1, 2)
    assert (draw("recap").sessions, draw("recap").people) == ((), ())


def test_some_pages_show_only_the_sheets_that_stand_on_them():
    sheets, certificates = draw("attendance-sheet"), draw("certificates")
    assert sheets.shown_on({1, 2}) == {"sessions": (4, 7), "people": ()}
    assert certificates.shown_on(range(1, 3)) == {"sessions": (), "people": (1, 2)}
    assert certificates.shown_on(range(6)) == {"sessions": (), "people": (1, 2, 3)}
    assert sheets.shown_on(()) == {"sessions": (), "people": ()}
    assert draw("recap").shown_on({0}) == {"sessions": (), "people": ()}


def test_prepared_papers_tell_the_facts_that_stand_on_a_page():
    prepared = draw("prepared")
    assert [facts.ndh for facts in prepared.facts_on({0, 4})] == [1, 3]
    assert prepared.facts_on({1, 3, 5}) == (), "the backs of sheets whose fronts were printed"
    assert [facts.ndh for facts in draw("fronts").facts_on({1})] == [2]
    assert draw("backs").facts_on({0}) == ()


def test_the_paper_of_a_trainer_has_no_ndh():
    trainers = draw("trainer-certificates")
    assert trainers.people == (None, None, None)
    assert trainers.shown_on({0}) == {"sessions": (), "people": ()}
    name = PAPERS["trainer-certificates"].name_of_file("CM-IV-2025", people=trainers.people)
    assert name == "Sertifikat Pengajar CM-IV-2025.pdf"


def test_the_drawing_tells_how_far_it_is():
    told = []
    draw("certificates", progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("code", "which", "name"),
    [
        ("attendance-sheet", {}, "Daftar Hadir CM-IV-2025.pdf"),
        ("attendance-sheet", {"session": 2}, "Daftar Hadir CM-IV-2025 Sesi 2.pdf"),
        (
            "attendance-sheet",
            {"date": dt.date(2025, 8, 4)},
            "Daftar Hadir CM-IV-2025 2025-08-04.pdf",
        ),
        ("recap", {}, "Rekap Kehadiran CM-IV-2025.pdf"),
    ],
)
def test_a_file_is_named_after_what_it_shows(code, which, name):
    assert PAPERS[code].name_of_file("CM-IV-2025", **which) == name


def test_a_file_of_some_people_is_named_after_them():
    kind = PAPERS["certificates"]
    who = ("5", "11")
    assert kind.name_of_file("CM-IV-2025", people=(5, 11), who=who) == (
        "Sertifikat CM-IV-2025 NDH 05, 11.pdf"
    )
    assert kind.name_of_file("CM-IV-2025", people=range(1, 29)) == (
        "Sertifikat CM-IV-2025 28 orang.pdf"
    )
