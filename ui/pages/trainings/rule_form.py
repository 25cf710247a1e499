"""The section of the completion rule: plain choices, and the rule they make as a sentence."""

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.eligibility import Rule
from app.domain.vocabulary import BeforeJoining, LateCounts
from ui.desk import Desk
from ui.pages.trainings.editors import NUMBER_WIDTH, Choice, Limit
from ui.pages.trainings.section import Section, titled_card
from ui.widgets.forms import line_edit
from ui.widgets.labels import doubt, quiet
from ui.widgets.look import GRID


class RuleForm(Section):
    """Who passes: each condition is a line that is asked or not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.wording.text("Rule"))
        self._desk = desk
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        font = self._sentence.font()
        font.setPointSizeF(12)
        self._sentence.setFont(font)
        self._warning = doubt()
        self._warning.hide()
        self.body.addWidget(self._words())
        self.body.addWidget(self._conditions())
        self.body.addWidget(self._weights())
        self.body.addStretch(1)

    @property
    def sentence(self) -> str:
        """The rule in words."""
        return self._sentence.text()

    @property
    def warning(self) -> str:
        """What is told of certificates; empty where there are none."""
        return "" if self._warning.isHidden() else self._warning.text()

    def say(self, rule: Rule) -> None:
        """Put the rule that is typed into words."""
        self._sentence.setText(self._desk.wording.rule(rule))
        self._sentence.setAccessibleName(self._sentence.text())

    def warn(self, certificates: int) -> None:
        """Tell that certificates were issued by the rule as it is."""
        words = self._desk.wording
        self._warning.setText(
            words.count(
                "{number} certificate was issued by this rule. It stays as it is when the rule"
                " changes.",
                "{number} certificates were issued by this rule. They stay as they are when the"
                " rule changes.",
                certificates,
            )
        )
        self._warning.setVisible(certificates > 0)

    def _words(self) -> QFrame:
        words = self._desk.wording
        return titled_card(
            words.text("Who passes"),
            self._sentence,
            quiet(words.text("This sentence stands on the recap as well.")),
            self._warning,
        )

    def _conditions(self) -> QFrame:
        words = self._desk.wording
        absent_jp = Limit(words.text("Absent for at most"), words.text("JP"), "5")
        absent = Limit(words.text("Absent from at most"), words.text("sessions"), "2")
        alpa = words.text("Absent without notice (alpa) from at most")
        present = Limit(words.text("Present for at least"), words.text("percent of the JP"), "90")
        return titled_card(
            words.text("Conditions"),
            self.field("rule.min_present_percent", "", present),
            self.field("rule.max_absent_jp", "", absent_jp),
            self.field("rule.max_absent_sessions", "", absent),
            self.field("rule.max_alpa_sessions", "", Limit(alpa, words.text("sessions"), "0")),
        )

    def _weights(self) -> QFrame:
        words = self._desk.wording
        minutes = line_edit(width=NUMBER_WIDTH)
        late = Choice(
            (
                (LateCounts.PRESENT, words.text("as present")),
                (LateCounts.HALF, words.text("half")),
                (LateCounts.ABSENT, words.text("as absent")),
            )
        )
        before = Choice(
            (
                (BeforeJoining.ABSENT, words.text("as absent")),
                (BeforeJoining.NOT_COUNTED, words.text("not at all")),
            )
        )
        excused = QCheckBox(
            words.text("Sessions missed with permission, sick or on duty are not counted at all")
        )
        made = titled_card(
            words.text("What counts how"),
            _line(
                QLabel(words.text("Late means more than")),
                self.field("rule.late_minutes", "", minutes),
                QLabel(words.text("minutes after the start, and that counts")),
                self.field("rule.late_counts", "", late),
            ),
            self.field("rule.excused_leaves_denominator", "", excused),
            _line(
                QLabel(words.text("For people who join later, earlier sessions count")),
                self.field("rule.before_joining", "", before),
            ),
        )
        minutes.setAccessibleName(words.text("Minutes until someone is late"))
        late.setAccessibleName(words.text("What late counts"))
        before.setAccessibleName(words.text("What sessions before joining count"))
        excused.setAccessibleName(excused.text())
        return made


def _line(*widgets: QWidget) -> QHBoxLayout:
    """Words and editors that read as one sentence."""
    layout = QHBoxLayout()
    layout.setSpacing(GRID)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout
