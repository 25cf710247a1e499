"""`aula demo`."""

import argparse
from pathlib import Path

from app.domain.errors import DataFolderNeeded
from app.settings import named_data_folder
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command
from ui.commands.export import files_answer, write_export
from ui.commands.papers import write_paper
from ui.exports import FORMATS
from ui.papers import PAPERS


def declare(command: str, parser: argparse.ArgumentParser) -> Command:  # noqa: ARG001
    """Declare the arguments of the command and return what answers it."""
    parser.add_argument("--out", metavar="DIR", type=Path, required=True)
    return _demo


def _demo(call: Call) -> Answer:
    if named_data_folder(call.options.data) is None:
        raise DataFolderNeeded
    out = call.options.out
    with call.workspace() as workspace:
        training = build(workspace)
        files = [
            write_paper(workspace, paper, training, out / f"{training}-{paper}.pdf", force=True)[0]
            for paper in PAPERS
        ]
        files += [
            write_export(workspace, form, training, out / f"{training}.{form}", force=True)
            for form in FORMATS
        ]
    listed = files_answer(files, call)
    heading = call.wording.sentence("demo-made", {"training": training})
    return Answer({"training": training, **listed.json}, f"{heading}\n{listed.text}")


def build(workspace: Workspace) -> str:
    """Build the demo training from the files that come with the program; returns its code."""
    from app.practice import demo_week
    from app.usecases.demo import build_demo

    week = demo_week()
    return workspace.change(
        build_demo, plan=week.plan, people=week.people, scans=week.scans, typed=week.typed
    )
