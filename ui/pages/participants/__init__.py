"""The page "Peserta": the class list, lists that come in, and who joins, changes or leaves."""

from ui.pages.participants.page import ParticipantsPage as ParticipantsPage
