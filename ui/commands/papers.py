"""`aula print`."""

import argparse
import datetime as dt
from pathlib import Path

from app.documents.fitting import DoesNotFit, Notice
from app.documents.pen import Paper
from app.exchange.files import WrittenFile, deliver, place_for, refuse_existing
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command, UsageError, read_day, read_session
from ui.commands.export import files_answer

PAPERS = ("attendance-sheet", "recap", "certificates")
_NAMES = {
    "attendance-sheet": "Daftar Hadir",
    "recap": "Rekap Kehadiran",
    "certificates": "Sertifikat",
}


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("document", metavar="PAPER", choices=PAPERS, nargs="?")
    parser.add_argument("--training", metavar="CODE")
    parser.add_argument("--session", metavar="N")
    parser.add_argument("--day", metavar="DATE")
    parser.add_argument("--out", metavar="PATH", type=Path)
    parser.add_argument("--paper", choices=("A4", "F4"), default="A4")
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
    session: int | None = None,
    date: dt.date | None = None,
    force: bool = False,
) -> tuple[WrittenFile, tuple[Notice, ...]]:
    """Draw one kind of paper and write it; returns the file and what to look at in it."""
    parts = [_NAMES[document], training]
    if session is not None:
        parts.append(f"Sesi {session}")
    if date is not None:
        parts.append(date.isoformat())
    place = place_for(out, f"{' '.join(parts)}.pdf")
    refuse_existing(place, force=force)
    paper = _draw(workspace, document, training, size, session, date)
    return deliver(place, paper.pdf, force=force, pages=paper.pages), paper.warnings


def _draw(
    workspace: Workspace,
    document: str,
    training: str,
    size: str,
    session: int | None,
    date: dt.date | None,
) -> Paper:
    from app.documents.attendance_sheet import draw_attendance_sheets
    from app.documents.certificate import draw_certificates
    from app.documents.page import PaperSize
    from app.documents.recap import draw_recap
    from app.usecases import certificate_papers, papers

    paper = PaperSize(size)
    match document:
        case "recap":
            return draw_recap(workspace.read(papers.recap_sheet, training=training), paper)
        case "certificates":
            sheets = workspace.read(certificate_papers.certificate_sheets, training=training)
            return draw_certificates(sheets, paper)
    lists = workspace.read(papers.attendance_sheets, training=training, session=session, date=date)
    return draw_attendance_sheets(lists, paper)


def _print(call: Call) -> Answer:
    options = call.options
    if options.list:
        return Answer({"papers": list(PAPERS)}, "\n".join(PAPERS))
    if not (options.document and options.training and options.out):
        raise UsageError("usage-print")
    if options.session and options.day:
        raise UsageError("usage-print-part")
    if (options.session or options.day) and options.document != "attendance-sheet":
        raise UsageError("usage-print-part")
    with call.workspace() as workspace:
        file, notices = write_paper(
            workspace,
            options.document,
            options.training,
            options.out,
            size=options.paper,
            session=read_session(options.session) if options.session else None,
            date=read_day("day", options.day) if options.day else None,
            force=options.force,
        )
    listed = files_answer([file], call)
    warnings = [_warning(notice, call) for notice in notices]
    said = [listed.text, *(str(warning["message"]) for warning in warnings)]
    return Answer({**listed.json, "warnings": warnings}, "\n".join(said))


def _warning(notice: Notice, call: Call) -> dict[str, object]:
    code = "does-not-fit" if isinstance(notice, DoesNotFit) else "missing-character"
    message = call.wording.sentence(code, {"field": notice.field, "text": notice.text})
    return {"code": code, "ndh": notice.ndh, "message": message}
