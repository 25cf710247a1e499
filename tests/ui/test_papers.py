"""The papers that there are: each is drawn, named, and knows whose sheets stand on a page."""

import datetime as dt

import pytest

from app.documents import specimens
from ui.papers import PAPERS, SIZES, DrawnPaper

SPECIMENS = {
    "attendance-sheet": lambda: [specimens.attendance_sheet(5, number) for number in (3, 4, 7)],
    "recap": lambda: specimens.recap_sheet(5),
    "certificates": lambda: specimens.certificate_sheets(3),
    "derivation": lambda: specimens.derivation_sheets(2),
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
