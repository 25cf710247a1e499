"""Pre-printed blanks: words alone, moved to where the printer must have them."""

from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox

from app.documents.certificate import Blank
from ui.printing.blank_bar import BlankBar


def parts(bar):
    """The tick, and the lengths to the right and down."""
    tick = bar.findChild(QCheckBox)
    return tick, *bar.findChildren(QDoubleSpinBox)


def test_a_blank_and_its_lengths_are_kept_for_the_printer(desk, qtbot):
    desk.settings.setValue("papers/printer", "Kantor/1")
    bar = BlankBar(desk.wording, desk.settings)
    qtbot.addWidget(bar)
    assert bar.blank is None
    tick, right, down = parts(bar)
    assert not right.isEnabled()
    with qtbot.waitSignal(bar.changed):
        tick.setChecked(True)
    right.setValue(1.5)
    down.setValue(-2)
    assert bar.blank == Blank(1.5, -2)
    again = BlankBar(desk.wording, desk.settings)
    qtbot.addWidget(again)
    assert again.blank == Blank(1.5, -2)
    desk.settings.setValue("papers/printer", "Aula")
    other = BlankBar(desk.wording, desk.settings)
    qtbot.addWidget(other)
    assert other.blank is None


def test_a_certificate_on_a_blank_is_drawn_anew_with_words_alone(preview):
    made = preview("certificates")
    bar = made.findChild(BlankBar)
    assert bar.isVisible()
    white = len(made._shown.drawn.paper.pdf)  # noqa: SLF001 - what the operator would print
    parts(bar)[0].setChecked(True)
    assert made._shown.blank == Blank()  # noqa: SLF001
    assert len(made._shown.drawn.paper.pdf) < white  # noqa: SLF001


def test_a_list_is_never_printed_on_a_blank(preview):
    made = preview("recap")
    assert not made._blank.isVisible()  # noqa: SLF001
