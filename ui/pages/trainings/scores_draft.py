"""How a training is scored, as it is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.score_scheme import OWN_SCALE, SCALES, Aspect, Band, ScoreScheme, read_scale
from app.domain.vocabulary import Result
from ui.pages.trainings.draft_reader import YES, DraftReader, read_typed
from ui.pages.trainings.draft_rows import AspectText, BandText

Exact = Callable[[Decimal | None], str]
LIMITS = ("min_aspect", "deferred_above", "remedial_cap")
_USUAL = ScoreScheme("B", SCALES["B"], ())
"""What is proposed where nothing is scored yet."""


@dataclass(frozen=True)
class ScaleTexts:
    """A scale and the limits of an aspect, as texts to type in."""

    scale: str
    limits: tuple[str, ...]
    bands: tuple[BandText, ...]

    @property
    def is_ranking(self) -> bool:
        """Whether scores only tell who is best: everybody has the one predikat, and it passes."""
        is_free = self.scale == OWN_SCALE and not any(limit.strip() for limit in self.limits)
        if not is_free or len(self.bands) != 1:
            return False
        (band,) = self.bands
        return band.result == Result.PASSED and read_typed(band.lowest) == 0


RANKING = ScaleTexts(OWN_SCALE, ("",) * len(LIMITS), (BandText("0", "Baik", Result.PASSED),))
"""What scores say that only tell who is best; the predikat is printed, so it is Indonesian."""


def usual_scale(exact: Exact) -> ScaleTexts:
    """The scale and the limits that are proposed."""
    limits = tuple(exact(getattr(_USUAL, name)) for name in LIMITS)
    return ScaleTexts(_USUAL.scale, limits, band_rows(None, exact))


def scores_texts(scheme: ScoreScheme | None, exact: Exact) -> dict[str, str]:
    """What is asked of scores, as texts to type in."""
    shown = scheme or _USUAL
    limits = {f"scores.{name}": exact(getattr(shown, name)) for name in LIMITS}
    asked = YES if scheme else ""
    return {"scores.asked": asked, "scores.scale": shown.scale, **limits}


def aspect_rows(scheme: ScoreScheme | None, exact: Exact) -> tuple[AspectText, ...]:
    """The aspects as rows to type in."""
    turns = {name: str(turn) for turn, name in enumerate(scheme.tie_break, 1)} if scheme else {}
    return tuple(
        AspectText(o.name, exact(o.weight), turns.get(o.name, ""))
        for o in (scheme.aspects if scheme else ())
    )


def band_rows(bands: Sequence[Band] | None, exact: Exact) -> tuple[BandText, ...]:
    """A scale as rows to type in; the usual one where there is none."""
    shown = _USUAL.bands if bands is None else bands
    return tuple(BandText(exact(o.lowest), o.name, o.result) for o in shown)


def read_scheme(
    reader: DraftReader, aspects: Sequence[AspectText], bands: Sequence[BandText]
) -> ScoreScheme | None:
    """How a training is scored; None where it is not."""
    if not reader.is_asked("scores.asked"):
        return None
    scale = reader.at("scores.scale")
    own = _bands(reader, bands) if scale == OWN_SCALE else ()
    limits = {name: reader.exact(f"scores.{name}", "score") for name in LIMITS}
    typed = [row for row in aspects if not row.is_blank]
    return ScoreScheme(
        scale=scale,
        bands=read_scale(scale, own),
        aspects=tuple(_aspect(reader, place, row) for place, row in enumerate(typed)),
        tie_break=_tie_break(reader, typed),
        **limits,
    )


def _aspect(reader: DraftReader, place: int, row: AspectText) -> Aspect:
    weight = reader.figure(f"{row.path}[{place}].weight", row.weight, "weight")
    return Aspect(row.name.strip(), weight or Decimal(0))


def _tie_break(reader: DraftReader, rows: Sequence[AspectText]) -> tuple[str, ...]:
    """The aspects with a turn, in the order of these."""
    turns: dict[int, str] = {}
    for place, row in enumerate(rows):
        path, text = f"{row.path}[{place}].turn", row.turn.strip()
        if not text:
            continue
        if not (text.isascii() and text.isdigit()):
            reader.complain(path, text, "positive")
        elif int(text) in turns:
            reader.complain(path, text, "once")
        else:
            turns[int(text)] = row.name.strip()
    return tuple(name for _, name in sorted(turns.items()))


def _bands(reader: DraftReader, rows: Sequence[BandText]) -> tuple[Band, ...]:
    bands = []
    for place, row in enumerate(row for row in rows if not row.is_blank):
        path = f"{row.path}[{place}]"
        lowest = reader.figure(f"{path}.from", row.lowest, "score")
        if not row.lowest.strip():
            reader.complain(f"{path}.from", "", "score")
        if not row.result:
            reader.complain(f"{path}.result", "", "needed")
        result = Result(row.result or Result.FAILED)
        bands.append(Band(lowest or Decimal(0), row.name.strip(), result))
    return tuple(bands)
