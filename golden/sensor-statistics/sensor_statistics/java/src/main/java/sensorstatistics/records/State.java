package sensorstatistics.records;

/** enum State */
public enum State {
  OK("ok", "ok"),
  DRIFTING("drifting", "drifting"),
  BROKEN("broken", "broken");

  /** The name in the program. */
  public final String programName;
  /** The name in JSON. */
  public final String wireName;

  State(String programName, String wireName) {
    this.programName = programName;
    this.wireName = wireName;
  }

  public static State ofProgramName(String name) {
    switch (name) {
      case "ok":
        return OK;
      case "drifting":
        return DRIFTING;
      case "broken":
        return BROKEN;
      default:
        throw new IllegalArgumentException(
          "\"" + name + "\" is not one of ok, drifting, broken"
        );
    }
  }

  public static State ofWireName(String name) {
    switch (name) {
      case "ok":
        return OK;
      case "drifting":
        return DRIFTING;
      case "broken":
        return BROKEN;
      default:
        throw new IllegalArgumentException(
          "\"" + name + "\" is not one of ok, drifting, broken"
        );
    }
  }

  /** The name in the program. */
  @Override
  public String toString() {
    return programName;
  }
}
