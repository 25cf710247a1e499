"""The page that is held against a ruler before certificates are printed on blanks."""

from app.documents.ruler_page import RulerPage
from app.domain.timetable import local_time
from app.domain.vocabulary import Zone
from app.usecases.finding import find_training
from app.usecases.paper_heads import printed_text
from db.session import Transaction


def ruler_page(tx: Transaction, *, training: str) -> RulerPage:
    """The page, with the moment at which it is printed; raises UnknownTraining."""
    zone = Zone(find_training(tx, training).zone)
    return RulerPage(printed_text(local_time(tx.moment, zone), zone))
