"""Whether a computer's clock can be right, by what was saved before."""

import datetime as dt

SLACK = dt.timedelta(minutes=5)
"""So far two clocks may differ that the network sets now and then."""


def is_behind(now: dt.datetime, latest: dt.datetime) -> bool:
    """Whether the clock stands before the latest moment at which something was saved, in UTC.

    An empty battery sets it back to its first day, and marks would come too early. A clock that
    is ahead cannot be told from a computer that nobody used for months.
    """
    return now < latest - SLACK
