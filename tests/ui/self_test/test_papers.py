"""Papers are read back: a name that is not on them, and a page without ink, are found."""

from dataclasses import replace

import pytest

from app.documents.faces import Face
from app.documents.page import PaperSize
from app.documents.pen import Pen
from ui.papers import PAPERS, SIZES, PaperKind
from ui.self_test import papers
from ui.self_test.trial import Unexpected


def test_every_paper_is_tried_on_every_size():
    names = {name for name, _ in papers.CHECKS}
    assert names == {f"paper {code} {size}" for code in PAPERS for size in SIZES}


@pytest.mark.parametrize(("name", "check"), papers.CHECKS)
def test_a_paper_is_written_and_the_name_found_on_it(trial, name, check):
    told = check(trial)
    code, size = name.split()[1:]
    assert (trial.files / "papers" / f"{code}-{size}.pdf").is_file()
    assert " pages, " in told


def test_a_paper_without_the_name_is_found(trial, monkeypatch):
    monkeypatch.setattr(papers, "NAME", "Wayan Umpama Tiada")
    with pytest.raises(Unexpected, match='"Wayan Umpama Tiada" is not found'):
        papers.paper(trial, code="recap", size="A4")


@pytest.mark.parametrize(("size", "told"), [((100, 100), "pages of"), ((210, 297), "is not found")])
def test_a_page_that_is_empty_or_of_another_size_is_found(trial, monkeypatch, size, told):
    parts = replace(PAPERS["recap"].load(), draw=lambda *_: blank(*size))
    monkeypatch.setitem(PAPERS, "recap", PaperKind("recap", "Rekap", lambda: parts))
    with pytest.raises(Unexpected, match=told):
        papers.paper(trial, code="recap", size="A4")


def blank(width, height):
    """Draw a page with nothing on it."""
    pen = Pen(width, height, "Kosong", Face.SANS)
    pen.end_page()
    return pen.finish()


def test_ink_is_told_from_none(trial):
    assert not papers.has_ink(blank(*PaperSize.A4.portrait).pdf)
