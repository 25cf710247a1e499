"""The page "Peserta"."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.exchange.list_source import ENDINGS
from app.usecases.class_list import ClassList, ClassMember, list_class
from ui.desk import Desk
from ui.page import Page
from ui.pages.participants.acting import Acting
from ui.pages.participants.class_view import ClassView, is_named
from ui.pages.participants.class_work import ClassWork
from ui.pages.participants.dropped import DropListener, dropped_path
from ui.pages.participants.empty_states import drop_here, no_people, no_training
from ui.pages.participants.fact_words import class_sum
from ui.pages.participants.head_buttons import head_buttons
from ui.pages.participants.incoming import Agreed, Given, Incoming
from ui.pages.participants.member_acts import ClassAct, MemberAct
from ui.pages.participants.member_dialogs import Room
from ui.pages.participants.name_round import NameRound
from ui.pages.participants.photo_work import PhotoWork
from ui.pages.participants.preview_view import PreviewView
from ui.widgets.buttons import button, primary_button
from ui.widgets.open_dialog import ask_which_file
from ui.widgets.progress import ProgressStrip


class ParticipantsPage(Page):
    """The class list; a list comes in by file, by drop or by paste, and is looked at first."""

    def __init__(self, desk: Desk) -> None:
        words = desk.wording
        super().__init__(desk, words.text("Participants"), "")
        self._room: Room | None = None
        self._acting: Acting | None = None
        self._wanted: Callable[[ClassMember], bool] | None = None
        strip = ProgressStrip(words.text("Cancel"))
        self.incoming, self.photos = Incoming(desk, strip), PhotoWork(desk, strip)
        self.list, self.preview = ClassView(desk), PreviewView(words)
        self.choose = primary_button(
            words.text("Choose a file"), self.choose_file, icon_name="file-spreadsheet"
        )
        paste = button(words.text("Paste"), self.paste, icon_name="copy")
        add = button(words.text("Add one by hand"), self._add, icon_name="user-plus")
        self.no_training = no_training(desk)
        self.no_people = no_people(words, self.choose, paste, add)
        self.drop_here = drop_here(words)
        self._stack = QStackedWidget()
        self._looks = (self.preview, self.photos.view)
        for part in (self.no_training, self.no_people, self.list, *self._looks, self.drop_here):
            self._stack.addWidget(part)
        self._before_drag: QWidget = self.no_training
        self.body.addWidget(strip)
        self.body.addWidget(self._stack, 1)
        self.names = NameRound(desk, self.list)
        self.heads = head_buttons(
            desk,
            names=lambda: self.names.show_menu(self.heads[1]),
            paste=self.paste,
            photos=self.photos.choose_folder,
            choose_file=self.choose_file,
        )
        for made in self.heads:
            self.add_action(made)
        self._listen()
        self._show_part(self.no_training)

    # Reading and showing

    def refresh(self) -> None:
        """Read the class again; what was read of a list for another training goes."""
        training = self.desk.training
        if training is None:
            self._room = None
            self._show_part(self.no_training)
            return
        if self._room and self._room.shown.training != training:
            self._leave_preview()
        self.desk.operations.read(self, list_class, self._show, training=training)

    def arrive(self, **place: Any) -> None:
        """Go to a participant (`ndh`, or `who` by whatever fits), or to a list (`view`)."""
        who = str(place.get("ndh", place.get("who", "")))
        if who:
            self._want(lambda member: is_named(member, who))
        elif place.get("view") == "import":
            made = self.heads[-1] if self.heads[-1].isVisible() else self.choose
            made.setFocus()

    def _show(self, shown: ClassList) -> None:
        self._room = Room(self.desk, shown, ClassWork(self.desk, shown.training))
        self._acting = Acting(self, self._room, self._want_code)
        self.list.show_class(shown)
        self.names.show_class(shown)
        if self._stack.currentWidget() not in (*self._looks, self.drop_here):
            self._show_class()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.list.choose(wanted)

    def _show_class(self) -> None:
        has_people = self._room is not None and bool(self._room.shown.members)
        self._show_part(self.list if has_people else self.no_people)

    def _show_part(self, part: QWidget) -> None:
        is_other = self._stack.currentWidget() is not part
        self._stack.setCurrentWidget(part)
        self._say_sum()
        for made in self.heads:
            made.setVisible(part is self.list)
        if is_other and part is self.list:
            self.list.table.setFocus()
        elif is_other and part is self.no_people:
            self.choose.setFocus()

    def _say_sum(self) -> None:
        """Say how many people the class has, and how many of them are seen."""
        is_seen = self._stack.currentWidget() is self.list
        shown = self._room.shown if self._room and is_seen else None
        words = self.desk.wording
        self.say_purpose(class_sum(words, shown, self.list.seen) if shown else "")

    def _want(self, is_meant: Callable[[ClassMember], bool]) -> None:
        """Put the cursor on somebody as soon as the class was read."""
        self._wanted = is_meant
        self.refresh()

    def _want_code(self, code: str) -> None:
        self._want(lambda member: member.code == code)

    # A list that comes in

    def choose_file(self) -> None:
        """Ask for the file of a list."""
        words = self.desk.wording
        ask_which_file(
            self,
            words,
            self.desk.settings,
            title=words.text("The list of participants"),
            endings=ENDINGS,
            then=self.incoming.open_file,
        )

    def paste(self) -> None:
        """Read what lies on the clipboard: cells, or a file that was copied."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, given: QMimeData) -> None:
        if self._room is None:
            return
        path = dropped_path(given)
        if path is not None and path.is_dir():
            self.photos.read_folder(path)
        elif path is not None:
            self.incoming.open_file(path)
        else:
            self.incoming.paste(given.text(), given.html())

    def _await_drop(self) -> None:
        """Show where a list may be let go."""
        shown = self._stack.currentWidget()
        if self._room is not None and shown is not None:
            self._before_drag = shown
            self._stack.setCurrentWidget(self.drop_here)

    def _end_drag(self) -> None:
        if self._stack.currentWidget() is self.drop_here:
            self._stack.setCurrentWidget(self._before_drag)

    def _preview(self, given: Given) -> None:
        room = self._room
        if room is None or given.training != room.shown.training:
            return
        today = dt.date.today()
        is_running = today > room.shown.start and bool(room.shown.members)
        self._show_part(self.preview)
        self.preview.show_given(given, room.first_day(today) if is_running else None)

    def _store(self, given: Given, agreed: Agreed) -> None:
        may_number = self._room is not None and self._room.shown.frozen is None
        self.incoming.store(given, agreed, may_number=may_number)

    def _leave_preview(self) -> None:
        if self._stack.currentWidget() in self._looks:
            self._show_class()

    # What stands on the page

    def _add(self) -> None:
        self._on_class(ClassAct.ADD)

    def _on_class(self, act: ClassAct) -> None:
        if self._acting is not None:
            self._acting.on_class(act)

    def _on_member(self, act: MemberAct, member: ClassMember) -> None:
        if self._acting is not None:
            self._acting.on_member(act, member)

    def _listen(self) -> None:
        self.list.narrowed.connect(self._say_sum)
        self.names.tried.connect(self.list.show_unfit)
        self.list.asked.connect(self._on_member)
        self.list.asked_of_class.connect(self._on_class)
        self.incoming.shown.connect(self._preview)
        self.incoming.stored.connect(self._leave_preview)
        self.photos.shown.connect(lambda: self._show_part(self.photos.view))
        self.photos.left.connect(self._leave_preview)
        self.preview.agreed.connect(self._store)
        self.preview.corrected.connect(self.incoming.correct)
        self.preview.left.connect(self._leave_preview)
        drops = DropListener(self)
        drops.came.connect(self._await_drop)
        drops.went.connect(self._end_drag)
        drops.dropped.connect(self._take)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.paste)
