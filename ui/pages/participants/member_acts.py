"""What can be done with a class and with one of its participants."""

from enum import Enum, auto

from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassMember
from ui.wording import Wording


class MemberAct(Enum):
    """An act on one participant."""

    EDIT = auto()
    REPLACE = auto()
    WITHDRAW = auto()
    TAKE_BACK = auto()
    UNDO_REPLACEMENT = auto()
    MOVE = auto()


class ClassAct(Enum):
    """An act on the class as a whole."""

    ADD = auto()
    BY_NAME = auto()
    BY_UNIT = auto()


def acts_for(member: ClassMember) -> frozenset[MemberAct]:
    """What can be done with a participant as things stand."""
    if member.state == EnrollmentState.REPLACED:
        return frozenset({MemberAct.EDIT})
    acts = {MemberAct.EDIT, MemberAct.REPLACE, MemberAct.MOVE}
    has_left = member.state == EnrollmentState.WITHDRAWN
    acts.add(MemberAct.TAKE_BACK if has_left else MemberAct.WITHDRAW)
    if member.replaces:
        acts.add(MemberAct.UNDO_REPLACEMENT)
    return frozenset(acts)


def act_names(words: Wording) -> dict[MemberAct, str]:
    """What each act is called on buttons and in menus."""
    return {
        MemberAct.EDIT: words.text("Edit"),
        MemberAct.REPLACE: words.text("Replace"),
        MemberAct.WITHDRAW: words.text("Withdraw"),
        MemberAct.TAKE_BACK: words.text("Take back"),
        MemberAct.UNDO_REPLACEMENT: words.text("Undo the replacement"),
        MemberAct.MOVE: words.text("Give another number ..."),
    }
