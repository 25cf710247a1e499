"""Editors: each stands for one text, tells when it is typed in, and leaves the wheel alone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit

from ui.pages.trainings.editors import Choice, Limit, on_typed, put_text, text_of
from ui.widgets.day_edit import DayEdit


def editable():
    made = QComboBox()
    made.setEditable(True)
    return made


@pytest.mark.parametrize(
    ("make", "text", "other"),
    [
        (QLineEdit, "a", "b"),
        (QPlainTextEdit, "a\nb", "c"),
        (editable, "Plt.", "a.n."),
        (lambda: Choice((("a", "A"), ("b", "B"))), "a", "b"),
        (lambda: DayEdit("id"), "2025-08-04", "2025-08-05"),
        (QCheckBox, "yes", ""),
        (lambda: Limit("at most", "JP", "5"), "5", ""),
    ],
)
def test_an_editor_is_written_in_silence_and_tells_what_is_typed(qtbot, make, text, other):
    editor = make()
    qtbot.addWidget(editor)
    told = []
    on_typed(editor, lambda: told.append(text_of(editor)))
    put_text(editor, text)
    put_text(editor, text)
    assert text_of(editor) == text
    assert told == []
    put_text(editor, other)
    assert text_of(editor) == other


def test_what_is_no_editor_has_no_text(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    with pytest.raises(TypeError):
        text_of(label)


def test_a_condition_that_is_asked_begins_with_a_proposal(qtbot):
    limit = Limit("at most", "JP", "5")
    qtbot.addWidget(limit)
    told = []
    on_typed(limit, lambda: told.append(limit.text()))
    assert not limit.number.isEnabled()
    limit.box.click()
    assert (limit.text(), limit.number.isEnabled()) == ("5", True)
    limit.number.setText("6")
    limit.box.click()
    assert limit.text() == ""
    limit.box.click()
    assert limit.text() == "6"
    assert told[-1] == "6"


def test_the_wheel_scrolls_the_page_and_changes_no_choice(qtbot):
    choice = Choice((("a", "A"), ("b", "B")))
    qtbot.addWidget(choice)
    place = QPointF(5, 5)
    turned = QWheelEvent(
        place,
        place,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own form
    )
    choice.wheelEvent(turned)
    assert text_of(choice) == "a"
    assert not turned.isAccepted()
