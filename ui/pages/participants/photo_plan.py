"""Which file becomes whose photo, as the operator sees it and puts it right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.photo_matching import PhotoDoubt, PhotoSign, Sitter
from app.exchange.photos import Picture, ReadPhotos
from app.usecases.photos import GivenPhoto, PhotoLine, PhotoPreview


@dataclass(frozen=True)
class PlannedPhoto:
    """One file: its picture where it could be read, whose it is, and how that is known.

    `note` is the code of a PhotoSign, of a PhotoDoubt, or of why the file cannot be read.
    """

    file: str
    picture: Picture | None
    sitter: Sitter | None
    note: str
    sitters: tuple[Sitter, ...] = ()
    """Whom it may show, where that is not clear."""


@dataclass(frozen=True)
class PhotoPlan:
    """The files of a folder beside the people of a class; nobody gets two."""

    people: tuple[PhotoLine, ...]
    photos: tuple[PlannedPhoto, ...]

    @property
    def matched(self) -> tuple[PlannedPhoto, ...]:
        """The files that are somebody's photo."""
        return tuple(photo for photo in self.photos if photo.sitter)

    @property
    def doubtful(self) -> int:
        """How many files are nobody's so far."""
        return len(self.photos) - len(self.matched)

    @property
    def missing(self) -> tuple[Sitter, ...]:
        """Who has no photo and would get none."""
        given = {photo.sitter for photo in self.photos}
        return tuple(o.sitter for o in self.people if not o.sha256 and o.sitter not in given)

    @property
    def given(self) -> tuple[GivenPhoto, ...]:
        """What would be stored: the photos that are not yet."""
        present = {line.sitter: line.sha256 for line in self.people}
        return tuple(
            GivenPhoto(photo.sitter.code, photo.picture, present[photo.sitter])
            for photo in self.photos
            if photo.sitter and photo.picture and photo.picture.sha256 != present[photo.sitter]
        )

    def present(self, sitter: Sitter) -> str | None:
        """The hash of the photo that somebody has already."""
        return next(line.sha256 for line in self.people if line.sitter == sitter)

    def assign(self, file: str, sitter: Sitter) -> "PhotoPlan":
        """Let a file be somebody's photo; one that was it before is nobody's then."""
        return self._with(
            _left(o) if o.sitter == sitter and o.file != file else _given(o, file, sitter)
            for o in self.photos
        )

    def leave_out(self, file: str) -> "PhotoPlan":
        """Let a file be nobody's photo."""
        return self._with(_left(o) if o.file == file else o for o in self.photos)

    def following(self, before: "PhotoPlan") -> "PhotoPlan":
        """This plan with what was put right in an earlier one of the same files."""
        known = {photo.file: photo for photo in before.photos if photo.picture}
        return self._with(
            replace(o, sitter=known[o.file].sitter, note=known[o.file].note)
            if o.picture and o.file in known
            else o
            for o in self.photos
        )

    def _with(self, photos: Iterable[PlannedPhoto]) -> "PhotoPlan":
        return PhotoPlan(self.people, tuple(photos))


def plan_of(read: ReadPhotos, preview: PhotoPreview) -> PhotoPlan:
    """The plan that the names of the files suggest: what needs a look first, then by NDH."""
    pictures = {picture.file: picture for picture in read.pictures}
    matching = preview.matching
    unread = (PlannedPhoto(str(o.fields["file"]), None, None, o.code) for o in read.problems)
    unclear = (
        PlannedPhoto(o.file, pictures[o.file], None, o.doubt.value, o.sitters)
        for o in matching.unmatched
    )
    matched = (
        PlannedPhoto(o.file, pictures[o.file], o.sitter, o.sign.value) for o in matching.matches
    )
    return PhotoPlan(preview.people, (*unclear, *unread, *matched))


def _given(photo: PlannedPhoto, file: str, sitter: Sitter) -> PlannedPhoto:
    if photo.file != file:
        return photo
    return replace(photo, sitter=sitter, note=PhotoSign.HAND.value)


def _left(photo: PlannedPhoto) -> PlannedPhoto:
    if photo.sitter is None:
        return photo
    doubt = PhotoDoubt.UNCLEAR.value
    return replace(photo, sitter=None, note=doubt, sitters=(photo.sitter,))
