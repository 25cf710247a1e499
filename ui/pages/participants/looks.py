"""Who of a class is worth a look, and why: odd facts, lapsed checks, lines that do not fit."""

from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassList, ClassMember
from ui.pages.participants.check_words import Unfit, changed_since, unfit_text
from ui.pages.participants.fact_words import mostly_without_birth, needs_a_look, worth_a_look
from ui.wording import Wording


class Looks:
    """Knows of a class what is worth a look; births that most lack are told once for all."""

    def __init__(self, words: Wording) -> None:
        """Nothing is known of any class yet."""
        self._words = words
        self._tells_birth = True
        self.unfit: Unfit = {}

    def know(self, shown: ClassList) -> int:
        """Take over a class that was read; returns how many are worth a look."""
        self._tells_birth = not mostly_without_birth(shown)
        return sum(map(self.is_wanted, shown.members))

    def text(self, member: ClassMember) -> str:
        """What is worth a look, the certificate's matters first; empty where all is well."""
        parts = []
        if self._is_unfit(member):
            parts.append(unfit_text(self._words, self.unfit[member.ndh]))
        if member.check.is_lapsed:
            parts.append(changed_since(self._words, member))
        parts.append(worth_a_look(self._words, member, tells_birth=self._tells_birth))
        return "; ".join(filter(None, parts))

    def is_odd(self, member: ClassMember) -> bool:
        """Whether a sign stands there."""
        return needs_a_look(member) or self._is_unfit(member)

    def is_wanted(self, member: ClassMember) -> bool:
        """Whether somebody who belongs to the class needs a look."""
        return is_active(member) and self.is_odd(member)

    def _is_unfit(self, member: ClassMember) -> bool:
        return is_active(member) and member.ndh in self.unfit


def is_active(member: ClassMember) -> bool:
    """Whether somebody still belongs to the class."""
    return member.state == EnrollmentState.ACTIVE
