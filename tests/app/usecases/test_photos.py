"""Photos of participants on real records: matched by file names, stored once, taken back."""

import hashlib

import pytest

from app.domain.errors import UnknownParticipant, UnknownTraining
from app.domain.photo_matching import PhotoSign
from app.domain.photo_refusals import StalePhoto, UnknownPhoto
from app.exchange.photos import Picture
from app.journal import last_entries
from app.usecases import photos
from app.usecases.photos import GivenPhoto, PhotoChange
from db.models import Photo


def picture(content, file="01.jpg"):
    """Pretend to have read a picture: its content is only a word here."""
    jpeg = content.encode()
    return Picture(file, hashlib.sha256(jpeg).hexdigest(), 354, 472, jpeg)


ONE, OTHER = picture("satu"), picture("dua")


@pytest.fixture
def album(day):
    """Give photos to the three people of a day."""

    class Album:
        def lines(self):
            return day.read(photos.list_photos)

        def has(self):
            return {line.sitter.ndh: line.sha256 for line in self.lines()}

        def code(self, ndh):
            return next(o.sitter.code for o in self.lines() if o.sitter.ndh == ndh)

        def store(self, *given):
            told = [GivenPhoto(self.code(ndh), taken, seen) for ndh, taken, seen in given]
            return self.change(photos.store_photos, photos=told)

        def change(self, verb, **plain):
            return day.workspace.change(verb, training=day.code, **plain)

        def contents(self):
            return day.workspace.read(lambda tx: tx.query(Photo).count())

    return Album()


def test_nobody_has_a_photo_at_first(album):
    assert album.has() == {1: None, 2: None, 3: None}
    assert [line.sitter.name for line in album.lines()][:1] == ["Peserta Contoh 01"]


def test_a_folder_is_compared_with_the_class_and_nothing_is_stored(day, album):
    album.store((3, ONE, None))
    found = day.read(
        photos.preview_photos, files=["198001012005011901.jpg", "Orang Lain.jpg", "03.jpg"]
    )
    assert [(o.sitter.ndh, o.sign) for o in found.matching.matches] == [
        (1, PhotoSign.NIP),
        (3, PhotoSign.NDH),
    ]
    assert [o.file for o in found.matching.unmatched] == ["Orang Lain.jpg"]
    assert [sitter.ndh for sitter in found.missing] == [2]
    assert album.has() == {1: None, 2: None, 3: ONE.sha256}


def test_who_left_the_class_needs_no_photo(day, album):
    day.withdraw("2")
    assert album.has() == {1: None, 3: None}


def test_a_photo_is_stored_once_and_the_same_again_changes_nothing(album):
    changes = album.store((1, ONE, None), (2, ONE, None))
    assert [(o.old, o.new) for o in changes] == [(None, ONE.sha256)] * 2
    assert album.contents() == 1
    assert album.store((1, ONE, ONE.sha256), (2, ONE, None)) == ()
    assert album.has() == {1: ONE.sha256, 2: ONE.sha256, 3: None}


def test_another_photo_takes_the_place_of_the_one_that_was_seen(album):
    album.store((1, ONE, None))
    changes = album.store((1, OTHER, ONE.sha256))
    assert changes == (PhotoChange(album.code(1), ONE.sha256, OTHER.sha256),)
    assert album.has()[1] == OTHER.sha256


def test_a_photo_that_was_changed_in_the_meantime_is_left_alone(album):
    album.store((1, ONE, None))
    with pytest.raises(StalePhoto) as caught:
        album.store((2, OTHER, None), (1, OTHER, None))
    assert caught.value.fields == {"name": "Peserta Contoh 01", "ndh": 1}
    assert album.has() == {1: ONE.sha256, 2: None, 3: None}
    assert album.contents() == 1


def test_a_photo_is_taken_away_and_its_content_stays_for_certificates(day, album):
    album.store((1, ONE, None))
    with pytest.raises(StalePhoto):
        album.change(photos.take_photo_away, who="1", seen=OTHER.sha256)
    away = album.change(photos.take_photo_away, who="1", seen=ONE.sha256)
    assert away == (PhotoChange(album.code(1), ONE.sha256, None),)
    assert album.change(photos.take_photo_away, who="1", seen=ONE.sha256) == ()
    assert album.has()[1] is None
    assert day.workspace.read(photos.photo_bytes, sha256=ONE.sha256) == ONE.jpeg


def test_what_was_stored_can_be_taken_back_and_done_again(album):
    album.store((1, ONE, None))
    changes = album.store((1, OTHER, ONE.sha256), (2, OTHER, None))
    back = album.change(photos.restore_photos, changes=changes)
    assert album.has() == {1: ONE.sha256, 2: None, 3: None}
    album.change(photos.restore_photos, changes=back)
    assert album.has() == {1: OTHER.sha256, 2: OTHER.sha256, 3: None}


def test_what_was_changed_since_is_not_taken_back(album):
    changes = album.store((1, ONE, None))
    album.store((1, OTHER, ONE.sha256))
    with pytest.raises(StalePhoto):
        album.change(photos.restore_photos, changes=changes)
    assert album.has()[1] == OTHER.sha256


def test_the_photo_of_one_participant_is_given_with_its_hash(day, album):
    album.store((1, ONE, None))
    stored = day.read(photos.photo_of, who="198001012005011901")
    assert (stored.sha256, stored.jpeg) == (ONE.sha256, ONE.jpeg)
    assert day.read(photos.photo_of, who="2") is None


def test_what_is_not_there_is_told(day, album):
    with pytest.raises(UnknownPhoto):
        day.workspace.read(photos.photo_bytes, sha256="0" * 64)
    with pytest.raises(UnknownParticipant):
        album.change(photos.take_photo_away, who="99", seen=ONE.sha256)
    with pytest.raises(UnknownTraining):
        day.workspace.read(photos.list_photos, training="LAIN")


def test_the_journal_tells_who_got_a_photo(day, album):
    album.store((2, ONE, None), (1, OTHER, None))
    (entry,) = day.workspace.read(last_entries, limit=1)
    assert (entry.verb, entry.facts) == (
        "store_photos",
        {"training": "CM-IV-2025", "people": [1, 2]},
    )


def test_a_person_who_is_taken_out_again_leaves_with_the_photo(day, album, invent):
    outcome = day.enroll(invent(4))
    album.store((4, ONE, None))
    from app.usecases.importing import undo_import

    day.workspace.change(undo_import, training=day.code, outcome=outcome)
    assert album.has() == {1: None, 2: None, 3: None}
