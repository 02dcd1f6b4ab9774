package websessions;

import pfl.lang.Lists;
import pfl.lang.Text;
import pfl.lang.Values;

/** The functions of web_sessions. */
public final class Functions {

  private Functions() {}

  /** The first part of the path: `/shop/shoes` is in `shop`. */
  public static String section(String url) {
    return Values.or(Lists.get(Text.split(url, "/"), 1L), () -> "");
  }
}
