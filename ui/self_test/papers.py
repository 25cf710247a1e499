"""Every paper there is, on every size, written and read back."""

import shutil
from functools import partial
from itertools import product
from typing import Any

from app.documents.page import PaperSize
from app.documents.rendering import draw_page, find_text, page_sizes
from app.settings import DATABASE_NAME
from app.usecases.attendance import type_marks
from app.usecases.certificate_life import void
from app.usecases.prepared_papers import BOTH_PAPERS
from app.usecases.preparing import Order, prepare
from app.usecases.register import register
from app.workspace import Workspace
from ui.commands.papers import write_paper
from ui.papers import PAPERS, SIZES
from ui.self_test.trial import NAME, OPERATOR, TRAINING, Check, Trial, require

OPEN = "2"
"""The NDH of the one who must be found on all papers."""

LAST_DAY = (17, 18, 19, 20)
"""The sessions of the last day of the demo training."""

COARSE = 36
"""Dots per inch that show whether there is ink."""


EARLY: dict[str, dict[str, Any]] = {
    "prepared": {"who": (OPEN,)},
    "fronts": {"who": (OPEN,)},
    "backs": {},
    "open-papers": {},
    "slips": {},
    "confirmation-sheet": {},
}
"""Papers that are wanted before the decision, and which part of them is tried."""

TEXTS = {
    "backs": "Mata Pelatihan",
    "ruler": "100 mm",
    "awards": "PIAGAM PENGHARGAAN",
    "statements": "SURAT KETERANGAN",
    "trainer-certificates": "PENGAJAR",
}
"""What must be found on a paper on which the name does not stand."""


def paper(trial: Trial, *, code: str, size: str) -> str:
    """Write one kind of paper on one size; a text must be found in it, as by who reads it."""
    place = trial.files / "papers" / f"{code}-{size}.pdf"
    text = TEXTS.get(code, NAME)
    early = EARLY.get(code)
    with trial.records() if early is None else before_decision(trial) as records:
        which = early or {}
        file, _ = write_paper(records, code, TRAINING, place, size=size, force=True, **which)
    pdf = place.read_bytes()
    pages = {tuple(map(round, page)) for page in page_sizes(pdf)}
    require(file.pages, "no page")
    require(pages <= {PaperSize(size).portrait, PaperSize(size).landscape}, f"pages of {pages} mm")
    hits = find_text(pdf, text=text)
    require(hits, f'"{text}" is not found in it')
    require(has_ink(pdf), "the first page is blank")
    return f"{file.pages} pages, {len(pdf)} bytes, {text} on {len(hits)}"


def before_decision(trial: Trial) -> Workspace:
    """Open the demo training as it was before its last day, for somebody whose result is open."""
    folder = trial.before_decision
    if (folder / DATABASE_NAME).exists():
        return Workspace(folder, operator=OPERATOR)
    folder.mkdir(exist_ok=True)
    shutil.copy(trial.data / DATABASE_NAME, folder)
    records = Workspace(folder, operator=OPERATOR)
    for line in records.read(register, training=TRAINING):
        if line.ndh == int(OPEN):
            records.change(void, number=line.number, reason=OPERATOR)
    for session in LAST_DAY:
        place: dict[str, Any] = {"training": TRAINING, "session": session, "who": (OPEN,)}
        records.change(type_marks, status=None, reason=OPERATOR, **place)
    for kind in BOTH_PAPERS:
        records.change(prepare, training=TRAINING, kind=kind, order=Order.NDH)
    return records


def has_ink(pdf: bytes) -> bool:
    """Whether something dark stands on the first page."""
    return min(draw_page(pdf, page=0, dpi=COARSE).pixels) < 128


CHECKS: tuple[tuple[str, Check], ...] = tuple(
    (f"paper {code} {size}", partial(paper, code=code, size=size))
    for code, size in product(PAPERS, SIZES)
)
