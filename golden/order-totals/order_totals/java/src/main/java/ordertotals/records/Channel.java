package ordertotals.records;

/** enum Channel */
public enum Channel {
  WEB("web", "web"),
  PHONE("phone", "PHONE"),
  DESK("desk", "desk");

  /** The name in the program. */
  public final String programName;
  /** The name in JSON. */
  public final String wireName;

  Channel(String programName, String wireName) {
    this.programName = programName;
    this.wireName = wireName;
  }

  public static Channel ofProgramName(String name) {
    switch (name) {
      case "web":
        return WEB;
      case "phone":
        return PHONE;
      case "desk":
        return DESK;
      default:
        throw new IllegalArgumentException(
          "\"" + name + "\" is not one of web, phone, desk"
        );
    }
  }

  public static Channel ofWireName(String name) {
    switch (name) {
      case "web":
        return WEB;
      case "PHONE":
        return PHONE;
      case "desk":
        return DESK;
      default:
        throw new IllegalArgumentException(
          "\"" + name + "\" is not one of web, PHONE, desk"
        );
    }
  }

  /** The name in the program. */
  @Override
  public String toString() {
    return programName;
  }
}
