"""What the papers of a training that are no attendance sheets have in common at head and foot."""

import datetime as dt
from dataclasses import astuple, dataclass

from app.documents import words
from app.documents.disclaimer import Disclaimer
from app.documents.page import Letterhead, Signatory
from app.domain import indonesian
from app.domain.timetable import local_time
from app.domain.vocabulary import Zone
from app.usecases.certification_rows import signatory_of_day
from app.usecases.organization import own_letterhead
from app.usecases.papers import batch_text, letterhead, practice_disclaimer, signatory_block
from db.models import Training
from db.session import Transaction


@dataclass(frozen=True)
class PaperHead:
    """Whose paper it is, of which training, who signs it and where, and when it is printed."""

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    signed: str | None
    signatory: Signatory | None
    disclaimer: Disclaimer | None
    today: dt.date
    printed: str


def paper_head(tx: Transaction, training: Training) -> PaperHead:
    """The words that all lists of a training have at head and foot."""
    zone = Zone(training.zone)
    now = local_time(tx.moment, zone)
    signs = signatory_of_day(tx, training, None, "front", training.end_date)
    return PaperHead(
        letterhead=letterhead(training.organizer, own_letterhead(tx, training)),
        program=training.program_name,
        batch=batch_text(training.batch),
        dates=indonesian.date_range_text(training.start_date, training.end_date),
        signed=training.city and f"{training.city}, {words.DATE_BY_HAND}",
        signatory=None if signs is None else signatory_block(*astuple(signs)),
        disclaimer=practice_disclaimer(tx),
        today=now.date(),
        printed=printed_text(now, zone),
    )


def printed_text(moment: dt.datetime, zone: Zone) -> str:
    """When a paper was printed, as `Jumat, 8 Agustus 2025 pukul 15.20 WIB`."""
    clock = indonesian.clock_text(moment.time())
    return f"{indonesian.long_date_text(moment.date())} pukul {clock} {zone}"
