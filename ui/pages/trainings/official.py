"""The fields of one official, as the name stands below a signature."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.pages.trainings.section import row
from ui.widgets.forms import Field, line_edit
from ui.wording import Wording

PREFIXES = ("", "a.n.", "Plt.", "Plh.", "u.b.")
Bind = Callable[[str, str, QWidget], Field]
"""Binds an editor to the name of its text, under a title."""


def official_fields(words: Wording, bind: Bind) -> tuple[QHBoxLayout, Field, QHBoxLayout]:
    """Lay out prefix and position, the name, and rank and NIP below each other.

    Only the first wears a letter while Alt is held: one leads to the official, Tab goes on.
    """
    prefix = QComboBox()
    prefix.setEditable(True)
    prefix.addItems(PREFIXES)
    return (
        row(
            bind("prefix", words.text("On behalf of"), prefix),
            bind("position", words.text("Position"), line_edit()).spare_letter(),
            stretches=(1, 3),
        ),
        bind("name", words.text("Name with titles"), line_edit()).spare_letter(),
        row(
            bind("rank", words.text("Rank"), line_edit()).spare_letter(),
            bind("nip", words.text("NIP"), line_edit()).spare_letter(),
        ),
    )
