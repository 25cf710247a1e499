"""The page "Cetak": the sheets that are needed next, and every paper of the training."""

from ui.pages.papers.page import PapersPage as PapersPage
