"""The page "Hari ini": all running classes in the order of the clock, each with its next step."""

from ui.pages.today.page import TodayPage as TodayPage
