# by hand
from datetime import datetime


def _f(t: str) -> list[datetime]:
    return [datetime.fromisoformat(t)]
