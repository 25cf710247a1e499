"""What `aula numbers --import` answers."""

from app.domain.vocabulary import CertificateKind, Severity
from ui.commands.call import Answer, Call
from ui.commands.problems import problem_as_json


def import_numbers(call: Call) -> Answer:
    """Reserve the numbers of a list, or show what it would reserve."""
    from app.exchange.outside_numbers import read_number_file
    from app.usecases import outside_numbers

    options, say = call.options, call.wording.sentence
    kind = CertificateKind(options.kind)
    numbers = read_number_file(options.file, options.sheet)
    with call.workspace() as workspace:
        if options.dry_run:
            outcome = workspace.read(
                outside_numbers.preview_outside_numbers,
                training=options.training,
                kind=kind,
                numbers=numbers,
            )
        else:
            outcome = workspace.change(
                outside_numbers.import_outside_numbers,
                training=options.training,
                kind=kind,
                numbers=numbers,
            )
    problems = [problem_as_json(problem, call.wording) for problem in outcome.problems]
    refused = sum(problem["severity"] == Severity.REFUSED for problem in problems)
    counted: dict[str, object] = {
        "rows": outcome.rows,
        "imported": outcome.imported,
        "known": outcome.known,
        "changed": len(outcome.changed),
    }
    lines = [say("import-preview", {})] if options.dry_run else []
    lines.append(say("numbers-imported", counted))
    lines += [say("number-changed", vars(line)) for line in outcome.changed]
    lines += [say("problem-at", problem) for problem in problems]
    return Answer({**counted, "problems": problems}, "\n".join(lines), bool(refused))
