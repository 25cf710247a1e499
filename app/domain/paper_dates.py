"""Which date a paper of a training can bear: never before it began, and others with a doubt."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from app.domain.certificate_refusals import DateBeforeTraining

_LATE = dt.timedelta(days=366)
"""How long after the last day a paper may be dated before it looks like a slip of the pen."""


@dataclass(frozen=True)
class DateDoubt:
    """A date that is possible and hardly meant; start and end are the days of the training."""

    code: str
    date: dt.date
    start: dt.date
    end: dt.date

    @property
    def facts(self) -> Mapping[str, object]:
        """What the sentence of its code says of it."""
        return {name: value for name, value in asdict(self).items() if name != "code"}


def check_paper_date(
    training: str, date: dt.date, *, start: dt.date, end: dt.date
) -> DateDoubt | None:
    """What is doubtful about the date of a paper; raises DateBeforeTraining."""
    if date < start:
        raise DateBeforeTraining(training=training, date=date, start=start, end=end)
    if date < end:
        return DateDoubt("date-before-end", date, start, end)
    return DateDoubt("date-long-after", date, start, end) if date - end > _LATE else None
