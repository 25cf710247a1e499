"""Scores in words: how a training is scored, what a result is called, and the signs beside it."""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.outcome import DECIDED, Outcome
from app.domain.score_scheme import HIGHEST_SCORE, Aspect, ScoreScheme
from app.domain.scoring import AspectScore, effective
from app.domain.standing import tie_rule
from app.domain.vocabulary import Result
from app.usecases.score_board import ScoreLine
from ui.widgets.icons import icon
from ui.widgets.look import colours
from ui.wording import Wording

_SIGNS = {
    Result.PASSED: ("check", "green"),
    Result.DEFERRED: ("clock", "amber"),
    Result.FAILED: ("x", "red"),
    Result.PENDING: ("circle", "grey"),
}
_STEP = Decimal("0.01")


def sign_of(result: Result) -> tuple[str, str]:
    """The icon of a result, which differs in shape, and the name of its colour."""
    return _SIGNS[result]


def sign(result: Result) -> object:
    """The icon of a result in its colour."""
    return icon(*_SIGNS[result])


def colour_of(result: Result) -> str:
    """The colour of a result in the present look."""
    return str(getattr(colours(), _SIGNS[result][1]))


def called(line: ScoreLine) -> str:
    """A participant by NDH and name."""
    return f"{line.ndh:02} {line.name}"


def score_told(words: Wording, score: AspectScore | None) -> str:
    """A score with the remedial that stands beside it; one that is missing is never 0."""
    if score is None:
        return words.text("none yet")
    original = words.percent(score.value)
    return original if score.remedial is None else f"{original} → {words.percent(score.remedial)}"


def result_told(words: Wording, line: ScoreLine) -> str:
    """A result in a word, and whether the committee decided it."""
    said = words.word(line.result)
    return words.text("{result} (decided)", result=said) if DECIDED in line.reasons else said


def reasons_told(words: Wording, line: ScoreLine) -> str:
    """What is in the way of a participant, beside what the committee decided."""
    return ", ".join(words.word(reason) for reason in line.reasons if reason != DECIDED)


def can_pass(line: ScoreLine) -> bool:
    """Whether a participant passed or still can."""
    return Outcome(line.certainty, line.result, line.reasons, line.computed).can_pass


def scheme_told(words: Wording, scheme: ScoreScheme) -> str:
    """How a training is scored, in sentences: aspects, limits, and what tells equals apart."""
    code, facts = tie_rule(scheme.tie_break)
    return " ".join((*_aspects_told(words, scheme), words.sentence(code, facts)))


def _aspects_told(words: Wording, scheme: ScoreScheme) -> Iterator[str]:
    aspects = "; ".join(_aspect_told(words, aspect) for aspect in scheme.aspects)
    if scheme.scale == "own":
        yield words.text("Own scale: {aspects}.", aspects=aspects)
    else:
        yield words.text("Scale {scale}: {aspects}.", scale=scheme.scale, aspects=aspects)
    least, deferred = scheme.min_aspect, scheme.deferred_above
    if least is None:
        return
    yield words.text("Every aspect must be above {least}.", least=words.percent(least))
    if deferred is not None and deferred < least:
        yield words.text(
            "From {from} to {least} it defers and may have one remedial, which counts at most"
            " {cap}.",
            **{"from": words.percent(deferred + _STEP)},
            least=words.percent(least),
            cap=words.percent(
                HIGHEST_SCORE if scheme.remedial_cap is None else scheme.remedial_cap
            ),
        )


def _aspect_told(words: Wording, aspect: Aspect) -> str:
    return f"{aspect.name} {words.value(aspect.weight)} %"


def remedials_told(words: Wording, scheme: ScoreScheme, line: ScoreLine) -> str:
    """Which aspects wait for a remedial, and what it must reach; empty where none does."""
    waiting = [
        words.text(
            "{aspect} {score}: needs more than {least}",
            aspect=aspect.name,
            score=words.percent(score.value),
            least=words.percent(scheme.min_aspect),
        )
        for aspect, score, result in zip(scheme.aspects, line.card, line.aspects, strict=True)
        if score is not None and result is Result.DEFERRED
    ]
    return "; ".join(waiting)


def cell_told(words: Wording, scheme: ScoreScheme, line: ScoreLine, column: int) -> str:
    """One cell for ear and tooltip: who, which aspect, the score and what it comes to."""
    score, aspect = line.card[column], scheme.aspects[column]
    parts = [called(line), aspect.name, score_told(words, score)]
    if score is not None and score.remedial is not None:
        parts.append(words.text("counts {score}", score=words.percent(effective(scheme, score))))
    result = line.aspects[column]
    if score is not None and result is not Result.PASSED:
        parts.append(words.word(result))
    if result is Result.DEFERRED:
        parts.append(words.text("R: type the remedial"))
    return " · ".join(parts)
