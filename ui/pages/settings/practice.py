"""The practice room: the way in, out, and to a fresh one."""

from app.settings import DATABASE_NAME, PRACTICE_NAME
from ui.desk import Desk
from ui.pages.settings.section import Section
from ui.practice_room import enter_practice, is_own_room, leave_practice
from ui.widgets.buttons import button
from ui.widgets.dialog import Dialog


class PracticeSection(Section):
    """What the room is, and the buttons that fit where one stands."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            say.text("Practice room"),
            say.text(
                "An invented training in the middle of its week, in a folder of its own. Try"
                " everything there: no real record is touched, and LATIHAN stands on every paper."
            ),
        )
        self._desk = desk
        self.leave = button(say.text("Leave the practice room"), self._leave)
        self.enter = button(
            say.text("Enter the practice room"), self._enter, icon_name="graduation-cap"
        )
        self.anew = button(say.text("Make it anew"), self._ask_anew, icon_name="refresh-cw")
        for way in (self.leave, self.enter, self.anew):
            self.add_button(way)

    def read(self) -> None:
        """Offer what can be done from here."""
        is_inside = self._desk.is_practice
        is_there = (self._desk.folder / PRACTICE_NAME / DATABASE_NAME).exists()
        self.leave.setVisible(is_own_room(self._desk))
        self.enter.setVisible(not is_inside)
        self.anew.setVisible(is_there and not is_inside)

    def _leave(self) -> None:
        leave_practice(self._desk)

    def _enter(self) -> None:
        enter_practice(self._desk, self)

    def _ask_anew(self) -> None:
        say = self._desk.wording
        dialog = Dialog(
            self,
            say,
            say.text("Make the practice room anew"),
            say.text(
                "What was practised so far is thrown away. The real records stay as they are."
            ),
            say.text("Make it anew"),
        )
        dialog.accepted.connect(lambda: enter_practice(self._desk, self, anew=True))
        dialog.open()
