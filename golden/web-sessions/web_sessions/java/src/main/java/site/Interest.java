package site;

/** How much a page says about a visitor's interest. */
public final class Interest {

  private Interest() {}

  public static double interest(String section, double seconds) {
    double weight = section.equals("shop") ? 2.0 : 1.0;
    return weight * Math.min(seconds, 60.0);
  }
}
