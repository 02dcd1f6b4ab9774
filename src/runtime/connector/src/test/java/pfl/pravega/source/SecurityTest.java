package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pfl.pravega.BasicCredentials;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.Secret;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.PravegaSecurity;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** TLS and passwords on; a password that changes; no secret where it can be read. */
class SecurityTest {
    private static final String FIRST = "first-pa55word";
    private static final String SECOND = "second-pa55word";
    private static PravegaProcess pravega;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        pravega = PravegaProcess.start(PravegaSecurity.create(Map.of("ann", FIRST, "bob", SECOND)));
    }

    @AfterAll
    static void stop() {
        pravega.close();
    }

    private PravegaConfig config() {
        return PravegaConfig.builder().controller(pravega.controller()).scope("secure")
                .trustStore(pravega.trustStore())
                .credentials(new BasicCredentials(Secret.file(directory.resolve("user").toString()),
                        Secret.file(directory.resolve("password").toString()))).build();
    }

    private void write(String user, String password) throws Exception {
        Files.writeString(directory.resolve("user"), user);
        Files.writeString(directory.resolve("password"), password + "\n");
    }

    private PravegaSource.Builder<String> source(TestStream stream) {
        return PravegaSource.<String>builder().config(config()).stream(stream.name())
                .deserializer(new SimpleStringSchema());
    }

    @Test
    void readsOverTlsWithAPassword() throws Exception {
        write("ann", FIRST);
        TestStream stream = TestStream.create(pravega.config("secure"), "tls", 2);
        stream.write(0, 1000, 0);
        KeyedEvents.assertSame(SourceTest.collect(TestJobs.environment(2, 0),
                source(stream).endAt("tail").build()), 1000);
    }

    /** The running job is refused with a stale password, and goes on with the new one by itself. */
    @Test
    @Tag("slow")
    void picksUpARotatedPassword() throws Exception {
        write("ann", FIRST);
        TestStream stream = TestStream.create(pravega.config("secure"), "rotated", 2);
        SequenceCheck check = SequenceCheck.begin("rotated");
        StreamExecutionEnvironment environment = TestJobs.environment(2, 200);
        SequenceCheck.add(environment.fromSource(source(stream).build(),
                WatermarkStrategy.noWatermarks(), "source"), "rotated");
        JobClient job = environment.executeAsync();
        stream.write(0, 1000, 0);
        check.await(1000, 60);
        write("ann", "stale");
        stream.scale(3); // new segments: the controller is asked, and says no
        stream.write(1000, 2000, 0);
        Thread.sleep(3000);
        assertFalse(check.isComplete(2000));
        write("bob", SECOND);
        check.await(2000, 120);
        job.cancel().get();
        assertEquals(List.of(), check.faults());
    }

    @Test
    void aWrongPasswordFailsWithoutShowingIt() throws Exception {
        write("ann", "wr0ng");
        TestStream stream = TestStream.create(pravega.config("secure"), "wrong", 1);
        StreamExecutionEnvironment environment =
                TestJobs.environment(1, 200, "restart-strategy.type", "none");
        SequenceCheck.begin("wrong");
        SequenceCheck.add(environment.fromSource(source(stream).build(),
                WatermarkStrategy.noWatermarks(), "source"), "wrong");
        String failure = TestJobs.failure(environment.executeAsync(), 120);
        assertTrue(failure.contains("The start of stream " + stream + " can't be found"), failure);
        assertTrue(failure.toLowerCase().contains("auth"), failure);
        assertNoSecret(failure, "wr0ng");
    }

    @Test
    void noSecretIsInTheJobGraph() throws Exception {
        write("ann", FIRST);
        TestStream stream = TestStream.create(pravega.config("secure"), "graph", 1);
        StreamExecutionEnvironment environment = TestJobs.environment(1, 200);
        SequenceCheck.begin("graph");
        SequenceCheck.add(environment.fromSource(source(stream).build(),
                WatermarkStrategy.noWatermarks(), "source"), "graph");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(environment.getStreamGraph().getJobGraph());
        }
        String graph = bytes.toString(StandardCharsets.ISO_8859_1);
        assertTrue(graph.contains(directory.resolve("password").toString()));
        assertNoSecret(graph, FIRST);
    }

    private static void assertNoSecret(String text, String secret) {
        String token = Base64.getEncoder().encodeToString(("ann:" + secret).getBytes(StandardCharsets.UTF_8));
        assertFalse(text.contains(secret), "the password is shown");
        assertFalse(text.contains(token), "the token is shown");
    }
}
