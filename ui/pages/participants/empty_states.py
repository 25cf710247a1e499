"""What the page shows while there is nobody to show."""

from PySide6.QtWidgets import QPushButton

from ui.desk import Desk
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState
from ui.wording import Wording


def no_training(desk: Desk) -> EmptyState:
    """There is no training to belong to."""
    words = desk.wording
    return EmptyState(
        "users",
        words.text("No training yet"),
        words.text("Participants belong to a training. Create one first."),
        primary_button(words.text("Create a training"), lambda: desk.go("trainings")),
    )


def no_people(words: Wording, *ways: QPushButton) -> EmptyState:
    """Nobody was brought in yet."""
    return EmptyState(
        "users",
        words.text("Nobody is on the list yet"),
        words.text(
            "Drag the list from Excel here, paste it with Ctrl+V, or choose its file. You will see"
            " everything before it is stored."
        ),
        *ways,
    )


def drop_here(words: Wording) -> EmptyState:
    """A list is held over the page."""
    return EmptyState(
        "upload",
        words.text("Let the list go here"),
        words.text("Nothing is stored before you agree."),
    )
