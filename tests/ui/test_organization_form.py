"""The fields of the organization: shown, read back, and the next number as one types."""

import datetime as dt
from dataclasses import replace

import pytest

from app.domain.certification import PlannedSignatory
from app.domain.organization import OrganizationFacts
from app.domain.vocabulary import Zone
from ui.organization_form import NumberFields, OfficeFields, PlaceFields
from ui.wording import Wording

YEAR = dt.date.today().year
WHOLE = OrganizationFacts(
    name="BKPSDMD Kota Contoh",
    letterhead="PEMERINTAH KOTA CONTOH\nBKPSDMD",
    place="Aula Diklat",
    city="Contoh",
    zone=Zone.WITA,
    signatory=PlannedSignatory(
        "Dr. Budi Sampel", "196905121994031901", "Pembina", "Kepala", "Plt."
    ),
    number_pattern="800.2.4/{seq:03}/{year}",
    number_last=212,
)


@pytest.fixture
def fields(qtbot):
    """Make a group of fields in Indonesian."""

    def make(kind):
        group = kind(Wording("id", in_window=True))
        qtbot.addWidget(group)
        return group

    return make


def test_what_is_shown_is_read_back_by_the_three_groups_together(fields):
    told = OrganizationFacts(name="")
    for kind in (OfficeFields, PlaceFields, NumberFields):
        group = fields(kind)
        group.show_facts(WHOLE)
        told = group.with_facts(told)
    assert told == WHOLE


def test_fields_left_empty_say_nothing(fields):
    told = replace(WHOLE, letterhead=None)
    bare = OrganizationFacts(name="BKPSDMD")
    for kind in (OfficeFields, PlaceFields, NumberFields):
        group = fields(kind)
        group.show_facts(bare)
        told = group.with_facts(told)
    assert told == bare


def test_the_next_number_follows_every_key(fields, qtbot):
    numbers = fields(NumberFields)
    numbers.show_facts(OrganizationFacts(name="BKPSDMD"))
    qtbot.keyClicks(numbers.pattern, "800.2.4/{seq:03}/{unit}/{year}")
    qtbot.keyClicks(numbers.last, "212")
    assert numbers.example.text() == f"Nomor tertulis seperti ini: 800.2.4/213/BKPSDMD/{YEAR}"
    qtbot.keyClicks(numbers.last, "x-")
    assert numbers.last.text() == "212"


def test_a_pattern_that_makes_no_number_is_told_below_it_and_nothing_is_shown(fields):
    numbers = fields(NumberFields)
    numbers.pattern.setText("800/{tahun}")
    assert numbers.complain()
    assert numbers.example.text() == ""
    numbers.pattern.setText("800/{seq}")
    assert not numbers.complain()


def test_a_signatory_needs_a_name_as_soon_as_anything_else_is_known(fields):
    place = fields(PlaceFields)
    assert not place.complain()
    place.position.setText("Kepala")
    assert place.complain()
    place.signatory.setText("Dr. Budi Sampel")
    assert not place.complain()
