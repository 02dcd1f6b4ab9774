def classify(celsius: float) -> str:
    return "hot" if celsius > 80.0 else "normal"
