package pfl.pravega.sink;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import pfl.pravega.BasicCredentials;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSink;
import pfl.pravega.Secret;
import pfl.pravega.testing.KeyedEvents;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.PravegaSecurity;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** The sink with TLS and passwords. */
class SecureSinkTest {
    private static final String WRONG = "wrong-password-7";

    @Test
    void writesWithTlsAndPasswordsAndShowsNoSecret() throws Exception {
        try (PravegaProcess pravega = PravegaProcess.start(
                PravegaSecurity.create(Map.of("writer", "pass-1")))) {
            PravegaConfig config = pravega.config("secure");
            for (boolean exactly : new boolean[] {true, false}) {
                TestStream out = TestStream.create(config, "out", 2);
                PravegaSink.Builder<String> sink = SinkJob.sink(config, out);
                SinkJob numbers = new SinkJob(3_000, true);
                numbers.failures(exactly ? 2 : 0, 5);
                SinkJob.awaitEnd(numbers.start(TestJobs.environment(2, 200), exactly
                        ? sink.exactlyOnce(Duration.ofSeconds(30)).durable() : sink.atLeastOnce()));
                KeyedEvents.assertExactly(out.readAll(), 3_000);
                refusesAWrongPassword(config, out, exactly);
            }
        }
    }

    /** A file with the secret, as in production: neither the graph nor the failure shows it. */
    private static void refusesAWrongPassword(PravegaConfig right, TestStream out, boolean exactly)
            throws Exception {
        java.nio.file.Path file = PravegaProcess.newDirectory("secret").resolve("password");
        java.nio.file.Files.writeString(file, WRONG);
        PravegaConfig config = PravegaConfig.builder().controller(right.controller())
                .scope(right.scope()).trustStore(trustStore(right))
                .credentials(new BasicCredentials(Secret.plain("writer"),
                        Secret.file(file.toString()))).build();
        PravegaSink.Builder<String> sink = SinkJob.sink(config, out)
                .flushTimeout(Duration.ofSeconds(6));
        sink = exactly ? sink.exactlyOnce(Duration.ofSeconds(30)) : sink.atLeastOnce();
        String graph = new String(InstantiationUtil.serializeObject(sink.build()),
                StandardCharsets.ISO_8859_1);
        JobClient job = new SinkJob(100, true).start(TestJobs.environment(1, 200,
                "restart-strategy.fixed-delay.attempts", "0"), sink);
        String message = TestJobs.failure(job, 60);
        for (String text : List.of(graph, message)) {
            assertFalse(text.contains(WRONG), text);
        }
        assertTrue(message.contains(out.toString()), message);
    }

    private static String trustStore(PravegaConfig config) {
        return config.clientConfig().getTrustStore();
    }
}
