"""The page "Kehadiran": a day by exception, a session at the door, the whole training."""

from ui.pages.attendance.page import AttendancePage as AttendancePage
