"""`aula void`, `aula replace`, `aula correct` and `aula reprint`."""

import argparse
from pathlib import Path

from app.domain.errors import AppError
from app.exchange.files import deliver, place_for, refuse_existing
from app.usecases import certificate_life
from ui.commands.call import Answer, Call, Command, read_day, read_reason
from ui.commands.certificates import date_warnings, warn
from ui.commands.export import files_answer
from ui.papers import SIZES


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("--reason", metavar="TEXT", required=True)
    match command:
        case "void":
            parser.add_argument("--witness", metavar="NAME")
            return _void
        case "replace":
            parser.add_argument("--date", metavar="DATE", required=True)
            return _replace
        case "correct":
            return _correct
    parser.add_argument("--out", metavar="PATH", type=Path, required=True)
    parser.add_argument("--paper", choices=SIZES, default="A4")
    parser.add_argument("--force", action="store_true")
    return _reprint


def _void(call: Call) -> Answer:
    options = call.options
    reason = read_reason(options.reason)
    with call.workspace() as workspace:
        done = workspace.change(
            certificate_life.void, number=options.number, reason=reason, witness=options.witness
        )
    told: dict[str, object] = {"number": done.number}
    said = call.wording.sentence("number-voided", told)
    if done.is_unwitnessed and not options.json:
        call.complaints.append(call.wording.sentence("witness-missing", told))
    return Answer({**told, "state": done.state}, said)


def _replace(call: Call) -> Answer:
    options = call.options
    date, reason = read_day("date", options.date), read_reason(options.reason)
    with call.workspace() as workspace:
        done = workspace.change(
            certificate_life.replace_certificate,
            number=options.number,
            reason=reason,
            date=date,
        )
    said = call.wording.sentence("certificate-replaced", {"old": done.old, "new": done.new})
    answer: dict[str, object] = {"old": done.old, "new": done.new, "uid": done.uid}
    warn(call, answer, date_warnings(done.doubt, call.wording))
    return Answer(answer, said)


def _correct(call: Call) -> Answer:
    reason = read_reason(call.options.reason)
    with call.workspace() as workspace:
        done = workspace.change(certificate_life.correct, number=call.options.number, reason=reason)
    told: dict[str, object] = {"number": done.number, "revision": done.revision}
    said = {"number": done.number, "times": done.revision - 1}
    return Answer(told, call.wording.sentence("certificate-corrected", said))


def _reprint(call: Call) -> Answer:
    """Record the copy, then write it: a copy that anybody holds is always in the records.

    A copy that cannot be written stays recorded, as a spoilt sheet would, and its number is told.
    """
    from app.documents.certificate import draw_certificates
    from app.documents.page import PaperSize
    from app.usecases.reprinting import copy_sheet

    options, say = call.options, call.wording.sentence
    reason = read_reason(options.reason)
    number = options.number.strip()
    place = place_for(options.out, f"Salinan {number}.pdf")
    refuse_existing(place, force=options.force)
    with call.workspace() as workspace:
        done = workspace.change(certificate_life.reprint, number=number, reason=reason)
        sheet = workspace.read(copy_sheet, reprinted=done)
    paper = draw_certificates([sheet], PaperSize(options.paper))
    told: dict[str, object] = {"number": done.number, "copy": done.copy}
    try:
        file = deliver(place, paper.pdf, force=options.force, pages=paper.pages)
    except AppError:
        call.complaints.append(say("copy-not-written", told))
        raise
    listed = files_answer([file], call)
    said = f"{say('certificate-reprinted', told)}\n{listed.text}"
    return Answer({**listed.json, "copy": done.copy}, said)
