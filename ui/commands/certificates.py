"""`aula issue`, and how commands tell whose a paper is."""

import argparse
from collections.abc import Iterator, Mapping, Sequence

from app.domain.paper_dates import DateDoubt
from app.domain.standing import CutLine
from app.domain.vocabulary import CertificateKind
from app.usecases import certificates
from app.usecases.certificate_gaps import CertificateGaps
from ui.commands.call import Answer, Call, Command, add_training, read_day
from ui.wording import Wording


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    add_kind(parser)
    add_training(parser)
    parser.add_argument("--date", metavar="DATE", required=True)
    return _issue


def add_kind(parser: argparse.ArgumentParser) -> None:
    """Let a command name the kind of paper."""
    parser.add_argument("kind", metavar="KIND", choices=[kind.value for kind in CertificateKind])


def holder(ndh: int | None, name: str | None) -> dict[str, object]:
    """Whose a paper is, for scripts: a trainer has no NDH and is told by name."""
    return {"ndh": ndh} if ndh is not None or name is None else {"ndh": None, "name": name}


def holder_text(paper: Mapping[str, object]) -> str:
    """Whose a paper is, for people: the NDH, or the name of a trainer."""
    ndh = paper["ndh"]
    return f"{ndh:02}" if isinstance(ndh, int) else str(paper.get("name", "-"))


def reasons_text(codes: object, words: Wording) -> str:
    """Codes of reasons in words."""
    return ", ".join(map(words.word, codes)) if isinstance(codes, list) else "-"


def warn(call: Call, answer: dict[str, object], warnings: Sequence[Mapping[str, str]]) -> None:
    """Tell what is worth a look: scripts in the answer, people beside it."""
    if warnings:
        answer["warnings"] = list(warnings)
        if not call.options.json:
            call.complaints.extend(warning["message"] for warning in warnings)


def date_warnings(doubt: DateDoubt | None, words: Wording) -> list[dict[str, str]]:
    """That a date is possible and hardly meant."""
    return [{"code": o.code, "message": words.sentence(o.code, o.facts)} for o in [doubt] if o]


def tie_warnings(tie: CutLine | None, words: Wording) -> list[dict[str, str]]:
    """That equals lie across the line of the best, and who they are."""
    if tie is None:
        return []
    people = ", ".join(f"{ndh:02}" for ndh in tie.tied)
    facts = {"people": people, "count": len(tie.inside), "best": tie.best}
    return [{"code": "award-tie", "message": words.sentence("award-tie", facts)}]


def _issue(call: Call) -> Answer:
    options, words = call.options, call.wording
    date = read_day("date", options.date)
    with call.workspace() as workspace:
        outcome = workspace.change(
            certificates.issue,
            training=options.training,
            kind=CertificateKind(options.kind),
            date=date,
        )
    issued = [{**holder(o.ndh, o.name), "number": o.number, "uid": o.uid} for o in outcome.issued]
    refused = [{"ndh": o.ndh, "reasons": list(o.reasons)} for o in outcome.refused]
    counted = {"kind": words.word(options.kind), "count": len(issued), "refused": len(refused)}
    lines = [words.sentence("issued-count", counted)]
    lines += [f"{holder_text(o)}  {o['number']}" for o in issued]
    lines += [f"{holder_text(o)}  {reasons_text(o['reasons'], words)}" for o in refused]
    answer: dict[str, object] = {"issued": issued, "refused": refused}
    gaps = _gap_warnings(outcome.gaps, words)
    told = (*date_warnings(outcome.doubt, words), *gaps, *tie_warnings(outcome.tie, words))
    warn(call, answer, told)
    return Answer(answer, "\n".join(lines), bool(refused))


def _gap_warnings(gaps: CertificateGaps, words: Wording) -> Iterator[dict[str, str]]:
    """What is amiss with all that were issued, for good."""
    if gaps.is_unsigned:
        yield {"code": "no-signatory", "message": words.sentence("no-signatory", {})}
    if gaps.jp:
        message = words.sentence("subjects-differ", vars(gaps.jp))
        yield {"code": "subjects-differ", "message": message}
