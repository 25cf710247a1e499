"""A check of a name holds while the records say what was checked, whatever came between."""

import datetime as dt
from dataclasses import asdict, replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.name_check import UNCHECKED, NameStanding, changed_facts
from app.domain.person_facts import PersonFacts

TUESDAY = dt.date(2025, 8, 5)
words = st.none() | st.sampled_from(("Contoh", "Peraga", "Umpama"))
people = st.builds(
    PersonFacts,
    name=st.sampled_from(("Budi Sampel, S.Pd.", "Budi Sampel, M.Pd.")),
    nip=words,
    rank=words,
    grade=words,
    position=words,
    unit=words,
    born=st.none() | st.dates(),
    birthplace=words,
)


@given(people)
def test_what_is_still_said_changed_nothing(facts):
    assert changed_facts(facts, replace(facts)) == ()


@given(people, people)
def test_just_the_facts_that_are_told_otherwise_changed(one, other):
    changed = changed_facts(one, other)
    told = asdict(other)
    assert replace(one, **{name: told[name] for name in changed}) == other
    assert changed_facts(other, one) == changed


def test_a_check_holds_lapses_or_was_never_there():
    held, lapsed = NameStanding(TUESDAY), NameStanding(TUESDAY, ("unit",))
    assert [o.holds for o in (UNCHECKED, held, lapsed)] == [False, True, False]
    assert [o.is_lapsed for o in (UNCHECKED, held, lapsed)] == [False, False, True]
