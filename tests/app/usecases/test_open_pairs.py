"""Both papers for everybody whose result is open, and for nobody else."""

import datetime as dt

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.confirming import confirm
from app.usecases.open_pairs import prepare_both
from app.usecases.preparing import prepare

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)


def prepared(classroom):
    lines = classroom.read(certificate_board).lines
    return [(o.kind, o.ndh) for o in lines if o.stage is Stage.PREPARED]


def test_the_open_ones_get_both_numbers_once_and_the_certain_ones_none(day):
    for session in (1, 2, 3):
        day.fill(session=session)
    day.type(4, "H", "1", "3")
    day.type(1, "I", "2", reason="Ralat")
    day.type(1, "H", "2", reason="Ralat")
    day.plan_day(rule={"min_present_percent": "100"})
    act = day.workspace.change
    given = act(prepare_both, training=day.code)
    both = [(CertificateKind.CERTIFICATE, 2), (CertificateKind.STATEMENT, 2)]
    assert len(given) == 2
    assert prepared(day) == both
    assert act(prepare_both, training=day.code) == ()
    act(prepare, training=day.code, kind=CertificateKind.CERTIFICATE)
    day.type(4, "A", "2")
    done = act(confirm, training=day.code, date=FRIDAY)
    assert [(o.kind, o.ndh) for o in done.withheld] == both[:1]
    assert both[1] in [(o.kind, o.ndh) for o in done.issued]
