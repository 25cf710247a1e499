"""What is wrong with a field, in words."""

import pytest

from app.domain.errors import InvalidValue
from ui.pages.trainings.fault_words import said_of
from ui.wording import Wording


def said(path, value, expected, language="en"):
    fault = InvalidValue(path, value, expected)
    return said_of({path: fault}, Wording(language, in_window=True))[path]


@pytest.mark.parametrize(
    ("path", "value", "expected", "sentence"),
    [
        ("code", "", "needed", "Give the training a code, for example CM-IV-2025."),
        ("rule.max_absent_jp", "x", "jp", "Type JP as a number, for example 3 or 1.5."),
        ("subjects[3].name", "Etika", "once", "this subject stands here twice."),
        (
            "signatories.back.name",
            "",
            "needed",
            "Type the name too, or leave all of the signatory empty.",
        ),
        (
            "numbering.pattern",
            "{sek}",
            "{seq}",
            "{sek} makes no number. Write for example 800.2.4/{seq:03}/BKPSDMD/{year},",
        ),
        (
            "numbering.pattern",
            "{batch_roman}",
            "batch",
            "The pattern has {batch_roman}, but this training has no batch.",
        ),
        (
            "numbering.award.pattern",
            "{sek}",
            "{seq}",
            "{sek} makes no number. Write for example 800.2.4/{seq:03}/BKPSDMD/{year},",
        ),
        ("numbering.trainer.next", "x", "positive", "Type a whole number from 1."),
        (
            "signatories.award.back.name",
            "",
            "needed",
            "Type the name too, or leave all of the signatory empty.",
        ),
        (
            "signatories.later[1].name",
            "",
            "needed",
            "Type the name too, or remove this signatory.",
        ),
        ("scores.scale[4].from", "1", "from-zero", "the lowest predikat must begin with 0."),
        ("scores.min_aspect", "x", "score", "Type a score from 0 to 100, for example 70."),
        ("wording.award.title", "x", "shorter-text", "This text is too long."),
        ("program.form", 26, "form", 'program.form: "26" does not fit.'),
    ],
)
def test_each_fault_is_said_where_it_is(path, value, expected, sentence):
    assert said(path, value, expected).startswith(sentence)


def test_the_words_are_indonesian_where_the_interface_is():
    assert said("batch", "IV", "batch", "id") == "Ketik angka, misalnya 4."
