package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pravega.client.segment.impl.Segment;
import io.pravega.client.stream.Stream;
import io.pravega.client.stream.impl.StreamCutImpl;
import java.util.Map;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.connector.source.Boundedness;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;

/** What a source refuses when it is built. */
class SourceBuilderTest {
    private static final PravegaConfig CONFIG =
            PravegaConfig.builder().controller("tcp://h:1").scope("plant").build();

    private static PravegaSource.Builder<String> source() {
        return PravegaSource.<String>builder().config(CONFIG).deserializer(new SimpleStringSchema());
    }

    private static String refused(PravegaSource.Builder<String> builder) {
        return assertThrows(RuntimeException.class, builder::build).getMessage();
    }

    private static String cut(String stream) {
        return new StreamCutImpl(Stream.of("plant", stream),
                Map.of(new Segment("plant", stream, 0), 10L)).asText();
    }

    @Test
    void anEmptyEndIsNoEnd() {
        assertEquals(Boundedness.CONTINUOUS_UNBOUNDED, source().stream("a").endAt("").build().getBoundedness());
        assertEquals(Boundedness.CONTINUOUS_UNBOUNDED, source().stream("a").endAt(null).build().getBoundedness());
        assertEquals(Boundedness.BOUNDED, source().stream("a").endAt("tail").build().getBoundedness());
        assertEquals(Boundedness.BOUNDED, source().stream("a").startAt(cut("a")).endAt(cut("a")).build()
                .getBoundedness());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertTrue(refused(source()).contains("at least one stream"));
        assertTrue(refused(source().stream("a").stream("plant/a")).contains("named twice"));
        assertTrue(refused(source().stream("a").startAt("begin")).contains("\"begin\"; it must be"));
        assertTrue(refused(source().stream("a").startAt(cut("b")))
                .contains("stream plant/a is a stream cut of stream plant/b"));
        assertTrue(refused(source().stream("a").endAt(cut("b"))).contains("take a stream cut of plant/a"));
        assertTrue(refused(source().stream("a").startAt("b", "tail")).contains("plant/b, which is not read"));
        assertTrue(refused(source().stream("a").stream("b").endAt("b", "tail")).contains("make two sources"));
    }
}
