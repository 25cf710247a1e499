"""The board: from everybody's condition to the paper that is handed over."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.certificate_step import CertificateStep
from app.domain.errors import UnknownTraining
from app.domain.person_facts import PersonFacts
from app.domain.vocabulary import CertificateKind, NumberState, PrintPolicy, Result
from app.usecases.certificate_board import Stage, certificate_board
from app.usecases.certificate_life import correct, reprint, void
from app.usecases.certificates import issue
from app.usecases.class_list import list_class
from app.usecases.confirming import confirm
from app.usecases.decisions import decide
from app.usecases.entering import edit_participant
from app.usecases.handing_over import hand_over
from app.usecases.open_pairs import prepare_both
from app.usecases.prepared_papers import open_papers, prepared_papers
from app.usecases.preparing import Order, prepare
from app.usecases.printing import record_printing
from app.usecases.replacing import replace_participant
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.sheets import record_sheets, spoil_sheet
from app.usecases.signing_marks import mark_signed
from app.workspace import Workspace

MONDAY = dt.date(2025, 8, 4)
FRIDAY = dt.date(2025, 8, 8)
CERTIFICATE = CertificateKind.CERTIFICATE
EIGHTY = Decimal(80)


def board_of(classroom):
    return classroom.read(certificate_board)


def lines(classroom, kind=CERTIFICATE):
    return {line.ndh or line.name: line for line in board_of(classroom).of(kind)}


def stages(classroom, kind=CERTIFICATE):
    return {key: line.stage for key, line in lines(classroom, kind).items()}


def do(classroom, verb, **facts):
    return classroom.workspace.change(verb, training=classroom.code, **facts)


def print_prepared(classroom, **which):
    papers = classroom.read(prepared_papers, **which)
    return do(classroom, record_sheets, printed=[paper.facts for paper in papers])


def rename(classroom, place, name):
    seen = classroom.read(list_class).members[place]
    facts = replace(seen.facts, name=name)
    do(classroom, edit_participant, who=seen.code, revision=seen.revision, facts=facts)


@pytest.fixture
def prepared(day):
    """Stand in a class of three before the last session, everybody's number bound."""
    for session in (1, 2, 3):
        day.fill(session=session)
    do(day, prepare, kind=CERTIFICATE, order=Order.NDH)
    return day


def yesterday():
    """Stand a day before everything else."""
    return dt.datetime(2025, 8, 3, 0, 25, 30)


@pytest.fixture
def one_open(prepared):
    """Let two of them be certain already, and one not before the last session."""
    prepared.plan_day(rule={"min_present_percent": "100"})
    prepared.type(4, "H", "1", "3")
    return prepared


def test_each_stands_where_the_marks_say_and_the_reasons_are_named(day):
    day.type(1, "A", "2")
    for session in (1, 2, 3):
        day.fill(session=session)
    day.type(4, "H", "1", "2")
    board = board_of(day)
    assert [(o.ndh, o.stage, o.qualifies, o.reasons) for o in board.of(CERTIFICATE)] == [
        (1, Stage.CERTAIN, True, ()),
        (2, Stage.IMPOSSIBLE, False, ("min-present-percent",)),
        (3, Stage.CERTAIN, False, ("unmarked",)),
    ]
    assert board.count(Stage.CERTAIN) == 2
    assert (board.date, board.is_final, board.step(CERTIFICATE)) == (
        FRIDAY,
        False,
        CertificateStep.PREPARE,
    )
    first = board.lines[0]
    assert (first.name, first.nip, first.unit, first.number, first.date) == (
        "Peserta Contoh 01",
        "198001012005011901",
        "SD Negeri 901 Kota Contoh",
        None,
        None,
    )


def test_who_cannot_pass_any_more_is_out_of_reach_though_marks_are_missing(day):
    day.type(1, "A", "2")
    second = lines(day)[2]
    assert (second.stage, second.reasons, second.unmarked) == (
        Stage.IMPOSSIBLE,
        ("min-present-percent",),
        3,
    )


def test_a_missing_score_is_named_and_a_statement_is_open_until_then(scored_class):
    scored_class.fill(date=MONDAY)
    cells = [*(ScoreCell("1", aspect, EIGHTY) for aspect in ("Ujian", "Sikap"))]
    cells.append(ScoreCell("2", "Ujian", EIGHTY))
    do(scored_class, set_scores, cells=cells)
    found = lines(scored_class)
    assert [(o.stage, o.missing) for o in found.values()] == [
        (Stage.CERTAIN, ()),
        (Stage.OPEN, ("Sikap",)),
        (Stage.OPEN, ("Ujian", "Sikap")),
    ]
    assert list(stages(scored_class, CertificateKind.STATEMENT)) == [2, 3]
    assert lines(scored_class, CertificateKind.AWARD)[1].standing == 1


def test_a_paper_comes_from_prepared_to_handed_over(prepared):
    assert set(stages(prepared).values()) == {Stage.PREPARED}
    assert board_of(prepared).step(CERTIFICATE) is CertificateStep.PRINT_PREPARED
    numbers = print_prepared(prepared)
    assert set(stages(prepared).values()) == {Stage.PRINTED}
    do(prepared, mark_signed, numbers=numbers[:1])
    assert list(stages(prepared).values()) == [Stage.SIGNED, Stage.PRINTED, Stage.PRINTED]
    prepared.type(4, "A", "2")
    prepared.type(1, "A", "2", reason="Ralat")
    prepared.fill(session=4)
    board = board_of(prepared)
    assert board.step(CERTIFICATE) is CertificateStep.CONFIRM
    assert [len(board.confirmable(None)), len(board.to_withhold(None))] == [2, 1]
    do(prepared, confirm, date=FRIDAY)
    assert list(stages(prepared).values()) == [Stage.ISSUED, Stage.WITHHELD, Stage.ISSUED]
    assert board_of(prepared).step(CERTIFICATE) is CertificateStep.HAND_OVER
    do(prepared, hand_over, who="1")
    first = lines(prepared)[1]
    assert (first.stage, first.collected_by, first.is_signed) == (Stage.HANDED_OVER, None, True)
    do(prepared, hand_over, who="3", collected_by="Wakil Contoh", mandate="Surat kuasa")
    assert lines(prepared)[3].collected_by == "Wakil Contoh"


def test_the_open_one_gets_both_papers_and_a_slip_before_the_last_session(one_open):
    steps = [board_of(one_open).step(CERTIFICATE)]
    print_prepared(one_open)
    board = board_of(one_open)
    steps += [board.step(CERTIFICATE), board.step(None), board.step(CertificateKind.TRAINER)]
    assert [line.ndh for line in board.without_papers()] == [2]
    one_open.workspace.change(prepare_both, training=one_open.code)
    papers = one_open.read(open_papers)
    do(one_open, record_sheets, printed=[paper.facts for paper in papers[:1]])
    steps.append(board_of(one_open).step(CERTIFICATE))
    do(one_open, record_sheets, printed=[paper.facts for paper in papers[1:]])
    assert board_of(one_open).without_papers() == ()
    assert steps == [
        CertificateStep.PRINT_PREPARED,
        CertificateStep.PRINT_OPEN,
        CertificateStep.PRINT_OPEN,
        CertificateStep.PREPARE,
        CertificateStep.PRINT_OPEN,
    ]


def test_a_slip_is_wanted_once_for_those_whose_papers_were_prepared(one_open):
    print_prepared(one_open)
    with Workspace(one_open.workspace.folder, operator="Penguji Contoh", clock=yesterday) as early:
        early.change(record_printing, training=one_open.code, paper="slips", pages=1)
    assert not board_of(one_open).has_slips
    one_open.workspace.change(prepare_both, training=one_open.code)
    papers = one_open.read(open_papers)
    do(one_open, record_sheets, printed=[paper.facts for paper in papers])
    before = board_of(one_open)
    do(one_open, record_printing, paper="slips", pages=1)
    after = board_of(one_open)
    assert (before.step(CERTIFICATE), before.has_slips) == (CertificateStep.PRINT_SLIPS, False)
    assert (after.step(CERTIFICATE), after.has_slips) == (None, True)


def test_another_policy_asks_for_no_second_paper(one_open):
    print_prepared(one_open)
    board = board_of(one_open)
    assert replace(board, policy=PrintPolicy.FINAL).step(CERTIFICATE) is None


def test_kinds_whose_backs_were_printed_alone_are_told(day):
    do(day, record_printing, paper="fronts", pages=3)
    assert board_of(day).backed == ()
    do(day, record_printing, paper="backs", pages=3)
    do(day, record_printing, paper="award-backs", pages=3)
    assert board_of(day).backed == (CERTIFICATE, CertificateKind.AWARD)


def test_whoever_comes_is_counted_once_for_all_kinds(day):
    day.fill(date=MONDAY)
    day.issue()
    do(day, issue, kind=CertificateKind.TRAINER, date=FRIDAY)
    day.withdraw("3")
    board = board_of(day)
    assert [o.ndh or o.name for o in board.to_collect()] == [1, 2, "Drs. Joko Umpama, M.Si."]
    do(day, hand_over, who="1", reason="Menyusul")
    do(day, hand_over, who="2", reason="Menyusul")
    for line in board.of(CERTIFICATE):
        do(
            day,
            record_printing,
            paper="certificates",
            pages=2,
            people=[line.ndh][: not line.has_left],
        )
    assert board_of(day).step(CERTIFICATE) is CertificateStep.HAND_OVER


def test_a_spoilt_sheet_is_counted_and_the_paper_is_to_be_printed_again(prepared):
    numbers = print_prepared(prepared)
    prepared.workspace.change(spoil_sheet, number=numbers[0], reason="Tinta luntur")
    first = lines(prepared)[1]
    assert (first.stage, first.printed, first.spoilt, first.has_sheet, first.is_printable) == (
        Stage.PREPARED,
        1,
        1,
        False,
        True,
    )
    assert [line.ndh for line in board_of(prepared).printable(CERTIFICATE)] == [1]


def test_what_was_spoilt_before_its_issue_is_there_once_it_is_printed_after_it(prepared):
    numbers = print_prepared(prepared)
    prepared.workspace.change(spoil_sheet, number=numbers[0], reason="Tinta luntur")
    prepared.fill(session=4)
    do(prepared, confirm, date=FRIDAY)
    assert [line.ndh for line in board_of(prepared).unprinted(CERTIFICATE)] == [1]
    do(prepared, record_printing, paper="certificates", pages=2, people=[1])
    first = lines(prepared)[1]
    assert (first.printed, first.spoilt, first.has_sheet) == (2, 1, True)


def test_what_was_printed_otherwise_is_told_until_it_is_with_its_holder(prepared):
    print_prepared(prepared)
    before = lines(prepared)[1].differs
    rename(prepared, 0, "Peserta Contoh Satu")
    assert (before, lines(prepared)[1].differs) == ((), ("name",))
    prepared.fill(session=4)
    do(prepared, confirm, date=FRIDAY)
    assert lines(prepared)[1].differs == ("name",)
    do(prepared, hand_over, who="1")
    assert lines(prepared)[1].differs == ()
    # Who collected it is the one whom it names, by whatever name the person goes today.
    assert lines(prepared)[1].collected_by is None


def test_who_has_one_is_told_with_number_date_and_copies(day):
    day.fill(date=MONDAY)
    day.issue()
    do(day, record_printing, paper="certificates", pages=4, people=[1, 2])
    do(day, record_printing, paper="certificates", pages=2, people=[2])
    do(day, record_printing, paper="certificates", pages=6)
    found = lines(day)
    assert [(o.stage, o.number[8:11], o.date, o.printed) for o in found.values()] == [
        (Stage.ISSUED, "213", FRIDAY, 1),
        (Stage.ISSUED, "214", FRIDAY, 2),
        (Stage.ISSUED, "215", FRIDAY, 0),
    ]
    board = board_of(day)
    assert [line.ndh for line in board.unprinted(CERTIFICATE)] == [3]
    assert board.step(CERTIFICATE) is CertificateStep.PRINT_ISSUED


def test_a_corrected_paper_of_a_trainer_is_to_be_printed_anew(day):
    day.fill(date=MONDAY)
    trainer = CertificateKind.TRAINER
    with Workspace(day.workspace.folder, operator="Penguji Contoh", clock=yesterday) as early:
        early.change(issue, training=day.code, kind=trainer, date=FRIDAY)
        early.change(record_printing, training=day.code, paper="trainer-certificates", pages=1)
    (first,) = board_of(day).of(trainer)
    day.workspace.change(correct, number=first.number, reason="Gelar")
    (second,) = board_of(day).of(trainer)
    assert (first.printed, second.printed, second.revision) == (1, 0, 2)
    do(day, record_printing, paper="trainer-certificates", pages=1)
    assert board_of(day).unprinted(trainer) == ()


def test_a_corrected_paper_has_its_revision_and_a_void_one_is_free_again(day):
    day.fill(date=MONDAY)
    day.issue()
    numbers = [line.number for line in lines(day).values()]
    rename(day, 0, "Peserta Contoh Satu")
    day.workspace.change(correct, number=numbers[0], reason="Nama")
    day.workspace.change(void, number=numbers[1], reason="Salah terbit")
    found = lines(day)
    assert (found[1].revision, found[1].state) == (2, NumberState.ISSUED)
    assert not found[1].has_sheet
    day.workspace.change(reprint, number=numbers[0], reason="Hilang")
    assert lines(day)[1].has_sheet
    assert (found[2].stage, found[2].number) == (Stage.CERTAIN, None)
    assert board_of(day).step(CERTIFICATE) is CertificateStep.ISSUE
    assert board_of(day).kind_to_issue() is CERTIFICATE


def test_a_certificate_stays_though_its_holder_would_fail_by_now(day):
    day.fill(date=MONDAY)
    day.issue()
    day.type(1, "A", "1")
    first = lines(day)[1]
    assert (first.stage, first.reasons) == (Stage.ISSUED, ("min-present-percent",))


def test_who_left_is_there_only_with_a_number(day):
    day.fill(date=MONDAY)
    day.withdraw("2")
    assert list(lines(day)) == [1, 3]
    day.issue()
    day.withdraw("3")
    found = lines(day)
    assert [(o.ndh, o.has_left, o.stage, o.reasons) for o in found.values()] == [
        (1, False, Stage.ISSUED, ()),
        (3, True, Stage.ISSUED, ("withdrawn",)),
    ]
    assert len({line.key for line in found.values()}) == 2


def test_a_substitute_does_not_take_over_the_paper_that_was_prepared(prepared):
    newcomer = PersonFacts(name="Citra Pengganti Contoh", nip=None, unit="Dinas X")
    how = {"who": "1", "facts": newcomer, "joined": MONDAY, "reason": "Mutasi"}
    do(prepared, replace_participant, **how)
    pair = [line for line in board_of(prepared).of(CERTIFICATE) if line.ndh == 1]
    assert [(o.has_left, o.stage) for o in pair] == [(False, Stage.OPEN), (True, Stage.PREPARED)]


def test_a_statement_that_nobody_needs_any_more_is_withheld_and_says_why(prepared):
    do(prepared, decide, who="1", result=Result.FAILED, reason="Rapat")
    prepared.fill(session=4)
    do(prepared, prepare, kind=CertificateKind.STATEMENT)
    assert stages(prepared, CertificateKind.STATEMENT) == {1: Stage.PREPARED}
    do(prepared, decide, who="1", result=Result.PASSED, reason="Rapat kedua")
    line = lines(prepared, CertificateKind.STATEMENT)[1]
    assert (line.qualifies, line.reasons) == (False, ("passed",))


def test_trainers_have_their_papers_by_name(day):
    [trainer] = lines(day, CertificateKind.TRAINER).values()
    assert (trainer.ndh, trainer.code, trainer.name, trainer.stage) == (
        None,
        None,
        "Drs. Joko Umpama, M.Si.",
        Stage.CERTAIN,
    )
    assert trainer.key == "trainer Drs. Joko Umpama, M.Si."


def test_a_training_that_is_not_there_has_no_board(workspace):
    with pytest.raises(UnknownTraining):
        workspace.read(certificate_board, training="TIDAK-ADA")
