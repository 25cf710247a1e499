"""How a training certifies: who signs which paper on which day, and which papers share numbers."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from app.domain.certification import (
    Certification,
    KindTerms,
    LaterSignatory,
    Numbering,
    PlannedSignatory,
    who_signs,
)
from app.domain.vocabulary import CertificateKind, NumberScope

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
OWN, COMMON = PlannedSignatory("Drs. Sendiri Contoh"), PlannedSignatory("Dra. Bersama Contoh")
DAY = dt.date(2025, 8, 8)
COMMON_NUMBERS = Numbering("800/{seq}/{year}", NumberScope.YEAR, 213)

signatories = st.builds(PlannedSignatory, st.sampled_from(["Andi", "Budi", "Citra", "Dedi"]))
days = st.dates(dt.date(2025, 8, 1), dt.date(2025, 8, 14))
kinds = st.none() | st.sampled_from(CertificateKind)
later = st.lists(
    st.builds(LaterSignatory, st.just("front"), days, signatories, kinds),
    unique_by=lambda each: (each.kind, each.valid_from),
)
maybe = st.none() | signatories


def from_day(day, name, kind=None):
    return LaterSignatory("front", day, PlannedSignatory(name), kind)


def in_office(told, kind, day):
    """Who of the later ones of this kind, or of none, came last by a day."""
    found = [o for o in told if o.kind is kind and o.valid_from <= day]
    return max(found, key=lambda each: each.valid_from).signatory if found else None


@given(maybe, maybe, later, kinds, days)
def test_a_kinds_own_signs_before_the_common_one_and_the_latest_before_who_was_before(
    own, common, told, kind, day
):
    if kind is None:
        own = None
    own_now = (in_office(told, kind, day) if kind else None) or own
    common_now = in_office(told, None, day) or common
    assert who_signs(own, common, told, kind, day) == (own_now or common_now)


@given(maybe, maybe, later, kinds, days)
def test_who_comes_after_that_day_or_signs_another_kind_changes_nothing(
    own, common, told, kind, day
):
    own = own if kind else None
    concerned = [o for o in told if o.valid_from <= day and o.kind in (kind, None)]
    assert who_signs(own, common, told, kind, day) == who_signs(own, common, concerned, kind, day)
    assert who_signs(own, common, reversed(told), kind, day) == who_signs(
        own, common, told, kind, day
    )


def test_a_head_who_comes_on_a_day_signs_from_that_day_on():
    told = [from_day(DAY, "Plt. Baru")]
    assert who_signs(None, COMMON, told, CERTIFICATE, DAY - dt.timedelta(days=1)) == COMMON
    assert who_signs(None, COMMON, told, CERTIFICATE, DAY) == PlannedSignatory("Plt. Baru")


def test_a_new_head_does_not_sign_what_somebody_of_its_own_signs():
    told = [from_day(DAY, "Kepala Baru"), from_day(DAY, "Wali Baru", AWARD)]
    assert who_signs(OWN, COMMON, told, STATEMENT, DAY) == OWN
    assert who_signs(OWN, COMMON, told, AWARD, DAY) == PlannedSignatory("Wali Baru")
    assert who_signs(None, COMMON, told, None, DAY) == PlannedSignatory("Kepala Baru")


def test_where_nobody_is_named_nobody_signs():
    assert who_signs(None, None, [], CERTIFICATE, DAY) is None
    assert who_signs(None, None, [from_day(DAY, "Nanti")], None, dt.date(2025, 8, 7)) is None


def test_a_kind_without_anything_of_its_own_has_the_common_terms():
    award = KindTerms(AWARD, title="PIAGAM")
    assert Certification(kinds=(award,)).of(AWARD) is award
    assert Certification(kinds=(award,)).of(TRAINER) == KindTerms(TRAINER)


def test_papers_whose_numbers_read_alike_share_a_sequence():
    other = Numbering("PP/{seq}/{year}", NumberScope.YEAR, 1)
    same = Numbering(COMMON_NUMBERS.pattern, NumberScope.TRAINING, 1)
    certification = Certification(
        kinds=(
            KindTerms(AWARD, same),
            KindTerms(STATEMENT, other),
            KindTerms(TRAINER, other),
        )
    )
    series = {kind: certification.series_of(kind, COMMON_NUMBERS) for kind in CertificateKind}
    assert series == {CERTIFICATE: None, AWARD: None, STATEMENT: STATEMENT, TRAINER: STATEMENT}


@given(
    st.none() | st.sampled_from(["{seq}", "PP/{seq}"]),
    st.none() | st.sampled_from(NumberScope),
    st.none() | st.integers(0, 300),
)
def test_what_a_kind_does_not_say_of_its_numbers_is_as_in_the_common_ones(pattern, scope, first):
    common = Numbering("{seq}", NumberScope.PROGRAM, 213)
    own = common.varied(pattern, scope, first)
    if (pattern, scope, first) == (None, None, None):
        assert own is None
        return
    assert own is not None
    assert own.pattern == (pattern or common.pattern)
    assert own.scope == (scope or common.scope)
    begins = 1 if pattern == "PP/{seq}" else 213
    assert own.next == (begins if first is None else first)
