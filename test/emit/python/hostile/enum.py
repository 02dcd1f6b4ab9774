# by hand
from records import Inner, Level, class_


def json(x: class_, n: Level | None) -> Inner | None:
    return x.inner if n is None else None
