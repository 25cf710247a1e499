"""Scenes of the page of certificates: the board on a Friday, the decision, and what comes after."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import CertificateKind
from app.usecases.class_list import list_class
from app.usecases.confirming import confirm
from app.usecases.entering import edit_participant
from app.usecases.handing_over import hand_over
from app.usecases.prepared_papers import open_papers, prepared_papers
from app.usecases.preparing import prepare as prepare_papers
from app.usecases.printing import record_printing
from app.usecases.sheets import record_sheets, spoil_sheet
from app.workspace import Workspace
from tests.shots.folders import CLASS, opened
from tests.shots.rush import end
from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.pages.certificates.decision_screen import DecisionScreen
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


def _print_missing(workspace: Workspace) -> None:
    papers = workspace.read(prepared_papers, training=CLASS)
    workspace.change(record_sheets, training=CLASS, printed=[o.facts for o in papers])


def fronts(stage: Stage) -> None:
    """Backs were printed ahead: the fronts alone are next."""
    with opened(stage.folder) as workspace:
        workspace.change(record_printing, training=CLASS, paper="backs", pages=30)
    board(stage)


def open_ones(stage: Stage) -> None:
    """Everybody certain lies printed; one paper of the two who are open does not."""
    with opened(stage.folder) as workspace:
        _print_missing(workspace)
        papers = workspace.read(open_papers, training=CLASS, again=True)
        number = papers[0].facts.number
        workspace.change(spoil_sheet, number=number, reason="Tinta luntur")
    stage.page("certificates", ndh=2)


def slips(stage: Stage) -> None:
    """Both papers lie there; a slip for each of the two is next."""
    with opened(stage.folder) as workspace:
        _print_missing(workspace)
    stage.page("certificates", ndh=11)


def long_states(stage: Stage) -> None:
    """All kinds at once, with everything that can be said of a paper."""
    _over(stage)
    with opened(stage.folder) as workspace:
        workspace.change(prepare_papers, training=CLASS, kind=CertificateKind.TRAINER)
        seen = workspace.read(list_class, training=CLASS).members[10]
        facts = replace(seen.facts, name="Kartika Andaian Teladan, S.Pd., M.Pd.", nip=None)
        workspace.change(
            edit_participant, training=CLASS, who=seen.code, revision=seen.revision, facts=facts
        )
    page = stage.page("certificates", ndh=11)
    page.view.kinds.setCurrentIndex(4)  # type: ignore[attr-defined]
    stage.settle()


def narrow(stage: Stage) -> None:
    """The board in a small window has the room for itself."""
    stage.window.resize(1024, 700)
    board(stage)


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
    for screen in QApplication.topLevelWidgets():
        if isinstance(screen, DecisionScreen):  # as large as the laptop's, not as the mind's
            screen.setWindowState(Qt.WindowState.WindowNoState)
            screen.setGeometry(stage.window.geometry())
    stage.settle()


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
    Scene("certificates-fronts", "rush", fronts),
    Scene("certificates-open", "rush", open_ones),
    Scene("certificates-slips", "rush", slips),
    Scene("certificates-long-states", "rush", long_states),
    Scene("certificates-narrow", "rush", narrow),
    Scene("prepare-papers", "week", prepare),
    Scene("confirm-papers", "rush", confirming),
    Scene("confirm-on-paper", "rush", on_paper),
    Scene("decision-screen", "rush", decided),
    Scene("certificates-hand-over", "rush", handing),
    Scene("void-withheld", "rush", void),
    Scene("certificates-all-kinds", "rush", statements),
)
