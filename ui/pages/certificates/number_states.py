"""How a line of the number book looks: the word of its state, a sign and a colour."""

from types import MappingProxyType

from app.domain.vocabulary import NumberState
from ui.sentences import N_

ELSEWHERE = "elsewhere"
NEVER_GIVEN = "never-given"

STATES = MappingProxyType(
    {
        NumberState.ISSUED.value: N_("issued"),
        NumberState.PREPARED.value: N_("prepared"),
        NumberState.WITHHELD.value: N_("withheld"),
        NumberState.RESERVED.value: N_("reserved"),
        NumberState.VOID.value: N_("void"),
        ELSEWHERE: N_("given elsewhere"),
        NEVER_GIVEN: N_("never given"),
    }
)
"""The word of each state."""

SIGNS = MappingProxyType(
    {
        NumberState.ISSUED.value: ("check", "green"),
        NumberState.PREPARED.value: ("clock", "blue"),
        NumberState.WITHHELD.value: ("pause", "amber"),
        NumberState.RESERVED.value: ("circle", "grey"),
        NumberState.VOID.value: ("x", "red"),
        ELSEWHERE: ("upload", "grey"),
        NEVER_GIVEN: ("triangle-alert", "amber"),
    }
)
"""An icon for each, which differs in shape, and the name of its colour."""
