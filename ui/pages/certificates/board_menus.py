"""The menus of the board: papers to print, and the acts beside the primary one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import Certainty, CertificateKind
from app.usecases.certificate_board import Stage
from ui.pages.certificates.board_view import BoardView
from ui.pages.certificates.life_acts import LifeActs
from ui.pages.certificates.menus import Entry, Menu
from ui.pages.certificates.printing_acts import PrintingActs
from ui.wording import Wording

Act = Callable[[], object]


@dataclass(frozen=True)
class BoardActs:
    """What the page itself does with the whole board."""

    prepare: Act
    confirm: Act
    on_paper: Act
    issue: Act
    hand_over: Act
    send: Act
    take_back: Act


def print_menu(page: QWidget, words: Wording, view: BoardView, acts: PrintingActs) -> Menu:
    """Everything that can be printed of the papers of a training."""
    text = words.text
    is_open = partial(_has_open, view)
    is_printable = partial(_has_printable, view)
    return Menu(
        page,
        text("Print"),
        "printer",
        (
            Entry(text("What may be printed, front and back"), acts.both_sides, is_printable),
            Entry(text("Fronts alone"), acts.fronts, is_printable),
            Entry(text("Backs alone"), acts.backs),
            Entry(text("Both papers for the open ones"), acts.both, is_open),
            Entry(text("Slips for the open ones"), partial(acts.paper, "slips"), is_open),
            None,
            Entry(
                text("Spoilt: print again at once"),
                acts.again,
                partial(_is_printed, view),
                "Ctrl+R",
            ),
            None,
            Entry(
                text("List of decisions on paper"),
                partial(acts.paper, "confirmation-sheet"),
                partial(_has_folder, view),
            ),
            Entry(text("Sheet for the master of ceremonies"), partial(acts.paper, "mc-sheet")),
            Entry(
                text("List to sign for receipt"),
                partial(acts.paper, "handover-list"),
                partial(_has_issued, view),
            ),
        ),
    )


def more_menu(
    page: QWidget,
    words: Wording,
    view: BoardView,
    life: LifeActs,
    acts: BoardActs,
) -> Menu:
    """What can be done with the whole board, and with the line under the cursor."""
    text = words.text
    folder, issued = partial(_has_folder, view), partial(_has_issued, view)
    return Menu(
        page,
        text("More"),
        None,
        (
            Entry(text("Prepare papers ..."), acts.prepare, keys="Ctrl+Shift+P"),
            Entry(text("Confirm ..."), acts.confirm, folder),
            Entry(text("Type in decisions made on paper ..."), acts.on_paper, folder),
            Entry(text("Issue without preparing ..."), acts.issue),
            Entry(text("Hand over"), acts.hand_over, issued, "Ctrl+H"),
            None,
            *_life_entries(words, view, life),
            None,
            Entry(text("PDFs to be signed elsewhere ..."), acts.send, issued),
            Entry(text("Take signed PDFs back ..."), acts.take_back, issued),
        ),
    )


def _life_entries(words: Wording, view: BoardView, life: LifeActs) -> tuple[Entry | None, ...]:
    """What can become of a paper that is there."""
    text = words.text
    return (
        Entry(text("Mark as signed"), life.mark_signed, lambda: bool(life.to_sign()), "Ctrl+T"),
        Entry(text("Take the signed mark back"), life.take_back_signed, partial(_signed, view)),
        Entry(text("Sheet spoilt ..."), life.spoil, partial(_is_printed, view)),
        None,
        Entry(text("Correct ..."), life.correct, life.is_issued, "F2"),
        Entry(text("Reprint ..."), life.reprint, life.is_issued),
        Entry(text("Replace ..."), life.replace, life.is_issued),
        Entry(
            text("Make void ..."),
            life.void,
            lambda: life.is_issued() or life.is_in_folder(),
            "Ctrl+Del",
        ),
        Entry(
            text("Hand the chosen over to their holders"),
            life.hand_over_chosen,
            partial(_to_collect, view),
        ),
        Entry(text("Not handed over"), life.take_back_handover, partial(_collected, view)),
    )


def _has_open(view: BoardView) -> bool:
    lines = view.board.of(CertificateKind.CERTIFICATE)
    return any(line.certainty is Certainty.OPEN for line in lines)


def _has_printable(view: BoardView) -> bool:
    return bool(view.board.printable(view.kind))


def _has_folder(view: BoardView) -> bool:
    return any(line.is_in_folder for line in view.board.lines)


def _has_issued(view: BoardView) -> bool:
    return any(o.stage in (Stage.ISSUED, Stage.HANDED_OVER) for o in view.board.lines)


def _is_printed(view: BoardView) -> bool:
    return any(line.is_in_folder and line.has_sheet for line in view.chosen_lines())


def _signed(view: BoardView) -> bool:
    return any(line.is_signed for line in view.chosen_lines())


def _to_collect(view: BoardView) -> bool:
    return any(line.stage is Stage.ISSUED for line in view.chosen_lines())


def _collected(view: BoardView) -> bool:
    return any(line.stage is Stage.HANDED_OVER for line in view.chosen_lines())
