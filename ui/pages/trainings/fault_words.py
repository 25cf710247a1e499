"""What is wrong with a field, in the words that stand beside it."""

import re
from collections.abc import Mapping

from app.domain.errors import InvalidValue
from ui.sentences import N_
from ui.wording import Wording

_PLACE = re.compile(r"\[\d+\]")
_BY_PLACE = {
    ("code", "needed"): N_("Give the training a code, for example CM-IV-2025."),
    ("code", "shorter-text"): N_("A code has at most 64 letters."),
    ("program.name", "needed"): N_("Choose a program or type the name of a new one."),
    ("program.certificate", "needed"): N_("Type the title, for example SERTIFIKAT."),
    ("program.jp", "jp"): N_("Type the JP as a number, for example 50."),
    ("batch", "batch"): N_("Type a number, for example 4."),
    ("year", "year"): N_("Type a year, for example 2025."),
    ("end", "not-before-start"): N_("The last day comes before the first. Choose a later one."),
    ("rule.min_present_percent", "percent"): N_("Type a percentage from 0 to 100."),
    ("numbering.next", "positive"): N_("Type a whole number from 1."),
    ("numbering.pattern", "batch"): N_(
        "The pattern has {batch_roman}, but this training has no batch. Type the batch, or"
        " take that part out."
    ),
    ("subjects.name", "needed"): N_("the name is missing."),
    ("subjects.name", "once"): N_("this subject stands here twice."),
    ("subjects.jp", "jp"): N_("type the JP as a number, for example 3."),
    ("subjects.jp_async", "jp"): N_("type the self-paced JP as a number, for example 1."),
    ("subjects.jp_async", "part-of-jp"): N_("the self-paced JP exceed those of the subject."),
}
_ELSEWHERE = {
    "count": N_("Type a whole number from 0."),
    "jp": N_("Type JP as a number, for example 3 or 1.5."),
    "needed": N_("Something is missing here."),
    "shorter-text": N_("This text is too long."),
}
_NAMELESS = N_("Type the name too, or leave all of the signatory empty.")
_NO_NUMBER = N_(
    "{value} makes no number. Write for example {example}, or choose parts from the list."
)


def said_of(faults: Mapping[str, InvalidValue], wording: Wording) -> dict[str, str]:
    """A sentence for each place at which something is wrong."""
    return {path: _said(fault, wording) for path, fault in faults.items()}


def _said(fault: InvalidValue, wording: Wording) -> str:
    path = _PLACE.sub("", fault.path)
    known = _BY_PLACE.get((path, fault.expected))
    if known is not None:
        return wording.text(known, batch_roman="{batch_roman}")
    if path.startswith("signatories.") and fault.expected == "needed":
        return wording.text(_NAMELESS)
    if path == "numbering.pattern":
        example = "800.2.4/{seq:03}/BKPSDMD/{year}"
        return wording.text(_NO_NUMBER, value=fault.value or "-", example=example)
    if fault.expected in _ELSEWHERE:
        return wording.text(_ELSEWHERE[fault.expected])
    return wording.sentence(fault.code, fault.fields)
