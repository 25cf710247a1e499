"""The recap: every participant against every session, with what it comes to."""

import itertools
import re
from dataclasses import replace

import pytest

from app.documents.page import PaperSize, Signatory
from app.documents.recap import RecapRow, RecapSession, draw_recap, strips_of
from app.documents.specimens import recap_sheet


def _recap(people, sessions, **changes):
    plan = tuple(
        RecapSession(str(at + 1), f"Senin, {at // 4 + 1} Agustus 2025", "3", f"{at // 4 + 1} Agt")
        for at in range(sessions)
    )
    rows = tuple(
        RecapRow(ndh, f"Peserta{ndh:03}", None, ("H",) * sessions, "50", "100,00", "Lulus")
        for ndh in range(1, people + 1)
    )
    return replace(recap_sheet(1), sessions=plan, rows=rows, **changes)


def _line_of(pages, name):
    """Everything that stands beside a name, page by page, in the order of reading."""
    found = []
    for page in pages:
        for piece in page.pieces:
            if piece.text == name:
                middle = (piece.top + piece.bottom) / 2
                beside = [
                    other
                    for other in page.pieces
                    if abs((other.top + other.bottom) / 2 - middle) < 1.5
                    and other.left > piece.right
                ]
                found += [other.text for other in sorted(beside, key=lambda o: o.left)]
    return found


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize(("people", "sessions", "strips"), [(1, 1, 1), (30, 20, 1), (60, 60, 2)])
def test_everybody_stands_in_every_strip_once(read, people, sessions, strips, paper):
    pages = read(draw_recap(_recap(people, sessions), paper))
    named = re.findall(r"Peserta(\d{3})", " ".join(page.text for page in pages))
    assert sorted(map(int, named)) == sorted(list(range(1, people + 1)) * strips)


def test_two_hundred_people_in_sixty_sessions_are_all_there(read):
    pages = read(draw_recap(_recap(200, 60), PaperSize.A4))
    text = " ".join(page.text for page in pages)
    assert len(set(re.findall(r"Peserta(\d{3})", text))) == 200
    assert len(re.findall(r"\bH\b", text)) >= 200 * 60


def test_codes_totals_jp_percent_and_result_stand_in_the_person_s_row(read):
    sheet = _recap(3, 8)
    marks = ("H", "T", "I", "S", "DL", "C", "A", "PC")
    row = RecapRow(2, "Peserta002", "19860926 201505 1 901", marks, "1,33", "33,33", "Tidak Lulus")
    rows = (sheet.rows[0], row, sheet.rows[2])
    pages = read(draw_recap(replace(sheet, rows=rows), PaperSize.A4))
    beside = " ".join(_line_of(pages, "Peserta002")).split()
    assert beside == [
        *("19860926 201505 1 901 H T I S DL C A PC 1 1 1 1 1 1 1 1 1,33 33,33 Tidak Lulus".split())
    ]


def test_codes_stand_under_their_sessions_in_every_strip(read):
    sheet = _recap(1, 60)
    marks = ("H",) * 30 + ("S",) * 10 + ("A",) * 20
    pages = read(
        draw_recap(replace(sheet, rows=(replace(sheet.rows[0], marks=marks),)), PaperSize.A4)
    )
    first, second = (_line_of([page], "Peserta001") for page in pages)
    assert first == ["-", *"H" * 30, *"S" * 10]
    assert second[:21] == ["-", *"A" * 20]


def test_an_unmarked_session_is_empty_and_counted_apart(read):
    sheet = _recap(2, 4, final=False)
    marks = ("H", None, "H", None)
    rows = (replace(sheet.rows[0], marks=marks, result="Belum"), sheet.rows[1])
    pages = read(draw_recap(replace(sheet, rows=rows), PaperSize.A4))
    assert _line_of(pages, "Peserta001") == ["-", "H", "H", "2", "2", "50", "100,00", "Belum"]


def test_a_session_before_joining_is_a_dash(read):
    sheet = _recap(1, 3)
    rows = (replace(sheet.rows[0], marks=("-", "-", "A")),)
    pages = read(draw_recap(replace(sheet, rows=rows), PaperSize.A4))
    assert _line_of(pages, "Peserta001")[1:5] == ["-", "-", "A", "1"]


def test_who_left_has_a_sign_of_its_own_and_who_came_instead(read):
    sheet = _recap(1, 3)
    left = replace(
        sheet.rows[0], marks=("H", "x", "x"), result="Diganti", detail="oleh NDH 02", jp="-"
    )
    (page,) = read(draw_recap(replace(sheet, rows=(left,)), PaperSize.A4))
    assert _line_of([page], "Peserta001")[1:4] == ["H", "x", "x"]
    assert "Diganti oleh NDH 02" in page.text.replace("\r\n", " ")
    assert "Diganti 1 orang" in page.text


@pytest.mark.parametrize("sessions", [20, 60])
def test_a_recap_that_is_not_final_says_so_on_every_page(read, sessions):
    pages = read(draw_recap(_recap(40, sessions, final=False), PaperSize.A4))
    assert all("BELUM FINAL" in page.text for page in pages)
    finished = read(draw_recap(_recap(40, sessions), PaperSize.A4))
    assert not any("BELUM FINAL" in page.text for page in finished)


def test_days_stand_over_their_sessions(read):
    (page,) = read(draw_recap(_recap(5, 8), PaperSize.A4))
    where = {piece.text: piece for piece in page.pieces}
    for day, first, last in (("1 Agustus 2025", "1", "4"), ("2 Agustus 2025", "5", "8")):
        piece = next(p for text, p in where.items() if text.endswith(day))
        assert where[first].left - 3 < piece.left
        assert piece.right < where[last].right + 5


def _alone(session, number):
    return replace(session, day=f"Rabu, {number} September 2025", short_day=f"{number} Sep")


def test_days_of_one_session_each_read_upwards_in_narrow_columns(read):
    sheet = _recap(5, 20)
    sessions = tuple(_alone(one, at) for at, one in enumerate(sheet.sessions))
    (page,) = read(draw_recap(replace(sheet, sessions=sessions), PaperSize.A4))
    upright = [p for p in page.pieces if p.bottom - p.top > 15 and p.right - p.left < 6]
    assert len(upright) == 20


def test_one_day_of_one_session_is_shortened_beside_others(read):
    sheet = _recap(5, 20)
    sessions = (*sheet.sessions[:-1], _alone(sheet.sessions[-1], 3))
    (usual,) = read(draw_recap(sheet, PaperSize.A4))
    (page,) = read(draw_recap(replace(sheet, sessions=sessions), PaperSize.A4))
    assert "3 Sep" in page.text.replace("\u00a0", " ")
    assert "September" not in page.text
    tops = [next(p.top for p in one.pieces if p.text == "Peserta001") for one in (page, usual)]
    assert tops[0] == pytest.approx(tops[1])


@pytest.mark.parametrize("sessions", [20, 96])
def test_a_date_breaks_after_its_weekday_only(read, sessions):
    for page in read(draw_recap(recap_sheet(3, sessions), PaperSize.A4)):
        broken = [p.text for p in page.pieces if p.text.endswith((" Agustus", "Agustus"))]
        assert broken == []


def test_figures_of_three_digits_keep_apart(read):
    sheet = _recap(1, 120)
    *_, last = read(draw_recap(sheet, PaperSize.A4))
    numbers = sorted(
        (p for p in last.pieces if re.fullmatch(r"1[01]\d", p.text)), key=lambda p: p.left
    )
    gaps = [b.left - a.right for a, b in itertools.pairwise(numbers) if abs(a.top - b.top) < 1]
    assert len(gaps) > 10
    assert min(gaps) > 0.5


@pytest.mark.parametrize("sessions", [1, 4, 20, 45, 60])
def test_the_table_fills_the_width_of_every_page(sessions):
    sheet = _recap(1, sessions)
    for columns, _ in strips_of(sheet, 273):
        assert columns.edges[-1] - columns.edges[0] == pytest.approx(273)


def test_holes_in_the_numbers_of_sessions_are_explained(read):
    sheet = _recap(1, 3, numbering="Nomor sesi mengikuti jadwal.")
    (page,) = read(draw_recap(sheet, PaperSize.A4))
    assert "Nomor sesi mengikuti jadwal." in page.text


def test_legend_rule_jp_and_results_stand_at_the_end_only(read):
    sheet = _recap(60, 20, rule="Hadir paling sedikit 90 % dari JP.")
    *others, last = read(draw_recap(sheet, PaperSize.A4))
    words = last.text.replace("\u00a0", " ").replace("\r\n", " ")
    assert "PC = Pulang Cepat, - = belum terdaftar, x = sudah keluar" in words
    assert "Hadir paling sedikit 90 % dari JP." in words
    assert "program 50 JP, terjadwal 50 JP" in words
    assert "Lulus 60 orang" in words
    assert not any("Pulang Cepat" in page.text for page in others)


def test_what_is_not_final_is_not_to_be_signed(read):
    words = read(draw_recap(_recap(3, 4, final=False), PaperSize.A4))[-1].text
    assert "Belum final, tidak untuk ditandatangani" in words
    assert "Kepala BKPSDMD" not in words


def test_room_is_left_to_sign_below_an_office_of_many_lines(read):
    signatory = Signatory(
        "a.n. Wali Kota Contoh",
        "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah Kota Contoh",
        "Dr. Drs. H. Teladan Sampel Percobaan Umpama, S.Sos., M.Si., M.A.P., CHRP., FISQua.",
        *("Pembina Utama Muda", "19700417 199503 1 901"),
    )
    drawn = draw_recap(_recap(3, 4, signatory=signatory), PaperSize.A4)
    assert drawn.warnings == ()
    page = read(drawn)[-1]
    office = max(p.bottom for p in page.pieces if p.text.endswith("Kota Contoh,"))
    name = [p for p in page.pieces if p.text.startswith(("Dr. Drs. H. Teladan", "S.Sos."))]
    assert len(name) == 2
    assert min(p.top for p in name) - office >= 18


def test_who_signs_and_when_may_be_written_by_hand(read):
    without = read(draw_recap(_recap(3, 4, signatory=None), PaperSize.A4))[-1].text
    assert "NIP 1970" not in without
    assert "(......" in without
    assert "NIP ....." in without
    by_hand = read(draw_recap(_recap(3, 4, signed=None), PaperSize.A4))[-1].text
    assert "....., ....." in by_hand
    assert "Kepala BKPSDMD Kota Contoh," in by_hand


@pytest.mark.parametrize(
    ("prefix", "lines"),
    [
        ("Plt.", ["Plt. Kepala Badan,"]),
        ("a.n. Wali Kota Contoh", ["a.n. Wali Kota Contoh", "Kepala Badan,"]),
        (None, ["Kepala Badan,"]),
    ],
)
def test_a_prefix_stands_before_the_position_or_over_it(read, prefix, lines):
    signatory = Signatory(prefix, "Kepala Badan", "Teladan Sampel", None, None)
    page = read(draw_recap(_recap(3, 4, signatory=signatory), PaperSize.A4))[-1]
    assert [piece.text for piece in page.pieces][-len(lines) - 1 : -1] == lines


@pytest.mark.parametrize("paper", PaperSize)
def test_nothing_stands_in_the_margins(read, paper):
    for page in read(draw_recap(recap_sheet(60, 60), paper)):
        assert page.width > page.height
        for piece in page.pieces:
            assert piece.bottom <= page.height - 10
            assert piece.left >= 11
            assert piece.right <= page.width - 11


def test_progress_goes_page_by_page():
    told = []
    paper = draw_recap(_recap(60, 60), PaperSize.A4, lambda *step: told.append(step))
    assert told == [(at, paper.pages) for at in range(1, paper.pages + 1)]


def test_all_fonts_are_embedded(fonts_are_embedded):
    assert fonts_are_embedded(draw_recap(recap_sheet(5), PaperSize.A4).pdf)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_recap_looks_as_it_did_when_it_was_last_looked_at(read, is_golden, paper):
    assert is_golden(f"recap-{paper}", read(draw_recap(recap_sheet(30), paper)))
