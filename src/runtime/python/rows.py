"""What a value is in a Row from and to the JVM, and what it is to a Python function.

Dates are days since 1970; times, timestamps and durations are microseconds.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

__all__ = [
    "date_of",
    "days_of",
    "duration_of",
    "micros_of_duration",
    "micros_of_time",
    "micros_of_timestamp",
    "time_of",
    "timestamp_of",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.toordinal()
_MICROSECOND = timedelta(microseconds=1)


def date_of(days: int) -> date:
    """The date; Python has those of the years 1 to 9999."""
    return date.fromordinal(_EPOCH_DAY + days)


def days_of(day: date) -> int:
    """Days since 1970."""
    return day.toordinal() - _EPOCH_DAY


def time_of(micros: int) -> time:
    """The time of day."""
    return (_EPOCH + timedelta(microseconds=micros)).time()


def micros_of_time(at: time) -> int:
    """Microseconds since midnight; a zone is refused."""
    if at.tzinfo is not None:
        raise ValueError(f"{at} has a time zone; a time of day has none")
    whole = timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
    return whole // _MICROSECOND + at.microsecond


def timestamp_of(micros: int) -> datetime:
    """The instant, in UTC; Python has those of the years 1 to 9999."""
    return _EPOCH + timedelta(microseconds=micros)


def micros_of_timestamp(at: datetime) -> int:
    """Microseconds since 1970; a datetime without a zone is refused."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone; use datetime.now(timezone.utc)")
    return (at - _EPOCH) // _MICROSECOND


def duration_of(micros: int) -> timedelta:
    """The length of time."""
    return timedelta(microseconds=micros)


def micros_of_duration(length: timedelta) -> int:
    """Microseconds."""
    return length // _MICROSECOND
