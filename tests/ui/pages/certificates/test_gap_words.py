"""What is said of gaps before certificates are issued with them, and of who gets none."""

from dataclasses import replace
from decimal import Decimal

from app.usecases.certificate_gaps import CertificateGaps, DifferingJp
from app.usecases.certificates import RefusedLine
from ui.pages.certificates.gap_words import said_of_gaps, said_of_refused
from ui.wording import Wording

NOTHING = CertificateGaps((), (), (), (), (), is_unsigned=False, has_odd_signatory_nip=False)


def test_nothing_is_said_where_all_is_there():
    assert said_of_gaps(NOTHING, Wording("id")) == ""


def test_each_gap_is_said_with_how_many_it_touches_and_whom():
    many = replace(NOTHING, birth=tuple(range(1, 27)), nip=(7, 11))
    assert said_of_gaps(many, Wording("id")) == (
        "26 tanpa tempat atau tanggal lahir (NDH 01, 02, 03, 04, 05, …), 2 tanpa NIP (NDH 07, 11):"
        " di surat tercetak tanda - atau kosong."
    )
    few = replace(NOTHING, rank=(3,), position=(1, 2), unit=(4,))
    assert said_of_gaps(few, Wording("en")) == (
        "1 without rank (NDH 03), 2 without position (NDH 01, 02), 1 without unit (NDH 04): the"
        " paper prints a dash there or leaves it out."
    )


def test_who_gets_none_is_named_with_the_reason():
    failed = RefusedLine(11, ("not-eligible", "min-present-percent"))
    assert said_of_refused((), Wording("en")) == ""
    assert said_of_refused((failed,), Wording("id")) == (
        "1 orang tidak mendapat sertifikat: NDH 11 (kehadiran kurang)."
    )
    unmarked = [RefusedLine(ndh, ("unmarked",)) for ndh in range(1, 8)]
    said = said_of_refused(unmarked, Wording("en"))
    assert said.startswith("7 people get none: NDH 01 (not yet marked), NDH 02")
    assert said.endswith("NDH 05 (not yet marked), ….")


def test_what_is_amiss_with_who_signs_is_said_by_itself():
    odd = replace(NOTHING, has_odd_signatory_nip=True)
    assert said_of_gaps(odd, Wording("id")) == "NIP penandatangan bukan 18 angka."


def test_jp_that_differ_on_front_and_back_are_said():
    differing = replace(NOTHING, jp=DifferingJp(subjects=Decimal(400), program=Decimal(290)))
    assert said_of_gaps(differing, Wording("id")) == (
        "Mata pelatihan berjumlah 400 JP, program 290 JP."
    )
