"""Signed PDFs are known by the bytes of their original; what cannot be one is left, with why."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import StorageError
from app.exchange.kept_files import keep_file, place_of, read_kept
from app.exchange.signed_pdfs import LeftPdf, SignedPdf, gather_signed, pdfs_in

ORIGINAL, OTHER = b"%PDF asli", b"%PDF asli yang lebih panjang"
SIGNED = ORIGINAL + b" ttd"


@pytest.fixture
def documents(tmp_path):
    return tmp_path / "documents"


@pytest.fixture
def gather(tmp_path, documents):
    """Gather files of these contents beside two originals."""
    originals = [keep_file(documents, each) for each in (ORIGINAL, OTHER)]
    back = tmp_path / "kembali"
    back.mkdir()

    def from_folder(how=originals, *, anyway=False, **files):
        for name, content in files.items():
            (back / f"{name}.pdf").write_bytes(content)
        found = gather_signed(pdfs_in(back), originals=how, documents=documents, anyway=anyway)
        return found.signed, [(each.path.name, each.code) for each in found.left]

    return from_folder


def sha(content):
    return hashlib.sha256(content).hexdigest()


def test_a_file_that_begins_with_an_original_is_kept_as_it_came(gather, documents):
    signed, left = gather(a=SIGNED)
    assert signed == (SignedPdf("a.pdf", sha(SIGNED), sha(ORIGINAL), begins_alike=True),)
    assert left == []
    assert read_kept(documents, sha(SIGNED)) == SIGNED


def test_of_two_originals_the_longer_one_is_meant(gather):
    signed, _ = gather(a=OTHER + b" ttd", b=SIGNED)
    assert [each.original_sha256 for each in signed] == [sha(OTHER), sha(ORIGINAL)]


def test_what_cannot_be_a_signed_file_is_left_with_why_and_the_others_are_kept(gather, documents):
    signed, left = gather(a=ORIGINAL, b=b"%PDF lain", c=b"%", d=SIGNED)
    assert [each.name for each in signed] == ["d.pdf"]
    assert left == [
        ("a.pdf", "original"),
        ("b.pdf", "begins-otherwise"),
        ("c.pdf", "begins-otherwise"),
    ]
    assert len([*documents.iterdir()]) == 3


def test_what_begins_otherwise_is_kept_for_the_only_original_when_that_is_wanted(gather):
    signed, left = gather([sha(ORIGINAL)], anyway=True, a=b"%PDF lain")
    assert (signed[0].original_sha256, signed[0].begins_alike, left) == (sha(ORIGINAL), False, [])


def test_a_file_that_is_gone_by_now_is_left(documents, tmp_path):
    gone = tmp_path / "a.pdf"
    found = gather_signed([gone], originals=[sha(ORIGINAL)], documents=documents)
    assert found.left == (LeftPdf(gone, "not-readable"),)


def test_an_original_that_is_missing_knows_nobody_again(gather, documents):
    place_of(documents, sha(ORIGINAL)).unlink()
    assert gather(a=SIGNED)[1] == [("a.pdf", "begins-otherwise")]


def test_only_the_pdfs_of_a_folder_come_back(tmp_path):
    for name in ("b.pdf", "A.PDF", "c.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "d.pdf").mkdir()
    assert [path.name for path in pdfs_in(tmp_path)] == ["A.PDF", "b.pdf"]
    with pytest.raises(StorageError):
        pdfs_in(tmp_path / "tiada")


@given(originals=st.sets(st.binary(min_size=1, max_size=6), min_size=1), rest=st.binary(max_size=4))
def test_whatever_begins_with_an_original_and_is_longer_is_known(originals, rest, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sifat")
    kept = [keep_file(folder / "documents", each) for each in originals]
    content = min(originals) + rest
    path = folder / "a.pdf"
    path.write_bytes(content)
    found = gather_signed([path], originals=kept, documents=folder / "documents")
    longest = max((each for each in originals if content.startswith(each)), key=len)
    if longest == content:
        assert found.left == (LeftPdf(path, "original"),)
    else:
        assert found.signed[0].original_sha256 == sha(longest)
