"""What is said before issuing of who gets none, and of what certificates would lack for good."""

from collections.abc import Sequence

from app.usecases.certificate_gaps import CertificateGaps
from app.usecases.certificates import RefusedLine
from ui.wording import Wording

_MOST_NAMED = 5


def said_of_refused(refused: Sequence[RefusedLine], wording: Wording) -> str:
    """Who gets none and why; nothing where everybody gets one."""
    if not refused:
        return ""
    told = [f"NDH {line.ndh or 0:02} ({_why(line, wording)})" for line in refused[:_MOST_NAMED]]
    return wording.count(
        "{number} person gets none: {people}.",
        "{number} people get none: {people}.",
        len(refused),
        people=", ".join([*told, "…"] if len(refused) > _MOST_NAMED else told),
    )


def said_of_gaps(gaps: CertificateGaps, wording: Wording) -> str:
    """Who lacks what, and what is amiss with who signs; nothing where all is there."""
    text = wording.text
    lacking = (
        (gaps.birth, text("{number} without place or date of birth", number=len(gaps.birth))),
        (gaps.nip, text("{number} without NIP", number=len(gaps.nip))),
        (gaps.rank, text("{number} without rank", number=len(gaps.rank))),
        (gaps.position, text("{number} without position", number=len(gaps.position))),
        (gaps.unit, text("{number} without unit", number=len(gaps.unit))),
    )
    listed = ", ".join(f"{said} ({_named(ndh)})" for ndh, said in lacking if ndh)
    said = []
    if listed:
        said.append(text("{gaps}: the paper prints a dash there or leaves it out.", gaps=listed))
    if gaps.is_unsigned:
        said.append(wording.sentence("no-signatory", {}))
    if gaps.jp:
        said.append(wording.sentence("subjects-differ", vars(gaps.jp)))
    if gaps.has_odd_signatory_nip:
        said.append(text("The NIP of who signs has not 18 digits."))
    return " ".join(said)


def _named(ndh: Sequence[int]) -> str:
    told = [f"{number:02}" for number in ndh[:_MOST_NAMED]]
    return f"NDH {', '.join([*told, '…'] if len(ndh) > _MOST_NAMED else told)}"


def _why(line: RefusedLine, wording: Wording) -> str:
    """The reasons that say more than that somebody gets none."""
    return ", ".join(wording.word(reason) for reason in line.reasons if reason != "not-eligible")
