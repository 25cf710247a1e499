"""Undo and redo of what can be put back: both put the last change back, which is one again."""

from collections.abc import Callable, Sequence
from typing import Any

from ui.desk import Deed, Desk


def offer_undo(
    desk: Desk,
    training: str | None,
    sentence: str,
    restore: Callable[..., Sequence[Any]],
    changes: Sequence[Any],
    *,
    is_said: bool = True,
) -> None:
    """Let Ctrl+Z put changes of a training back, and Ctrl+Y do them again.

    What `restore` returns is itself a change that can be put back.
    """
    latest = changes

    def keep(restored: Sequence[Any]) -> None:
        nonlocal latest
        latest = restored

    def turn() -> None:
        desk.operations.change(
            desk, restore, keep, keeps_trainings=True, training=training, changes=latest
        )

    desk.done(Deed(sentence, turn, turn), is_said=is_said)
