package pfl.pravega.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checker finds what it is there to find, and the server starts. */
class HarnessTest {
    private static List<String> events(int count) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(KeyedEvents.event(i));
        }
        return events;
    }

    @Test
    void findsEachPlantedFault() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> lost = events(1000);
            lost.remove(random.nextInt(1000));
            assertEquals(1, KeyedEvents.check(lost, 1000).missing);

            List<String> doubled = events(1000);
            doubled.add(doubled.get(random.nextInt(1000)));
            assertEquals(1, KeyedEvents.check(doubled, 1000).doubled);

            List<String> swapped = events(1000);
            int first = random.nextInt(900);
            Collections.swap(swapped, first, first + KeyedEvents.KEYS);
            assertEquals(1, KeyedEvents.check(swapped, 1000).disordered);

            List<String> foreign = events(1000);
            foreign.add("x,1");
            assertEquals(1, KeyedEvents.check(foreign, 1000).foreign);
        }
        KeyedEvents.assertExactly(events(1000), 1000);
    }

    @Test
    void writesScalesAndReadsAStream() {
        TestStream stream = TestStream.create(PravegaProcess.shared().config("harness"), "s", 2);
        stream.write(0, 1000, 0);
        stream.scale(3);
        stream.write(1000, 2000, 0);
        KeyedEvents.assertExactly(stream.readAll(), 2000);
    }
}
