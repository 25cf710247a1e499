"""`aula print`."""

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.documents.fitting import Notice
from app.domain.errors import AppError
from app.domain.vocabulary import CertificateKind
from app.exchange.files import WrittenFile, deliver, place_for, refuse_existing
from app.workspace import Workspace
from ui.commands.call import (
    Answer,
    Call,
    Command,
    UsageError,
    read_day,
    read_reason,
    read_session,
)
from ui.commands.export import files_answer
from ui.papers import PAPERS, SIZES, DrawnPaper

_BY_KIND = ("prepared", "fronts", "backs", "handover-list")
"""Papers of which one kind can be asked for alone."""

_AGAIN = ("prepared", "fronts", "open-papers")
"""Papers that leave out what lies printed already, unless it is wanted again; people are named."""


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("document", metavar="PAPER", choices=tuple(PAPERS), nargs="?")
    parser.add_argument("who", metavar="WHO", nargs="*")
    parser.add_argument("--training", metavar="CODE")
    parser.add_argument("--session", metavar="N")
    parser.add_argument("--day", metavar="DATE")
    parser.add_argument("--kind", metavar="KIND", choices=[kind.value for kind in CertificateKind])
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--reason", metavar="TEXT")
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
    named = [int(who) for who in which.get("who", ()) if re.fullmatch(r"\d{1,5}", who, re.ASCII)]
    place = place_for(out, kind.name_of_file(training, people=named, **which))
    refuse_existing(place, force=force)
    drawn = kind.draw(workspace.read(kind.load().gather, training=training, **which), size)
    paper = drawn.paper
    return deliver(place, paper.pdf, force=force, pages=paper.pages), drawn


def _print(call: Call) -> Answer:
    options = call.options
    if options.list:
        papers = [f"{kind.code:22}{call.wording.word(kind.word)}" for kind in PAPERS.values()]
        return Answer({"papers": list(PAPERS)}, "\n".join(papers))
    if not (options.document and options.training and options.out):
        raise UsageError("usage-print")
    _refuse_strange_parts(options)
    reason = None if options.reason is None else read_reason(options.reason)
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
        recorded = PAPERS[options.document].recorded_as(**which)
        _record(call, workspace, recorded, drawn, reason)
        warnings = [_warning(notice, call) for notice in drawn.paper.warnings]
        if options.document == "open-papers":
            warnings += _lacking(call, workspace, drawn)
    listed = files_answer([file], call)
    said = "\n".join([listed.text, *_by_people(warnings)])
    return Answer({**listed.json, "warnings": warnings}, said)


def _refuse_strange_parts(options: argparse.Namespace) -> None:
    """Refuse parts that a paper does not have; raises UsageError."""
    paper = options.document
    is_dated = options.session or options.day
    if (is_dated and paper != "attendance-sheet") or (options.session and options.day):
        raise UsageError("usage-print-part")
    is_named = options.who or options.again
    if (options.kind and paper not in _BY_KIND) or (is_named and paper not in _AGAIN):
        raise UsageError("usage-print-kind")
    # Nobody spoils the sheets of a whole class without saying why.
    if not options.who and bool(options.again) != (options.reason is not None):
        raise UsageError("usage-print-again")


def _which(options: argparse.Namespace) -> dict[str, Any]:
    """Which part of a paper is asked for, as its query takes it."""
    paper = options.document
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
    if options.who:
        which["who"] = options.who
        if paper != "open-papers":
            which["by_policy"] = options.reason is None
    return which


def _record(
    call: Call, workspace: Workspace, paper: str, drawn: DrawnPaper, reason: str | None
) -> None:
    """Keep that the paper was made; where that fails the file is there all the same."""
    from app.usecases.printing import record_printing
    from app.usecases.sheets import record_sheets, sheets_taken

    options, pages = call.options, drawn.paper.pages
    try:
        if drawn.facts:
            training = options.training
            again = workspace.read(sheets_taken, training=training) if options.again else None
            kept = workspace.change(
                record_sheets,
                training=training,
                printed=drawn.facts,
                reason=reason,
                spoilt=again,
            )
            late = [facts.number for facts in drawn.facts if facts.number not in kept]
            if late:
                call.complaints.append(call.wording.sentence("sheets-too-late", {"numbers": late}))
        else:
            workspace.change(
                record_printing,
                training=options.training,
                paper=paper,
                pages=pages,
                **drawn.shown_on(range(pages)),
            )
    except AppError as fault:
        call.complaints.append(call.wording.sentence("printing-not-recorded", {}))
        call.complaints.append(call.wording.sentence(fault.code, fault.fields))


def _lacking(call: Call, workspace: Workspace, drawn: DrawnPaper) -> Iterator[dict[str, object]]:
    """Who of those whose result is open has only one of the two papers."""
    from app.usecases.prepared_papers import papers_lacking

    code, words = "other-paper-missing", call.wording
    lacking = workspace.read(
        papers_lacking, training=call.options.training, people=set(drawn.people)
    )
    for ndh, kind in lacking:
        message = words.sentence(code, {"paper": kind.value, "kind": kind.value})
        yield {"code": code, "ndh": ndh, "message": message}


def _by_people(warnings: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """What is worth a look, each once, with all whom it is about."""
    people: dict[object, list[object]] = {}
    for warning in warnings:
        people.setdefault(warning["message"], []).append(warning["ndh"])
    for message, about in people.items():
        named = ", ".join(f"{ndh:02}" for ndh in about if ndh is not None)
        yield f"NDH {named}: {message}" if named else str(message)


def _warning(notice: Notice, call: Call) -> dict[str, object]:
    message = call.wording.sentence(notice.code, notice.facts)
    return {"code": notice.code, "ndh": notice.ndh, "message": message}
