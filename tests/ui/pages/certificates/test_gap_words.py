"""What is said of gaps before certificates are issued with them."""

from dataclasses import replace

from app.usecases.certificate_gaps import CertificateGaps
from ui.pages.certificates.gap_words import said_of_gaps
from ui.wording import Wording

NOTHING = CertificateGaps(0, 0, 0, 0, 0, is_unsigned=False, has_odd_signatory_nip=False)


def test_nothing_is_said_where_all_is_there():
    assert said_of_gaps(NOTHING, Wording("id")) == ""


def test_each_gap_is_said_with_how_many_it_touches():
    assert said_of_gaps(replace(NOTHING, birth=26, nip=2), Wording("id")) == (
        "26 tanpa tempat atau tanggal lahir, 2 tanpa NIP: di sertifikat tercetak tanda - atau"
        " kosong."
    )
    assert said_of_gaps(replace(NOTHING, rank=1, position=2, unit=3), Wording("en")) == (
        "1 without rank, 2 without position, 3 without unit: the certificate prints a dash there"
        " or leaves it out."
    )


def test_what_is_amiss_with_who_signs_is_said_by_itself():
    odd = replace(NOTHING, has_odd_signatory_nip=True)
    assert said_of_gaps(odd, Wording("id")) == "NIP penandatangan bukan 18 angka."
