package pfl.pravega.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events {@code key,sequence}: 100 keys, each with a sequence from 0; and what may go wrong with them. */
public final class KeyedEvents {
    /** How many keys there are. */
    public static final int KEYS = 100;

    /** Events that should be there and aren't. */
    public final int missing;
    /** Events that are there once too often. */
    public final int doubled;
    /** Events whose sequence isn't above that of the event before it of the same key. */
    public final int disordered;
    /** Events that never were written. */
    public final int foreign;

    private KeyedEvents(int missing, int doubled, int disordered, int foreign) {
        this.missing = missing;
        this.doubled = doubled;
        this.disordered = disordered;
        this.foreign = foreign;
    }

    /** The key of an event by its number. */
    public static String key(int number) {
        return "k" + number % KEYS;
    }

    /** The event by its number. */
    public static String event(int number) {
        return key(number) + "," + number / KEYS;
    }

    /** The key of an event. */
    public static String keyOf(String event) {
        return event.substring(0, event.indexOf(','));
    }

    /** The sequence of an event. */
    public static int sequenceOf(String event) {
        return Integer.parseInt(event.substring(event.indexOf(',') + 1));
    }

    /** Compares with the events of numbers 0 to count. */
    public static KeyedEvents check(List<String> got, int count) {
        return check(got, 0, count);
    }

    /** Compares with the events of numbers from..to. */
    public static KeyedEvents check(List<String> got, int from, int to) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        int doubled = 0;
        int disordered = 0;
        for (String event : got) {
            doubled += times.merge(event, 1, Integer::sum) > 1 ? 1 : 0;
            Integer before = last.put(keyOf(event), sequenceOf(event));
            disordered += before != null && sequenceOf(event) <= before ? 1 : 0;
        }
        int missing = 0;
        for (int i = from; i < to; i++) {
            missing += times.remove(event(i)) == null ? 1 : 0;
        }
        return new KeyedEvents(missing, doubled, disordered, times.size());
    }

    /** Fails unless all events of numbers 0 to count are there, once each, and each key in order. */
    public static void assertExactly(List<String> got, int count) {
        assertEquals("0 missing, 0 doubled, 0 disordered, 0 foreign", check(got, count).toString());
    }

    /** Fails unless all events of numbers 0 to count are there, once each; in any order. */
    public static void assertSame(List<String> got, int count) {
        KeyedEvents checked = check(got, count);
        assertEquals("0 missing, 0 doubled, 0 foreign", checked.missing + " missing, "
                + checked.doubled + " doubled, " + checked.foreign + " foreign");
    }

    @Override
    public String toString() {
        return missing + " missing, " + doubled + " doubled, " + disordered + " disordered, "
                + foreign + " foreign";
    }
}
