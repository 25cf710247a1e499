"""What the page shows while there is nobody, or nothing, to score."""

from ui.desk import Desk
from ui.widgets.buttons import primary_button
from ui.widgets.labels import EmptyState

_SIGN = "chart-no-axes-column"


def nobody_yet(desk: Desk) -> EmptyState:
    """There is no training, or nobody in it."""
    text, go, line = desk.wording.text, desk.go, desk.training_line
    if line is None:
        title, sentence = text("No training yet"), text("Scores belong to a training.")
        way = primary_button(text("Create a training"), lambda: go("trainings"))
    else:
        title = text("No participants yet")
        sentence = text("{training} has nobody yet who could be scored.", training=line.code)
        way = primary_button(text("Go to the participants"), lambda: go("participants"))
    return EmptyState(_SIGN, title, sentence, way)


def nothing_scored(desk: Desk) -> EmptyState:
    """The training names no aspects."""
    text = desk.wording.text
    return EmptyState(
        _SIGN,
        text("This training scores nothing yet"),
        text(
            "Name the aspects and their weights in the training, then type the scores here."
            " Without scores the committee gives the places, under Standing."
        ),
        primary_button(text("Set up the scores"), lambda: desk.go("trainings", tab="scores")),
    )
