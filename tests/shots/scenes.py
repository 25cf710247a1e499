"""All scenes, in the order of the rail."""

from tests.shots import (
    attendance_scenes,
    certificate_scenes,
    frame_scenes,
    number_scenes,
    page_scenes,
    paper_scenes,
    people_scenes,
    score_scenes,
    training_scenes,
)

SCENES = (
    *frame_scenes.SCENES,
    *page_scenes.SCENES,
    *training_scenes.SCENES,
    *people_scenes.SCENES,
    *attendance_scenes.SCENES,
    *score_scenes.SCENES,
    *certificate_scenes.SCENES,
    *number_scenes.SCENES,
    *paper_scenes.SCENES,
)
