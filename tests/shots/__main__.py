"""The pictures: `python dev.py shots DIR [NAME...]` takes every scene, or those that are named.

They are taken without a screen, as DIR/<language>/<light or dark>/<page or dialog>[-state].png;
NAME is a scene's, or its beginning. What goes wrong on the way fails the whole.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.shots.scene import Scene

LANGUAGES = ("id", "en")
LOOKS = ("light", "dark")


def main(arguments: Sequence[str]) -> int:
    """Take the pictures and say how many there are."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("names", metavar="NAME", nargs="*")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as place:
        app = new_app(Path(place))
        from tests.shots.scenes import SCENES

        chosen = [each for each in SCENES if is_named(each.name, options.names)]
        if not chosen:
            parser.error(f"no such scene: {', '.join(options.names)}")
        taken = list(take(app, chosen, options.folder, Path(place)))
    print(f"{len(taken)} pictures lie in {options.folder}.")
    return 0


def is_named(name: str, wanted: Sequence[str]) -> bool:
    """Whether a scene is among those that are wanted; all are where none is named."""
    return not wanted or any(name.startswith(each) for each in wanted)


def new_app(place: Path) -> "QApplication":
    """Start Qt without a screen, with one in its mind that is large enough."""
    screen = {"x": 0, "y": 0, "width": 1600, "height": 1000}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = place / "screen.json"
    file.write_text(json.dumps({"screens": [{"name": "laptop", **screen}]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    from PySide6.QtGui import QCursor
    from PySide6.QtWidgets import QApplication

    from tests.shots import watching

    app = QApplication(sys.argv[:1])
    QCursor.setPos(screen["width"] - 1, screen["height"] - 1)  # where it hovers over nothing
    watching.fail_loudly(app)
    return app


def take(
    app: "QApplication", scenes: Sequence["Scene"], folder: Path, place: Path
) -> Iterator[Path]:
    """Play every scene in both languages and both looks, each on a copy of its data folder."""
    from tests.shots.folders import MAKERS
    from tests.shots.stage import Stage
    from ui.widgets.look import wear

    made = {name: MAKERS[name](place / name / "data") for name in {each.folder for each in scenes}}
    for language in LANGUAGES:
        for look in LOOKS:
            wear(app, dark=look == "dark")
            for scene in scenes:
                copy = shutil.copytree(made[scene.folder], place / "copy", dirs_exist_ok=True)
                stage = Stage(copy, language)
                scene.play(stage)
                picture = folder / language / look / f"{scene.name}.png"
                picture.parent.mkdir(parents=True, exist_ok=True)
                assert stage.take().save(str(picture)), picture
                stage.close()
                shutil.rmtree(copy)
                yield picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
