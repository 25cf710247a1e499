"""How a training is scored: weighted aspects, the scale of predikat, and the limits of an aspect.

After domain.md sections 3 and 4. All figures are exact, with at most two decimals, from 0 to 100.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from app.domain.errors import InvalidValue
from app.domain.vocabulary import Result

HIGHEST_SCORE = Decimal(100)
OWN_SCALE = "own"
"""The scale of a training that has bands of its own."""

_WHOLE = Decimal(100)
_LOWEST = Decimal(0)
_HUNDREDTH = Decimal("0.01")
_LONGEST_NAME = 200
_FROM_BEST = (Result.PASSED, Result.DEFERRED, Result.FAILED)


@dataclass(frozen=True)
class Band:
    """A predikat, from its lowest weighted total up to the next band, and what it means."""

    lowest: Decimal
    name: str
    result: Result


@dataclass(frozen=True)
class Aspect:
    """Something that is scored (aspek), with its share of the total in percent."""

    name: str
    weight: Decimal


def _scale(third: str, fourth: str, last: str) -> tuple[Band, ...]:
    return (
        Band(Decimal("90.01"), "Sangat Memuaskan", Result.PASSED),
        Band(Decimal("80.01"), "Memuaskan", Result.PASSED),
        Band(Decimal("70.01"), third, Result.PASSED),
        Band(Decimal("60.01"), fourth, Result.DEFERRED),
        Band(_LOWEST, last, Result.FAILED),
    )


SCALES: Mapping[str, tuple[Band, ...]] = MappingProxyType(
    {
        "A": _scale("Cukup Memuaskan", "Ditunda Kelulusannya", "Tidak Memuaskan"),
        "B": _scale("Baik", "Kurang Baik", "Tidak Memenuhi Kualifikasi"),
    }
)
"""The two scales seen in use: Latsar's and the structural trainings'; bands from the highest."""


@dataclass(frozen=True)
class ScoreScheme:
    """What a training scores, and what it asks of every aspect; a limit of None is not asked.

    Every aspect must be above `min_aspect`; one above `deferred_above` only defers, and may have
    one remedial that counts at most `remedial_cap`. `tie_break` names aspects in their order.
    """

    scale: str
    bands: tuple[Band, ...]
    aspects: tuple[Aspect, ...]
    min_aspect: Decimal | None = Decimal(70)
    deferred_above: Decimal | None = Decimal(60)
    remedial_cap: Decimal | None = Decimal(85)
    tie_break: tuple[str, ...] = ()

    @property
    def decides(self) -> bool:
        """Whether scores can keep anybody from passing, or only tell who is best."""
        return self.min_aspect is not None or any(o.result is not Result.PASSED for o in self.bands)


def read_scale(scale: str, own: Sequence[Band] = ()) -> tuple[Band, ...]:
    """The bands of a scale by its name; raises InvalidValue for a name that is none."""
    if scale == OWN_SCALE:
        return tuple(own)
    if scale not in SCALES:
        raise InvalidValue("scores.scale", scale, ", ".join((*SCALES, OWN_SCALE)))
    return SCALES[scale]


def band_of(bands: Sequence[Band], total: Decimal) -> Band:
    """The band of a weighted total that was rounded to two decimals."""
    return next(band for band in bands if total >= band.lowest)


def conditions(scheme: ScoreScheme | None) -> tuple[tuple[str, Decimal], ...]:
    """What scores must reach to pass, as codes with their limits to be put in words.

    A total is named only where aspects that are high enough could still add up to less.
    """
    if scheme is None:
        return ()
    least, said = scheme.min_aspect, []
    if least is not None:
        said.append(("aspects-above", least))
    passing = [band.lowest for band in scheme.bands if band.result is Result.PASSED]
    surely_reached = _LOWEST if least is None else least + _HUNDREDTH
    if passing and passing[-1] > surely_reached:
        said.append(("total-from", passing[-1]))
    return tuple(said)


def scheme_faults(scheme: ScoreScheme) -> Iterator[InvalidValue]:
    """Everything that is wrong in a scheme, each with its place as a description names it."""
    yield from _bands(scheme.bands)
    yield from _aspects(scheme.aspects)
    yield from _limits(scheme)
    yield from _tie_break(scheme)


def _bands(bands: Sequence[Band]) -> Iterator[InvalidValue]:
    """Bands go down from the highest to 0, each name once, and no lower one is worth more."""
    if not bands:
        yield InvalidValue("scores.scale", None, "needed")
    uses = _uses(band.name for band in bands)
    for place, band in enumerate(bands):
        path = f"scores.scale[{place}]"
        above = bands[place - 1] if place else None
        if not _is_score(band.lowest):
            yield InvalidValue(f"{path}.from", str(band.lowest), "score")
        elif above and band.lowest >= above.lowest:
            yield InvalidValue(f"{path}.from", str(band.lowest), "below-the-band-above")
        yield from _name(f"{path}.name", band.name, uses)
        if band.result not in _FROM_BEST:
            yield InvalidValue(f"{path}.result", band.result, ", ".join(_FROM_BEST))
        elif above and _is_better(band.result, above.result):
            yield InvalidValue(f"{path}.result", band.result, "not-better-than-above")
    if bands and bands[-1].lowest != _LOWEST:
        path = f"scores.scale[{len(bands) - 1}].from"
        yield InvalidValue(path, str(bands[-1].lowest), "from-zero")


def _is_better(result: Result, above: Result) -> bool:
    return above in _FROM_BEST and _FROM_BEST.index(result) < _FROM_BEST.index(above)


def _aspects(aspects: Sequence[Aspect]) -> Iterator[InvalidValue]:
    if not aspects:
        yield InvalidValue("scores.aspects", None, "needed")
    uses = _uses(aspect.name for aspect in aspects)
    for place, aspect in enumerate(aspects):
        path = f"scores.aspects[{place}]"
        yield from _name(f"{path}.name", aspect.name, uses)
        if not _is_score(aspect.weight) or not aspect.weight:
            yield InvalidValue(f"{path}.weight", str(aspect.weight), "weight")
    together = sum((aspect.weight for aspect in aspects), Decimal(0))
    if aspects and together != _WHOLE:
        yield InvalidValue("scores.aspects", str(together), "weights-of-100")


def _limits(scheme: ScoreScheme) -> Iterator[InvalidValue]:
    """The limits lie in order: deferred above, at most the minimum, below the remedial's cap."""
    least, deferred, cap = scheme.min_aspect, scheme.deferred_above, scheme.remedial_cap
    limits = {"min_aspect": least, "deferred_above": deferred, "remedial_cap": cap}
    for name, limit in limits.items():
        if limit is not None and not _is_score(limit):
            yield InvalidValue(f"scores.{name}", str(limit), "score")
    if least is None:
        return
    if deferred is not None and deferred > least:
        yield InvalidValue("scores.deferred_above", str(deferred), "not-above-min-aspect")
    if cap is not None and cap <= least:
        yield InvalidValue("scores.remedial_cap", str(cap), "above-min-aspect")


def _tie_break(scheme: ScoreScheme) -> Iterator[InvalidValue]:
    known = {aspect.name for aspect in scheme.aspects}
    uses = Counter(scheme.tie_break)
    for place, name in enumerate(scheme.tie_break):
        if name not in known:
            yield InvalidValue(f"scores.tie_break[{place}]", name, "aspect-name")
        elif uses[name] > 1:
            yield InvalidValue(f"scores.tie_break[{place}]", name, "once")


def _uses(names: Iterator[str]) -> Counter[str]:
    return Counter(_folded(name) for name in names)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _name(path: str, name: str, uses: Counter[str]) -> Iterator[InvalidValue]:
    if not name.strip():
        yield InvalidValue(path, name, "needed")
    elif len(name) > _LONGEST_NAME:
        yield InvalidValue(path, name, "shorter-text")
    elif uses[_folded(name)] > 1:
        yield InvalidValue(path, name, "once")


def _is_score(number: Decimal) -> bool:
    """Whether a number lies within 0 and 100 and has at most two decimals."""
    return _LOWEST <= number <= HIGHEST_SCORE and number == number.quantize(_HUNDREDTH)
