"""Scenes of the pages as they first come to be seen: in a class, and while nothing is there."""

from collections.abc import Callable

from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.frame import PAGES


def _seen(key: str) -> Callable[[Stage], object]:
    def play(stage: Stage) -> None:
        stage.page(key)

    return play


SCENES = (
    *(Scene(page.key, "week", _seen(page.key)) for page in PAGES),
    *(Scene(f"{page.key}-empty", "office", _seen(page.key)) for page in PAGES),
)
