"""Several sheets in one file, each on pages of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.pen import Paper, Pen
from app.domain.progress import Progress


class Disclaimed(Protocol):
    """A sheet that may say of itself that it is not to be taken for a real one."""

    @property
    def disclaimer(self) -> Disclaimer | None:
        """What it says, if anything."""


Sheet = TypeVar("Sheet", bound=Disclaimed)


def draw_each(
    pen: Pen,
    sheets: Sequence[Sheet],
    draw: Callable[[Pen, Sheet], None],
    progress: Progress | None,
) -> Paper:
    """Draw one after the other, telling how far it is; the paper knows where each one starts."""
    starts = []
    for done, sheet in enumerate(sheets, 1):
        starts.append(pen.pages)
        lay_disclaimer(pen, sheet.disclaimer)
        draw(pen, sheet)
        if progress:
            progress(done, len(sheets))
    return replace(pen.finish(), starts=tuple(starts))
