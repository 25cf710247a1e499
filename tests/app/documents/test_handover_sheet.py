"""The list that is signed at the handover: zig-zag, with whoever came for somebody else."""

import re
from dataclasses import replace
from itertools import pairwise

from app.documents.handover_sheet import draw_handover_sheets
from app.documents.page import PaperSize
from app.documents.specimen_lists import handover_sheet


def test_thirty_people_sign_on_one_f4_page(read):
    (page,) = read(draw_handover_sheets([handover_sheet(30)], PaperSize.F4))
    signing = [
        p for p in page.pieces if p.left > 160 and p.top > 60 and re.fullmatch(r"\d\d", p.text)
    ]
    assert len(signing) == 30
    odd, even = ([p.left for p in signing if int(p.text) % 2 == rest] for rest in (1, 0))
    assert all(max(side) - min(side) < 1 for side in (odd, even))
    assert max(odd) + 18 < min(even)


def test_who_collected_by_mandate_is_named_where_the_other_would_sign(read):
    (page,) = read(draw_handover_sheets([handover_sheet(6)], PaperSize.A4))
    assert "Budi Contoh" in page.text
    (said,) = [piece for piece in page.pieces if piece.text.startswith("Budi Contoh")]
    (name,) = [piece for piece in page.pieces if piece.text.startswith("I Made Percobaan")]
    assert abs(said.top - name.top) < 3


def test_the_list_says_of_what_and_when_it_is(read):
    sheet = handover_sheet(2)
    told = []
    drawn = draw_handover_sheets(
        [sheet, replace(sheet, kind="Piagam Penghargaan", day=None, place=None)],
        PaperSize.A4,
        lambda *step: told.append(step),
    )
    one, other = read(drawn)
    assert "TANDA TERIMA SERTIFIKAT" in one.text
    assert "Diserahkan Jumat, 8 Agustus 2025, Aula Diklat BKPSDMD Kota Contoh" in one.text
    assert "TANDA TERIMA PIAGAM PENGHARGAAN" in other.text
    assert "Diserahkan" not in other.text
    assert "2 lembar, diserahkan ............ lembar" in one.text
    assert drawn.starts == (0, 1)
    assert told == [(1, 2), (2, 2)]


LONG = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk Kota Contoh"


def test_neighbours_in_the_list_share_the_room_to_sign_whoever_is_missing(read):
    sheet = handover_sheet(30)
    rows = tuple(row for row in sheet.rows if row.ndh not in (2, 11))
    (page,) = read(draw_handover_sheets([replace(sheet, rows=rows)], PaperSize.F4))
    numbers = sorted(
        (p.top, p.text) for p in page.pieces if p.left < 25 and re.fullmatch(r"\d\d", p.text)
    )
    gaps = {round(after[0] - before[0], 1) for before, after in pairwise(numbers)}
    assert len(numbers) == 28
    assert max(gaps) - min(gaps) < 0.3


def test_a_column_has_one_size_of_letters_and_long_units_wrap(read):
    sheet = handover_sheet(12)
    rows = (replace(sheet.rows[0], unit=LONG, nip=None), *sheet.rows[1:])
    drawn = draw_handover_sheets([replace(sheet, rows=rows)], PaperSize.A4)
    assert drawn.warnings == ()
    (page,) = read(drawn)
    for said in ("Dinas Pen", "Kecamatan"):
        wide = [p.right - p.left for p in page.pieces if p.text.startswith(said)]
        assert len(wide) > 1
        assert max(wide) - min(wide) < 0.3
