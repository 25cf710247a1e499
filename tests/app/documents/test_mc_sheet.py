"""The sheet of the master of ceremony: the best from the last place up, the others by NDH."""

from dataclasses import replace

import pytest

from app.documents.mc_sheet import draw_mc_sheet, entries_of, share_entries
from app.documents.page import PaperSize
from app.documents.specimen_lists import mc_sheet
from app.documents.words import CALL_BEST, CALL_OTHERS

LONGEST = (
    "Dr. dr. Hj. Siti Nur'aini Contohwati Percobaan-Teladan Sampelina, "
    "S.Kep., Ns., M.Kes., Sp.KMB., FISQua."
)


def _flat(pages):
    return " ".join(page.text for page in pages).replace("\r\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize(("people", "pages"), [(1, 1), (30, 2), (60, 4)])
def test_everybody_is_called_once_in_order(read, people, pages, paper):
    sheet = mc_sheet(people)
    drawn = draw_mc_sheet(sheet, paper)
    text = _flat(read(drawn))
    called = [text.index(f" {person.name} ") for person in (*sheet.best, *sheet.others)]
    assert called == sorted(called)
    assert len(called) == people
    assert drawn.pages == pages
    assert drawn.warnings == ()


def test_the_best_come_from_the_last_place_to_the_first_and_counts_in_words(read):
    text = _flat(read(draw_mc_sheet(mc_sheet(30), PaperSize.A4)))
    places = [text.index(f" {order}. {place} ") for order, place in ((1, "VI"), (2, "V"), (6, "I"))]
    assert places == sorted(places)
    assert "30 (tiga puluh) orang" in text
    assert "6 (enam) orang" in text
    assert text.index(CALL_BEST) < text.index(CALL_OTHERS)


def test_names_can_be_read_standing(read):
    sheet = mc_sheet(12)
    (page, *_) = read(draw_mc_sheet(sheet, PaperSize.A4))
    names = [p for p in page.pieces if any(o.name == p.text for o in (*sheet.best, *sheet.others))]
    assert len(names) == 12
    assert min(piece.bottom - piece.top for piece in names) > 4


def test_the_longest_name_is_whole_with_its_titles(read):
    sheet = mc_sheet(8)
    long = [
        tuple(replace(person, name=LONGEST) for person in people)
        for people in (sheet.best, sheet.others)
    ]
    drawn = draw_mc_sheet(replace(sheet, best=long[0], others=long[1]), PaperSize.A4)
    assert _flat(read(drawn)).count(LONGEST) == 8
    assert drawn.warnings == ()


def test_what_may_still_change_says_so_on_every_page(read):
    sheet = replace(mc_sheet(30), final=False, place=None, batch=None)
    for page in read(draw_mc_sheet(sheet, PaperSize.A4)):
        assert "BELUM FINAL" in page.text
    assert "BELUM FINAL" not in _flat(read(draw_mc_sheet(mc_sheet(30), PaperSize.A4)))


def test_without_best_there_is_no_heading_for_them(read):
    text = _flat(read(draw_mc_sheet(mc_sheet(5, best=0), PaperSize.A4)))
    assert CALL_BEST not in text
    assert CALL_OTHERS in text


def test_who_has_no_unit_is_a_name_alone(read):
    sheet = mc_sheet(2, best=1)
    bare = [replace(person, unit=None, score=None) for person in (*sheet.best, *sheet.others)]
    sheet = replace(sheet, best=(bare[0],), others=(bare[1],))
    (page,) = read(draw_mc_sheet(sheet, PaperSize.A4))
    assert "Negeri" not in page.text
    assert "-" not in [piece.text for piece in page.pieces]


@pytest.mark.parametrize("first", [20, 100, 130, 142, 150])
def test_no_page_ends_with_a_heading(first):
    entries = entries_of(mc_sheet(40))
    pages = share_entries(entries, first, 250)
    assert [entry for page in pages for entry in page] == entries
    assert not any(page and page[-1].is_heading for page in pages)
    assert all(sum(entry.height for entry in page) <= 250 for page in pages)


def test_progress_of_the_call_goes_page_by_page():
    told = []
    draw_mc_sheet(mc_sheet(30), PaperSize.A4, lambda *step: told.append(step))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_stands_in_the_margins_of_the_call(read, paper):
    for page in read(draw_mc_sheet(mc_sheet(60), paper)):
        for piece in page.pieces:
            assert piece.bottom <= page.height - 9.9
            assert 14 <= piece.left <= piece.right <= page.width - 14


def test_the_fonts_of_the_call_are_embedded(fonts_are_embedded):
    assert fonts_are_embedded(draw_mc_sheet(mc_sheet(3), PaperSize.A4).pdf)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_call_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, paper):
    assert is_golden(f"mc-sheet-{paper}", read(draw_mc_sheet(mc_sheet(12), paper)))
