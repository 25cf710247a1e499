"""`aula issue`, and how commands tell whose a paper is."""

import argparse
from collections.abc import Iterator, Mapping

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
    lines = [words.sentence("issued-count", {"count": len(issued), "refused": len(refused)})]
    lines += [f"{holder_text(o)}  {o['number']}" for o in issued]
    lines += [f"{holder_text(o)}  {reasons_text(o['reasons'], words)}" for o in refused]
    answer: dict[str, object] = {"issued": issued, "refused": refused}
    if warnings := list(_warnings(outcome.gaps, words)):
        answer["warnings"] = warnings
        if not options.json:
            call.complaints.extend(warning["message"] for warning in warnings)
    return Answer(answer, "\n".join(lines), bool(refused))


def _warnings(gaps: CertificateGaps, words: Wording) -> Iterator[dict[str, str]]:
    """What is amiss with all that were issued, for good."""
    if gaps.is_unsigned:
        yield {"code": "no-signatory", "message": words.sentence("no-signatory", {})}
    if gaps.jp:
        message = words.sentence("subjects-differ", vars(gaps.jp))
        yield {"code": "subjects-differ", "message": message}
