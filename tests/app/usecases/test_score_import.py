"""Scores from a list: whose each row is, what stays out, and twice the same as once."""

from decimal import Decimal

import pytest

from app.domain.score_refusals import NothingScored
from app.exchange.list_source import paste_source
from app.exchange.score_headings import Aspects
from app.exchange.score_list import read_scores
from app.journal import last_entries
from app.usecases.score_board import score_board
from app.usecases.score_import import import_scores, preview_scores
from app.usecases.scores import ScoreCell, set_scores

ASPECTS = ("Ujian", "Sikap")
NIP = "1980010120050119{:02}"


@pytest.fixture
def take(scored_class):
    """Import scores that were pasted as lines of cells."""

    def take_in(*lines, verb=import_scores):
        text = "\n".join("\t".join(map(str, line)) for line in lines)
        listed = read_scores(paste_source(text, likeness=Aspects(ASPECTS).likeness), ASPECTS)
        workspace = scored_class.workspace
        act = workspace.read if verb is preview_scores else workspace.change
        return act(verb, training=scored_class.code, scores=listed)

    return take_in


def told(outcome):
    """List the problems of an import."""
    return [(o.row, o.column, o.value, o.code) for o in outcome.problems]


def totals(classroom):
    return [line.total and str(line.total) for line in classroom.read(score_board).lines]


def test_everybody_is_found_by_nip_by_ndh_or_by_name(scored_class, take):
    outcome = take(
        ("NDH", "Nama", "NIP", "Ujian", "Sikap"),
        ("", "", NIP.format(1), "88,25", "90"),
        ("2", "", "", "88.25", "80"),
        ("", "Dr. PESERTA CONTOH 03, M.Si.", "", 70, 80),
    )
    assert (outcome.rows, outcome.scored, outcome.problems) == (3, 3, ())
    assert totals(scored_class) == ["89.13", "84.13", "75.00"]
    assert len(outcome.changes) == 6
    entry = scored_class.workspace.read(last_entries, limit=1)[0]
    assert (entry.verb, len(entry.facts["changes"])) == ("import_scores", 6)


def test_a_second_import_changes_nothing_and_empty_cells_take_nothing_away(scored_class, take):
    header = ("NDH", "Ujian", "Sikap")
    take(header, ("1", "80", "90"))
    again = take(header, ("1", "80", ""), ("2", "", ""))
    assert (again.rows, again.scored, again.changes) == (2, 1, ())
    assert totals(scored_class)[0] == "85.00"


def test_a_preview_says_the_same_and_writes_nothing(scored_class, take):
    lines = (("NDH", "Ujian", "Remedial Ujian"), ("1", "65", "80"), ("2", "80", ""))
    seen = take(*lines, verb=preview_scores)
    assert scored_class.read(score_board).lines[0].card == (None, None)
    assert take(*lines) == seen
    assert scored_class.read(score_board).lines[0].card[0].remedial == Decimal(80)


def test_a_running_number_is_an_ndh_where_nothing_else_tells(scored_class, take):
    take(("No", "Ujian", "Sikap"), ("2", "80", "80"))
    assert totals(scored_class) == [None, "80.00", None]


def test_a_row_with_a_wrong_score_stays_out_whole_and_the_others_come_in(scored_class, take):
    outcome = take(
        ("NDH", "Nama", "Ujian", "Sikap"),
        ("1", "Peserta Contoh 01", "8825", "baik"),
        ("2", "Peserta Contoh 02", "88,25", "90"),
    )
    assert told(outcome) == [
        (2, "Ujian", "8825", "score-too-high"),
        (2, "Sikap", "baik", "score-not-a-number"),
    ]
    assert {problem.name for problem in outcome.problems} == {"Peserta Contoh 01"}
    assert (outcome.rows, outcome.scored) == (2, 1)
    assert totals(scored_class) == [None, "89.13", None]


def test_a_nip_that_became_a_number_is_refused_unless_ndh_or_name_tell_the_person(
    scored_class, take
):
    outcome = take(
        ("NDH", "Nama", "NIP", "Ujian", "Sikap"),
        ("1", "", "1,98001E+17", "80", "80"),
        ("", "Peserta Contoh 02", "1,98001E+17", "80", "80"),
        ("", "", "1,98001E+17", "80", "80"),
        ("9", "", "1,98001E+17", "80", "80"),
    )
    assert told(outcome) == [
        (4, "NIP", "1,98001E+17", "nip-numeric"),
        (5, "NIP", "1,98001E+17", "nip-numeric"),
    ]
    assert totals(scored_class) == ["80.00", "80.00", None]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (("", "", ""), (2, None, None, "person-missing")),
        (("", "Orang Lain", ""), (2, "Nama", "Orang Lain", "not-in-class")),
        (("77", "", ""), (2, "NDH", "77", "not-in-class")),
        (("", "", NIP.format(88)), (2, "NIP", NIP.format(88), "not-in-class")),
        (
            ("", "Peserta Contoh 01", NIP.format(88)),
            (2, "Nama", "Peserta Contoh 01", "person-conflict"),
        ),
        (("2", "", NIP.format(1)), (2, "NIP", NIP.format(1), "person-conflict")),
        (
            ("", "Peserta Contoh 02", NIP.format(1)),
            (2, "Nama", "Peserta Contoh 02", "person-conflict"),
        ),
        (("2", "Orang Lain", ""), (2, "Nama", "Orang Lain", "person-conflict")),
    ],
)
def test_nobody_is_guessed(take, scored_class, line, problem):
    outcome = take(("NDH", "Nama", "NIP", "Ujian", "Sikap"), (*line, "80", "80"))
    assert told(outcome) == [problem]
    assert (outcome.rows, outcome.scored) == (1, 0)
    assert totals(scored_class) == [None, None, None]


def test_a_nip_finds_somebody_whatever_the_spelling_of_the_name(scored_class, take):
    outcome = take(("Nama", "NIP", "Ujian"), ("P. Sampel", NIP.format(1), "80"))
    assert (outcome.scored, outcome.problems) == (1, ())


def test_a_name_spelled_otherwise_is_told_and_taken(scored_class, take, invent):
    scored_class.enroll(invent(4, name="Achmad Teladan", nip=None))
    outcome = take(("Nama", "Ujian", "Sikap"), ("Ahmad Teladan", "80", "80"))
    (problem,) = outcome.problems
    assert (problem.code, problem.severity) == ("name-differs", "warning")
    assert (problem.ndh, problem.name) == (4, "Achmad Teladan")
    assert totals(scored_class)[3] == "80.00"


def test_a_name_that_several_have_names_nobody(scored_class, take, invent):
    scored_class.enroll(invent(4, name="Peserta Contoh 01", nip=None, unit="Unit Lain"))
    outcome = take(("Nama", "Ujian"), ("Peserta Contoh 01", "80"))
    assert told(outcome) == [(2, "Nama", "Peserta Contoh 01", "name-shared")]


FULL_NAMES = ("H. Yusuf Umpama, A.Md.Kep.", "Dr. Yusuf Umpama, S.T., M.T.", "Yusuf Umpama")


@pytest.fixture
def namesakes(scored_class, invent):
    """Let three of one bare name join as 04, 05 and 06."""
    units = ("Unit A", "Unit B", "Unit C")
    names = zip(FULL_NAMES, units, strict=True)
    people = [invent(4 + at, name=o, nip=None, unit=unit) for at, (o, unit) in enumerate(names)]
    scored_class.enroll(*people)
    return scored_class


def test_namesakes_are_told_apart_by_their_titles_letter_for_letter(namesakes, take):
    rows = ((FULL_NAMES[0], "80"), (f"  {FULL_NAMES[1]}".replace(" ", "\xa0"), "90"))
    outcome = take(("Nama", "Ujian"), *rows)
    assert (outcome.scored, outcome.problems) == (2, ())
    assert [(o.ndh, str(o.new)) for o in outcome.changes] == [(4, "80.00"), (5, "90.00")]


@pytest.mark.parametrize(
    "name", ["Yusuf Umpama", "dr. Yusuf Umpama, S.T., M.T.", "Yusuf Umpama, S.T."]
)
def test_a_namesake_with_no_or_other_titles_is_nobody_for_sure(namesakes, take, name):
    assert told(take(("Nama", "Ujian"), (name, "80"))) == [(2, "Nama", name, "name-shared")]


def test_an_ndh_beside_the_full_name_of_a_namesake_contradicts_itself(namesakes, take):
    outcome = take(("NDH", "Nama", "Ujian"), ("4", FULL_NAMES[1], "80"), ("5", FULL_NAMES[1], "90"))
    assert told(outcome) == [(2, "Nama", FULL_NAMES[1], "person-conflict")]
    assert outcome.scored == 1


def test_who_has_left_keeps_the_full_name_from_a_namesake(namesakes, take):
    namesakes.withdraw("5")
    namesakes.withdraw("6")
    (problem,) = take(("Nama", "Ujian"), (FULL_NAMES[1], "80")).problems
    assert (problem.code, problem.ndh) == ("has-left", 5)


def test_a_participant_without_nip_is_found_by_name_beside_a_new_nip(scored_class, take, invent):
    scored_class.enroll(invent(4, nip=None))
    outcome = take(("Nama", "NIP", "Ujian"), ("Peserta Contoh 04", NIP.format(4), "80"))
    assert (outcome.scored, outcome.problems) == (1, ())


def test_the_same_person_twice_counts_once(scored_class, take):
    outcome = take(("NDH", "Ujian", "Sikap"), ("1", "80", "80"), ("1", "90", "90"))
    (problem,) = outcome.problems
    assert (problem.row, problem.code, problem.related) == (3, "row-twice", 2)
    assert totals(scored_class)[0] == "80.00"


def test_who_has_left_gets_no_score_and_is_told(scored_class, take):
    scored_class.withdraw("2")
    outcome = take(
        ("NDH", "Nama", "Ujian"), ("2", "", "80"), ("", "Peserta Contoh 02", "80"), ("1", "", "80")
    )
    assert [(o.row, o.code, o.ndh) for o in outcome.problems] == [
        (2, "has-left", 2),
        (3, "has-left", 2),
    ]
    assert (outcome.rows, outcome.scored) == (3, 1)


def test_a_remedial_without_a_score_that_defers_keeps_its_row_out(scored_class, take):
    workspace, code = scored_class.workspace, scored_class.code
    typed = [ScoreCell("2", "Ujian", Decimal(65))]
    workspace.change(set_scores, training=code, cells=typed)
    outcome = take(
        ("NDH", "Remedial Ujian", "Sikap"), ("1", "80", "90"), ("2", "80", "90"), ("3", "", "90")
    )
    (problem,) = outcome.problems
    assert (problem.row, problem.column, problem.code) == (
        2,
        "Remedial Ujian",
        "remedial-not-open-row",
    )
    assert (problem.value, problem.name) == ("80", "Peserta Contoh 01")
    assert outcome.scored == 2
    assert totals(scored_class) == [None, "85.00", None]


def test_notes_and_signatures_below_the_list_are_nobody(take):
    outcome = take(("Nama", "Ujian"), ("Peserta Contoh 01", "80"), ("Kepala BKPSDMD Contoh", ""))
    assert (outcome.rows, outcome.problems) == (1, ())


def test_columns_that_are_no_aspect_come_first_among_the_problems(take):
    outcome = take(("Nama", "Ujian", "Hobi"), ("Orang Lain", "80", "catur"))
    assert [problem.code for problem in outcome.problems] == ["unknown-column", "not-in-class"]


def test_a_training_without_aspects_takes_no_list(day):
    listed = read_scores(paste_source("NDH\tUjian\n1\t80"), ("Ujian",))
    with pytest.raises(NothingScored):
        day.workspace.change(import_scores, training=day.code, scores=listed)
