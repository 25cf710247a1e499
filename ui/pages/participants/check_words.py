"""What is said of names that were checked, of checks that lapsed, and of lines that do not fit."""

from collections.abc import Iterable, Mapping, Sequence

from app.documents.fitting import DoesNotFit
from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassList, ClassMember
from ui.pages.participants.fact_words import fact_titles
from ui.wording import Wording

Unfit = Mapping[int, tuple[str, ...]]
"""The facts that do not fit on the certificate, by NDH; `born` is place and date together."""


def has_begun(shown: ClassList) -> bool:
    """Whether anybody of a class has checked anything."""
    return any(member.check.since for member in shown.members)


def check_text(words: Wording, member: ClassMember) -> str:
    """Since when a name is checked, that it changed since, or that it is not checked."""
    check = member.check
    if check.is_lapsed:
        return words.text("changed since")
    if check.since:
        return words.short_day(check.since)
    return words.text("not yet") if member.state == EnrollmentState.ACTIVE else ""


def check_tooltip(words: Wording, member: ClassMember) -> str:
    """The same in a whole sentence, with what changed."""
    check = member.check
    if check.since is None:
        return check_text(words, member)
    if check.is_lapsed:
        told = changed_since(words, member)
        return words.text("{change}: {date}", change=told, date=check.since)
    return words.text("Checked and initialled: {date}", date=check.since)


def changed_since(words: Wording, member: ClassMember) -> str:
    """Which facts changed after the name was checked."""
    facts = _titled(words, member.check.changed)
    return words.text("{facts} changed since the check", facts=facts)


def unfit_text(words: Wording, fields: Sequence[str]) -> str:
    """Which facts of somebody do not fit on the certificate."""
    titles = {**fact_titles(words), "born": words.text("Place and date of birth")}
    facts = ", ".join(titles[field] for field in fields)
    return words.text("{facts} does not fit on the certificate", facts=facts)


def unfit_of(lines: Iterable[DoesNotFit], words: Wording) -> Unfit:
    """What does not fit, as far as the list of the class can mend it."""
    found: dict[int, tuple[str, ...]] = {}
    titles = fact_titles(words)
    for line in lines:
        if line.ndh is not None and line.field in titles:
            found[line.ndh] = (*found.get(line.ndh, ()), line.field)
    return found


def round_sum(words: Wording, shown: ClassList, unfit: Unfit) -> str:
    """How far the round is: names checked, changed since, and lines that do not fit."""
    active = [o for o in shown.members if o.state == EnrollmentState.ACTIVE]
    if not active:
        return ""
    parts = [
        words.text(
            "Names checked: {checked} of {whole}",
            checked=sum(o.check.holds for o in active),
            whole=len(active),
        )
    ]
    if lapsed := sum(o.check.is_lapsed for o in active):
        parts.append(words.count("{number} changed since", "{number} changed since", lapsed))
    if unfit:
        parts.append(
            words.count(
                "{number} line does not fit on the certificate: {people}",
                "{number} lines do not fit on the certificate: {people}",
                sum(map(len, unfit.values())),
                people=", ".join(f"{ndh:02}" for ndh in sorted(unfit)),
            )
        )
    return ", ".join(parts)


def _titled(words: Wording, names: Sequence[str]) -> str:
    titles = fact_titles(words)
    return ", ".join(titles[name] for name in names)
