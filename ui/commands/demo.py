"""`aula demo`."""

import argparse
import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

from app.domain.errors import DataFolderNeeded
from app.domain.vocabulary import Status
from app.settings import RESOURCES, named_data_folder
from app.workspace import Workspace
from ui.commands.call import Answer, Call, Command
from ui.commands.export import FORMATS, files_answer, write_export
from ui.commands.papers import PAPERS, write_paper

_FILES = RESOURCES / "demo"


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
    """Build the practice training from the files that come with the program; returns its code."""
    from app.exchange.description import read_description_file
    from app.exchange.people_list import read_people
    from app.usecases import demo

    attendance = json.loads((_FILES / "attendance.json").read_text(encoding="utf-8"))
    return workspace.change(
        demo.build_demo,
        plan=read_description_file(_FILES / "training.json"),
        people=read_people(_FILES / "peserta.csv"),
        scans=[
            demo.Scanned(o["session"], tuple(o["who"]), dt.datetime.fromisoformat(o["at"]))
            for o in attendance["scans"]
        ],
        typed=[
            demo.Typed(
                session=o["session"],
                who=tuple(o["who"]),
                status=Status(o["status"]),
                jp=Decimal(o["jp"]) if "jp" in o else None,
                note=o.get("note"),
            )
            for o in attendance["typed"]
        ],
    )
