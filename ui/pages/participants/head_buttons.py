"""The buttons above a class: print, check names, bring photos and lists in."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from ui.desk import Desk
from ui.widgets.buttons import button, primary_button

Act = Callable[[], None]


def head_buttons(
    desk: Desk, *, names: Act, paste: Act, photos: Act, choose_file: Act
) -> tuple[QPushButton, ...]:
    """Make them in their order, the primary one last."""
    words = desk.wording
    return (
        button(
            words.text("Print the attendance sheets"),
            lambda: desk.go("papers"),
            icon_name="printer",
        ),
        button(
            words.text("Check names"),
            names,
            icon_name="list-checks",
            tooltip=words.text("Everybody checks what the certificate prints, and initials it"),
        ),
        button(
            words.text("Photos"),
            photos,
            icon_name="image",
            shortcut="Ctrl+Shift+O",
            tooltip=words.text("Bring in a folder of photos"),
        ),
        button(
            words.text("Paste"),
            paste,
            icon_name="copy",
            tooltip=words.text("Paste a list from a spreadsheet (Ctrl+V)"),
        ),
        primary_button(
            words.text("Import a list"),
            choose_file,
            icon_name="file-spreadsheet",
            shortcut="Ctrl+O",
        ),
    )
