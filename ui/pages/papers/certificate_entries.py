"""The papers that go with certificates: before the decision, at the handing over, and issued."""

from collections.abc import Iterator, Sequence

from app.domain.vocabulary import CertificateKind
from app.usecases.paper_counts import PaperCounts
from app.usecases.printing import PrintedPaper
from app.usecases.sheets import PAPER_OF
from ui.pages.papers.entry import PaperEntry, PaperGroup, last_of, last_printed, part_printed
from ui.wording import Wording


class CertificateEntries:
    """Puts what there is to print of certificates into lines, or why there is nothing."""

    def __init__(
        self, counts: PaperCounts, printed: Sequence[PrintedPaper], wording: Wording
    ) -> None:
        """Name what there is, and what was printed of it."""
        self._counts, self._printed, self._say = counts, printed, wording

    def groups(self) -> Iterator[PaperGroup]:
        """The groups in the order in which their papers are wanted."""
        say = self._say
        title = say.text("Before certificates are confirmed")
        yield PaperGroup(
            title,
            (
                self._name_check(),
                self._ruler(),
                *self._prepared(),
                *self._open_ones(),
                *self._decision(),
            ),
        )
        yield PaperGroup(say.text("Handing over"), tuple(self._handing_over()))
        yield PaperGroup(say.text("Issued certificates"), tuple(self._issued()))

    def _prepared(self) -> Iterator[PaperEntry]:
        say, counts = self._say, self._counts
        sheets = counts.to_print
        title = self._sheets(say.text("Prepared certificates"), sheets)
        yield self._to_print(title, "prepared", say.text("front and back of each"))
        title = self._sheets(say.text("Fronts alone"), sheets)
        yield self._to_print(title, "fronts", say.text("on paper whose back is printed"))
        backs = counts.backs
        yield self._whole(
            self._sheets(say.text("Backs alone"), backs),
            "backs",
            backs,
            say.text("Nobody needs one any more"),
            say.text("without names, to be signed ahead"),
        )

    def _name_check(self) -> PaperEntry:
        """The list that goes round first of all; the page is there only with people on it."""
        printed = last_of("name-check", self._printed)
        return PaperEntry(
            self._say.text("List to check names"),
            last_printed(printed, self._say),
            "name-check",
            is_printed=printed is not None,
            purpose=self._say.text("everybody corrects and initials"),
        )

    def _ruler(self) -> PaperEntry:
        """The page that is printed before anything else is; there is always one."""
        printed = last_of("ruler", self._printed)
        return PaperEntry(
            self._say.text("Ruler page"),
            last_printed(printed, self._say),
            "ruler",
            is_printed=printed is not None,
            purpose=self._say.text("how true the printer prints, for blanks"),
        )

    def _to_print(self, title: str, code: str, purpose: str) -> PaperEntry:
        """Prepared papers that may be printed; what lies printed already is not in it."""
        say, counts = self._say, self._counts
        if counts.to_print:
            state = say.text("{printed} printed already", printed=counts.printed)
            return PaperEntry(title, state, code, purpose=purpose)
        if counts.waiting:
            state = say.count(
                "{number} must wait for the result",
                "{number} must wait for the result",
                counts.waiting,
            )
        elif counts.printed:
            state = say.text("All printed")
        else:
            state = say.text("Nothing is prepared yet")
        is_printed = bool(counts.printed and not counts.waiting)
        return PaperEntry(
            title, state, code, is_printed=is_printed, is_ready=False, purpose=purpose
        )

    def _open_ones(self) -> Iterator[PaperEntry]:
        say, counts = self._say, self._counts
        title = self._sheets(say.text("Both papers of the open ones"), counts.open_papers)
        purpose = say.text("one of the two is handed out")
        state, is_ready = say.text("Not printed yet"), bool(counts.open_papers)
        if not is_ready:
            is_open = counts.open_people
            nothing, nobody = say.text("None is left to print"), say.text("Nobody is open")
            state = nothing if is_open else nobody
        yield PaperEntry(title, state, "open-papers", is_ready=is_ready, purpose=purpose)
        yield self._whole(
            self._people(say.text("Slips of the open ones"), counts.open_people),
            "slips",
            counts.open_people,
            say.text("Nobody is open"),
            say.text("what each still needs"),
        )

    def _decision(self) -> Iterator[PaperEntry]:
        say = self._say
        yield self._whole(
            say.text("Confirmation sheet"),
            "confirmation-sheet",
            self._counts.to_confirm,
            say.text("Nothing is prepared yet"),
            say.text("to decide on paper if the computer fails"),
        )

    def _handing_over(self) -> Iterator[PaperEntry]:
        say, counts = self._say, self._counts
        yield self._whole(
            say.text("Sheet of the master of ceremony"),
            "mc-sheet",
            counts.called,
            say.text("Nobody can be called yet"),
            say.text("names with titles in the order of the call"),
        )
        yield self._whole(
            say.text("Receipt list"),
            "handover-list",
            counts.all_issued,
            say.text("None is issued yet"),
            say.text("signed by whoever collects"),
        )

    def _issued(self) -> Iterator[PaperEntry]:
        say, none = self._say, self._say.text("None is issued yet")
        for title, kind in (
            (say.text("Certificates"), CertificateKind.CERTIFICATE),
            (say.text("Awards"), CertificateKind.AWARD),
            (say.text("Statements"), CertificateKind.STATEMENT),
            (say.text("Certificates of trainers"), CertificateKind.TRAINER),
        ):
            yield self._issued_of(kind, title)
        yield self._whole(
            say.text("Register of certificates"),
            "register",
            self._counts.registered,
            none,
            say.text("all that was issued, void ones too"),
        )
        yield self._whole(
            say.text("Number book"),
            "number-book",
            self._counts.has_numbers,
            say.text("No number was given yet"),
            say.text("every number with its state, gaps named"),
        )

    def _sheets(self, title: str, count: int) -> str:
        """A title with the number of sheets, where there are any."""
        if not count:
            return title
        return self._say.count(
            "{title} ({number} sheet)", "{title} ({number} sheets)", count, title=title
        )

    def _people(self, title: str, count: int) -> str:
        """A title with the number of people, where there are any."""
        if not count:
            return title
        return self._say.count(
            "{title} ({number} person)", "{title} ({number} people)", count, title=title
        )

    def _issued_of(self, kind: CertificateKind, title: str) -> PaperEntry:
        """Issued papers of a kind, of which some may be printed, many before they were issued."""
        code, issued = PAPER_OF[kind], self._counts.issued[kind]
        if not issued:
            return PaperEntry(title, self._say.text("None is issued yet"), code, is_ready=False)
        printed = self._counts.issued_printed[kind]
        state = part_printed(printed, issued, self._say)
        return PaperEntry(self._people(title, issued), state, code, is_printed=printed == issued)

    def _whole(
        self, title: str, code: str, count: int, nothing: str, purpose: str = ""
    ) -> PaperEntry:
        """A paper that is printed as a whole, or why there is nothing on it."""
        if not count:
            return PaperEntry(title, nothing, code, is_ready=False, purpose=purpose)
        printed = last_of(code, self._printed)
        state = last_printed(printed, self._say)
        return PaperEntry(title, state, code, is_printed=printed is not None, purpose=purpose)
