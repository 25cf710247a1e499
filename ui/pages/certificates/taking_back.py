"""Signed PDFs that come back: read and kept first, then recorded, what was left told with why."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.domain.certificate_refusals import NotSentOut
from app.domain.errors import AppError
from app.exchange.signed_pdfs import GatheredPdfs, gather_signed, pdfs_in
from app.usecases.signed_files import Documents, KeptFile, list_originals, take_back_files
from ui.desk import Desk, Way
from ui.widgets.progress import ProgressStrip

_NAMED = 3


class TakingBack:
    """Files on their way back, from the choice of their folder until they are recorded."""

    def __init__(
        self,
        desk: Desk,
        strip: ProgressStrip,
        training: str,
        number: str | None,
        *,
        anyway: bool = False,
    ) -> None:
        """Take files back; one that begins otherwise is offered, or kept `anyway`, for a number."""
        self._desk, self._strip, self._training = desk, strip, training
        self._number, self._anyway = number, anyway

    def begin(self, folder: Path) -> None:
        """Look which PDFs lie in a folder."""
        self._desk.operations.make(self._desk, pdfs_in, self.take, folder=folder)

    def take(self, paths: tuple[Path, ...]) -> None:
        """Keep those of these files that were signed."""
        words = self._desk.wording
        if not paths:
            self._desk.say(words.text("No PDF lies in this folder."))
            return
        self._desk.begin_work(
            words.text(
                "the signed PDFs of {training} from {folder}; take them back once more",
                training=self._training,
                folder=str(paths[0].parent),
            )
        )
        self._strip.begin(words.text("Reading the signed PDFs ..."))
        self._desk.operations.read(
            self._desk,
            list_originals,
            partial(self._gather, paths),
            refused=self._give_up,
            training=self._training,
            numbers=[self._number] if self._anyway else None,
        )

    def _gather(self, paths: tuple[Path, ...], out: Documents) -> None:
        if self._anyway and not out.named:
            self._give_up(NotSentOut(number=str(self._number)))
            return
        self._desk.operations.make(
            self._desk,
            gather_signed,
            self._record,
            refused=self._give_up,
            paths=paths,
            originals=[sha256 for _, sha256 in out.named],
            documents=out.folder,
            anyway=self._anyway,
        )

    def _record(self, found: GatheredPdfs) -> None:
        if not found.signed:
            self._tell(found, ())
            return
        self._desk.operations.change(
            self._desk,
            take_back_files,
            partial(self._tell, found),
            refused=self._give_up,
            training=self._training,
            files=found.signed,
        )

    def _tell(self, found: GatheredPdfs, kept: tuple[KeptFile, ...]) -> None:
        self._close()
        words = self._desk.wording
        told = words.count(
            "{number} signed PDF was kept.", "{number} signed PDFs were kept.", len(kept)
        )
        said = [told, *self._reasons(found)]
        said += [
            words.text(
                "{file} was kept for {number}. It does not begin with the bytes of its original:"
                " look at both.",
                file=file.name,
                number=file.number,
            )
            for file in kept
            if not file.begins_alike
        ]
        self._desk.say(" ".join(said), *self._ways(found))

    def _reasons(self, found: GatheredPdfs) -> list[str]:
        words, told = self._desk.wording, []
        if names := self._names(found, "original"):
            told.append(words.text("Not signed yet: {files}.", files=names))
        if names := self._names(found, "begins-otherwise"):
            told.append(
                words.text("Not begun with the bytes of an original: {files}.", files=names)
            )
        if names := self._names(found, "not-readable"):
            told.append(words.text("Could not be read: {files}.", files=names))
        return told

    def _names(self, found: GatheredPdfs, code: str) -> str:
        """The first files that were left for a reason, and how many more there are."""
        names = [each.path.name for each in found.left if each.code == code]
        shown, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
        if more > 0:
            shown = self._desk.wording.text("{files} and {count} more", files=shown, count=more)
        return shown

    def _ways(self, found: GatheredPdfs) -> Sequence[Way]:
        """A single file that begins otherwise may be meant for the number all the same."""
        strange = tuple(each.path for each in found.left if each.code == "begins-otherwise")
        if self._number is None or len(strange) != 1:
            return ()
        anyway = TakingBack(self._desk, self._strip, self._training, self._number, anyway=True)
        text = self._desk.wording.text("Keep it for {number} all the same", number=self._number)
        return (Way(text, partial(anyway.take, strange)),)

    def _give_up(self, error: AppError) -> None:
        self._close()
        self._desk.complain(error)

    def _close(self) -> None:
        self._desk.finish_work()
        self._strip.end()
