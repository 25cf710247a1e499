"""What is seen and done on the board of that Friday."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_board import certificate_board
from app.usecases.sheets import record_sheets
from ui.printing.preview import Preview

CODE = "DEMO-CM-IV"
CTRL = Qt.KeyboardModifier.ControlModifier


def tops(kind):
    """The windows of a kind that are open."""
    return [o for o in QApplication.topLevelWidgets() if isinstance(o, kind) and o.isVisible()]


def line(records, ndh, kind=CertificateKind.CERTIFICATE):
    """The line of somebody on the board."""
    lines = records.read(certificate_board, training=CODE).of(kind)
    return next(each for each in lines if each.ndh == ndh)


def primary(page):
    """The primary button."""
    (found,) = [
        o
        for o in page.findChildren(QPushButton)
        if o.property("role") == "primary" and o.isVisible()
    ]
    return found


def button_of(widget, text):
    """The visible button that says this, if there is one."""
    shown = (o for o in widget.findChildren(QPushButton) if o.isVisible() and o.text() == text)
    return next(shown, None)


def put_into_folder(records, query):
    """Print what a query of prepared papers gives."""
    papers = [o.facts for o in records.read(query, training=CODE)]
    records.change(record_sheets, training=CODE, printed=papers)


def title_of_preview(page, qtbot=None):
    """The title of the preview that is open, or that the primary button opens; it is closed."""
    if qtbot is not None:
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    (preview,) = tops(Preview)
    title = preview.windowTitle()
    preview.reject()
    preview.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    return title


def go_to(page, ndh):
    """Put the cursor on somebody."""
    page.arrive(ndh=ndh)
    assert page.view.table.current().ndh == ndh


def menu(page, text):
    """Choose an entry of a menu; whether it could be chosen."""
    made = page._more_menu if _has(page._more_menu, text) else page._print_menu  # noqa: SLF001
    action = made.entry(text)
    can = action.isEnabled()
    action.trigger()
    return can


def _has(made, text):
    return any(action.text().split("\t")[0] == text for action in made.menu().actions())
