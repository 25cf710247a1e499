"""What the facts of participants are called, and what is said where one is odd or missing."""

from collections.abc import Iterator, Sequence

from app.domain.person_facts import FactDoubt
from app.domain.vocabulary import EnrollmentState
from app.exchange.heading_words import Fact
from app.usecases.class_list import ClassList, ClassMember
from ui.wording import Wording

_EXPECTED = frozenset({"nip", "grade", "position", "unit"})
_BIRTH = frozenset({"birthplace", "born"})


def fact_titles(words: Wording) -> dict[str, str]:
    """The name of each fact, by its code."""
    return {
        Fact.NUMBER.value: words.text("Running number"),
        Fact.NAME.value: words.text("Name"),
        Fact.TITLE_BEFORE.value: words.text("Title before the name"),
        Fact.TITLE_AFTER.value: words.text("Title behind the name"),
        Fact.NIP.value: words.text("NIP"),
        Fact.RANK.value: words.text("Rank"),
        Fact.GRADE.value: words.text("Grade"),
        Fact.POSITION.value: words.text("Position"),
        Fact.UNIT.value: words.text("Unit"),
        Fact.BIRTHPLACE.value: words.text("Place of birth"),
        Fact.BORN.value: words.text("Date of birth"),
    }


def doubt_sentence(words: Wording, odd: FactDoubt) -> str:
    """What is odd about a fact, as a sentence below its field."""
    return {
        FactDoubt.NIP_LENGTH: words.text("A NIP has 18 digits. Check the number."),
        FactDoubt.NIP_DATE: words.text("The date in this NIP cannot be right. Check the number."),
        FactDoubt.NIP_SEX: words.text("The sex digit of this NIP is neither 1 nor 2. Check it."),
        FactDoubt.BIRTH_DIFFERS: words.text("The date of birth is not the one in the NIP."),
        FactDoubt.GRADE_UNKNOWN: words.text("This grade is not known. Check its spelling."),
        FactDoubt.RANK_DIFFERS: words.text("Rank and grade do not belong together."),
    }[odd]


def worth_a_look(words: Wording, member: ClassMember, *, tells_birth: bool) -> str:
    """What is missing or odd about a participant, in a few words; empty where all is well.

    Without `tells_birth` a missing birth is not mentioned, as it is told once for the class.
    """
    parts = [doubt_sentence(words, odd).split(".", maxsplit=1)[0] for odd in member.doubts]
    missing = [name for name in member.missing if tells_birth or name not in _BIRTH]
    if missing:
        named = ", ".join(_missing_titles(words, missing))
        parts.insert(0, words.text("Missing: {facts}", facts=named))
    return "; ".join(parts)


def _missing_titles(words: Wording, names: Sequence[str]) -> Iterator[str]:
    """What is missing; place and date of birth are one thing where both are."""
    titles = fact_titles(words)
    yield from (titles[name] for name in names if name not in _BIRTH)
    births = [name for name in names if name in _BIRTH]
    if len(births) == len(_BIRTH):
        yield words.text("Place and date of birth")
    else:
        yield from (titles[name] for name in births)


def needs_a_look(member: ClassMember) -> bool:
    """Whether something is odd, missing that lists nearly always tell, or changed since a check.

    Births are rarely told.
    """
    is_odd = bool(member.doubts) or member.check.is_lapsed
    return is_odd or not _EXPECTED.isdisjoint(member.missing)


def mostly_without_birth(shown: ClassList) -> int:
    """How many of a class lack place or date of birth where more than half do, else 0."""
    active = _active(shown)
    lacking = sum(not _BIRTH.isdisjoint(member.missing) for member in active)
    return lacking if 2 * lacking > len(active) else 0


def standing(words: Wording, member: ClassMember) -> str:
    """Whether a participant belongs to the class, since when, and whose seat it was."""
    if member.state != EnrollmentState.ACTIVE:
        return words.word(member.state)
    parts = []
    if member.replaces:
        parts.append(words.text("Substitute for {name}", name=member.replaces))
    if member.joined:
        parts.append(words.text("From {date}", date=member.joined))
    return ", ".join(parts)


def class_sum(words: Wording, shown: ClassList, seen: int) -> str:
    """How many people a class has, how many of them are seen, and how many left."""
    active = _active(shown)
    left = len(shown.members) - len(active)
    whole = words.count("{number} participant", "{number} participants", len(active))
    is_narrowed = seen < len(active)
    parts = [words.text("{seen} of {whole}", seen=seen, whole=whole) if is_narrowed else whole]
    if left:
        parts.append(words.count("{number} left", "{number} left", left))
    if lacking := mostly_without_birth(shown):
        parts.append(
            words.count(
                "place/date of birth missing for {number} person",
                "place/date of birth missing for {number} people",
                lacking,
            )
        )
    if shown.frozen:
        parts.append(words.text("numbers on paper since {date}", date=shown.frozen))
    return ", ".join(parts) if shown.members else ""


def _active(shown: ClassList) -> list[ClassMember]:
    return [member for member in shown.members if member.state == EnrollmentState.ACTIVE]
