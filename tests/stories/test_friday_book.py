"""The Friday of operator.md below the window: what is certain when, and the book afterwards."""

import datetime as dt
import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.vocabulary import Certainty, CertificateKind, NumberState, Status
from app.exchange.description import read_description
from app.usecases import attendance, trainings
from app.usecases.certificate_papers import certificate_sheets
from app.usecases.class_list import list_class
from app.usecases.confirming import confirm, preview_confirmation
from app.usecases.entering import edit_participant
from app.usecases.finding import find_training
from app.usecases.number_list import list_numbers
from app.usecases.number_ranges import reserve_range
from app.usecases.prepared_papers import open_papers, prepared_papers
from app.usecases.preparing import Order, prepare, prepared_of
from app.usecases.results import tally
from app.usecases.scores import ScoreCell, set_scores
from app.usecases.sheets import record_sheets, spoil_sheet
from tests.stories.starting import CODE, opened

LATE, ONCE_AWAY = ("2", "11"), ("5", "9", "17", "23")
FRIDAY = dt.date(2025, 8, 8)
BEST = [1, 3, 4, 6, 7, 8]
CERTIFICATE, AWARD, STATEMENT = (
    CertificateKind.CERTIFICATE,
    CertificateKind.AWARD,
    CertificateKind.STATEMENT,
)


def in_folder(tx, *, training, kind):
    """List what is prepared of a kind."""
    return prepared_of(tx, find_training(tx, training), tally(tx, training=training), kind).prepared


class Hall:
    """The training room on its last two days."""

    def __init__(self, workspace, week):
        self.workspace = workspace
        self.week = week

    def plan(self, **changed):
        """Bring the training to a description: scores tell who is best, and decide nothing else."""
        scores = {
            "scale": [{"from": "0", "name": "Baik", "result": "passed"}],
            "min_aspect": None,
            "aspects": [{"name": "Ujian", "weight": 60}, {"name": "Sikap", "weight": 40}],
        }
        described = {**self.week, "best": 6, "scores": scores, **changed}
        plan = read_description(json.dumps(described))
        self.workspace.change(trainings.plan_training, plan=plan)

    def away(self, session, *who):
        """Type who was not there."""
        self.do(attendance.type_marks, session=session, who=who, status=Status.ABSENT)

    def there(self, *sessions):
        """Mark the rest as present."""
        for session in sessions:
            self.do(attendance.mark_rest, session=session, status=Status.PRESENT)

    def score(self):
        """Enter the scores: the six best are NDH 1, 3, 4, 6, 7 and 8, in this order."""
        scores = {ndh: Decimal(95 - place) for place, ndh in enumerate(BEST)}
        cells = [
            ScoreCell(str(ndh), aspect, scores.get(ndh, Decimal(80)))
            for ndh in range(1, 31)
            for aspect in ("Ujian", "Sikap")
        ]
        self.do(set_scores, cells=cells)

    def do_once(self, verb, **facts):
        """Change something that is named by itself."""
        return self.workspace.change(verb, **facts)

    def do(self, verb, **facts):
        """Change something of the training."""
        return self.workspace.change(verb, training=CODE, **facts)

    def ask(self, query, **facts):
        """Look at something of the training."""
        return self.workspace.read(query, training=CODE, **facts)

    def certainties(self):
        """Count by certainty."""
        found = [person.certainty for person in self.ask(tally).people]
        return tuple(found.count(certainty) for certainty in Certainty)

    def printable(self, kind):
        """Who may be printed."""
        return [o.ndh for o in self.ask(in_folder, kind=kind) if o.printable]


@pytest.fixture
def hall(enrolled, week):
    with opened(enrolled) as workspace:
        yield Hall(workspace, week)


def to_thursday_evening(hall, policy):
    """Plan with a policy and fill the book's block, then let the days pass until Thursday 16.30."""
    hall.plan(policy=policy)
    hall.away(2, *LATE)
    hall.away(4, *LATE)
    hall.away(6, *ONCE_AWAY)
    hall.there(*range(1, 17))
    assert hall.certainties() == (0, 30, 0)


def print_now(hall, gather, **which):
    """Print what may be printed and is not in the folder yet; returns who has a sheet of it."""
    facts = [paper.facts for paper in hall.ask(gather, **which)]
    hall.do(record_sheets, printed=facts)
    return [each.ndh for each in facts]


def sequences(lines):
    return [int(line.number.split("/")[1]) for line in lines]


def play_friday(hall, order):
    """Play the clock table until 17.00; returns the decision."""
    hall.workspace.change(
        reserve_range, sequence="year:2025", first=213, last=252, note="Bagian Umum"
    )
    hall.do(prepare, kind=CERTIFICATE, order=order)
    assert not hall.printable(CERTIFICATE)
    hall.there(17, 18)
    hall.do(prepare, kind=CERTIFICATE, order=order)
    assert len(print_now(hall, prepared_papers)) == 24
    spoilt = hall.ask(in_folder, kind=CERTIFICATE)[0].number
    hall.do_once(spoil_sheet, number=spoilt, reason="Kertas terlipat")
    assert print_now(hall, prepared_papers) == [1]
    hall.there(19)
    hall.do(prepare, kind=CERTIFICATE, order=order)
    assert print_now(hall, prepared_papers) == [5, 9, 17, 23]
    for kind in (CERTIFICATE, STATEMENT):
        hall.do(prepare, kind=kind, order=Order.NDH)
    assert print_now(hall, open_papers) == [2, 2, 11, 11]
    hall.score()
    hall.do(prepare, kind=AWARD, order=Order.NDH)
    assert print_now(hall, prepared_papers, kinds=[AWARD], numbers=awards(hall)) == BEST
    hall.away(20, *LATE)
    hall.there(20)
    assert hall.certainties() == (28, 0, 2)
    seen = hall.ask(preview_confirmation)
    decided = hall.do(confirm, date=FRIDAY, seen=[line.number for line in seen.issued])
    assert hall.ask(preview_confirmation).issued == ()
    return decided


def rename(hall, place, name):
    seen = hall.ask(list_class).members[place]
    facts = replace(seen.facts, name=name)
    hall.do(edit_participant, who=seen.code, revision=seen.revision, facts=facts)


def awards(hall):
    return [line.number for line in hall.ask(in_folder, kind=AWARD)]


@pytest.mark.parametrize("order", Order)
def test_the_book_after_friday_is_as_the_table_says(hall, order):
    to_thursday_evening(hall, "certain")
    decided = play_friday(hall, order)
    issued = {kind: [o for o in decided.issued if o.kind is kind] for kind in CertificateKind}
    assert len(issued[CERTIFICATE]) == 28
    assert [line.ndh for line in decided.withheld] == [2, 11]
    assert {line.kind for line in decided.withheld} == {CERTIFICATE}
    assert [line.ndh for line in issued[STATEMENT]] == [2, 11]
    assert [line.ndh for line in issued[AWARD]] == sorted(BEST)
    book = hall.workspace.read(list_numbers, year=2025)
    states = Counter(line.state for line in book.numbers)
    assert states == {NumberState.ISSUED: 36, NumberState.WITHHELD: 2, NumberState.RESERVED: 2}
    assert (sequences_of(book, NumberState.RESERVED), book.gaps) == ([251, 252], ())
    held = [214, 223] if order is Order.NDH else [241, 242]
    assert sequences_of(book, NumberState.WITHHELD) == held
    assert sequences(sorted(issued[STATEMENT], key=lambda o: o.ndh)) == [243, 244]
    by_place = sorted(issued[AWARD], key=lambda line: BEST.index(line.ndh))
    assert sequences(by_place) == list(range(245, 251))
    assert [line.differs for line in decided.issued] == [()] * 36
    assert sum(line.spoilt for line in book.numbers) == 1


def sequences_of(book, state):
    return sorted(line.sequence for line in book.numbers if line.state is state)


@pytest.mark.parametrize(
    ("policy", "printable"),
    [("final", [0, 0, 0]), ("certain", [24, 28, 28]), ("possible", [30] * 3)],
)
def test_each_policy_says_when_a_paper_may_be_printed(hall, policy, printable):
    to_thursday_evening(hall, policy)
    hall.do(prepare, kind=CERTIFICATE, order=Order.NDH)
    assert len(hall.printable(CERTIFICATE)) == (30 if policy == "possible" else 0)
    seen = []
    for sessions in ((17, 18), (19,), ()):
        hall.there(*sessions)
        seen.append(len(hall.printable(CERTIFICATE)))
    assert seen == printable
    hall.away(20, *LATE)
    hall.there(20)
    assert len(hall.printable(CERTIFICATE)) == 28


def test_a_name_that_changed_after_printing_is_told_and_the_printed_one_is_issued(hall):
    to_thursday_evening(hall, "certain")
    hall.there(17, 18, 19, 20)
    hall.do(prepare, kind=CERTIFICATE, order=Order.NDH)
    print_now(hall, prepared_papers)
    rename(hall, 2, "Nama Baru Contoh")
    decided = hall.do(confirm, date=FRIDAY)
    assert {line.ndh: line.differs for line in decided.issued if line.differs} == {3: ("name",)}
    sheets = hall.ask(certificate_sheets)
    assert [sheet.name for sheet in sheets if sheet.ndh == 3] == ["Peserta Contoh 0003"]


def test_a_withheld_certificate_is_confirmed_later_under_its_number(hall):
    to_thursday_evening(hall, "possible")
    hall.there(17, 18, 19)
    hall.do(prepare, kind=CERTIFICATE, order=Order.NDH)
    print_now(hall, prepared_papers)
    first = hall.do(confirm, date=FRIDAY)
    assert (len(first.issued), len(first.withheld)) == (0, 30)
    assert {line.reasons for line in first.withheld} == {("unmarked",)}
    hall.there(20)
    later = hall.do(confirm, date=FRIDAY)
    assert (len(later.issued), later.withheld) == (30, ())
    assert [line.number for line in later.issued] == [line.number for line in first.withheld]
