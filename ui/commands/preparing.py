"""`aula prepare` and `aula confirm`."""

import argparse
from collections.abc import Mapping, Sequence

from app.domain.vocabulary import CertificateKind
from app.usecases import confirming, preparing
from app.usecases.certificate_candidates import PASSED
from app.usecases.confirming import ConfirmedLine
from app.usecases.preparing import Order
from ui.commands.call import Answer, Call, Command, add_training, read_day
from ui.commands.certificates import (
    add_kind,
    date_warnings,
    holder,
    holder_text,
    reasons_text,
    tie_warnings,
    warn,
)
from ui.wording import Wording


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    if command == "prepare":
        add_kind(parser)
        add_training(parser)
        orders = [order.value for order in Order]
        parser.add_argument("--order", choices=orders, default=Order.CERTAIN_FIRST.value)
        parser.add_argument("--date", metavar="DATE")
        return _prepare
    add_training(parser)
    parser.add_argument("--date", metavar="DATE", required=True)
    return _confirm


def _prepare(call: Call) -> Answer:
    options, words = call.options, call.wording
    date = None if options.date is None else read_day("date", options.date)
    with call.workspace() as workspace:
        outcome = workspace.change(
            preparing.prepare,
            training=options.training,
            kind=CertificateKind(options.kind),
            order=Order(options.order),
            date=date,
        )
    prepared = [
        {
            **holder(o.ndh, o.name),
            "number": o.number,
            "certainty": o.certainty,
            "printable": o.printable,
        }
        for o in outcome.prepared
    ]
    refused = [{**holder(o.ndh, o.name), "reasons": list(o.reasons)} for o in outcome.refused]
    printable = sum(line.printable for line in outcome.prepared)
    counted = {
        "kind": words.word(options.kind),
        "count": len(prepared),
        "printable": printable,
        "refused": len(refused),
    }
    lines = [words.sentence("prepared-count", counted)]
    for line in prepared:
        certainty = words.word(f"paper-{line['certainty']}")
        printing = words.word("printable" if line["printable"] else "not-printable")
        lines.append(f"{holder_text(line)}  {line['number']}  {certainty}, {printing}")
    lines += [f"{holder_text(o)}  {reasons_text(o['reasons'], words)}" for o in refused]
    answer: dict[str, object] = {"prepared": prepared, "refused": refused}
    doubts = date_warnings(outcome.doubt, words)
    warn(call, answer, [*doubts, *tie_warnings(outcome.tie, words)])
    return Answer(answer, "\n".join(lines), bool(refused))


def _confirm(call: Call) -> Answer:
    options, words = call.options, call.wording
    date = read_day("date", options.date)
    with call.workspace() as workspace:
        outcome = workspace.change(confirming.confirm, training=options.training, date=date)
    issued = [
        {**holder(o.ndh, o.name), "kind": o.kind, "number": o.number, "uid": o.uid}
        for o in outcome.issued
    ]
    withheld = [
        {**holder(o.ndh, o.name), "kind": o.kind, "number": o.number, "reasons": list(o.reasons)}
        for o in outcome.withheld
    ]
    answer: dict[str, object] = {"issued": issued, "withheld": withheld}
    counted = {"count": len(issued), "withheld": len(withheld)}
    lines = [words.sentence("confirmed-count", counted)]
    lines += [_paper_text(paper, words) for paper in issued]
    lines += [f"{_paper_text(paper, words)}  {_why_withheld(paper, words)}" for paper in withheld]
    if reprint := _to_print_again(outcome.issued):
        answer["reprint"] = reprint
        lines += [_difference(paper, words) for paper in reprint]
    warn(call, answer, date_warnings(outcome.doubt, words))
    return Answer(answer, "\n".join(lines))


def _paper_text(paper: Mapping[str, object], words: Wording) -> str:
    """Whose paper it is, of which kind, and its number."""
    return f"{holder_text(paper)}  {words.word(str(paper['kind']))}  {paper['number']}"


def _why_withheld(paper: Mapping[str, object], words: Wording) -> str:
    """Why a paper is not given; who passed has no need of a statement."""
    reasons = paper["reasons"]
    said = words.word("not-needed" if reasons == [PASSED] else "withheld")
    return f"{said}: {reasons_text(reasons, words)}"


def _to_print_again(issued: Sequence[ConfirmedLine]) -> list[dict[str, object]]:
    """The papers that were printed otherwise than they would be today."""
    return [
        {
            **holder(o.ndh, o.name),
            "kind": o.kind,
            "number": o.number,
            "differs": list(o.differs),
        }
        for o in issued
        if o.differs
    ]


def _difference(paper: dict[str, object], words: Wording) -> str:
    facts = {
        "who": holder_text(paper),
        "number": paper["number"],
        "parts": paper["differs"],
    }
    return words.sentence("printed-otherwise", facts)
