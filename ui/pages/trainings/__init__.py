"""The page "Pelatihan": what is planned of a training, from its program to who signs."""

from ui.pages.trainings.page import TrainingsPage as TrainingsPage
