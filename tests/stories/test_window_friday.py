"""The Friday of operator.md through the real window, by its clock; the number book afterwards."""

from collections import Counter

import pytest

from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_board import Stage
from app.usecases.certificate_exports import register_tables
from app.usecases.class_list import list_class
from app.usecases.exports import training_tables
from app.usecases.number_list import list_numbers
from app.usecases.preparing import Order
from app.usecases.register import register
from app.usecases.score_board import score_board
from app.usecases.searching import search_records
from tests.stories import friday_steps as friday
from tests.stories.friday_steps import BOARD
from tests.stories.starting import CODE, DAYS, assert_whole

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = DAYS
LAST_ACTS = (BOARD, "Ctrl+Return", "Return")


@pytest.mark.parametrize("order", Order)
def test_the_clock_table_of_friday(operate, clock, enrolled, week, tmp_path, order):
    friday.plan(enrolled, week, policy="certain")
    clock.set(MONDAY, "16:45")
    operator = friday.sit_down(operate, enrolled)
    operator.press(friday.ATTENDANCE)
    friday.close_the_days_before(operator, "2,11 A 2,4", "5,9,17,23 A 6", "")
    clock.set(TUESDAY, "19:00")
    check_the_names(operator, tmp_path)
    clock.set(WEDNESDAY, "17:00")
    reserve_block(operator)
    operator.press(friday.ATTENDANCE)
    friday.close_the_days_before(operator, "")
    clock.set(THURSDAY, "16:30")
    prepare_on_thursday(operator, order, tmp_path)
    clock.set(FRIDAY, "11:30")
    print_those_who_are_certain(operator, order, tmp_path)
    print_a_spoilt_sheet_again(operator, tmp_path)
    clock.set(FRIDAY, "15:15")
    print_both_papers_for_the_open_ones(operator, order, tmp_path)
    clock.set(FRIDAY, "16:15")
    award_the_best(operator, tmp_path)
    assert_nothing_is_issued(operator)
    correct_a_name_that_is_printed(operator)
    clock.set(FRIDAY, "17:00")
    decide(operator)
    look_at_the_book(operator, order)
    clock.set(FRIDAY, "17:30")
    hand_everything_over(operator, tmp_path)
    make_void_before_a_witness(operator)
    assert_whole(enrolled)


def check_the_names(operator, folder):
    """The list goes round and comes back: one corrected his name, one has not initialled yet."""
    operator.press(friday.PEOPLE)
    assert friday.names_checked(operator) == "Nama dicek 0 dari 30"
    operator.click("Check names")
    friday.take(operator, "Print the list to check names")
    going_round = friday.save(operator, folder / "cek-nama.pdf")
    assert friday.says(going_round, "DAFTAR CEK NAMA", "Peserta Contoh 0021", "Perbaikan", "Paraf")
    friday.correct_name(operator, 21, "Dr. Peraga Umpama, M.Pd.")
    operator.settle()
    operator.press("Ctrl+F")
    operator.type("5")
    operator.press("Return")
    operator.click("Check names")
    friday.take(operator, "The rest is checked, except {people}", people="05")
    assert friday.names_checked(operator) == "Nama dicek 29 dari 30"
    assert operator.banner == "29 nama sudah dicek."
    operator.press("Ctrl+D")
    assert friday.names_checked(operator) == "Nama dicek 30 dari 30"


def correct_a_name_that_is_printed(operator):
    """What somebody checked is no longer what the records say: page and board tell it."""
    friday.correct_name(operator, 14, "Gunawan Sampel, S.Pd.")
    assert friday.names_checked(operator) == "Nama dicek 29 dari 30, 1 berubah sejak dicek"
    lapsed = [o.ndh for o in friday.board_of(operator).lines if "check-again" in o.lacks]
    assert set(lapsed) == {14}


def reserve_block(operator):
    """The block of the registry office goes into the number book."""
    operator.press(BOARD)
    operator.click_tab("&Number book")
    operator.click("Reserve numbers")
    operator.type("213")
    operator.press("Tab")
    operator.type("252")
    operator.tab_to("Note")
    operator.type("Bagian Umum")
    operator.press("Return")
    book = operator.read(list_numbers, year=2025).numbers
    assert [line.sequence for line in book] == [*range(213, 253)]
    assert {line.state for line in book} == {NumberState.RESERVED}
    operator.click_tab("&Board")


def prepare_on_thursday(operator, order, folder):
    """Numbers go to all who still can pass, or wait until somebody is certain; backs are signed."""
    operator.press(BOARD)
    assert friday.stages(operator) == {Stage.OPEN: 30}
    assert friday.next_act(operator) == "Siapkan sertifikat"
    operator.press("Ctrl+Return")
    if order is Order.NDH:
        friday.prepare(operator, order)
        assert operator.banner == "Disiapkan: 30 sertifikat."
        assert friday.stages(operator) == {Stage.PREPARED: 30}
        assert friday.next_act(operator) == ""
    else:
        operator.press("Escape")
    friday.pick(operator, "Print", "Backs alone")
    backs = friday.save(operator, folder / "belakang.pdf")
    assert friday.says(backs, "Konsep Coaching")
    assert not friday.says(backs, "Peserta Contoh")


def print_those_who_are_certain(operator, order, folder):
    """24 can miss whatever is still to come."""
    for session in (17, 18):
        friday.mark_session(operator, session)
    operator.press(BOARD)
    if order is Order.CERTAIN_FIRST:
        operator.press("Ctrl+Return")
        friday.prepare(operator, order)
        assert operator.banner == "Disiapkan: 24 sertifikat."
    assert friday.next_act(operator) == "Cetak 24 yang sudah pasti, depan saja"
    operator.press("Ctrl+Return")
    fronts = friday.save(operator, folder / "depan.pdf")
    assert friday.says(fronts, "Peserta Contoh 0001")
    assert not friday.says(fronts, "Konsep Coaching")  # that stands on the backs, signed
    assert friday.stages(operator)[Stage.PRINTED] == 24


def print_a_spoilt_sheet_again(operator, folder):
    """A click and a key print the same number again; the old sheet is spoilt."""
    before = next(line for line in friday.board_of(operator).lines if line.ndh == 12)
    friday.put_cursor_on(operator, 12)
    operator.press("Ctrl+R")
    again = friday.save(operator, folder / "ulang.pdf")
    assert friday.says(again, "Konsep Coaching")  # its signed back is spoilt with it
    after = next(line for line in friday.board_of(operator).lines if line.ndh == 12)
    assert (after.number, after.printed, after.spoilt) == (before.number, 2, 1)


def print_both_papers_for_the_open_ones(operator, order, folder):
    """Four more are certain; two are open and get both papers, and a slip each."""
    friday.mark_session(operator, 19)
    operator.press(BOARD)
    if order is Order.CERTAIN_FIRST:
        operator.press("Ctrl+Return")
        friday.prepare(operator, order)
        assert operator.banner == "Disiapkan: 4 sertifikat."
    assert friday.next_act(operator) == "Cetak 4 yang sudah pasti, depan saja"
    operator.press("Ctrl+Return")
    friday.save(operator, folder / "empat.pdf")
    assert friday.next_act(operator) == "Cetak kedua surat untuk 2 yang belum pasti"
    operator.press("Ctrl+Return")
    both = friday.save(operator, folder / "dua-surat.pdf")
    assert friday.says(both, "Surat Keterangan", "Peserta Contoh 0002", "Peserta Contoh 0011")
    assert friday.next_act(operator) == "Cetak slip untuk 2 yang belum pasti"
    operator.press("Ctrl+Return")
    slips = friday.save(operator, folder / "slip.pdf")
    assert friday.says(slips, "sesi 20", "Peserta Contoh 0002", "Peserta Contoh 0011")
    assert friday.stages(operator) == {Stage.PRINTED: 30}
    assert friday.next_act(operator) == ""


def award_the_best(operator, folder):
    """The scores show the cut line and a tie across it; once that is settled, six are the best."""
    operator.press(friday.SCORES)
    friday.type_scores(operator)
    operator.click_tab("S&tanding")
    assert operator.read(score_board, training=CODE).cut.tied == (8, 10)
    assert operator.sees("08 Peserta Contoh 0008, 10 Peserta Contoh 0010 berbagi peringkat")
    assert operator.sees("dan 20 lagi.")
    operator.click("Settle who is in")
    operator.type("1")
    operator.press("Tab")
    operator.type("2")
    operator.tab_to("Why, for the minutes")
    operator.type("Rapat panitia")
    operator.press("Return")
    assert operator.read(score_board, training=CODE).cut.just_out == (10,)
    operator.press(BOARD)
    friday.show_kind(operator, "P")  # as in Piagam
    operator.press("Ctrl+Return")
    friday.prepare(operator, Order.NDH)
    assert operator.banner == "Disiapkan: 6 piagam."
    operator.press("Ctrl+Return")
    friday.save(operator, folder / "piagam.pdf")


def assert_nothing_is_issued(operator):
    """What is prepared stands in no register, no search, no recap and no export."""
    operator.click_tab("&Register")
    assert operator.page.tabs.register.table.shown() == ()
    assert operator.read(register, training=CODE) == ()
    assert operator.read(search_records, typed="800.2.4/213") == ()
    for tables in (register_tables, training_tables):
        assert "BKPSDMD/2025" not in str(operator.read(tables, training=CODE))
    operator.click_tab("&Board")


def decide(operator):
    """Two exceptions, the rest present; three acts later the whole screen says what to pull."""
    operator.press(friday.ATTENDANCE)
    operator.click_tab("&Day")
    operator.type("2,11 A 20")
    operator.press("Return", "Ctrl+Return")
    operator.press(BOARD)
    assert friday.next_act(operator) == "Sahkan 28, tahan 2"
    operator.press("Alt+1")
    operator.press(*LAST_ACTS)
    assert len(LAST_ACTS) <= 3
    assert friday.read_decision(operator) == [
        "Disahkan: 28 sertifikat, 6 piagam, 2 surat keterangan.",
        "Keluarkan dari map: 02, 11. Masukkan surat keterangan.",
        "02  Peserta Contoh 0002 – kehadiran kurang",
        "11  Peserta Contoh 0011 – kehadiran kurang",
        "Cetak ulang, karena isinya sudah berubah:",
        "14  Gunawan Sampel, S.Pd. – nama",
    ]


def look_at_the_book(operator, order):
    """The number book says what became of each of the forty numbers."""
    book = operator.read(list_numbers, year=2025)
    states = Counter((line.kind, line.state) for line in book.numbers)
    assert states == {
        (CertificateKind.CERTIFICATE, NumberState.ISSUED): 28,
        (CertificateKind.CERTIFICATE, NumberState.WITHHELD): 2,
        (CertificateKind.STATEMENT, NumberState.ISSUED): 2,
        (CertificateKind.AWARD, NumberState.ISSUED): 6,
        (None, NumberState.RESERVED): 2,
    }
    places = {(line.kind, line.ndh): line.sequence for line in book.numbers}
    held = [214, 223] if order is Order.NDH else [241, 242]
    assert [places[CertificateKind.CERTIFICATE, ndh] for ndh in friday.LATE] == held
    assert [places[CertificateKind.STATEMENT, ndh] for ndh in friday.LATE] == [243, 244]
    by_place = [places[CertificateKind.AWARD, ndh] for ndh in friday.BEST]
    assert by_place == [*range(245, 251)]
    assert book.gaps == ()
    assert sum(line.spoilt for line in book.numbers) == 1
    issued = operator.read(register, training=CODE)
    assert len(issued) == 36
    assert operator.read(search_records, typed="800.2.4/213")
    assert [o.name for o in issued if o.ndh in (14, 21)] == [
        "Peserta Contoh 0014",
        "Dr. Peraga Umpama, M.Pd.",
    ]


def hand_everything_over(operator, folder):
    """By the code of a card, by NDH, to somebody with a mandate; those who are left at once."""
    assert friday.next_act(operator) == "Serahkan kepada 30 orang"
    friday.pick(operator, "Print", "List to sign for receipt")
    friday.save(operator, folder / "tanda-terima.pdf")
    operator.press("Ctrl+Return")
    card = operator.read(list_class, training=CODE).members[0].code
    friday.hand_over(operator, card)
    friday.hand_over(operator, "2")
    friday.hand_over(operator, "3", "Wali Teladan", "surat kuasa")
    operator.press("Escape")
    friday.show_kind(operator, "End")  # all of them
    operator.tab_to("Participants and their certificates")
    operator.press("Ctrl+A")
    friday.pick(operator, "More", "Hand the chosen over to their holders")
    assert operator.banner == "31 surat diserahkan."
    lines = [line for line in friday.board_of(operator).lines if line.number]
    stages = Counter(line.stage for line in lines)
    assert stages == {Stage.HANDED_OVER: 36, Stage.WITHHELD: 2}
    collected = {line.ndh: line.collected_by for line in lines}
    assert collected[1] is None
    assert collected[3] == "Wali Teladan"


def make_void_before_a_witness(operator):
    """A number that nobody gets is made void before it was valid, with a reason and two names."""
    friday.show_kind(operator, "Home")
    friday.put_cursor_on(operator, 2)
    operator.press("Ctrl+Del")
    operator.tab_to("Witness beside you")
    operator.type("Saksi Teladan")
    operator.press("Return")
    (line,) = (o for o in operator.read(list_numbers).numbers if o.state is NumberState.VOID)
    assert (line.ndh, line.reason, line.witness) == (2, "Tidak lulus", "Saksi Teladan")
