"""Papers on screen and on the printer: the preview of the real file, true to size."""

from ui.printing.preview import open_preview as open_preview
from ui.printing.preview import show_sheets as show_sheets
from ui.printing.printing_again import print_again as print_again
