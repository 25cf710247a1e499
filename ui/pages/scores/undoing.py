"""Undo and redo of what was done to scores and decisions: both put the last change back."""

from collections.abc import Callable
from typing import Any

from ui.desk import Deed, Desk


def can_undo(
    desk: Desk,
    sentence: str,
    restore: Callable[..., tuple[Any, ...]],
    changes: tuple[Any, ...],
    *,
    is_said: bool = True,
) -> None:
    """Let Ctrl+Z put changes of the chosen training back, and Ctrl+Y do them again.

    What `restore` returns is itself a change that can be put back.
    """
    training, latest = desk.training, [changes]

    def keep(restored: tuple[Any, ...]) -> None:
        latest[0] = restored

    def turn_back() -> None:
        desk.operations.change(
            desk, restore, keep, keeps_trainings=True, training=training, changes=latest[0]
        )

    desk.done(Deed(sentence, turn_back, turn_back), is_said=is_said)
