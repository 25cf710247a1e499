"""What is not to be taken for a real paper says so on every page, over all else."""

from dataclasses import replace

import pytest

from app.documents import words
from app.documents.attendance_sheet import draw_attendance_sheets
from app.documents.certificate import draw_certificates
from app.documents.derivation import draw_derivations
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.page import PaperSize
from app.documents.pen import Box, Pen
from app.documents.recap import draw_recap
from app.documents.recap_table import UNMARKED
from app.documents.rendering import draw_page
from app.documents.specimens import (
    attendance_sheet,
    certificate_sheets,
    derivation_sheets,
    recap_sheet,
)

MARGIN = 8
"""What a printer leaves white at the edge of the paper, in mm."""

TRIAL = Disclaimer("PERCOBAAN", "Percobaan ini bukan dokumen")


def pages_of_every_paper(said, size):
    """Draw one of each paper, on several pages where it can have several."""
    certificates = [replace(sheet, disclaimer=said) for sheet in certificate_sheets(2)]
    return {
        "attendance": draw_attendance_sheets(
            [replace(attendance_sheet(60), disclaimer=said)] * 2, size
        ),
        "recap": draw_recap(replace(recap_sheet(60, 60), disclaimer=said), size),
        "certificates": draw_certificates(certificates, size),
        "derivations": draw_derivations(
            [replace(sheet, disclaimer=said) for sheet in derivation_sheets(1, 90)], size
        ),
    }


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("said", [words.PRACTICE, words.PREVIEW, words.PRACTICE_PREVIEW])
def test_every_page_of_every_paper_bears_the_word_and_the_sentence(read, said, size):
    for name, paper in pages_of_every_paper(said, size).items():
        assert paper.pages > 1, name
        assert not paper.warnings, name
        for page in read(paper):
            text = page.text.replace("\r\n", " ")
            assert text.endswith(said.sentence), name
            assert said.word in text.removesuffix(said.sentence), name


def test_a_real_paper_bears_none(read):
    for name, paper in pages_of_every_paper(None, PaperSize.A4).items():
        for page in read(paper):
            lines = page.text.split("\r\n")
            assert not {"LATIHAN", "PRATINJAU"}.intersection(lines), name


def test_the_sentence_stands_clear_of_all_else(read):
    for name, paper in pages_of_every_paper(TRIAL, PaperSize.A4).items():
        for page in read(paper):
            (own,) = [piece for piece in page.pieces if piece.text == TRIAL.sentence]
            assert own.left >= MARGIN, name
            assert own.bottom <= page.height - MARGIN, name
            others = [
                piece
                for piece in page.pieces
                if piece.text not in (TRIAL.sentence, TRIAL.word)
                and piece.top < own.bottom
                and piece.bottom > own.top
                and piece.left < own.right
                and piece.right > own.left
            ]
            assert not [piece.text for piece in others if len(piece.text) > 1], name


def test_it_is_drawn_once_and_lies_over_the_last_stroke(read):
    pen = Pen(100, 50, "Percobaan", Face.SANS)
    lay_disclaimer(pen, TRIAL)
    for _ in range(3):
        pen.put("Teks", Box(10, 20, 50, 10), Style(Face.SANS, 10, 8), "trial")
        pen.end_page()
    lay_disclaimer(pen, None)
    pen.put("Teks", Box(10, 20, 50, 10), Style(Face.SANS, 10, 8), "trial")
    pen.end_page()
    paper = pen.finish()
    *marked, plain = read(paper)
    assert paper.pages == 4
    assert [page.text.split()[:2] for page in marked] == [["Teks", "Percobaan"]] * 3
    assert plain.text == "Teks"


def test_it_is_seen_on_tinted_ground_too():
    pen = Pen(100, 50, "Percobaan", Face.SANS)
    lay_disclaimer(pen, TRIAL)
    pen.tint(Box(0, 0, 100, 50), UNMARKED)
    pen.end_page()
    seen = draw_page(pen.finish().pdf, page=0, dpi=72).pixels
    ground = bytes(round(part * 255) for part in reversed(UNMARKED))
    colours = {seen[at : at + 3] for at in range(0, len(seen), 4)}
    assert ground in colours
    assert any(min(colour) > 150 and colour[2] < ground[2] for colour in colours)
