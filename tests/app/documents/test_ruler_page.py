"""The ruler page: what is called 100 mm is 100 mm long, on every paper."""

import pypdfium2
import pytest
from PIL import Image

from app.documents.page import PaperSize
from app.documents.ruler_page import CORNER, RULE, RulerPage, draw_ruler_page

PAGE = RulerPage("Senin, 4 Agustus 2025 pukul 07.25 WIB")


@pytest.mark.parametrize("paper", PaperSize)
def test_the_lines_are_of_true_length_and_in_their_place(paper, read):
    drawn = draw_ruler_page(PAGE, paper)
    (page,) = read(drawn)
    assert (page.width, page.height) == pytest.approx(paper.landscape, abs=0.1)
    assert "100 mm" in page.text
    assert PAGE.printed in page.text
    assert drawn.warnings == ()
    with pypdfium2.PdfDocument(drawn.pdf) as document:
        shown = document[0].render(scale=254 / 72, grayscale=True).to_pil()
    dots = 10  # a mm
    row = Image.eval(shown, lambda grey: 255 * (grey < 90)).crop(
        (0, int(CORNER * dots) - 1, shown.width, int(CORNER * dots) + 1)
    )
    ruled = row.getbbox()
    assert ruled is not None
    left, _, right, _ = ruled
    assert left / dots == pytest.approx(CORNER, abs=0.4)
    assert right / dots == pytest.approx(CORNER + RULE, abs=0.4)


def test_the_drawing_tells_that_it_is_done():
    told = []
    draw_ruler_page(PAGE, PaperSize.A4, lambda *step: told.append(step))
    assert told == [(1, 1)]
