"""All scenes, in the order of the rail."""

from tests.shots import frame_scenes, page_scenes

SCENES = (*frame_scenes.SCENES, *page_scenes.SCENES)
