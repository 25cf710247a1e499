"""The class as the operator looks through it."""

import datetime as dt

from app.domain.person_facts import FactDoubt
from app.usecases.class_list import list_class


def test_everyone_is_listed_with_what_is_missing_and_what_is_odd(day, invent):
    day.enroll(invent(4, nip=None, born=None), invent(5, grade="III/c", rank="Pembina"))
    day.withdraw("3")
    found = day.read(list_class)
    assert (found.training, found.start, found.frozen) == (day.code, dt.date(2025, 8, 4), None)
    assert [(o.ndh, o.state, o.missing, o.doubts) for o in found.members] == [
        (1, "active", (), ()),
        (2, "active", (), ()),
        (3, "withdrawn", (), ()),
        (4, "active", ("nip", "born"), ()),
        (5, "active", (), (FactDoubt.RANK_DIFFERS,)),
    ]
    first = found.members[0]
    assert (first.facts.name, first.facts.grade, first.replaces, first.joined) == (
        "Peserta Contoh 01",
        "III/c",
        None,
        None,
    )
    assert first.revision == 1
