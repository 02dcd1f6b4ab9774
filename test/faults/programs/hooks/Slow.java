package hooks;

/** Slow for one key, as long as its numbers are low. */
public final class Slow {

  private Slow() {}

  public static long slowly(String key, long number) {
    if (key.equals("k0") && number >= 0 && number < 120) {
      try {
        Thread.sleep(120);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return number;
  }
}
