package pfl.pravega;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pravega.shared.security.auth.Credentials;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations: what is refused and why, and that no secret is inside. */
class ConfigTest {
    @TempDir
    Path directory;

    private static PravegaConfig.Builder config(String controller) {
        return PravegaConfig.builder().controller(controller).scope("plant");
    }

    private static String refused(Runnable what) {
        return assertThrows(RuntimeException.class, what::run).getMessage();
    }

    @Test
    void understandsTheSchemesOfPravega() {
        assertEquals("tcp://h:9090", config("pravega://h:9090").build().controller());
        assertEquals("tls://h:9090", config("pravegas://h:9090").build().controller());
        assertEquals("tls://a:1,b:2", config("tls://a:1,b:2").build().controller());
    }

    @Test
    void refusesWhatIsNoController() {
        assertTrue(refused(() -> config("http://h:9090")).contains("must begin with tcp://"));
        assertTrue(refused(() -> config("h:9090")).contains("must begin with tcp://"));
        assertTrue(refused(() -> config("tcp://h")).contains("a host and a port"));
        assertTrue(refused(() -> config("tcp://h o:1")).contains("not a URI"));
        String user = refused(() -> config("tcp://me:pa55word@h:9090"));
        assertFalse(user.contains("pa55word"), user);
        assertTrue(refused(() -> PravegaConfig.builder().scope("s").build()).contains("needs a controller"));
        assertTrue(refused(() -> config("tcp://h:1").trustStore("x").build()).contains("TLS"));
    }

    @Test
    void findsStreamsInTheirScope() {
        PravegaConfig config = config("tcp://h:1").build();
        assertEquals("plant/readings", config.stream("readings").getScopedName());
        assertEquals("other/readings", config.stream("other/readings").getScopedName());
        for (String wrong : new String[] {"", "a/b/c", "/x", "x/"}) {
            assertTrue(refused(() -> config.stream(wrong)).contains("not the name of a stream"), wrong);
        }
    }

    @Test
    void aSecretIsReadAnewEachTime() throws Exception {
        Path file = directory.resolve("password");
        Files.writeString(file, "first\n");
        Credentials resolved =
                new BasicCredentials(Secret.plain("ann"), Secret.file(file.toString())).resolve();
        assertEquals(basic("ann:first"), resolved.getAuthenticationToken());
        Files.writeString(file, "second\r\n");
        assertEquals(basic("ann:second"), resolved.getAuthenticationToken());
        assertEquals("Basic", resolved.getAuthenticationType());

        Credentials token = new TokenCredentials(Secret.file(file.toString())).resolve();
        assertEquals("Bearer second", token.getAuthenticationType() + " " + token.getAuthenticationToken());

        Files.writeString(file, "Basic ann:third\n");
        assertEquals(basic("ann:third"),
                new FileCredentials(file.toString()).resolve().getAuthenticationToken());
        Files.writeString(file, "pa55word");
        String message = refused(() ->
                new FileCredentials(file.toString()).resolve().getAuthenticationToken());
        assertTrue(message.contains("must be one line"), message);
        assertFalse(message.contains("pa55word"), message);
    }

    private static String basic(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSecretThatIsNotThereIsNamed() {
        assertTrue(refused(() -> Secret.env("NO_SUCH_VARIABLE").resolve()).contains("NO_SUCH_VARIABLE"));
        assertTrue(refused(() -> Secret.file("/no/such/file").resolve()).contains("/no/such/file"));
        assertTrue(refused(() -> config("tls://h:1").trustStore("/no/ca.pem").build().clientConfig())
                .contains("/no/ca.pem"));
    }

    @Test
    void noSecretIsInTheSerialisedSource() throws Exception {
        Path file = directory.resolve("password");
        Files.writeString(file, "pa55word");
        BasicCredentials who = new BasicCredentials(Secret.env("HOME"), Secret.file(file.toString()));
        PravegaConfig config = config("tls://h:1").credentials(who).build();
        config.clientConfig();
        PravegaSource<String> source = PravegaSource.<String>builder().config(config).stream("s")
                .deserializer(new SimpleStringSchema())
                .badEvents(new DeadLetterStream(config, "dead")).build();
        String bytes = new String(InstantiationUtil.serializeObject(source), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(file.toString()));
        for (String secret : new String[] {"pa55word", System.getenv("HOME"),
            basic(System.getenv("HOME") + ":pa55word")}) {
            assertFalse(bytes.contains(secret) && !file.toString().contains(secret), secret);
        }
        assertFalse(config.clientConfig().toString().contains("pa55word"));
        assertFalse(config.toString().contains("pa55word"));
        assertFalse(Secret.plain("pa55word").toString().contains("pa55word"));
        assertThrows(java.io.NotSerializableException.class,
                () -> InstantiationUtil.serializeObject(who.resolve()));
    }

    @Test
    void equalConfigurationsShareTheirConnection() throws Exception {
        PravegaConfig.Builder builder = config("tls://h:1")
                .credentials(new BasicCredentials(Secret.env("A"), Secret.file("b")));
        PravegaConfig config = builder.build();
        PravegaConfig copy = InstantiationUtil.clone(config);
        assertEquals(config, copy);
        assertEquals(config.hashCode(), copy.hashCode());
        assertNotEquals(config, builder.credentials(new TokenCredentials(Secret.env("A"))).build());
    }
}
