"""The decision on the whole screen: whatever it says fits, in both languages and sizes."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.domain.vocabulary import CertificateKind
from app.usecases.confirming import Confirmation, ConfirmedLine, WithheldLine
from ui.pages.certificates.decision_screen import DecisionScreen, told_of
from ui.wording import Wording

CERTIFICATE, STATEMENT, AWARD = (
    CertificateKind.CERTIFICATE,
    CertificateKind.STATEMENT,
    CertificateKind.AWARD,
)
ENGLISH = Wording("en", in_window=True)


def issued(ndh, kind=CERTIFICATE, *, was_printed=True):
    return ConfirmedLine(ndh, f"Peserta Contoh {ndh:02}", kind, f"800/{ndh}", was_printed)


def withheld(ndh):
    name = f"Dr. Peserta Percobaan Teladan {ndh:02}, S.Pd., M.Pd."
    return WithheldLine(ndh, name, CERTIFICATE, f"800/{ndh}", True, ("attendance",))  # noqa: FBT003


def said(done):
    return [sentence for _, sentence in told_of(done, ENGLISH)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.parametrize("count", [1, 2, 8])
def test_the_largest_sentence_fits_with_its_margins(qtbot, language, size, count):
    out = [20 + number for number in range(count)]
    done = Confirmation(
        (issued(1), *(issued(ndh, STATEMENT) for ndh in out)), tuple(map(withheld, out))
    )
    window = QWidget()
    qtbot.addWidget(window)
    screen = DecisionScreen(window, Wording(language, in_window=True), done)
    qtbot.addWidget(screen)
    screen.setWindowState(Qt.WindowState.WindowNoState)
    screen.resize(*size)
    with qtbot.waitExposed(screen):
        screen.show()
    (scroll,) = screen.findChildren(QScrollArea)
    inside = scroll.widget()
    assert inside is not None
    assert inside.width() <= screen.width()
    for label in screen.findChildren(QLabel):
        if label.text():
            place = QRect(label.mapTo(screen, label.rect().topLeft()), label.size())
            assert place.left() >= 8
            assert place.right() <= screen.width() - 8
            assert label.height() >= label.heightForWidth(label.width())
    largest = max(screen.findChildren(QLabel), key=lambda o: o.font().pointSizeF())
    assert largest.text() == screen.sentences[1][1]
    assert largest.mapTo(screen, largest.rect().bottomLeft()).y() < screen.height()


def test_what_is_still_to_be_printed_is_named_by_ndh_and_kind():
    lines = (issued(3), issued(7, was_printed=False), issued(1, AWARD, was_printed=False))
    assert said(Confirmation(lines, ())) == [
        "Confirmed: 2 certificates, 1 award.",
        "Still to be printed: 07; award 01.",
    ]


def test_where_nothing_is_printed_yet_it_is_said_of_all():
    lines = (issued(3, was_printed=False), issued(7, was_printed=False))
    assert said(Confirmation(lines, ()))[-1] == "Still to be printed: all."
