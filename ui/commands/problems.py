"""What is wrong with the rows of a list, as the commands answer it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.exchange.listed_scores import ScoreProblem
    from app.exchange.outside_numbers import NumberProblem
    from ui.wording import Wording


def problem_as_json(
    problem: "ScoreProblem | NumberProblem", wording: "Wording"
) -> dict[str, object]:
    """One problem with its place in the file and its sentence."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "code": problem.code.value,
        "severity": problem.severity,
        "message": wording.sentence(problem.code, problem.facts),
    }
