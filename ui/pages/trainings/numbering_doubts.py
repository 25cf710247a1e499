"""What is doubtful in a pattern of numbers, said below it."""

from PySide6.QtWidgets import QLabel

from app.domain.errors import InvalidValue
from app.domain.plan import TrainingOutline, numbering_notices
from ui.wording import Wording


def say_once(label: QLabel, outline: TrainingOutline, path: str, words: Wording) -> None:
    """Say where the pattern at a place makes no second paper of a person possible."""
    try:
        notices = list(numbering_notices(outline))
    except InvalidValue:  # what makes no number is a fault, and is said as one
        notices = []
    told = [words.sentence(o.code, o.fields) for o in notices if o.fields["path"] == path]
    label.setText("\n".join(told))
    label.setVisible(bool(told))
