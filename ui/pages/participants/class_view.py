"""The class list with its filter, and what can be done with the chosen participant."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from app.domain.codes import SHORTEST_NIP
from app.domain.searching import Sought, is_found
from app.domain.vocabulary import EnrollmentState
from app.usecases.class_list import ClassList, ClassMember
from ui.desk import Desk
from ui.pages.participants.check_words import Unfit, has_begun, round_sum
from ui.pages.participants.fact_words import standing
from ui.pages.participants.looks import Looks, is_active
from ui.pages.participants.member_acts import ClassAct, MemberAct, act_names, acts_for
from ui.pages.participants.member_table import member_table
from ui.widgets.buttons import button, chip
from ui.widgets.icons import icon
from ui.widgets.labels import quiet
from ui.widgets.look import GRID


class ClassView(QWidget):
    """Shows a class; every act is a button, a key, and an entry of the menu on its row."""

    asked = Signal(object, object)
    """A MemberAct is wanted, of a ClassMember."""
    asked_of_class = Signal(object)
    """A ClassAct is wanted."""
    narrowed = Signal()
    """Other participants are seen than before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.wording
        self._shown: ClassList | None = None
        self.looks = Looks(self._words)
        self.round = quiet()
        self.look_for = _FilterField(self._enter_table)
        self.look_for.setPlaceholderText(self._words.text("Name, NIP, NDH, unit or code (Ctrl+F)"))
        self.look_for.setAccessibleName(self._words.text("Filter"))
        self.look_for.setClearButtonEnabled(True)
        self.look_for.textChanged.connect(self._filter)
        self.worth_a_look = chip(self._filter)
        self.table = member_table(self._words, desk.settings, self.looks)
        self.buttons: dict[MemberAct, QPushButton] = {}
        self._lay_out()
        self._listen()

    def show_class(self, shown: ClassList) -> None:
        """Show a class that was read; what was chosen stays chosen."""
        self._shown = shown
        self._offer_look(self.looks.know(shown))
        self.round.setText(round_sum(self._words, shown, self.looks.unfit))
        self._filter()
        self.table.show_columns(
            {
                "state": any(standing(self._words, member) for member in shown.members),
                "check": has_begun(shown),
                "look": any(self.looks.text(member) for member in shown.members),
            }
        )

    def show_unfit(self, unfit: Unfit) -> None:
        """Show whose lines do not fit on the certificate."""
        self.looks.unfit = unfit
        if self._shown is not None:
            self.show_class(self._shown)
            self.table.viewport().update()

    @property
    def seen(self) -> int:
        """How many of those who belong to the class are in sight."""
        return sum(map(is_active, self.table.shown()))

    def choose(self, is_wanted: Callable[[ClassMember], bool]) -> None:
        """Put the cursor on the first participant who is wanted, whatever was filtered."""
        members = self._shown.members if self._shown else ()
        meant = next(filter(is_wanted, members), None)
        if meant is not None:
            self.look_for.clear()
            self.worth_a_look.setChecked(False)
            self.table.choose(meant.code)
            self.table.setFocus()

    def _filter(self) -> None:
        members = self._shown.members if self._shown else ()
        typed, is_odd_wanted = self.look_for.text(), self.worth_a_look.isChecked()
        fitting = (member for member in members if _fits(member, typed))
        self.table.set_rows([o for o in fitting if not is_odd_wanted or self.looks.is_wanted(o)])
        self._follow_cursor()

    def _offer_look(self, number: int) -> None:
        """Offer to see only those who are worth a look, while there are any."""
        words = self._words
        self.worth_a_look.setVisible(bool(number))
        self.worth_a_look.setText(
            words.count("{number} worth a look", "{number} worth a look", number)
        )
        if not number:
            self.worth_a_look.setChecked(False)

    def _enter_table(self) -> None:
        rows = self.table.shown()
        if rows:
            typed = self.look_for.text()
            named = next((row for row in rows if is_named(row, typed)), rows[0])
            self.table.choose(named.code)
            self.table.setFocus()

    def _ask(self, act: MemberAct) -> None:
        """Ask for an act on the chosen participant, where it fits."""
        member = self.table.current()
        if member is not None and act in acts_for(member):
            self.asked.emit(act, member)

    def _leave_or_return(self) -> None:
        member = self.table.current()
        has_left = member is not None and member.state == EnrollmentState.WITHDRAWN
        self._ask(MemberAct.TAKE_BACK if has_left else MemberAct.WITHDRAW)

    def _follow_cursor(self) -> None:
        """Let the buttons fit the participant on whom the cursor stands."""
        member = self.table.current()
        fitting = acts_for(member) if member else frozenset()
        for act, made in self.buttons.items():
            made.setEnabled(act in fitting)
        has_left = MemberAct.TAKE_BACK in fitting
        self.buttons[MemberAct.TAKE_BACK].setVisible(has_left)
        self.buttons[MemberAct.WITHDRAW].setVisible(not has_left)

    def member_menu(self) -> QMenu:
        """What can be done with the chosen participant."""
        menu = self._menu()
        member = self.table.current()
        fitting = acts_for(member) if member else frozenset()
        for act, name in act_names(self._words).items():
            if act in fitting:
                menu.addAction(name, partial(self._ask, act))
        return menu

    def _show_menu(self, place: QPoint) -> None:
        if self.table.current() is not None:
            self.member_menu().popup(self.table.viewport().mapToGlobal(place))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def numbers_menu(self) -> QMenu:
        """The ways to number the class anew."""
        menu = self._menu()
        words = self._words
        for act, name in (
            (ClassAct.BY_NAME, words.text("By name")),
            (ClassAct.BY_UNIT, words.text("By unit")),
        ):
            menu.addAction(name, partial(self.asked_of_class.emit, act))
        move = menu.addAction(act_names(words)[MemberAct.MOVE], partial(self._ask, MemberAct.MOVE))
        move.setEnabled(self.table.current() is not None)
        return menu

    def _show_numbers(self) -> None:
        place = self.numbers.mapToGlobal(QPoint(0, self.numbers.height()))
        self.numbers_menu().popup(place)

    def _lay_out(self) -> None:
        words, names = self._words, act_names(self._words)
        of_class = partial(self.asked_of_class.emit, ClassAct.ADD)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.look_for, 1)
        row.addWidget(self.worth_a_look)
        row.addWidget(button(words.text("Add"), of_class, icon_name="user-plus", shortcut="Ctrl+N"))
        for act, icon_name, keys in (
            (MemberAct.EDIT, "pencil", "F2"),
            (MemberAct.REPLACE, "users", "Ctrl+R"),
            (MemberAct.WITHDRAW, "user-minus", None),
            (MemberAct.TAKE_BACK, "undo-2", None),
        ):
            hint = "" if keys else f"{names[act]} (Del)"
            made = button(
                names[act],
                partial(self._ask, act),
                icon_name=icon_name,
                shortcut=keys,
                tooltip=hint,
            )
            self.buttons[act] = made
            row.addWidget(made)
        self.numbers = button(words.text("Numbers"), self._show_numbers, icon_name="list")
        row.addWidget(self.numbers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.round)
        layout.addWidget(self.table, 1)

    def _listen(self) -> None:
        table = self.table
        rows = table.model()
        for told in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
            told.connect(lambda *_: self.narrowed.emit())
        table.activated.connect(lambda _: self._ask(MemberAct.EDIT))
        table.selectionModel().currentChanged.connect(lambda *_: self._follow_cursor())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        for keys, widget, act in (
            ("Del", table, self._leave_or_return),
            ("Ctrl+F", self, self._begin_filter),
        ):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _begin_filter(self) -> None:
        self.look_for.setFocus()
        self.look_for.selectAll()


class _FilterField(QLineEdit):
    """The filter; Enter and arrow down go on to the table, Esc clears."""

    def __init__(self, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._go_on = go_on
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Leave the field by Enter or arrow down."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self._go_on()
            case Qt.Key.Key_Escape:
                self.clear()
            case _:
                super().keyPressEvent(event)


def is_named(member: ClassMember, typed: str) -> bool:
    """Whether a participant is meant first of all: a short number is an NDH and nothing else."""
    plain = typed.strip()
    if plain.isdecimal() and len(plain) < SHORTEST_NIP:
        return member.ndh == int(plain)
    return _fits(member, typed)


def _fits(member: ClassMember, typed: str) -> bool:
    facts = member.facts
    return is_found(Sought(facts.name, facts.nip, facts.unit, member.ndh, member.code), typed)
