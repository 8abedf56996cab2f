"""Times of day that a number alone does not decide, and the moments that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alliance_corpus.readers.dates.values import checked, shifted, written_year

if TYPE_CHECKING:
    from alliance_corpus.dates import EDTF
    from alliance_corpus.readers.dates.model import Clock
    from alliance_corpus.readers.dates.values import Date


def after(clock: Clock, same: str | None, before: Clock | None, *, follows: bool) -> Clock:
    """The time that is meant after another (午後1時から4時, 同3時半, 翌午前2時).

    Args:
        clock: the time as it is printed.
        same: 同 or 翌 before it.
        before: the last time before it, on the same day.
        follows: whether it comes after から or a dash: then it is later.
    """
    if same == "翌":
        return clock._replace(hours=clock.hours % 24 + 24)
    if clock.daytime is not None or before is None or clock.hours > 12:
        return clock
    if same == "同":
        later = before.daytime in ("pm", "night") and clock.hours < 12
        return clock._replace(hours=clock.hours + 12 * later, daytime=before.daytime)
    if follows:
        hours = [clock.hours + more for more in (0, 12, 24)]
        start = before.hours * 60 + before.minutes
        late = [hour for hour in hours if hour * 60 + clock.minutes > start]
        return clock._replace(hours=late[0]) if late else clock
    return clock


def moment(date: Date, clock: Clock, zone: str | None) -> tuple[EDTF | None, str | None]:
    """The value of a time on a day, or why it has none; (None, None) without a whole day."""
    if date.year is None or date.month is None or date.day is None:
        return None, None
    days, hours = divmod(clock.hours, 24)
    day = shifted(date, days) if days else date
    if day is None:
        return None, None
    return checked(
        f"{written_year(day.year or 0)}-{day.month:02d}-{day.day:02d}"
        f"T{hours:02d}:{clock.minutes:02d}:{clock.seconds:02d}{zone or ''}"
    )
