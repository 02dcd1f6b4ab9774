package pfl.pravega;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The soak, short. */
class SoakTest {
    @Test
    void survivesChaos() throws Exception {
        String report = Soak.run(Long.getLong("soak.seconds", 30),
                Long.getLong("soak.seed", System.nanoTime()));
        System.out.println(report);
        assertTrue(report.contains("exactly once"));
    }
}
