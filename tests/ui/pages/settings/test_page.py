"""The settings: name, language, organization, records, practice room, licences."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit

from app import journal
from app.domain.folder_risk import FolderRisk
from app.domain.organization import OrganizationFacts
from app.usecases.organization import read_organization, set_organization
from ui.pages.settings import SettingsPage
from ui.pages.settings.records import RecordsPlace

OFFICE = OrganizationFacts(name="BKPSDMD Kota Contoh", city="Contoh", number_last=212)


@pytest.fixture
def show(qtbot):
    """Show the page of a desk."""
    shown = []

    def act(desk):
        page = SettingsPage(desk)
        shown.append(page)
        qtbot.addWidget(page)
        page.resize(1024, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return act


@pytest.fixture
def said(empty_desk):
    """Collect the sentences of banners."""
    found: list[Any] = []
    empty_desk.noticed.connect(lambda notice: found.append(notice and notice.sentence))
    return found


def ask(desk, query):
    found: list[Any] = []
    desk.operations.read(desk, query, found.append)
    return found[0]


def settle(desk, **facts):
    desk.operations.change(desk, set_organization, organization=replace(OFFICE, **facts))


# You


def test_a_name_that_was_typed_signs_every_later_change(empty_desk, show, said, qtbot):
    page = show(empty_desk)
    qtbot.keyClicks(page.personal.name, "Andini Contoh")
    qtbot.keyClick(page.personal.name, Qt.Key.Key_Return)
    qtbot.keyClick(page.personal.name, Qt.Key.Key_Return)
    assert said == ["Mulai sekarang perubahan dicatat atas nama Andini Contoh."]
    assert empty_desk.settings.value("operator") == "Andini Contoh"
    settle(empty_desk)
    assert ask(empty_desk, journal.last_entries)[0].operator == "Andini Contoh"


def test_another_language_is_asked_for_at_once(empty_desk, show, qtbot):
    page, spoken = show(empty_desk), list[Any]()
    empty_desk.language_changed.connect(spoken.append)
    page.personal.language.setFocus()
    qtbot.keyClick(page.personal.language, Qt.Key.Key_Down)
    qtbot.keyClick(page.personal.language, Qt.Key.Key_Up)
    assert spoken == ["en"]


# Organization


def test_the_organization_is_shown_changed_and_saved(empty_desk, show, said):
    settle(empty_desk)
    form = show(empty_desk).organization
    assert form.office.name.text() == "BKPSDMD Kota Contoh"
    assert not form.save.isEnabled()
    form.numbers.last.setText("230")
    form.save.click()
    assert said == ["Data organisasi tersimpan."]
    assert ask(empty_desk, read_organization) == replace(OFFICE, number_last=230, revision=2)
    assert not form.save.isEnabled()


def test_what_was_typed_is_saved_when_the_page_is_left_and_can_be_undone(
    empty_desk, show, said, worker
):
    settle(empty_desk)
    page = show(empty_desk)
    page.organization.numbers.last.setText("230")
    worker.hold()
    page.leave()
    page.leave()
    worker.let_go()
    assert said == ["Data organisasi tersimpan."]
    assert ask(empty_desk, read_organization).number_last == 230
    empty_desk.undo()
    assert ask(empty_desk, read_organization).number_last == OFFICE.number_last
    empty_desk.redo()
    assert page.organization.numbers.last.text() == "230"


def test_what_cannot_be_saved_when_the_page_is_left_is_told(empty_desk, show, said):
    page = show(empty_desk)
    page.organization.office.name.setText("BKPSDMD")
    page.organization.place.position.setText("Kepala")
    page.leave()
    assert said == ["Isian organisasi belum tersimpan."]
    assert ask(empty_desk, read_organization) is None


def test_an_organization_that_the_guide_never_asked_for_can_be_told_here(empty_desk, show):
    form = show(empty_desk).organization
    assert not form.save.isEnabled()
    form.office.name.setText("BKPSDMD")
    form.save.click()
    assert ask(empty_desk, read_organization).name == "BKPSDMD"


def test_what_could_not_be_printed_is_told_beside_its_field(empty_desk, show):
    form = show(empty_desk).organization
    form.office.name.setText("BKPSDMD")
    form.place.position.setText("Kepala")
    form.save.click()
    form.place.position.setText("")
    form.numbers.pattern.setText("800/{tahun}")
    form.save.click()
    assert ask(empty_desk, read_organization) is None


def test_what_is_typed_stays_when_others_change_something(empty_desk, show, said):
    settle(empty_desk)
    form = show(empty_desk).organization
    form.office.name.setText("Kantor Lain")
    settle(empty_desk, city="Peraga", revision=1)
    assert form.office.name.text() == "Kantor Lain"
    form.save.click()
    assert said[-1].startswith("Data organisasi baru saja diubah")
    assert ask(empty_desk, read_organization).name == "BKPSDMD Kota Contoh"


def test_after_a_refusal_one_looks_at_it_as_it_is_now(empty_desk, show):
    notices: list[Any] = []
    empty_desk.noticed.connect(notices.append)
    settle(empty_desk)
    form = show(empty_desk).organization
    form.office.name.setText("Kantor Lain")
    settle(empty_desk, city="Peraga", revision=1)
    form.save.click()
    [way] = notices[-1].ways
    way.act()
    assert form.office.name.text() == "BKPSDMD Kota Contoh"
    assert form.place.with_facts(OFFICE).city == "Peraga"


# Records


@pytest.fixture
def opened(monkeypatch):
    """Collect the folders that the system is asked to show."""
    found: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(QUrl(url)))
    return found


def test_the_folder_is_named_and_opened(empty_desk, show, opened):
    records = show(empty_desk).records
    shown = [label.text() for label in records.findChildren(QLabel)]
    assert str(empty_desk.folder) in shown
    records.open.click()
    records.open_copies.click()
    (empty_desk.folder / "backups").mkdir()
    records.open_copies.click()
    names = [url.fileName() for url in opened]
    assert names == [empty_desk.folder.name, empty_desk.folder.name, "backups"]


def test_safety_copies_are_counted(empty_desk, show):
    page = show(empty_desk)
    assert page.records.copies.text().startswith("Belum ada salinan cadangan")
    copies = empty_desk.folder / "backups"
    copies.mkdir()
    (copies / "aula-2026-03-03.db").touch()
    page.refresh()
    assert page.records.copies.text().startswith("1 salinan cadangan, terbaru ")


def test_a_dangerous_place_is_warned_of(empty_desk, show):
    records = show(empty_desk).records
    records.show_place(RecordsPlace(0, None, FolderRisk.SYNCED))
    assert "disalin ke cloud" in records.warning.text()
    assert records.warning.isVisible()


@pytest.mark.parametrize("chosen", ["", "lain"])
def test_another_data_folder_can_be_chosen(empty_desk, show, monkeypatch, tmp_path, chosen):
    answer = chosen and str(tmp_path / chosen)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answer)
    wanted: list[Any] = []
    empty_desk.folder_wanted.connect(wanted.append)
    show(empty_desk).records.choose.click()
    assert [folder.name for folder in wanted] == ([chosen] if chosen else [])


# Practice room


def test_the_practice_room_is_entered_and_made_anew_after_a_question(empty_desk, show):
    page, wanted = show(empty_desk), list[Any]()
    empty_desk.folder_wanted.connect(wanted.append)
    assert not page.practice.leave.isVisible()
    assert not page.practice.anew.isVisible()
    page.practice.enter.click()
    assert wanted == [empty_desk.folder / "latihan"]
    page.refresh()
    page.practice.anew.click()
    dialog = page.findChild(QDialog)
    assert "dibuang" in dialog.findChildren(QLabel)[1].text()
    assert len(wanted) == 1
    dialog.accept()
    assert len(wanted) == 2


def test_from_the_practice_room_there_is_only_the_way_out(empty_desk, show):
    empty_desk.is_practice = True
    empty_desk.settings.sync()
    page, wanted = show(empty_desk), list[Any]()
    empty_desk.folder_wanted.connect(wanted.append)
    assert not page.practice.enter.isVisible()
    page.practice.leave.click()
    assert wanted == [empty_desk.folder.parent]


# About


def test_the_licences_of_all_parts_can_be_read(empty_desk, show):
    page = show(empty_desk)
    page.about.licences.click()
    dialog = page.findChild(QDialog)
    told = dialog.findChild(QPlainTextEdit).toPlainText()
    assert told.startswith("Aula: MIT")
    for part in ("PySide6_Essentials", "reportlab", "SIL OPEN FONT LICENSE", "Lucide"):
        assert part in told
    dialog.close()
    QApplication.processEvents()
