"""Calls of the Python functions of main.pfl: rows of arguments in, results out."""

from pyflink.common import Row

from classify import classify
from records import Reading


def call_classify(arguments: Row) -> object:
    """classify, for the step hot-python-1."""
    return classify(Reading.of_row(arguments[0]))
