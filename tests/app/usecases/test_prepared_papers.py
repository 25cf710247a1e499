"""Prepared papers: what may be printed and was not yet, exactly as it is kept afterwards."""

import datetime as dt

import pytest

from app.documents.words import PRACTICE
from app.domain.errors import NothingToPrint
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import confirm
from app.usecases.organization import set_organization
from app.usecases.prepared_papers import (
    blank_backs,
    open_papers,
    papers_lacking,
    prepared_papers,
)
from app.usecases.preparing import Order, prepare
from app.usecases.sheets import record_sheets, spoil_sheet

CERTIFICATE, AWARD, STATEMENT, TRAINER = CertificateKind
LAST_DAY = dt.date(2025, 8, 8)


def bind(classroom, *kinds, order=Order.NDH):
    """Prepare papers of these kinds for all who can still have one."""
    for kind in kinds or (CERTIFICATE,):
        classroom.workspace.change(prepare, training=classroom.code, kind=kind, order=order)


def put_into_folder(classroom, papers):
    """Print papers and keep what stood on them."""
    facts = [each.facts for each in papers]
    classroom.workspace.change(record_sheets, training=classroom.code, printed=facts)


def told(papers):
    return [(each.facts.kind, each.facts.ndh, each.facts.number[8:11]) for each in papers]


def test_what_the_policy_admits_is_printed_with_the_facts_that_are_kept(last_hour):
    bind(last_hour)
    (paper,) = last_hour.read(prepared_papers)
    assert told([paper]) == [(CERTIFICATE, 1, "213")]
    assert (paper.sheet.name, paper.sheet.number) == ("Peserta Contoh 01", paper.facts.number)
    assert paper.facts.terms.date == LAST_DAY


def test_what_lies_printed_is_left_out_until_it_is_spoilt_or_wanted_again(last_hour):
    bind(last_hour)
    papers = last_hour.read(prepared_papers)
    put_into_folder(last_hour, papers)
    with pytest.raises(NothingToPrint):
        last_hour.read(prepared_papers)
    assert last_hour.read(prepared_papers, again=True) == papers
    last_hour.workspace.change(spoil_sheet, number=papers[0].facts.number, reason="Kertas macet")
    assert last_hour.read(prepared_papers) == papers


def test_named_papers_are_printed_whatever_the_policy(last_hour):
    bind(last_hour, CERTIFICATE, STATEMENT)
    assert told(last_hour.read(prepared_papers, who=["2"])) == [
        (CERTIFICATE, 2, "214"),
        (STATEMENT, 2, "215"),
    ]
    assert told(last_hour.read(prepared_papers, who=["2"], kinds=[STATEMENT])) == [
        (STATEMENT, 2, "215")
    ]
    number = "800.2.4/214/BKPSDMD/2025"
    assert told(last_hour.read(prepared_papers, numbers=[number])) == [(CERTIFICATE, 2, "214")]


@pytest.mark.parametrize(
    ("policy", "printed"), [("final", []), ("certain", [1]), ("possible", [1, 2])]
)
def test_each_policy_admits_its_own(last_hour, policy, printed):
    last_hour.plan_day(policy=policy)
    bind(last_hour)
    if printed:
        assert [o.facts.ndh for o in last_hour.read(prepared_papers)] == printed
        return
    with pytest.raises(NothingToPrint) as refused:
        last_hour.read(prepared_papers)
    assert refused.value.fields == {"paper": "prepared-papers", "reason": "waits-final"}
    last_hour.fill(session=4)
    assert [o.facts.ndh for o in last_hour.read(prepared_papers)] == [1, 2]


def why_nothing(classroom, query, **which):
    with pytest.raises(NothingToPrint) as refused:
        classroom.read(query, **which)
    return refused.value.fields["reason"]


def test_why_nothing_comes_out_is_told(last_hour):
    assert why_nothing(last_hour, prepared_papers) == "none-prepared"
    assert why_nothing(last_hour, open_papers) == "none-prepared"
    bind(last_hour)
    papers = last_hour.read(open_papers, who=["2"])
    put_into_folder(last_hour, papers)
    assert why_nothing(last_hour, open_papers) == "all-printed"
    assert last_hour.read(open_papers, who=["2"], again=True) == papers
    assert why_nothing(last_hour, open_papers, who=["1"]) == "nobody-open"
    put_into_folder(last_hour, last_hour.read(prepared_papers))
    assert why_nothing(last_hour, prepared_papers) == "all-printed"


def test_named_papers_may_go_by_the_policy_too(last_hour):
    bind(last_hour)
    papers = last_hour.read(prepared_papers, who=["1", "2"], by_policy=True)
    assert told(papers) == [(CERTIFICATE, 1, "213")]
    assert why_nothing(last_hour, prepared_papers, who=["2"], by_policy=True) == "waits-certain"


def test_which_of_both_papers_is_lacking_is_told_of_who_has_the_other(last_hour):
    bind(last_hour)
    assert last_hour.read(papers_lacking, people={2, 3, None}) == ((2, STATEMENT),)
    bind(last_hour, STATEMENT)
    assert last_hour.read(papers_lacking, people={2}) == ()


def test_kinds_stand_one_after_the_other_and_a_trainer_has_no_ndh(last_hour):
    bind(last_hour, TRAINER, CERTIFICATE, STATEMENT)
    assert told(last_hour.read(prepared_papers)) == [
        (CERTIFICATE, 1, "214"),
        (STATEMENT, 3, "217"),
        (TRAINER, None, "213"),
    ]
    number = "800.2.4/213/BKPSDMD/2025"
    (paper,) = last_hour.read(prepared_papers, numbers=[number])
    assert paper.sheet.name == "Drs. Joko Umpama, M.Si."


def test_what_was_issued_is_not_prepared_any_more(last_hour):
    bind(last_hour)
    last_hour.fill(session=4)
    last_hour.workspace.change(confirm, training=last_hour.code, date=LAST_DAY)
    with pytest.raises(NothingToPrint):
        last_hour.read(prepared_papers, who=["1"])


def test_whose_result_is_open_gets_both_papers(last_hour):
    bind(last_hour, CERTIFICATE, STATEMENT)
    papers = last_hour.read(open_papers)
    assert told(papers) == [(CERTIFICATE, 2, "214"), (STATEMENT, 2, "215")]
    assert [each.sheet.terms.title for each in papers] == ["SERTIFIKAT", "SURAT KETERANGAN"]
    put_into_folder(last_hour, papers[:1])
    assert told(last_hour.read(open_papers)) == [(STATEMENT, 2, "215")]
    assert last_hour.read(open_papers, again=True) == papers
    last_hour.fill(session=4)
    with pytest.raises(NothingToPrint):
        last_hour.read(open_papers)


def test_there_is_a_back_for_everybody_who_may_still_need_one(last_hour):
    backs = last_hour.read(blank_backs)
    assert backs.count == 2  # NDH 3 cannot have a certificate any more.
    assert backs.terms.back.total == "10"
    assert backs.disclaimer is None
    bind(last_hour)
    put_into_folder(last_hour, last_hour.read(prepared_papers))
    assert last_hour.read(blank_backs).count == 1


def test_who_was_issued_one_needs_no_back_any_more(last_hour):
    last_hour.fill(session=4)
    last_hour.issue()
    with pytest.raises(NothingToPrint) as refused:
        last_hour.read(blank_backs)
    assert refused.value.fields == {"paper": "backs"}


def test_a_kind_whose_back_nobody_signs_has_none(last_hour):
    with pytest.raises(NothingToPrint):
        last_hour.read(blank_backs, kind=STATEMENT)


def test_papers_of_a_practice_room_say_so(last_hour):
    office = OrganizationFacts(name="BKPSDMD Kota Contoh", is_practice=True)
    last_hour.workspace.change(set_organization, organization=office)
    bind(last_hour)
    assert last_hour.read(prepared_papers)[0].sheet.disclaimer == PRACTICE
    assert last_hour.read(blank_backs).disclaimer == PRACTICE


def test_kinds_whose_backs_lie_there_come_without_them(last_hour):
    bind(last_hour, CERTIFICATE, STATEMENT)
    (whole,) = last_hour.read(prepared_papers, kinds=[CERTIFICATE])
    (front,) = last_hour.read(prepared_papers, kinds=[CERTIFICATE], backed=[CERTIFICATE])
    assert (front.facts, front.sheet.terms.back) == (whole.facts, None)
    (other,) = last_hour.read(prepared_papers, kinds=[CERTIFICATE], backed=[AWARD])
    assert other == whole
    certificate, statement = last_hour.read(open_papers, backed=[CERTIFICATE])
    assert certificate.sheet.terms.back is None
    assert last_hour.read(open_papers)[1] == statement
