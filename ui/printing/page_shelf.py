"""The pictures of pages that are kept while a paper is looked at."""

from PySide6.QtGui import QImage

from app.documents.rendering import Picture

_KEPT = 96_000_000
"""Bytes of pictures that are kept: some ten pages on an office's screen."""


class PageShelf:
    """Pictures by page, each of one resolution; far ones go when there are too many."""

    def __init__(self) -> None:
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._asked = False

    def clear(self) -> None:
        """Forget everything: another paper is shown."""
        self._pictures.clear()
        self._asked = False

    def image(self, page: int) -> tuple[float, QImage | None]:
        """The picture of a page, if there is one, with its dots per inch, perhaps of before."""
        return self._pictures.get(page, (0.0, None))

    def put(self, page: int, dpi: float, picture: Picture, ratio: float) -> None:
        """Keep the picture that was asked for; `ratio` as of the screen's device pixels."""
        form = QImage.Format.Format_RGB32
        image = QImage(picture.pixels, picture.width, picture.height, form).copy()
        image.setDevicePixelRatio(ratio)
        self._pictures[page] = (dpi, image)
        self._asked = False

    def next_wanted(self, in_sight: range, dpi: float) -> int | None:
        """The first page in sight whose picture is missing, unless one is on its way."""
        if self._asked:
            return None
        for page in in_sight:
            kept = self._pictures.get(page)
            if kept is None or kept[0] != dpi:
                self._asked = True
                return page
        return None

    def keep_near(self, in_sight: range) -> None:
        """Keep what is in sight, and of the rest the nearest as long as there is room."""
        room = _KEPT
        middle = (in_sight.start + in_sight.stop) / 2
        for page in sorted(self._pictures, key=lambda page: abs(page - middle)):
            room -= self._pictures[page][1].sizeInBytes()
            if room < 0 and page not in in_sight:
                del self._pictures[page]
