"""The two tables of scores: aspects with their weights, and the predikat of a scale."""

from collections.abc import Sequence

from app.domain.vocabulary import Result
from ui.pages.trainings.draft_rows import AspectText, BandText
from ui.pages.trainings.rows_editor import RowsEditor
from ui.pages.trainings.rows_model import Row, RowsModel
from ui.pages.trainings.rows_table import RowsTable
from ui.widgets.look import GRID
from ui.wording import Wording

_HEIGHT = 27 * GRID


def aspect_editor(words: Wording) -> RowsEditor[AspectText]:
    """Aspects with their weights, and the turn in which they tell equal totals apart."""
    titles = (words.text("Aspect"), words.text("Weight, percent"), words.text("Tie-break"))
    model = RowsModel(AspectText(), titles, figures=(1, 2))
    name = words.text("Aspects and weights")
    return _editor(words, model, (200, 72, 72), 0, name, words.text("Add an aspect"))


def band_editor(words: Wording) -> RowsEditor[BandText]:
    """Predikat from the highest on, each with its lowest total and its result."""
    results = {
        Result.PASSED.value: words.text("passed"),
        Result.DEFERRED.value: words.text("deferred"),
        Result.FAILED.value: words.text("not passed"),
    }
    titles = (words.text("From"), words.text("Predikat"), words.text("Result"))
    model = RowsModel(BandText(), titles, figures=(0,), choices={2: results})
    name = words.text("Predikat")
    return _editor(words, model, (72, 180, 120), 1, name, words.text("Add a predikat"))


def _editor(
    words: Wording, model: RowsModel[Row], widths: Sequence[int], wide: int, name: str, add: str
) -> RowsEditor[Row]:
    table = RowsTable(model, widths, wide)
    table.setAccessibleName(name)
    table.setMinimumHeight(_HEIGHT)
    made = RowsEditor(words, model, table, add)
    made.removal_wanted.connect(model.remove)
    return made
