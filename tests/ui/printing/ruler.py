"""Pages with measures on them, and how long these are where they were printed."""

import pypdfium2
from PIL import Image

from app.documents.faces import Face
from app.documents.pen import Box, Pen

RULE = 100.0
"""Length in mm of the two black bars on every page of a ruler."""


def draw_ruler(width, height, pages=1):
    """Draw pages of that many mm with an upright and a level bar of 100 mm, 20 mm from the edge."""
    pen = Pen(width, height, "Penggaris", Face.SANS)
    for _ in range(pages):
        pen.tint(Box(20, 20, RULE, 3), (0, 0, 0))
        pen.tint(Box(20, 20, 3, RULE), (0, 0, 0))
        pen.end_page()
    return pen.finish().pdf


def measure(pdf, page=0, dpi=254):
    """Read back a printed page: its size and the box of its ink, all in mm."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        size = tuple(side * 25.4 / 72 for side in sheet.get_size())
        bitmap = sheet.render(scale=dpi / 72, grayscale=True)
        shown = Image.frombuffer(
            "L", (bitmap.width, bitmap.height), bytes(bitmap.buffer), "raw", "L", bitmap.stride, 1
        )
        ink = shown.point(lambda grey: 255 if grey < 128 else 0).getbbox()
        assert ink is not None
        bitmap.close()
    return size, tuple(side * 25.4 / dpi for side in ink)
