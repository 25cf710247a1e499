"""`aula issue`."""

import argparse

from app.domain.vocabulary import CertificateKind
from app.usecases import certificates
from ui.commands.call import Answer, Call, Command, add_training, read_day


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("kind", metavar="KIND", choices=[kind.value for kind in CertificateKind])
    add_training(parser)
    parser.add_argument("--date", metavar="DATE", required=True)
    return _issue


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
    issued = [{"ndh": o.ndh, "number": o.number, "uid": o.uid} for o in outcome.issued]
    refused = [{"ndh": o.ndh, "reasons": list(o.reasons)} for o in outcome.refused]
    lines = [words.sentence("issued-count", {"count": len(issued), "refused": len(refused)})]
    lines += [f"{o.ndh:02}  {o.number}" for o in outcome.issued]
    lines += [f"{o.ndh:02}  {', '.join(map(words.word, o.reasons))}" for o in outcome.refused]
    return Answer({"issued": issued, "refused": refused}, "\n".join(lines), bool(refused))
