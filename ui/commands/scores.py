"""`aula scores`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.vocabulary import Severity
from ui.commands.call import Answer, Call, Command, add_training
from ui.commands.problems import problem_as_json

if TYPE_CHECKING:
    from app.usecases.score_import import ScoreImport


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    add_training(parser)
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--dry-run", action="store_true")
    return _scores


def _scores(call: Call) -> Answer:
    outcome = _import_file(call)
    say = call.wording.sentence
    problems = [problem_as_json(problem, call.wording) for problem in outcome.problems]
    refused = sum(problem["severity"] == Severity.REFUSED for problem in problems)
    counted = {"rows": outcome.rows, "scored": outcome.scored}
    lines = [say("import-preview", {})] if call.options.dry_run else []
    lines.append(say("scored-count", counted))
    lines += [say("problem-at", problem) for problem in problems]
    return Answer({**counted, "problems": problems}, "\n".join(lines), bool(refused))


def _import_file(call: Call) -> "ScoreImport":
    from app.exchange.score_list import read_score_file
    from app.usecases import score_board, score_import

    options = call.options
    with call.workspace() as workspace:
        aspects = workspace.read(score_board.scored_aspects, training=options.training)
        scores = read_score_file(options.file, aspects, options.sheet)
        if options.dry_run:
            return workspace.read(
                score_import.preview_scores, training=options.training, scores=scores
            )
        return workspace.change(
            score_import.import_scores, training=options.training, scores=scores
        )
