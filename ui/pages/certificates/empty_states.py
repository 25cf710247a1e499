"""What stands on the page where there is no training yet, or nobody in it."""

from ui.desk import Desk
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState


def no_training(desk: Desk) -> EmptyState:
    """No training is there to have certificates."""
    words, go = desk.wording, desk.go
    return EmptyState(
        "graduation-cap",
        words.text("No training yet"),
        words.text("Create a training first; its certificates will be listed here."),
        primary_button(words.text("Create a training"), lambda: go("trainings")),
    )


def no_people(desk: Desk) -> EmptyState:
    """Nobody is in the training."""
    words, go = desk.wording, desk.go
    return EmptyState(
        "users",
        words.text("Nobody is in this training yet"),
        words.text("Import the list of participants; their certificates will be listed here."),
        primary_button(words.text("Go to the participants"), lambda: go("participants")),
    )
