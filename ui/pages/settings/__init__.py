"""The page "Pengaturan": who works here, for whom, where the records lie, and the practice room."""

from ui.pages.settings.page import SettingsPage as SettingsPage
