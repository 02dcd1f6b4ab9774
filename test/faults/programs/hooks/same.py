"""A function that changes nothing."""


def same(number: int) -> int:
    """The number itself."""
    return number
