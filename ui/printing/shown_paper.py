"""What a preview shows: the paper that was asked for, drawn on one size."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.documents.certificate import Blank
from app.documents.rendering import page_sizes
from app.domain.progress import Progress
from ui.papers import DrawnPaper, PaperKind
from ui.wording import Wording


@dataclass(frozen=True)
class AskedPaper:
    """A kind of paper, of which training, and which part of it, as its query takes it.

    `reason` is why it is printed before its time. `spoilt` are the numbers whose sheet is said to
    be spoilt, each with how many it had taken by then.
    """

    kind: PaperKind
    training: str
    which: dict[str, Any]
    reason: str | None = None
    spoilt: Mapping[str, int] | None = None

    def title(self, wording: Wording) -> str:
        """What it is, in words."""
        title, backed = self._title(wording), self.which.get("backed")
        if not backed:
            return title
        kinds = ", ".join(map(wording.word, backed))
        return wording.text("{title} ({kinds}: fronts alone)", title=title, kinds=kinds)

    @property
    def recorded_as(self) -> str:
        """What its printing is kept as."""
        return self.kind.recorded_as(**self.which)

    def _title(self, wording: Wording) -> str:
        word = wording.word(self.kind.word)
        paper = f"{word[0].upper()}{word[1:]}"
        match self.which:
            case {"session": number}:
                return wording.text("{name}, session {number}", name=paper, number=number)
            case {"date": date}:
                return f"{paper}, {wording.value(date)}"
            case {"who": who} | {"numbers": who}:
                return wording.count(
                    "{name}, {number} person", "{name}, {number} people", len(who), name=paper
                )
        return paper


@dataclass(frozen=True)
class ShownPaper:
    """A paper as it was drawn: on A4 or F4, and width and height of every page in mm.

    Of a pre-printed `blank` the words alone are drawn.
    """

    asked: AskedPaper
    drawn: DrawnPaper
    size: str
    pages: tuple[tuple[float, float], ...]
    blank: Blank | None = None

    @property
    def file_name(self) -> str:
        """The name that is proposed for its file."""
        which = self.asked.which
        people = self.drawn.people if which.keys() & {"who", "numbers"} else ()
        return self.asked.kind.name_of_file(self.asked.training, people=people, **which)


def draw_to_show(
    asked: AskedPaper,
    sheets: Any,
    size: str,
    progress: Progress | None = None,
    blank: Blank | None = None,
) -> ShownPaper:
    """Draw what was gathered, away from the main thread."""
    drawn = asked.kind.draw(sheets, size, progress, blank)
    told = replace(drawn, reason=asked.reason, spoilt=asked.spoilt)
    return ShownPaper(asked, told, size, page_sizes(drawn.paper.pdf), blank)
