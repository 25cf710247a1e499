"""A scene: what is shown, in which data folder, and what is done to get there."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.shots.stage import Stage


@dataclass(frozen=True)
class Scene:
    """One picture: its name `page` or `page-state`, its folder, and how to get there."""

    name: str
    folder: str
    play: Callable[[Stage], object]
