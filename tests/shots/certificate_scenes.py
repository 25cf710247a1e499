"""Scenes of the page of certificates: the board on a Friday, the decision, and what comes after."""

from app.usecases.confirming import confirm
from app.usecases.handing_over import hand_over
from tests.shots.folders import CLASS, opened
from tests.shots.rush import end
from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.widgets.tabs import Tabs


def _over(stage: Stage) -> None:
    with opened(stage.folder) as workspace:
        end(workspace, CLASS)


def _decided(stage: Stage) -> None:
    _over(stage)
    with opened(stage.folder) as workspace:
        day = stage.desk.trainings[0].end
        workspace.change(confirm, training=CLASS, date=day)
        workspace.change(hand_over, training=CLASS, who="1")
        workspace.change(
            hand_over, training=CLASS, who="3", collected_by="Budi Umpama", mandate="surat kuasa"
        )


def board(stage: Stage) -> None:
    """The board while two are open."""
    stage.page("certificates", ndh=6)


def prepare(stage: Stage) -> None:
    """To whom numbers are bound."""
    stage.page("certificates")
    stage.keys("Ctrl+Shift+P")


def menu(stage: Stage) -> None:
    """What can be printed."""
    stage.page("certificates", ndh=6)
    stage.press("Print")


def confirming(stage: Stage) -> None:
    """The decision before it is one."""
    _over(stage)
    stage.page("certificates", confirm=True)


def on_paper(stage: Stage) -> None:
    """A decision that was made on paper."""
    _over(stage)
    page = stage.page("certificates")
    page.deciding.type_in()  # type: ignore[attr-defined]
    stage.settle()
    stage.keys("Space")


def decided(stage: Stage) -> None:
    """The whole screen says what to pull."""
    confirming(stage)
    stage.keys("Return")


def handing(stage: Stage) -> None:
    """Papers are handed over."""
    _decided(stage)
    stage.page("certificates")
    stage.keys("Ctrl+H")
    stage.write("7")
    stage.keys("Return")


def void(stage: Stage) -> None:
    """A withheld number is made void before a witness."""
    _decided(stage)
    stage.page("certificates", ndh=2)
    stage.keys("Ctrl+Del")


def statements(stage: Stage) -> None:
    """Another kind of paper."""
    _decided(stage)
    page = stage.page("certificates")
    assert page.findChild(Tabs)
    page.view.kinds.setCurrentIndex(4)  # type: ignore[attr-defined]
    stage.settle()


SCENES = (
    Scene("certificates-board", "rush", board),
    Scene("certificates-print-menu", "rush", menu),
    Scene("prepare-papers", "week", prepare),
    Scene("confirm-papers", "rush", confirming),
    Scene("confirm-on-paper", "rush", on_paper),
    Scene("decision-screen", "rush", decided),
    Scene("certificates-hand-over", "rush", handing),
    Scene("void-withheld", "rush", void),
    Scene("certificates-all-kinds", "rush", statements),
)
