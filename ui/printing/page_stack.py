"""Where the pages of a paper lie on the screen, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from PySide6.QtCore import QRectF

from app.documents.pen import Box

GAP = 16.0
"""Pixels around and between pages."""


@dataclass(frozen=True)
class PageStack:
    """Pages of these sizes in mm, drawn at so many pixels a mm."""

    sizes: tuple[tuple[float, float], ...]
    scale: float

    @property
    def width(self) -> float:
        """Pixels from edge to edge, with the room beside the widest page."""
        return max((width for width, _ in self.sizes), default=0) * self.scale + 2 * GAP

    @property
    def height(self) -> float:
        """Pixels from head to foot, with the room above and below."""
        return self._tops[-1]

    @property
    def _tops(self) -> list[float]:
        return list(accumulate((h * self.scale + GAP for _, h in self.sizes), initial=GAP))

    def place(self, page: int, across: float) -> QRectF:
        """Where a page lies, in the middle of what is `across` pixels wide."""
        width, height = (side * self.scale for side in self.sizes[page])
        left = max((max(across, self.width) - width) / 2, GAP)
        return QRectF(left, self._tops[page], width, height)

    def place_in(self, page: int, box: Box, across: float) -> QRectF:
        """Where a box on a page lies, which is given in mm."""
        corner = self.place(page, across).topLeft()
        x, y, width, height = (side * self.scale for side in box)
        return QRectF(corner.x() + x, corner.y() + y, width, height)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        tops = self._tops
        seen = [
            page
            for page, (start, end) in enumerate(pairwise(tops))
            if start < bottom and end - GAP > top
        ]
        return range(seen[0], seen[-1] + 1) if seen else range(0)


def scale_to_width(sizes: Sequence[tuple[float, float]], across: float) -> float:
    """Pixels a mm at which the widest page fills what is `across` pixels wide."""
    return max(across - 2 * GAP, 1) / max((width for width, _ in sizes), default=1)


def scale_to_page(sizes: Sequence[tuple[float, float]], across: float, high: float) -> float:
    """Pixels a mm at which a whole page is seen, whichever is the highest."""
    tallest = max((height for _, height in sizes), default=1)
    return min(scale_to_width(sizes, across), max(high - 2 * GAP, 1) / tallest)
