"""Any old certificate is found from anywhere by a few keys, whatever became of it."""

import datetime as dt

import pytest

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_life import correct, replace_certificate, void
from app.usecases.certificates import issue
from app.usecases.register import register
from tests.stories.starting import CODE, DAYS, opened
from ui.pages.certificates import CertificatesPage

NUMBER = "800.2.4/{}/BKPSDMD/2025".format


@pytest.fixture
def archive(marked):
    """A class whose certificates are out: one void, one corrected, one replaced."""
    with opened(marked) as workspace:
        kind = CertificateKind.CERTIFICATE
        workspace.change(issue, training=CODE, kind=kind, date=DAYS[-1])
        workspace.change(void, number=NUMBER(215), reason="Salah cetak")
        workspace.change(correct, number=NUMBER(216), reason="Gelar")
        later = DAYS[-1] + dt.timedelta(days=3)
        workspace.change(replace_certificate, number=NUMBER(217), reason="Nama salah", date=later)
    return marked


@pytest.fixture
def at_work(operate, clock, archive):
    """Sit at another page, months later."""
    clock.set(DAYS[-1], "09:00")
    operator = operate(archive)
    operator.wait(lambda: operator.program.window.page is not None)
    operator.settle()
    operator.press("Alt+4")
    operator.keys = 0
    return operator


@pytest.mark.parametrize("typed", ["/215", "/216", "/217", "/229", "/243"])
def test_four_letters_of_a_number_find_it_in_8_keys(at_work, typed):
    at_work.press("Ctrl+K")
    at_work.type(typed)
    at_work.settle()
    at_work.press("Return")
    assert at_work.keys <= 8
    page = at_work.page
    assert isinstance(page, CertificatesPage)
    (chosen,) = page.tabs.register.table.chosen()
    assert chosen.number == NUMBER(typed[1:])


def test_four_letters_of_a_verification_code_find_it_in_8_keys(at_work):
    line = at_work.read(register, training=CODE)[7]
    at_work.press("Ctrl+K")
    at_work.type(line.code[:4].lower())
    at_work.settle()
    at_work.press("Return")
    assert at_work.keys <= 8
    assert at_work.page.tabs.register.table.current() == line
