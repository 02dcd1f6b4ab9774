package hooks;

/** Slow for one key, as long as its numbers are low. */
public final class Slow {

    private Slow() {}

    public static long slowly(String key, long number) {
        if (key.equals("k0") && number >= 0 && number < 160) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return number;
    }
}
