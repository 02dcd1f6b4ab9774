"""Typed command-line arguments of a job: ``parser.add_argument("--x", type=int64)``.

Each gives the value that the job's Java functions take; what it refuses becomes
argparse's own error, with the argument's name before it.
"""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Context, Decimal, Inexact, InvalidOperation

__all__ = [
    "boolean",
    "day",
    "decimal",
    "duration",
    "instant",
    "int8",
    "int16",
    "int32",
    "int64",
    "time_of_day",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_UNITS = {
    "us": 1,
    "ms": 1_000,
    "s": 1_000_000,
    "m": 60_000_000,
    "h": 3_600_000_000,
    "d": 86_400_000_000,
}


def boolean(text: str) -> bool:
    """``true`` or ``false``."""
    if text not in ("true", "false"):
        raise ArgumentTypeError(f"{text!r} is neither true nor false")
    return text == "true"


def _integer(text: str, bits: int) -> int:
    try:
        value = int(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not an integer") from None
    if not -(2 ** (bits - 1)) <= value < 2 ** (bits - 1):
        raise ArgumentTypeError(f"{text} does not fit in {bits} bits")
    return value


def int8(text: str) -> int:
    """An integer of 8 bits."""
    return _integer(text, 8)


def int16(text: str) -> int:
    """An integer of 16 bits."""
    return _integer(text, 16)


def int32(text: str) -> int:
    """An integer of 32 bits."""
    return _integer(text, 32)


def int64(text: str) -> int:
    """An integer of 64 bits."""
    return _integer(text, 64)


def decimal(precision: int, scale: int) -> Callable[[str], Decimal]:
    """Numbers of at most ``precision`` digits, ``scale`` of them after the point."""

    def parse(text: str) -> Decimal:
        exact = Context(prec=precision, traps=[Inexact, InvalidOperation])
        try:
            return Decimal(text).quantize(Decimal(1).scaleb(-scale), context=exact)
        except (Inexact, InvalidOperation):
            raise ArgumentTypeError(
                f"{text!r} is not a decimal({precision}, {scale})"
            ) from None

    return parse


def day(text: str) -> int:
    """A date such as ``2024-05-01``, as days since 1970."""
    try:
        return date.fromisoformat(text).toordinal() - _EPOCH.toordinal()
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2024-05-01") from None


def time_of_day(text: str) -> int:
    """A time such as ``12:30:00``, as microseconds since midnight."""
    try:
        at = time.fromisoformat(text)
        if at.tzinfo is not None:
            raise ValueError(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a time such as 12:30:00") from None
    whole = timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
    return whole // _MICROSECOND + at.microsecond


def instant(text: str) -> int:
    """An instant such as ``2024-05-01T12:00:00Z``, as microseconds since 1970."""
    try:
        return (datetime.fromisoformat(text) - _EPOCH) // _MICROSECOND
    except (ValueError, TypeError):
        raise ArgumentTypeError(
            f"{text!r} is not an instant such as 2024-05-01T12:00:00Z"
        ) from None


def duration(text: str) -> int:
    """A length of time such as ``1h30m`` or ``250ms``, as microseconds."""
    if not re.fullmatch(r"-?(\d+(us|ms|[smhd]))+", text):
        raise ArgumentTypeError(f"{text!r} is not a duration such as 1h30m or 250ms")
    parts = re.findall(r"(\d+)(us|ms|[smhd])", text)
    micros = sum(int(count) * _UNITS[unit] for count, unit in parts)
    return -micros if text.startswith("-") else micros
