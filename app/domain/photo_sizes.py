"""The photos that certificates bear: their sizes, and which part of a picture one shows."""

from enum import StrEnum

_DOTS_PER_CM = 300 / 2.54


class PhotoSize(StrEnum):
    """The formats of passport photos in use (pas foto), in centimetres."""

    THREE_BY_FOUR = "3x4"
    FOUR_BY_SIX = "4x6"

    @property
    def centimetres(self) -> tuple[int, int]:
        """Width and height on paper."""
        width, height = self.value.split("x")
        return int(width), int(height)

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height at 300 dpi, which is all that a print can show."""
        width, height = self.centimetres
        return round(width * _DOTS_PER_CM), round(height * _DOTS_PER_CM)


def shown_part(width: int, height: int, size: PhotoSize) -> tuple[int, int, int, int]:
    """The largest part of a picture in a photo's ratio: left, top, right, bottom in pixels.

    It lies in the middle and at the top, where the face is: what is too high loses its lower end.
    """
    across, down = size.centimetres
    if width * down > height * across:
        part_width, part_height = max(1, height * across // down), height
    else:
        part_width, part_height = width, max(1, width * down // across)
    left = (width - part_width) // 2
    return left, 0, left + part_width, part_height


def stored_size(width: int, height: int, size: PhotoSize) -> tuple[int, int]:
    """The pixels that are stored of such a part: never more than a print shows, never made up."""
    most_width, most_height = size.pixels
    if width >= most_width:
        return most_width, most_height
    return width, height
