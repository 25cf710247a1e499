"""The ruler page says when it was printed: a printer changes with time."""

from app.usecases.ruler_papers import ruler_page


def test_it_says_when_it_was_printed(planned):
    assert planned.read(ruler_page).printed == "Senin, 4 Agustus 2025 pukul 07.25 WIB"
