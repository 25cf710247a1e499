"""Who holds an issued paper."""

import datetime as dt
from decimal import Decimal

from app.domain.vocabulary import CertificateKind
from app.usecases.certificates import issue
from app.usecases.holders import paper_holders
from app.usecases.score_board import scored_aspects
from app.usecases.scores import ScoreCell, set_scores

DAY = dt.date(2025, 8, 4)


def test_who_holds_an_issued_paper_is_known_by_ndh(scored_class):
    training, change = scored_class.code, scored_class.workspace.change
    scored_class.fill(date=DAY)
    aspects = scored_class.read(scored_aspects)
    cells = [ScoreCell("2", aspect, Decimal(90)) for aspect in aspects]
    change(set_scores, training=training, cells=cells)
    assert scored_class.read(paper_holders) == frozenset()
    change(issue, training=training, kind=CertificateKind.CERTIFICATE, date=DAY)
    assert scored_class.read(paper_holders) == {2}
