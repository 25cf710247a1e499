"""Scenes of the number book and of the register."""

from app.domain.vocabulary import CertificateKind, RangeUse
from app.usecases.certificate_board import certificate_board
from app.usecases.certificate_life import correct, replace_certificate, reprint, void
from app.usecases.confirming import confirm
from app.usecases.handing_over import hand_over
from app.usecases.number_ranges import reserve_range, sequence_named
from app.usecases.preparing import prepare
from app.usecases.register import register
from tests.shots.folders import CLASS, opened
from tests.shots.rush import end
from tests.shots.scene import Scene
from tests.shots.stage import Stage
from ui.pages.certificates import CertificatesPage

_LIST = """NDH;Nama;No. Sertifikat
1;;LAN/25/1001
2;;LAN/25/1002
9;;LAN/25/1002
77;;LAN/25/1003
"""


def _lived(stage: Stage) -> list[str]:
    """A class whose certificates went every way; the numbers in their order."""
    with opened(stage.folder) as workspace:
        end(workspace, CLASS)
        day = stage.desk.trainings[0].end
        workspace.change(confirm, training=CLASS, date=day)
        numbers = [line.number for line in workspace.read(register, training=CLASS)]
        workspace.change(void, number=numbers[4], reason="Salah cetak")
        workspace.change(correct, number=numbers[2], reason="Gelar diperbaiki")
        workspace.change(
            replace_certificate, number=numbers[6], reason="Nama salah cetak", date=day
        )
        workspace.change(reprint, number=numbers[2], reason="Hilang oleh pemegang")
        workspace.change(
            hand_over, training=CLASS, who="3", collected_by="Budi Umpama", mandate="surat kuasa"
        )
        workspace.change(prepare, training=CLASS, kind=CertificateKind.TRAINER)
        sequence = workspace.read(sequence_named, training=CLASS)
        workspace.change(
            reserve_range,
            sequence=sequence,
            first=400,
            last=450,
            use=RangeUse.ELSEWHERE,
            note="Laptop aula",
        )
    return numbers


def _page(stage: Stage, tab: str) -> CertificatesPage:
    page = stage.page("certificates")
    assert isinstance(page, CertificatesPage)
    stage.tab(tab)
    return page


def book(stage: Stage) -> None:
    """The end of the book: withheld, reserved, given elsewhere."""
    _lived(stage)
    _page(stage, "&Number book")
    stage.keys("Ctrl+End")


def reserve(stage: Stage) -> None:
    """Numbers are reserved."""
    _page(stage, "&Number book")
    stage.keys("Ctrl+N")


def outside(stage: Stage) -> None:
    """Numbers of another registry before they are stored."""
    page = _page(stage, "&Number book")
    file = stage.folder / "Nomor LAN.csv"
    file.write_text(_LIST, encoding="utf-8")
    page.tabs.book.acts.read_file(file)
    stage.settle(300)


def issued(stage: Stage) -> None:
    """The register with the history of one certificate."""
    _lived(stage)
    _page(stage, "&Register")
    stage.keys("Down", "Down")


def replaced(stage: Stage) -> None:
    """A certificate that another one stands for, found by its number."""
    number = _lived(stage)[6]
    _page(stage, "&Register")
    stage.keys("Ctrl+F")
    stage.write(number)
    stage.keys("Return")


def never_issued(stage: Stage) -> None:
    """A number that was void before anything was issued under it."""
    with opened(stage.folder) as workspace:
        number = workspace.read(certificate_board, training=CLASS).lines[1].number or ""
        workspace.change(void, number=number, reason="Tidak lulus", witness="Budi Umpama")
    page = stage.page("certificates", number=number)
    assert isinstance(page, CertificatesPage)
    stage.settle(300)


def nowhere(stage: Stage) -> None:
    """What nobody has."""
    _page(stage, "&Register")
    stage.keys("Ctrl+F")
    stage.write("9Z9Z")


def copy(stage: Stage) -> None:
    """A further copy of what was issued."""
    issued(stage)
    stage.press("Reprint ...")
    stage.keys("Return")
    stage.settle(600)


SCENES = (
    Scene("number-book", "rush", book),
    Scene("number-book-empty", "planned", lambda stage: _page(stage, "&Number book")),
    Scene("number-book-reserve", "rush", reserve),
    Scene("number-book-outside", "week", outside),
    Scene("register", "rush", issued),
    Scene("register-replaced", "rush", replaced),
    Scene("register-never-issued", "rush", never_issued),
    Scene("register-nowhere", "issued", nowhere),
    Scene("register-empty", "week", lambda stage: _page(stage, "&Register")),
    Scene("register-copy", "rush", copy),
)
