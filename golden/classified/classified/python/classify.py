"""How the plant's engineers call a reading."""

from records import Reading


def classify(reading: Reading) -> str:
    if "calibration" in reading.tags:
        return "normal"
    if reading.celsius > 95.0:
        return "alarming"
    return "hot" if reading.celsius > 80.0 else "normal"
