"""Form fields: named for eyes and ears, with their problem below."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ui.widgets.day_edit import DayEdit
from ui.widgets.forms import Field, complain_at, line_edit
from ui.widgets.look import dress, wear


@pytest.fixture
def field(qtbot, qapp):
    """Show a field with a name, an editor and an explanation."""
    wear(qapp, dark=False)
    made = Field("&Nama && gelar", line_edit(), "Seperti di SK.")
    qtbot.addWidget(made)
    made.show()
    return made


def said(field):
    """What is written around the editor."""
    return [label.text() for label in field.findChildren(QLabel) if not label.isHidden()]


def test_the_name_is_said_aloud_without_its_mnemonic(field):
    assert field.editor.accessibleName() == "Nama & gelar"
    assert field.editor.accessibleDescription() == "Seperti di SK."
    assert said(field) == ["&Nama && gelar", "Seperti di SK."]


def test_a_problem_stands_below_until_it_is_mended(field):
    field.complain("Nama belum diisi.")
    assert said(field)[-1] == "Nama belum diisi."
    assert field.editor.property("role") == "wrong"
    field.complain("")
    assert said(field) == ["&Nama && gelar", "Seperti di SK."]
    assert field.editor.property("role") == ""


def test_a_field_may_spare_its_letter_and_keeps_its_name(field):
    assert field.spare_letter() is field
    assert not any(label.buddy() for label in field.findChildren(QLabel))
    assert field.editor.accessibleName() == "Nama & gelar"


@pytest.mark.parametrize("make", [QComboBox, QSpinBox, lambda: DayEdit("id")])
def test_whatever_is_wrong_has_a_red_frame_and_is_as_high_as_a_line(qtbot, make):
    window, made, line = QWidget(), Field("Zona", make()), line_edit()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(line)
    qtbot.addWidget(window)
    dress(window)
    window.show()
    made.complain("Pilih zona waktu.")
    assert said(made)[-1] == "Pilih zona waktu."
    assert made.editor.property("role") == "wrong"
    assert made.editor.height() == line.height() == 30


def test_a_line_has_its_text_its_hint_and_its_width(qapp):
    made = line_edit("Contoh", "Nama kota", width=120)
    assert isinstance(made, QLineEdit)
    assert (made.text(), made.placeholderText(), made.maximumWidth()) == (
        "Contoh",
        "Nama kota",
        120,
    )


def test_what_is_wrong_is_said_at_its_field_and_the_first_one_has_the_cursor(field, qtbot):
    other = Field("Kode", line_edit())
    qtbot.addWidget(other)
    complain_at({"name": field, "code": other}, {"code": "Ketik kodenya."})
    assert (field.problem, other.problem) == ("", "Ketik kodenya.")
    complain_at({"name": field, "code": other}, {})
    assert other.problem == ""
