"""Photos of participants: who has one, whose the files of a folder are, and one stored once.

A content that was stored stays, as certificates name it by its hash; a person has one or none.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.photo_matching import PhotoMatching, Sitter, match_photos
from app.domain.photo_refusals import StalePhoto, UnknownPhoto
from app.exchange.photos import Picture
from app.usecases.finding import find_enrollment, find_training
from db.models import Enrollment, Person, PersonPhoto, Photo
from db.session import Transaction

# In the order of Sitter, with the hash behind it.
_PEOPLE = (
    select(Enrollment.scan_code, Enrollment.ndh, Person.nip, Enrollment.name, PersonPhoto.sha256)
    .join(Person, Person.id == Enrollment.person_id)
    .outerjoin(PersonPhoto, PersonPhoto.person_id == Person.id)
    .where(Enrollment.training_id == bindparam("training"), Enrollment.state == "active")
    .order_by(Enrollment.ndh)
)
_PRESENT = select(PersonPhoto.sha256).where(PersonPhoto.person_id == bindparam("person"))
_CONTENT = select(Photo.jpeg).where(Photo.sha256 == bindparam("sha256"))


@dataclass(frozen=True)
class PhotoLine:
    """Somebody of the class with the hash of their photo, None where there is none."""

    sitter: Sitter
    sha256: str | None


@dataclass(frozen=True)
class PhotoPreview:
    """What a folder would bring: the class as it is, and whose each file is."""

    people: tuple[PhotoLine, ...]
    matching: PhotoMatching

    @property
    def missing(self) -> tuple[Sitter, ...]:
        """Who has no photo and gets none from this folder."""
        given = {match.sitter for match in self.matching.matches}
        return tuple(o.sitter for o in self.people if not o.sha256 and o.sitter not in given)


@dataclass(frozen=True)
class GivenPhoto:
    """A picture for a participant; `seen` is the hash of the photo that was there before."""

    code: str
    picture: Picture
    seen: str | None


@dataclass(frozen=True)
class PhotoChange:
    """What became of one participant's photo, by the hashes of the contents."""

    code: str
    old: str | None
    new: str | None

    def reversed(self) -> "PhotoChange":
        """The change that takes this one back."""
        return PhotoChange(self.code, self.new, self.old)


@dataclass(frozen=True)
class StoredPhoto:
    """The photo of one participant."""

    sha256: str
    jpeg: bytes


def list_photos(tx: Transaction, *, training: str) -> tuple[PhotoLine, ...]:
    """Who of the class has a photo and who has none, by NDH."""
    rows = tx.connection().execute(_PEOPLE, {"training": find_training(tx, training).id})
    return tuple(PhotoLine(Sitter(*row[:-1]), row.sha256) for row in rows)


def preview_photos(tx: Transaction, *, training: str, files: Collection[str]) -> PhotoPreview:
    """Find whose photo each file is, by its name; nothing is stored."""
    people = list_photos(tx, training=training)
    return PhotoPreview(people, match_photos(files, [line.sitter for line in people]))


def photo_of(tx: Transaction, *, training: str, who: str) -> StoredPhoto | None:
    """The present photo of a participant, None where there is none."""
    seat = find_enrollment(tx, find_training(tx, training), who)
    sha256 = tx.scalar(_PRESENT, {"person": seat.person_id})
    return StoredPhoto(sha256, photo_bytes(tx, sha256=sha256)) if sha256 else None


def photo_bytes(tx: Transaction, *, sha256: str) -> bytes:
    """The JPEG of a content that was ever stored; raises UnknownPhoto."""
    jpeg = tx.scalar(_CONTENT, {"sha256": sha256})
    if jpeg is None:
        raise UnknownPhoto(sha256=sha256)
    return jpeg


def store_photos(
    tx: Transaction, *, training: str, photos: Sequence[GivenPhoto]
) -> tuple[PhotoChange, ...]:
    """Give participants their photos; returns what changed, which the same photo again does not.

    Raises StalePhoto where somebody got another photo since it was looked at.
    """
    for given in photos:
        picture = given.picture
        content = {
            "sha256": picture.sha256,
            "width": picture.width,
            "height": picture.height,
            "jpeg": picture.jpeg,
        }
        tx.connection().execute(insert(Photo).on_conflict_do_nothing(), content)
    wanted = [PhotoChange(given.code, given.seen, given.picture.sha256) for given in photos]
    return _change(tx, training, wanted)


def take_photo_away(
    tx: Transaction, *, training: str, who: str, seen: str
) -> tuple[PhotoChange, ...]:
    """Let a participant have no photo; certificates that bear it stay as they are.

    Raises StalePhoto where it is not the photo that was seen.
    """
    return _change(tx, training, [PhotoChange(who, seen, None)])


def restore_photos(
    tx: Transaction, *, training: str, changes: Sequence[PhotoChange]
) -> tuple[PhotoChange, ...]:
    """Give participants the photos that they had before; the contents are there still.

    Raises StalePhoto where somebody got another photo since.
    """
    return _change(tx, training, [change.reversed() for change in changes])


def _change(
    tx: Transaction, training: str, wanted: Sequence[PhotoChange]
) -> tuple[PhotoChange, ...]:
    found = find_training(tx, training)
    changed, numbers = [], []
    for change in wanted:
        seat = find_enrollment(tx, found, change.code)
        present = tx.scalar(_PRESENT, {"person": seat.person_id})
        if present == change.new:
            continue
        if present != change.old:
            raise StalePhoto(name=seat.name, ndh=seat.ndh)
        _put(tx, seat.person_id, change.new)
        changed.append(PhotoChange(seat.scan_code, present, change.new))
        numbers.append(seat.ndh)
    tx.tell(training=found.code, people=sorted(numbers))
    return tuple(changed)


def _put(tx: Transaction, person: int, sha256: str | None) -> None:
    if sha256 is None:
        statement = delete(PersonPhoto).where(PersonPhoto.person_id == person)
        tx.connection().execute(statement)
        return
    row = insert(PersonPhoto).values(person_id=person, sha256=sha256)
    tx.connection().execute(
        row.on_conflict_do_update(index_elements=["person_id"], set_={"sha256": sha256})
    )
