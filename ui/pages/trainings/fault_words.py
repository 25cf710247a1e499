"""What is wrong with a field, in the words that stand beside it."""

import re
from collections.abc import Mapping

from app.domain.errors import InvalidValue
from app.domain.vocabulary import CertificateKind
from ui.sentences import N_
from ui.wording import Wording

_PLACE = re.compile(r"\[\d+\]")
_KIND = re.compile(rf"^(numbering|signatories|wording)\.({'|'.join(CertificateKind)})\.")
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
    ("scores.aspects", "needed"): N_("Add at least one aspect, or give no scores."),
    ("scores.aspects", "weights-of-100"): N_("The weights must add up to exactly 100 percent."),
    ("scores.aspects.name", "needed"): N_("the name is missing."),
    ("scores.aspects.name", "once"): N_("this aspect stands here twice."),
    ("scores.aspects.weight", "weight"): N_(
        "type the weight as a percentage above 0, for example 20."
    ),
    ("scores.aspects.turn", "positive"): N_("type 1 for the aspect that decides first."),
    ("scores.aspects.turn", "once"): N_("another aspect has this turn already."),
    ("scores.scale", "needed"): N_("Add at least one predikat."),
    ("scores.scale.from", "score"): N_("type the lowest total from 0 to 100, for example 70.01."),
    ("scores.scale.from", "below-the-band-above"): N_(
        "this predikat must begin lower than the one above it."
    ),
    ("scores.scale.from", "from-zero"): N_("the lowest predikat must begin with 0."),
    ("scores.scale.name", "needed"): N_("the name is missing."),
    ("scores.scale.name", "once"): N_("this predikat stands here twice."),
    ("scores.scale.result", "needed"): N_("choose the result."),
    ("scores.scale.result", "not-better-than-above"): N_(
        "the result cannot be better than that of the predikat above it."
    ),
    ("scores.deferred_above", "not-above-min-aspect"): N_(
        "Type no more than what every aspect must be above."
    ),
    ("scores.remedial_cap", "above-min-aspect"): N_(
        "Type more than what every aspect must be above, or no remedial could help."
    ),
    ("best", "best"): N_("Type a number from 0 to 10."),
    ("signatories.later.name", "needed"): N_("Type the name too, or remove this signatory."),
    ("signatories.later.valid_from", "once"): N_(
        "Another signatory of the same papers begins on this day. Choose another day."
    ),
}
_ELSEWHERE = {
    "count": N_("Type a whole number from 0."),
    "jp": N_("Type JP as a number, for example 3 or 1.5."),
    "needed": N_("Something is missing here."),
    "score": N_("Type a score from 0 to 100, for example 70."),
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
    path = _KIND.sub(r"\1.", _PLACE.sub("", fault.path))
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
