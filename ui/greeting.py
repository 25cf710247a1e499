"""What is said once the records are open: how the last run ended, the clock, and the folder."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.clock_check import is_behind
from app.domain.errors import AppError
from app.domain.folder_risk import FolderRisk
from ui.data_folder import choose_data_folder
from ui.desk import Desk, Notice, Way
from ui.drives import risk_of
from ui.errors import report_of_crash, sentence_of
from ui.fault_window import FaultWindow

_KNOWN_RISK, _CLOCK_IS_RIGHT = "greeting/known_risk", "greeting/clock_is_right"


@dataclass(frozen=True)
class Past:
    """What was before this start: a sudden end, work that it cut off, and what it left."""

    ended_suddenly: bool = False
    unfinished: str | None = None
    crash: str = ""
    copy_fault: AppError | None = None


def greet(
    window: QWidget,
    desk: Desk,
    past: Past,
    latest: dt.datetime | None,
    *,
    now: dt.datetime | None = None,
) -> None:
    """Say in one banner all that is to be known at this start; moments in UTC.

    The folder's warning joins the banner when it is known, which takes long where a share does
    not answer. It comes at every start until it was answered: who reads it daily reads it no
    longer. A practice room needs none.
    """
    now = now or dt.datetime.now(dt.UTC).replace(tzinfo=None)

    def known() -> list[Notice]:
        return [*_of_past(window, desk, past), *_of_clock(desk, latest, now)]

    def add(risk: FolderRisk | None) -> None:
        if added := _of_risk(window, desk, risk):
            desk.noticed.emit(_joined([*known(), *added]))

    if notices := known():
        desk.noticed.emit(_joined(notices))
    if not desk.is_practice:
        desk.operations.make(desk, risk_of, add, folder=desk.folder)


def _of_past(window: QWidget, desk: Desk, past: Past) -> list[Notice]:
    words, notices = desk.wording, []
    if past.copy_fault is not None:
        notices.append(Notice(sentence_of(past.copy_fault, words), is_refusal=True))
    if past.ended_suddenly:
        said = [words.text("Aula ended suddenly last time. All that was saved is here.")]
        if past.unfinished:
            said.append(words.text("Not finished: {work}", work=past.unfinished))
        report = partial(_show_crash, window, desk, past.crash)
        ways = (Way(words.text("Show the report"), report),) if past.crash else ()
        notices.append(Notice(" ".join(said), stays=bool(past.crash), ways=ways))
    return notices


def _show_crash(window: QWidget, desk: Desk, crash: str) -> None:
    FaultWindow.show_report(window, report_of_crash(crash), desk.wording)


def _of_clock(desk: Desk, latest: dt.datetime | None, now: dt.datetime) -> list[Notice]:
    words, settings = desk.wording, desk.settings
    if latest is None or not is_behind(now, latest):
        return []
    saved = latest.isoformat()
    if settings.value(_CLOCK_IS_RIGHT) == saved:
        return []
    said = words.text(
        "The clock of this computer says {now}, but something was saved at {saved} already. Set"
        " the clock before marking attendance; you can go on working.",
        now=words.value(_local(now)),
        saved=words.value(_local(latest)),
    )
    right = _answered(desk, _CLOCK_IS_RIGHT, saved)
    return [Notice(said, is_refusal=True, ways=(Way(words.text("The clock is right"), right),))]


def _of_risk(window: QWidget, desk: Desk, risk: FolderRisk | None) -> list[Notice]:
    words, settings = desk.wording, desk.settings
    if risk is None or settings.value(_KNOWN_RISK) == risk.value:
        return []
    choose = partial(choose_data_folder, window, desk)
    ways = (
        Way(words.text("Choose another data folder"), choose),
        Way(words.text("Stay in this folder"), _answered(desk, _KNOWN_RISK, risk.value)),
    )
    return [Notice(words.sentence(risk, {"folder": str(desk.folder)}), stays=True, ways=ways)]


def _answered(desk: Desk, key: str, value: str) -> Callable[[], None]:
    """Keep an answer, so that it is not asked again."""

    def keep() -> None:
        desk.settings.setValue(key, value)
        desk.settings.sync()
        desk.hush()

    return keep


def _joined(notices: list[Notice]) -> Notice:
    """Several notices as one: a banner has room for one only."""
    return Notice(
        "\n".join(notice.sentence for notice in notices),
        is_refusal=any(notice.is_refusal for notice in notices),
        stays=any(notice.stays for notice in notices),
        ways=tuple(way for notice in notices for way in notice.ways),
    )


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.replace(tzinfo=dt.UTC).astimezone().replace(tzinfo=None)
