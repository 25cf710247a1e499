"""The scale of a training, what is asked of each aspect, and whether scores only rank."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from app.domain.score_scheme import OWN_SCALE, SCALES
from ui.desk import Desk
from ui.pages.trainings.draft import Draft
from ui.pages.trainings.draft_rows import BandText
from ui.pages.trainings.editors import Choice, Limit, put_text, text_of
from ui.pages.trainings.kind_form import Bind
from ui.pages.trainings.score_rows import band_editor
from ui.pages.trainings.scores_draft import LIMITS, RANKING, ScaleTexts, band_rows, usual_scale
from ui.pages.trainings.section import titled_card
from ui.widgets.labels import quiet


class ScaleForm(QObject):
    """Two cards and a box: the box is ticked while nothing in the cards can keep anybody back."""

    typed = Signal()

    def __init__(self, desk: Desk, bind: Bind, parent: QObject) -> None:
        super().__init__(parent)
        self._words = desk.wording
        self._own: tuple[BandText, ...] = ()
        self._before: ScaleTexts | None = None
        self.scale_card = self._scale_card(bind)
        self.limits_card = self._limits_card(bind)
        self.bands_editor.typed.connect(self._remember_own)
        self.bands_editor.typed.connect(self.typed)
        self._scale.currentIndexChanged.connect(lambda _: self._take_scale())

    @property
    def shown(self) -> ScaleTexts:
        """The scale and the limits as they are typed or chosen."""
        limits = tuple(text_of(limit) for limit in self._limits)
        return ScaleTexts(text_of(self._scale), limits, self.bands_editor.rows)

    def put(self, draft: Draft) -> None:
        """Show the scale of a draft, whose other texts stand in their fields."""
        self.bands_editor.put(draft.bands)
        self._own, self._before = (), None
        self._remember_own()

    def follow(self, *, is_asked: bool) -> None:
        """Let only what counts be typed in, and tick the box where scores only rank."""
        for made in (self.scale_card, self.limits_card):
            made.setEnabled(is_asked)
        self.bands_editor.setEnabled(is_asked and text_of(self._scale) == OWN_SCALE)
        self.ranking.setChecked(self.shown.is_ranking)

    def _scale_card(self, bind: Bind) -> QFrame:
        words = self._words
        self.ranking = QCheckBox(words.text("Scores only for the ranking"))
        self.ranking.setAccessibleName(self.ranking.text())
        self.ranking.clicked.connect(self._rank)
        told = words.text(
            "Ticked: scores say who is best and keep nobody from passing; the predikat stands on"
            " awards alone."
        )
        self._scale = Choice(
            (
                ("A", words.text("Scale A, as for Latsar")),
                ("B", words.text("Scale B, as for structural trainings")),
                (OWN_SCALE, words.text("A scale of its own")),
            )
        )
        self.bands_editor = band_editor(words)
        scale = bind(BandText.path, words.text("Scale"), self._scale)
        parts = (self.ranking, quiet(told), scale, self.bands_editor)
        return titled_card(words.text("Predikat"), *parts)

    def _limits_card(self, bind: Bind) -> QFrame:
        words = self._words
        self._limits = (
            Limit(words.text("Every aspect must be above"), "", "70"),
            Limit(words.text("An aspect above this only defers"), "", "60"),
            Limit(words.text("A remedial counts at most"), "", "85"),
        )
        fields = (
            bind(f"scores.{name}", "", limit)
            for name, limit in zip(LIMITS, self._limits, strict=True)
        )
        return titled_card(words.text("What is asked of each aspect"), *fields)

    def _rank(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's own form
        """Let scores only rank, or take back what was asked before that."""
        if is_wanted:
            self._before = self.shown
            self._show(RANKING)
        else:
            self._show(self._before or usual_scale(self._words.value))
        self.typed.emit()

    def _show(self, chosen: ScaleTexts) -> None:
        put_text(self._scale, chosen.scale)
        for limit, text in zip(self._limits, chosen.limits, strict=True):
            put_text(limit, text)
        self.bands_editor.put(chosen.bands)

    def _remember_own(self) -> None:
        """Keep a scale of its own, for whoever looks at the others and comes back."""
        if text_of(self._scale) == OWN_SCALE:
            self._own = self.bands_editor.rows

    def _take_scale(self) -> None:
        """Show the scale that was chosen; one of its own begins with what stood there."""
        scale = text_of(self._scale)
        if scale == OWN_SCALE:
            self.bands_editor.put(self._own or self.bands_editor.rows)
        else:
            self.bands_editor.put(band_rows(SCALES[scale], self._words.value))
        self.typed.emit()
