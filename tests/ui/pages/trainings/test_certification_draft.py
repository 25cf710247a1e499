"""How a training certifies, as it is typed: what is common is typed once."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
)
from app.domain.vocabulary import CertificateKind, NumberScope, PrintPolicy
from tests.ui.pages.trainings.test_draft import OUTLINE
from ui.pages.trainings.draft import Draft, draft_of, merged, read_draft, read_written, written
from ui.pages.trainings.draft_rows import SuccessorText

HEAD = PlannedSignatory(
    "Dr. Ani Teladan, M.M.", "197001012000012001", "Pembina Utama", "Sekretaris Daerah", "a.n."
)
AWARD = KindTerms(
    CertificateKind.AWARD,
    numbering=Numbering("P-{seq}/{year}", NumberScope.TRAINING, 7),
    front=HEAD,
    title="PIAGAM",
    achievement="PESERTA TERBAIK",
    legal_basis="Perwal 1/2025",
)
LATER = LaterSignatory("back", dt.date(2025, 8, 7), HEAD, CertificateKind.AWARD)
CERTIFICATION = Certification(6, PrintPolicy.POSSIBLE, True, (AWARD,), (LATER,))  # noqa: FBT003


def typed(certification=CERTIFICATION, **texts):
    """Type other texts, in places named with __ for a point."""
    draft = draft_of(replace(OUTLINE, certification=certification), ",")
    changed = {path.replace("__", "."): text for path, text in texts.items()}
    return replace(draft, texts={**draft.texts, **changed})


def read(draft):
    """Read how a draft certifies."""
    return read_draft(draft).outline.certification


def wrong(draft):
    """List what is wrong as (path, expected)."""
    return [(path, fault.expected) for path, fault in read_draft(draft).faults.items()]


def test_it_goes_into_texts_and_comes_back_as_it_was():
    draft = typed()
    assert draft.texts["signatories.award.front.nip"] == "19700101 200001 2 001"
    assert read(draft) == CERTIFICATION
    assert wrong(draft) == []


_NAMES = st.sampled_from(["Ani Contoh", "Budi Sampel"])
_OFFICIALS = st.builds(PlannedSignatory, _NAMES, prefix=st.none() | st.just("Plt."))
_NUMBERS = st.builds(
    Numbering,
    st.just("{seq}/{year}"),
    st.sampled_from(NumberScope),
    st.integers(1, 9999),
)
_WORDS = st.none() | st.just("PIAGAM")
_TERMS = st.fixed_dictionaries(
    {
        "numbering": st.none() | _NUMBERS,
        "front": st.none() | _OFFICIALS,
        "back": st.none() | _OFFICIALS,
        "title": _WORDS,
    }
)
_LATER = st.builds(
    LaterSignatory,
    st.sampled_from(("front", "back")),
    st.dates(),
    _OFFICIALS,
    st.none() | st.sampled_from(CertificateKind),
)


@given(
    st.integers(0, 10),
    st.sampled_from(PrintPolicy),
    st.booleans(),
    st.tuples(*[_TERMS for _ in CertificateKind]),
    st.lists(_LATER).map(tuple),
)
def test_every_certification_comes_back(best, policy, electronic, terms, later):
    kinds = (KindTerms(kind, **own) for kind, own in zip(CertificateKind, terms, strict=True))
    own = tuple(one for one in kinds if one != KindTerms(one.kind))
    certification = Certification(best, policy, electronic, own, later)
    assert read(typed(certification)) == certification


def test_what_is_left_empty_is_that_of_all_kinds():
    assert read(typed(Certification())) == Certification()
    own = read(typed(Certification(), numbering__statement__pattern="SK-{seq}"))
    assert own.of(CertificateKind.STATEMENT).numbering == Numbering(
        "SK-{seq}", OUTLINE.numbering.scope, 1
    )
    own = read(
        typed(Certification(), numbering__award__next="1", numbering__award__scope="training")
    )
    assert own.of(CertificateKind.AWARD).numbering == Numbering(
        OUTLINE.numbering.pattern, NumberScope.TRAINING, 1
    )


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        ({"best": "11"}, ("best", "best")),
        ({"best": "enam"}, ("best", "best")),
        ({"numbering__award__pattern": "P-{"}, ("numbering.award.pattern", "{...}")),
        ({"numbering__trainer__next": "x"}, ("numbering.trainer.next", "positive")),
        (
            {"signatories__statement__front__rank": "Pembina"},
            ("signatories.statement.front.name", "needed"),
        ),
    ],
)
def test_what_is_wrong_is_named_by_its_place(texts, fault):
    (path, expected), *others = wrong(typed(**texts))
    assert (path, not others) == (fault[0], True)
    assert fault[1] in expected


def test_two_who_take_over_on_one_day_are_told():
    row = SuccessorText("2025-08-07", name="Budi Peraga, S.E.")
    nameless = SuccessorText("2025-08-07", side="back", rank="Pembina")
    draft = replace(typed(), later=(row, SuccessorText("2025-08-07"), row, nameless))
    assert wrong(draft) == [
        ("signatories.later[0].valid_from", "once"),
        ("signatories.later[1].valid_from", "once"),
        ("signatories.later[2].name", "needed"),
    ]


def test_rows_are_kept_and_carried_on_with_the_rest():
    draft = typed()
    assert read_written(written(draft)) == draft
    mine = replace(draft, later=())
    assert merged(draft, mine, draft) == mine
    assert merged(draft, draft, mine) == mine
    assert merged(Draft({}), Draft({}), draft).later == draft.later
