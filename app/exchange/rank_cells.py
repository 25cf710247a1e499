"""Pangkat and golongan from the one or two cells in which a row tells them."""

import re
from functools import lru_cache

from app.domain.grades import grade_of, rank_of, read_rank_and_grade
from app.exchange.row_codes import RowCode

_LIKE_A_GRADE = re.compile(r"[0-9]|\b[IVXl]{1,4}\s*[/.\\-]\s*[A-Za-z]\b")


@lru_cache(maxsize=4096)
def read_ranks(rank_text: str, grade_text: str) -> tuple[str | None, str | None, RowCode | None]:
    """Rank, grade and what is doubtful; both texts are the same where one cell tells both.

    For a PNS a missing half follows from the other. Soldiers and police have ranks of their own,
    which stay as they are written.
    """
    told, graded = read_rank_and_grade(rank_text), read_rank_and_grade(grade_text)
    rank, grade = told.rank or graded.rank, graded.grade or told.grade
    if grade:
        differs = bool(rank and rank_of(grade) and rank_of(grade) != rank)
        return rank or rank_of(grade), grade, RowCode.RANK_DIFFERS if differs else None
    unread = graded.rest
    if rank is None and told.rest and not _LIKE_A_GRADE.search(rank_text):
        rank = rank_text
        unread = "" if grade_text == rank_text else graded.rest
    return (rank, None, RowCode.GRADE_UNKNOWN) if unread else (rank, grade_of(rank), None)
