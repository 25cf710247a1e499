"""The papers of certificates in the list: what there is of each, or why there is nothing."""

from app.domain.vocabulary import CertificateKind
from app.usecases.paper_counts import PaperCounts
from ui.pages.papers.certificate_entries import CertificateEntries
from ui.wording import Wording

NOTHING = {
    **dict.fromkeys(("to_print", "printed", "waiting", "open_papers", "open_people"), 0),
    **dict.fromkeys(("backs", "to_confirm", "called", "registered", "has_numbers"), 0),
}


def entries(lines=(), issued=(), issued_printed=(), **counted):
    """What stands in the list, by the code of the paper."""
    nothing = dict.fromkeys(CertificateKind, 0)
    counts = PaperCounts(
        **{**NOTHING, **counted},
        is_scored=False,
        issued={**nothing, **dict(issued)},
        issued_printed={**nothing, **dict(issued_printed)},
    )
    groups = CertificateEntries(counts, lines, Wording("id", in_window=True)).groups()
    return {entry.code: entry for group in groups for entry in group.entries}


def test_where_there_is_nothing_every_paper_says_why():
    found = entries()
    assert all(found.pop(code).is_ready for code in ("ruler", "name-check"))
    assert not any(entry.is_ready for entry in found.values())
    assert {entry.state for entry in found.values()} == {
        "Belum ada yang disiapkan",
        "Tidak ada lagi yang memerlukan",
        "Tidak ada peserta yang belum pasti",
        "Belum ada yang dapat dipanggil",
        "Belum ada yang diterbitkan",
        "Belum ada nomor yang diberikan",
    }


def test_prepared_papers_say_how_many_are_to_be_printed():
    prepared = entries(to_print=4, printed=24, waiting=2)["prepared"]
    assert prepared.line == "Sertifikat yang disiapkan (4 lembar) · depan dan belakang"
    assert (prepared.state, prepared.is_ready) == ("24 sudah dicetak", True)


def test_what_must_wait_says_so_and_what_lies_there_is_done():
    waiting = entries(waiting=2, printed=24)["fronts"]
    assert (waiting.state, waiting.is_ready, waiting.is_printed) == (
        "2 menunggu hasil",
        False,
        False,
    )
    done = entries(printed=24)["prepared"]
    assert (done.state, done.is_ready, done.is_printed) == ("Semua sudah dicetak", False, True)


def test_the_open_ones_have_both_papers_and_a_slip():
    found = entries(open_papers=4, open_people=2)
    assert found["open-papers"].title == "Kedua surat peserta belum pasti (4 lembar)"
    assert found["slips"].title == "Slip peserta belum pasti (2 orang)"
    assert entries(open_people=2)["open-papers"].state == "Tidak ada yang perlu dicetak"


def test_issued_papers_say_of_how_many_people_they_are_printed():
    issued = {CertificateKind.AWARD: 6, CertificateKind.TRAINER: 4, CertificateKind.STATEMENT: 2}
    printed = {CertificateKind.AWARD: 2, CertificateKind.TRAINER: 4}
    found = entries((), issued, printed, registered=12)
    assert found["awards"].state == "2 dari 6 sudah dicetak"
    assert found["trainer-certificates"].title == "Sertifikat pengajar (4 orang)"
    assert found["trainer-certificates"].is_printed
    assert found["statements"].state == "Belum dicetak"
    assert found["handover-list"].is_ready
    assert found["register"].is_ready
