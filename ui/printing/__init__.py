"""Papers on screen and on the printer: the preview of the real file, true to size."""

from ui.printing.preview import open_preview as open_preview
