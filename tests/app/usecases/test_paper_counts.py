"""What there is to print with certificates, at every moment of the last day."""

import datetime as dt

from sqlalchemy import Engine, event

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import void
from app.usecases.confirming import confirm
from app.usecases.finding import find_training
from app.usecases.paper_counts import paper_counts
from app.usecases.prepared_papers import prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.printing import record_printing
from app.usecases.sheets import record_sheets

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind


def count(classroom):
    """Count as the page of papers does."""
    return classroom.workspace.read(lambda tx: paper_counts(tx, find_training(tx, classroom.code)))


def test_a_new_class_has_nothing_prepared_and_everybody_open(day):
    counts = count(day)
    assert (counts.to_print, counts.printed, counts.waiting, counts.open_papers) == (0, 0, 0, 0)
    assert (counts.open_people, counts.backs, counts.called, counts.to_confirm) == (3, 3, 3, 0)
    assert (counts.all_issued, counts.registered) == (0, 0)
    assert not counts.is_scored
    assert not counts.has_numbers


def test_where_scores_are_asked_there_is_a_list_of_them(scored_class):
    assert count(scored_class).is_scored


def test_what_is_prepared_is_to_be_printed_or_waits(last_hour):
    for kind in (CERTIFICATE, STATEMENT):
        last_hour.workspace.change(prepare, training=last_hour.code, kind=kind, order=Order.NDH)
    counts = count(last_hour)
    assert (counts.to_print, counts.printed, counts.waiting) == (2, 0, 2)
    assert (counts.open_papers, counts.open_people, counts.backs) == (2, 1, 2)
    assert (counts.to_confirm, counts.called, counts.has_numbers) == (4, 2, True)
    papers = last_hour.read(prepared_papers, kinds=[CERTIFICATE])
    facts = [each.facts for each in papers]
    last_hour.workspace.change(record_sheets, training=last_hour.code, printed=facts)
    counts = count(last_hour)
    assert (counts.to_print, counts.printed, counts.waiting, counts.backs) == (1, 1, 2, 1)


def test_a_paper_that_nobody_can_have_any_more_does_not_wait(last_hour):
    last_hour.workspace.change(prepare, training=last_hour.code, kind=STATEMENT, order=Order.NDH)
    last_hour.fill(session=4)
    counts = count(last_hour)
    assert (counts.to_print, counts.waiting, counts.to_confirm) == (1, 0, 2)


def test_what_is_issued_is_counted_by_kind_and_void_ones_only_in_the_register(last_hour):
    for kind in (CERTIFICATE, TRAINER):
        last_hour.workspace.change(prepare, training=last_hour.code, kind=kind, order=Order.NDH)
    last_hour.fill(session=4)
    last_hour.workspace.change(confirm, training=last_hour.code, date=dt.date(2025, 8, 8))
    last_hour.workspace.change(void, number="800.2.4/213/BKPSDMD/2025", reason="Salah nama")
    counts = count(last_hour)
    assert counts.issued == {CERTIFICATE: 1, AWARD: 0, STATEMENT: 0, TRAINER: 1}
    assert (counts.all_issued, counts.registered, counts.to_confirm) == (2, 3, 0)


def test_what_was_prepared_printed_and_confirmed_counts_as_printed(last_hour):
    last_hour.workspace.change(prepare, training=last_hour.code, kind=CERTIFICATE, order=Order.NDH)
    facts = [each.facts for each in last_hour.read(prepared_papers, who=["1"])]
    last_hour.workspace.change(record_sheets, training=last_hour.code, printed=facts)
    last_hour.fill(session=4)
    last_hour.workspace.change(confirm, training=last_hour.code, date=dt.date(2025, 8, 8))
    counts = count(last_hour)
    assert (counts.issued[CERTIFICATE], counts.issued_printed[CERTIFICATE]) == (2, 1)
    shown = {"paper": "certificates", "pages": 2, "people": (2,)}
    last_hour.workspace.change(record_printing, training=last_hour.code, **shown)
    assert count(last_hour).issued_printed == {CERTIFICATE: 2, AWARD: 0, STATEMENT: 0, TRAINER: 0}


def test_the_folder_is_read_once_for_all_that_is_counted(last_hour):
    last_hour.workspace.change(prepare, training=last_hour.code, kind=CERTIFICATE, order=Order.NDH)
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    count(last_hour)
    event.remove(Engine, "before_cursor_execute", note)
    assert sum("sheet.facts" in statement for statement in asked) == 1
    assert sum("certificate_number.signed" in statement for statement in asked) == len(
        CertificateKind
    )


def test_who_left_is_no_longer_counted(last_hour):
    last_hour.fill(session=4)
    last_hour.issue()
    last_hour.withdraw("1")
    assert count(last_hour).issued[CERTIFICATE] == 1
