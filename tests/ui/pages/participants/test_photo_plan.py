"""Which file becomes whose photo, as plain values: assigned, left out, read again."""

import pytest

from app.domain.photo_matching import PhotoDoubt as Doubt
from app.domain.photo_matching import PhotoMatch, PhotoMatching, PhotoSign, Sitter, UnmatchedPhoto
from app.domain.photo_refusals import PhotoIsHeic
from app.exchange.photos import Picture, ReadPhotos
from app.usecases.photos import GivenPhoto, PhotoLine, PhotoPreview
from ui.pages.participants.photo_plan import plan_of

BUDI = Sitter("BUDI", 1, None, "Budi Sampel")
CITRA = Sitter("CITRA", 2, None, "Citra Contoh")
DEWI = Sitter("DEWI", 3, None, "Dewi Peraga")
PEOPLE = (PhotoLine(BUDI, None), PhotoLine(CITRA, "hash of 02.jpg"), PhotoLine(DEWI, None))


def picture(file, content="hash of"):
    return Picture(file, f"{content} {file}", 354, 472, b"")


def planned(content="hash of"):
    names = ("01.jpg", "02.jpg", "a.jpg", "b.jpg")
    read = ReadPhotos(
        tuple(picture(name, content) for name in names), (PhotoIsHeic(file="c.heic"),)
    )
    matching = PhotoMatching(
        (
            PhotoMatch("01.jpg", BUDI, PhotoSign.NDH),
            PhotoMatch("02.jpg", CITRA, PhotoSign.NDH),
        ),
        (
            UnmatchedPhoto("a.jpg", Doubt.NOBODY),
            UnmatchedPhoto("b.jpg", Doubt.UNCLEAR, (BUDI, DEWI)),
        ),
    )
    return plan_of(read, PhotoPreview(PEOPLE, matching))


@pytest.fixture
def plan():
    return planned()


def told(plan):
    return [(o.file, o.sitter and o.sitter.ndh, o.note) for o in plan.photos]


def test_what_needs_a_look_stands_first(plan):
    assert told(plan) == [
        ("a.jpg", None, "photo-of-nobody"),
        ("b.jpg", None, "photo-unclear"),
        ("c.heic", None, "photo-is-heic"),
        ("01.jpg", 1, "by-ndh"),
        ("02.jpg", 2, "by-ndh"),
    ]
    assert (len(plan.matched), plan.doubtful, plan.missing) == (2, 3, (DEWI,))


def test_a_photo_that_is_stored_already_is_not_stored_again(plan):
    assert plan.given == (GivenPhoto("BUDI", picture("01.jpg"), None),)
    assert plan.present(CITRA) == "hash of 02.jpg"


def test_a_file_is_given_to_somebody_and_the_one_before_is_nobodys(plan):
    after = plan.assign("b.jpg", DEWI).assign("a.jpg", BUDI)
    assert told(after) == [
        ("a.jpg", 1, "by-hand"),
        ("b.jpg", 3, "by-hand"),
        ("c.heic", None, "photo-is-heic"),
        ("01.jpg", None, "photo-unclear"),
        ("02.jpg", 2, "by-ndh"),
    ]
    assert after.photos[3].sitters == (BUDI,)
    assert after.missing == ()


def test_a_file_is_left_out_and_its_participant_offered_again(plan):
    after = plan.leave_out("01.jpg").leave_out("a.jpg")
    assert told(after)[3] == ("01.jpg", None, "photo-unclear")
    assert after.photos[0] == plan.photos[0]
    assert after.missing == (BUDI, DEWI)


def test_photos_that_were_read_in_another_format_keep_what_was_put_right(plan):
    before = plan.assign("b.jpg", DEWI).leave_out("01.jpg")
    after = planned("larger").following(before)
    assert told(after) == told(before)
    assert after.given[0] == GivenPhoto("DEWI", picture("b.jpg", "larger"), None)
