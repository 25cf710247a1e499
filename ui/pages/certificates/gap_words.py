"""What is said before issuing of all that certificates would lack for good."""

from app.usecases.certificate_gaps import CertificateGaps
from ui.wording import Wording


def said_of_gaps(gaps: CertificateGaps, wording: Wording) -> str:
    """How many lack what, and what is amiss with who signs; nothing where all is there."""
    text = wording.text
    lacking = (
        (gaps.birth, text("{number} without place or date of birth", number=gaps.birth)),
        (gaps.nip, text("{number} without NIP", number=gaps.nip)),
        (gaps.rank, text("{number} without rank", number=gaps.rank)),
        (gaps.position, text("{number} without position", number=gaps.position)),
        (gaps.unit, text("{number} without unit", number=gaps.unit)),
    )
    listed = ", ".join(said for number, said in lacking if number)
    said = []
    if listed:
        said.append(
            text("{gaps}: the certificate prints a dash there or leaves it out.", gaps=listed)
        )
    if gaps.is_unsigned:
        said.append(wording.sentence("no-signatory", {}))
    if gaps.has_odd_signatory_nip:
        said.append(text("The NIP of who signs has not 18 digits."))
    return " ".join(said)
