"""The rows that are typed of a training, each a handful of texts."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class RowText:
    """A row of texts; its columns have names here, and keys in a description."""

    path: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    keys: ClassVar[tuple[str, ...]]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed in the row."""
        return not any(getattr(self, name) for name in self.columns)


@dataclass(frozen=True)
class SubjectText(RowText):
    """A row of the subjects as it is typed; `uid` is that of the stored subject."""

    path = "subjects"
    columns = keys = ("name", "jp", "jp_async", "stage")
    name: str = ""
    jp: str = ""
    jp_async: str = ""
    stage: str = ""
    uid: str = ""


@dataclass(frozen=True)
class AspectText(RowText):
    """A row of the aspects as it is typed; `turn` is when it tells equal totals apart."""

    path = "scores.aspects"
    columns = keys = ("name", "weight", "turn")
    name: str = ""
    weight: str = ""
    turn: str = ""


@dataclass(frozen=True)
class BandText(RowText):
    """A row of the scale as it is typed, from its lowest total on."""

    path = "scores.scale"
    columns = ("lowest", "name", "result")
    keys = ("from", "name", "result")
    lowest: str = ""
    name: str = ""
    result: str = ""


@dataclass(frozen=True)
class SuccessorText:
    """Who signs from a day on as it is typed; without a kind, papers of all kinds."""

    valid_from: str
    side: str = "front"
    kind: str = ""
    prefix: str = ""
    position: str = ""
    name: str = ""
    rank: str = ""
    nip: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nobody was typed yet."""
        return not any((self.prefix, self.position, self.name, self.rank, self.nip))
