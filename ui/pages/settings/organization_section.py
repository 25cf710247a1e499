"""For whom we work: the organization as the guide asked for it, to be changed later."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from app.domain.errors import AppError
from app.domain.organization import OrganizationFacts
from app.usecases.organization import read_organization, set_organization
from ui.desk import Deed, Desk, Way
from ui.organization_form import Group, NumberFields, OfficeFields, PlaceFields
from ui.pages.settings.section import Section
from ui.widgets.buttons import primary_button

_UNSAID = OrganizationFacts(name="")


class OrganizationSection(Section):
    """All fields of the organization and one button; what is typed is never overwritten."""

    def __init__(self, desk: Desk) -> None:
        say = desk.wording
        super().__init__(
            say.text("Organization"),
            say.text("New trainings take this over; those that are there stay as they are."),
        )
        self._desk, self._seen = desk, _UNSAID
        self.office, self.place = OfficeFields(say), PlaceFields(say)
        self.numbers = NumberFields(say)
        self._groups: tuple[Group, ...] = (self.office, self.place, self.numbers)
        for group in self._groups:
            self.body.addWidget(group)
            group.edited.connect(self._allow)
        self.save = primary_button(say.text("Save the organization"), self._save)
        self.add_button(self.save)
        self._allow()

    def read(self) -> None:
        """Show the organization as it is stored, unless something else is typed."""
        if self._facts() == self._seen:
            self._desk.operations.read(self, read_organization, self._show)

    def _show(self, facts: OrganizationFacts | None) -> None:
        shown = facts or _UNSAID
        for group in self._groups:
            group.show_facts(shown)
        # As the fields say it: what is stored may be spelled otherwise.
        self._seen = shown
        self._seen = self._facts()
        self._allow()

    def _facts(self) -> OrganizationFacts:
        facts = self._seen
        for group in self._groups:
            facts = group.with_facts(facts)
        return facts

    def _allow(self) -> None:
        told = self._facts()
        self.save.setEnabled(bool(told.name.strip()) and told != self._seen)

    def put_away(self) -> None:
        """Save before the operator turns to something else, or say that it is not saved."""
        if not self.save.isEnabled():
            return
        self._save()
        if self.save.isEnabled():
            words = self._desk.wording
            said = words.text("What you typed for the organization is not saved yet.")
            self._desk.say(said, Way(words.text("Go back"), partial(self._desk.go, "settings")))

    def _save(self) -> None:
        if self.place.complain() or self.numbers.complain():
            return
        self._store(self._facts(), partial(self._saved, self._seen))

    def _store(self, facts: OrganizationFacts, then: Callable[[OrganizationFacts], None]) -> None:
        self.save.setEnabled(False)
        self._desk.operations.change(
            self, set_organization, then, refused=self._refuse, organization=facts
        )

    def _saved(self, before: OrganizationFacts, facts: OrganizationFacts) -> None:
        self._show(facts)
        sentence = self._desk.wording.text("The organization was saved.")
        if before == _UNSAID:
            self._desk.say(sentence)
        else:
            back, forth = partial(self._bring, before), partial(self._bring, facts)
            self._desk.done(Deed(sentence, back, forth))

    def _bring(self, facts: OrganizationFacts) -> None:
        """Bring the organization to what it was before, or was after that."""
        self._store(replace(facts, revision=self._seen.revision), self._show)

    def _refuse(self, error: AppError) -> None:
        self._allow()
        again = Way(self._desk.wording.text("Show it as it is now"), self._read_anew)
        self._desk.complain(error, again)

    def _read_anew(self) -> None:
        self._desk.hush()
        self._desk.operations.read(self, read_organization, self._show)
