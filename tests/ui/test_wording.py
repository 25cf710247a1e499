"""Words for people: whatever can be said has a sentence, in both languages, that can be filled."""

import ast
import dataclasses
import datetime as dt
import gettext
import re
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app.domain.eligibility import Rule, phrases
from app.domain.errors import AppError, InvalidValue, NothingToPrint, UnknownKey, UnknownSession
from app.domain.faults import DatabaseDamaged
from app.domain.vocabulary import (
    EnrollmentState,
    LateCounts,
    MarkSource,
    Result,
    SessionState,
    Status,
)
from app.exchange.row_codes import RowCode
from app.settings import RESOURCES
from ui import usage, words
from ui.command_line import COMMANDS
from ui.sentences import SENTENCES
from ui.window_sentences import WINDOW
from ui.wording import Wording
from ui.words import EXPECTED, RULE, WORDS

ROOT = Path(__file__).parents[2]
WRITTEN = sorted({*(ROOT / "ui").glob("*sentences.py")} | {ROOT / "ui" / "usage.py"})
MODULES = [import_module(f"ui.{path.stem}") for path in (*WRITTEN, ROOT / "ui" / "words.py")]
DICTIONARIES = {
    name: texts
    for module in MODULES
    for name, texts in vars(module).items()
    if name.isupper() and name != "N_"
}
LANGUAGES = ("id", "en")


def fields_of(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def errors(kind: type[AppError] = AppError) -> Iterator[type[AppError]]:
    """Find every error that is raised."""
    for below in kind.__subclasses__():
        if dataclasses.is_dataclass(below):
            yield below
        yield from errors(below)


SOURCES = [
    path.read_text(encoding="utf-8")
    for path in (*(ROOT / "app").rglob("*.py"), *(ROOT / "ui").rglob("*.py"))
    if path.name not in {"words.py", *(each.name for each in WRITTEN)}
]
NODES = [node for source in SOURCES for node in ast.walk(ast.parse(source))]
SAID = [
    (
        getattr(call.func, "attr", getattr(call.func, "id", "")),
        [word.value for word in call.args if isinstance(word, ast.Constant)],
    )
    for path in (ROOT / "ui").rglob("*.py")
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(call, ast.Call)
]
"""The methods that the interface calls, with the texts and figures written out in the call."""


def constants(*nodes: ast.AST) -> set[str]:
    """Find the texts that stand somewhere in these pieces of source."""
    found = (node for piece in nodes for node in ast.walk(piece))
    return {o.value for o in found if isinstance(o, ast.Constant) and isinstance(o.value, str)}


def calls(*names: str) -> Iterator[ast.Call]:
    """Find the calls of functions and methods with these names in the program's source."""
    for node in NODES:
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


def first_words(*names: str) -> set[str]:
    """Find the codes that these calls begin with, where they are written out."""
    given = (call.args[0] for call in calls(*names) if call.args)
    return constants(*(word for word in given if isinstance(word, ast.Constant)))


@pytest.mark.parametrize("error", list(errors()))
def test_every_error_has_a_sentence_that_uses_its_own_facts(error):
    own = {field.name for field in dataclasses.fields(error)}
    assert fields_of(SENTENCES[error.code]) <= own
    assert fields_of(WINDOW.get(error.code, "")) <= own


def test_the_window_words_no_way_on_that_only_the_command_line_has():
    said = {code: WINDOW.get(code, text) for code, text in SENTENCES.items()}
    of_commands = ("usage", "unknown-command", "no-window")
    shown = {code for code, text in said.items() if not code.startswith(of_commands)}
    assert not [code for code in shown if re.search(r"--|\baula [a-z]", said[code])]
    assert WINDOW.keys() <= SENTENCES.keys()


NOTICES = {
    "program-jp-not-whole": ("program",),
    "schedule-short": ("scheduled", "program", "difference"),
    "schedule-over": ("scheduled", "program", "difference"),
    "subjects-differ": ("subjects", "program"),
    "session-jp-not-whole": ("subject", "date", "jp"),
    "session-outside-training": ("subject", "date"),
    "day-full": ("date", "jp"),
    "day-too-full": ("date", "jp"),
    "sessions-clash": ("one", "other", "date"),
    "no-organizer": (),
    "no-signatory": (),
    "one-number-each": ("path", "pattern"),
    "awards-numbered-alike": ("path", "pattern", "best"),
    "rule-changed-after-issue": ("certificates",),
    "session-kind-changed": ("session", "date"),
    "session-jp-changed": ("session", "date", "before", "after"),
    "session-has-marks": ("session", "date"),
    "trainer-booked-twice": ("name", "one", "other", "training", "date"),
    "room-booked-twice": ("name", "one", "other", "training", "date"),
}


def test_every_notice_of_a_plan_has_a_sentence_with_its_facts():
    written = first_words("Notice", "told_of", "Clash") | {
        "schedule-short",
        "schedule-over",
        "day-full",
        "day-too-full",
    }
    assert written == set(NOTICES)
    for code, facts in NOTICES.items():
        assert fields_of(SENTENCES[code]) <= set(facts)


@pytest.mark.parametrize("code", RowCode)
def test_every_problem_of_a_list_has_a_sentence(code):
    assert fields_of(SENTENCES[code]) <= {"row", "ndh", "stored"}


def test_every_fault_of_the_check_has_a_sentence_that_says_where():
    codes = first_words("Fault")
    assert len(codes) >= 5
    assert all(fields_of(SENTENCES[code]) == {"where"} for code in codes)


def test_every_outcome_of_a_mark_has_a_sentence():
    for outcome in ("marked", "changed", "already"):
        assert fields_of(SENTENCES[f"mark-{outcome}"]) == {"who", "status", "session"}


def test_every_sentence_that_the_commands_say_exists():
    said = first_words("sentence", "say", "UsageError")
    assert len(said) > 10
    assert said <= set(SENTENCES)


def test_every_reason_result_and_condition_has_its_words():
    strict = Rule(Decimal(90), Decimal(1), 1, 1, excused_leaves_denominator=True)
    conditions = {code for code, _ in phrases(strict)} | {"aspects-above", "total-from"}
    assert {"unmarked", "nothing-scheduled", "not-eligible", *Result} <= set(WORDS)
    assert {*EnrollmentState, *SessionState, *MarkSource} <= set(WORDS)
    assert {code for code in conditions if code.startswith(("min-", "max-"))} <= set(WORDS)
    anything_goes = {code for code, _ in phrases(Rule(min_present_percent=None))}
    assert conditions | anything_goes | {f"late-{late}" for late in LateCounts} == set(RULE)


def test_every_expectation_that_is_named_by_a_code_has_its_words():
    asked = [o.value for o in NODES if isinstance(o, ast.keyword) and o.arg == "expected"]
    asked += [word for call in calls("_demand", "_matched") for word in call.args[3:]]
    tables = [o for o in NODES if isinstance(o, ast.Assign) and "_EXPECTED" in ast.dump(o)]
    asked += [word for o in tables if isinstance(o.value, ast.Dict) for word in o.value.values]
    named = constants(*asked)
    assert len(named) > 10
    assert named <= set(EXPECTED)


def test_nothing_is_written_that_is_never_said():
    said = constants(*NODES)
    composed = {"mark-marked", "mark-changed", "mark-already", "nip-numeric-known"}
    assert set(SENTENCES) - composed <= said
    assert set(EXPECTED) <= said


def test_every_command_is_explained():
    assert set(usage.COMMAND_HELP) == set(COMMANDS)


# Bahasa Indonesia


def singular(message: Message) -> str:
    """The text of a message, or its form for one."""
    return message.id if isinstance(message.id, str) else message.id[0]


@pytest.fixture(scope="module")
def catalogue():
    """Read the translations as they are written."""
    path = RESOURCES / "translations" / "id" / "LC_MESSAGES" / "aula.po"
    with path.open("rb") as file:
        return read_po(file)


def test_the_catalogue_is_complete_and_has_nothing_too_much(catalogue: Catalog):
    texts = {text for group in DICTIONARIES.values() for text in group.values()}
    texts |= {words[0] for method, words in SAID if method in {"text", "count", "N_"} and words}
    assert {singular(message) for message in catalogue if message.id} == texts
    assert not [message.id for message in catalogue if message.id and not message.string]
    assert not [message.id for message in catalogue if message.id and message.fuzzy]
    assert not catalogue.obsolete


def test_a_translation_has_the_fields_of_its_sentence(catalogue: Catalog):
    for message in catalogue:
        told = message.string if isinstance(message.string, str) else "".join(message.string or ())
        assert fields_of(told) == fields_of(singular(message)), message.id


def test_the_compiled_catalogue_is_that_of_the_text(catalogue: Catalog):
    compiled = gettext.translation("aula", RESOURCES / "translations", ["id"])
    for message in catalogue:
        if isinstance(message.id, str) and message.id:
            assert compiled.gettext(message.id) == message.string


# Values and whole sentences


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (None, "-", "-"),
        (Decimal("47.00"), "47", "47"),
        (Decimal("1.50"), "1,5", "1.5"),
        (1234, "1234", "1234"),
        (dt.date(2025, 8, 4), "4 Agustus 2025", "2025-08-04"),
        (dt.time(7, 30), "07.30", "07:30"),
        (dt.datetime(2025, 8, 4, 7, 30), "4 Agustus 2025 07.30", "2025-08-04 07:30"),
        ((1, 2), "1, 2", "1, 2"),
        (["Angkatan I", "Angkatan II"], "Angkatan I, Angkatan II", "Angkatan I, Angkatan II"),
        (Status.ABSENT, "A", "A"),
        ((), "-", "-"),
    ],
)
def test_values_are_written_as_people_write_them(value, indonesian, english):
    assert Wording("id").value(value) == indonesian
    assert Wording("en").value(value) == english


@pytest.mark.parametrize(
    ("percent", "indonesian", "english"),
    [(Decimal("94.00"), "94,00", "94.00"), (Decimal(5), "5,00", "5.00"), (None, "-", "-")],
)
def test_percentages_have_two_decimals(percent, indonesian, english):
    assert Wording("id").percent(percent) == indonesian
    assert Wording("en").percent(percent) == english


def test_an_error_is_told_with_its_facts_in_either_language():
    fields = InvalidValue(path="sessions[3].jp", value="1,5", expected="jp").fields
    assert Wording("id").sentence("invalid-value", fields) == (
        'sessions[3].jp: "1,5" tidak sesuai. Yang diharapkan: JP seperti 3 atau 1.33,'
        " paling banyak dua desimal."
    )
    assert Wording("en").sentence("invalid-value", fields) == (
        'sessions[3].jp: "1,5" does not fit. Expected: JP such as 3 or 1.33, at most two decimals.'
    )


def test_an_expectation_without_a_code_is_shown_as_it_is():
    fields = InvalidValue(path="zone", value="GMT", expected="WIB, WITA, WIT").fields
    assert Wording("en").sentence("invalid-value", fields).endswith("Expected: WIB, WITA, WIT.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said_in_either_language(language):
    wording = Wording(language)
    for code, text in SENTENCES.items():
        facts: dict[str, object] = dict.fromkeys(fields_of(text), "Contoh")
        assert wording.sentence(code, {**facts, "expected": "jp"})


@pytest.mark.parametrize(
    ("error", "english"),
    [
        (InvalidValue("sessions[3].jp", None, "needed"), "sessions[3].jp is missing."),
        (InvalidValue("reason", "", "needed"), "The reason is missing."),
        (
            InvalidValue("jp", None, "needed-for-pc"),
            "jp is missing. Expected: JP attended (--jp), needed with PC.",
        ),
        (
            InvalidValue("$", "3", "object"),
            'The description: "3" does not fit. Expected: an object.',
        ),
        (InvalidValue("", None, "needed"), "The description is missing."),
        (
            InvalidValue("status", "X", "status"),
            (
                'status: "X" does not fit. Expected: H, T, I, S, DL, C, A or PC, or - to take the'
                " mark away."
            ),
        ),
        (UnknownKey("planned"), '"planned" is no known key. Check its spelling or remove it.'),
        (
            UnknownSession("A", 9),
            'Training A has no session 9. "aula sessions" lists them.',
        ),
        (
            UnknownSession("A", date=dt.date(2025, 8, 9)),
            'Training A has no such session on 2025-08-09. "aula sessions" lists them.',
        ),
        (
            DatabaseDamaged("aula.db", "a.db"),
            (
                "The database aula.db is damaged. Do not go on with it; the newest safety copy is"
                " a.db in the folder backups beside it."
            ),
        ),
        (
            DatabaseDamaged("aula.db", None),
            (
                "The database aula.db is damaged, and the folder backups beside it has no safety"
                " copy. Do not go on with it; ask whoever looks after Aula."
            ),
        ),
        (NothingToPrint("certificates"), "There is nothing to print yet: certificates."),
    ],
)
def test_a_sentence_fits_what_is_known_and_what_is_missing(error, english):
    assert Wording("en").sentence(error.code, error.fields) == english


def test_the_parts_and_names_of_papers_are_told_in_the_language_of_the_interface():
    facts = {"field": "legal_basis", "text": "Peraturan Contoh"}
    assert "(dasar hukum)" in Wording("id").sentence("does-not-fit", facts)
    assert "(legal basis)" in Wording("en").sentence("missing-character", facts)
    assert Wording("id").sentence("nothing-to-print", {"paper": "attendance-sheet"}) == (
        "Belum ada yang dapat dicetak: daftar hadir."
    )


def test_every_part_of_a_paper_has_its_words():
    drawn = [
        name
        for path in (ROOT / "app" / "documents").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "put"
        for name in constants(*call.args[3:4])
    ]
    assert len(drawn) > 10
    assert set(drawn) <= set(words.PARTS)


def test_a_shortfall_is_told_in_the_words_of_the_field():
    facts = {"scheduled": Decimal("48.00"), "program": Decimal(50), "difference": Decimal(2)}
    assert Wording("id").sentence("schedule-short", facts) == (
        "Jadwal 48 JP, program 50 JP, kurang 2 JP."
    )


def test_a_rule_is_a_sentence_in_either_language():
    rule = Rule(max_absent_jp=Decimal("18.00"), late_counts=LateCounts.HALF)
    assert Wording("en").rule(rule) == (
        "Present in at least 90 percent of the JP; absent for at most 18 JP; late counts half."
    )
    assert Wording("id").rule(rule) == (
        "Hadir paling sedikit 90 persen dari JP; tidak hadir paling banyak 18 JP;"
        " terlambat dihitung setengah."
    )


def test_a_word_without_a_translation_stands_for_itself():
    assert Wording("id").word("passed") == "lulus"
    assert Wording("en").word("passed") == "passed"
    assert Wording("id").word("H") == "H"


def test_a_title_at_the_end_of_a_sentence_brings_the_only_full_stop():
    said = Wording("en").text("{a} took over from {b}.", a="Budi, S.E.", b="Hj. Siti, M.Si.")
    assert said == "Budi, S.E. took over from Hj. Siti, M.Si."
    assert Wording("en").text("Save ...") == "Save ..."
    assert Wording("en").text("{path} is there.", path="../arsip") == "../arsip is there."
