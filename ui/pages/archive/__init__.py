"""The page "Arsip": files for other programs, what was done when by whom, and the safety copies."""

from ui.pages.archive.page import ArchivePage as ArchivePage
