"""The page "Nilai": scores, the standing with its cut line, and what the committee decides."""

from ui.pages.scores.page import ScoresPage

__all__ = ["ScoresPage"]
