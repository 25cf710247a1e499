"""The page "Pengaturan"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.page import Page
from ui.pages.settings.about import AboutSection
from ui.pages.settings.organization_section import OrganizationSection
from ui.pages.settings.personal import PersonalSection
from ui.pages.settings.practice import PracticeSection
from ui.pages.settings.records import RecordsSection
from ui.widgets.look import GRID


class SettingsPage(Page):
    """What is set once and seldom changed, as a column of cards."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            desk, say.text("Settings"), say.text("What is set once and seldom changed.")
        )
        self.personal, self.organization = PersonalSection(desk), OrganizationSection(desk)
        self.records, self.practice = RecordsSection(desk), PracticeSection(desk)
        self.about = AboutSection(desk)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        for section in (
            self.personal,
            self.organization,
            self.practice,
            self.records,
            self.about,
        ):
            column.addWidget(section)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(scroll, 1)

    def leave(self) -> None:
        """Save what was typed."""
        self.organization.put_away()

    def refresh(self) -> None:
        """Read what the cards show."""
        self.organization.read()
        self.records.read()
        self.practice.read()
