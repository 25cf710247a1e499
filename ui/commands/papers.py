"""`aula print`."""

import argparse
from pathlib import Path
from typing import Any

from app.documents.fitting import Notice
from app.domain.errors import AppError
from app.domain.vocabulary import CertificateKind
from app.exchange.files import WrittenFile, deliver, place_for, refuse_existing
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command, UsageError, read_day, read_session
from ui.commands.export import files_answer
from ui.papers import PAPERS, SIZES, DrawnPaper

_BY_KIND = ("prepared", "fronts", "backs", "handover-list")
"""Papers of which one kind can be asked for alone."""

_AGAIN = ("prepared", "fronts", "open-papers")
"""Papers that leave out what lies printed already, unless it is wanted again."""


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("document", metavar="PAPER", choices=tuple(PAPERS), nargs="?")
    parser.add_argument("--training", metavar="CODE")
    parser.add_argument("--session", metavar="N")
    parser.add_argument("--day", metavar="DATE")
    parser.add_argument("--kind", metavar="KIND", choices=[kind.value for kind in CertificateKind])
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--out", metavar="PATH", type=Path)
    parser.add_argument("--paper", choices=SIZES, default="A4")
    parser.add_argument("--force", action="store_true")
    parser.add_argument("--list", action="store_true")
    return _print


def write_paper(
    workspace: Workspace,
    document: str,
    training: str,
    out: Path,
    *,
    size: str = "A4",
    force: bool = False,
    **which: Any,
) -> tuple[WrittenFile, DrawnPaper]:
    """Draw one kind of paper and write it; returns the file and what was drawn."""
    kind = PAPERS[document]
    place = place_for(out, kind.name_of_file(training, **which))
    refuse_existing(place, force=force)
    drawn = kind.draw(workspace.read(kind.load().gather, training=training, **which), size)
    paper = drawn.paper
    return deliver(place, paper.pdf, force=force, pages=paper.pages), drawn


def _print(call: Call) -> Answer:
    options = call.options
    if options.list:
        return Answer({"papers": list(PAPERS)}, "\n".join(PAPERS))
    if not (options.document and options.training and options.out):
        raise UsageError("usage-print")
    if options.session and options.day:
        raise UsageError("usage-print-part")
    which = _which(options)
    with call.workspace() as workspace:
        file, drawn = write_paper(
            workspace,
            options.document,
            options.training,
            options.out,
            size=options.paper,
            force=options.force,
            **which,
        )
        _record(call, workspace, drawn)
    listed = files_answer([file], call)
    warnings = [_warning(notice, call) for notice in drawn.paper.warnings]
    said = [listed.text, *(str(warning["message"]) for warning in warnings)]
    return Answer({**listed.json, "warnings": warnings}, "\n".join(said))


def _which(options: argparse.Namespace) -> dict[str, Any]:
    """Which part of a paper is asked for, as its query takes it; raises UsageError."""
    paper = options.document
    if (options.session or options.day) and paper != "attendance-sheet":
        raise UsageError("usage-print-part")
    if (options.kind and paper not in _BY_KIND) or (options.again and paper not in _AGAIN):
        raise UsageError("usage-print-kind")
    which: dict[str, Any] = {}
    if options.session:
        which["session"] = read_session(options.session)
    if options.day:
        which["date"] = read_day("day", options.day)
    if options.kind:
        kind = CertificateKind(options.kind)
        which |= {"kind": kind} if paper == "backs" else {"kinds": (kind,)}
    if options.again:
        which["again"] = True
    return which


def _record(call: Call, workspace: Workspace, drawn: DrawnPaper) -> None:
    """Keep that the paper was made; where that fails the file is there all the same."""
    from app.usecases.printing import record_printing
    from app.usecases.sheets import record_sheets

    options, pages = call.options, drawn.paper.pages
    try:
        if drawn.facts:
            kept = workspace.change(record_sheets, training=options.training, printed=drawn.facts)
            late = [facts.number for facts in drawn.facts if facts.number not in kept]
            if late:
                call.complaints.append(call.wording.sentence("sheets-too-late", {"numbers": late}))
        else:
            workspace.change(
                record_printing,
                training=options.training,
                paper=options.document,
                pages=pages,
                **drawn.shown_on(range(pages)),
            )
    except AppError as fault:
        call.complaints.append(call.wording.sentence("printing-not-recorded", {}))
        call.complaints.append(call.wording.sentence(fault.code, fault.fields))


def _warning(notice: Notice, call: Call) -> dict[str, object]:
    message = call.wording.sentence(notice.code, notice.facts)
    return {"code": notice.code, "ndh": notice.ndh, "message": message}
