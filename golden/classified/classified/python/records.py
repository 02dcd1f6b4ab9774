"""Records and enums of main.pfl, as its Python functions see them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from pyflink.common import Row

from rows import micros_of_timestamp, timestamp_of


class Reading(NamedTuple):
    """The record Reading."""

    sensor: str
    celsius: float
    at: datetime
    tags: list[str]

    @classmethod
    def of_row(cls, row: Row) -> Reading:
        """The record of a row that comes from the JVM."""
        return cls(row[0], row[1], timestamp_of(row[2]), row[3])

    def to_row(self) -> Row:
        """The row of the record, for the JVM."""
        return Row(self.sensor, self.celsius, micros_of_timestamp(self.at), self.tags)
