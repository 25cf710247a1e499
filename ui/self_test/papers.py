"""Every paper there is, on every size, written and read back."""

from functools import partial
from itertools import product

from app.documents.page import PaperSize
from app.documents.rendering import draw_page, find_text, page_sizes
from ui.commands.papers import write_paper
from ui.papers import PAPERS, SIZES
from ui.self_test.trial import NAME, TRAINING, Check, Trial, require

COARSE = 36
"""Dots per inch that show whether there is ink."""


def paper(trial: Trial, *, code: str, size: str) -> str:
    """Write one kind of paper on one size; a name must be found in it, as by who reads it."""
    place = trial.files / "papers" / f"{code}-{size}.pdf"
    with trial.records() as records:
        file, _ = write_paper(records, code, TRAINING, place, size=size, force=True)
    pdf = place.read_bytes()
    pages = {tuple(map(round, page)) for page in page_sizes(pdf)}
    require(file.pages, "no page")
    require(pages <= {PaperSize(size).portrait, PaperSize(size).landscape}, f"pages of {pages} mm")
    hits = find_text(pdf, text=NAME)
    require(hits, f'"{NAME}" is not found in it')
    require(has_ink(pdf), "the first page is blank")
    return f"{file.pages} pages, {len(pdf)} bytes, {NAME} on {len(hits)}"


def has_ink(pdf: bytes) -> bool:
    """Whether something dark stands on the first page."""
    return min(draw_page(pdf, page=0, dpi=COARSE).pixels) < 128


CHECKS: tuple[tuple[str, Check], ...] = tuple(
    (f"paper {code} {size}", partial(paper, code=code, size=size))
    for code, size in product(PAPERS, SIZES)
)
