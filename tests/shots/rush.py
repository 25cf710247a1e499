"""A Friday afternoon: the last session is still to come, and nearly everything lies printed."""

from dataclasses import replace

from app.domain.vocabulary import CertificateKind, Status
from app.practice import demo_week
from app.usecases.attendance import mark_rest, type_marks
from app.usecases.importing import import_people
from app.usecases.open_pairs import prepare_both
from app.usecases.prepared_papers import open_papers, prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.sheets import record_sheets, spoil_sheet
from app.usecases.signing_marks import mark_signed
from app.usecases.trainings import plan_training
from app.workspace import Workspace

LAST = 20
OPEN = ("2", "11")
"""The NDH of those who must come to the last session."""


def rush(workspace: Workspace, code: str) -> None:
    """Play the week up to 15.30 on Friday: both papers for two, one sheet spoilt, 20 signed."""
    change, week = workspace.change, demo_week()
    change(plan_training, plan=replace(week.plan, scores=None))
    change(import_people, training=code, people=week.people)
    for session in (1, 4):
        change(type_marks, training=code, session=session, who=OPEN, status=Status.SICK)
    for session in range(1, LAST):
        change(mark_rest, training=code, session=session, status=Status.PRESENT)
    certificate = CertificateKind.CERTIFICATE
    change(prepare, training=code, kind=certificate, order=Order.NDH)
    certain = workspace.read(prepared_papers, training=code)
    numbers = change(record_sheets, training=code, printed=[o.facts for o in certain])
    change(prepare_both, training=code)
    both = workspace.read(open_papers, training=code)
    change(record_sheets, training=code, printed=[o.facts for o in both])
    change(spoil_sheet, number=numbers[5], reason="Tinta luntur")
    change(mark_signed, training=code, numbers=numbers[:20])


def end(workspace: Workspace, code: str) -> None:
    """Mark the last session: everybody came but the two."""
    change = workspace.change
    change(type_marks, training=code, session=LAST, who=OPEN, status=Status.ABSENT)
    change(mark_rest, training=code, session=LAST, status=Status.PRESENT)
