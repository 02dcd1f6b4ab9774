package pfl.pravega.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import pfl.pravega.BasicCredentials;
import pfl.pravega.PravegaConfig;
import pfl.pravega.Secret;

/** A real Pravega standalone in a process of its own, on free ports, with its storage in memory. */
public final class PravegaProcess implements AutoCloseable {
    private static final String READY = "Pravega Sandbox is running locally now";
    private static PravegaProcess shared;

    private final Process process;
    private final int port;
    private final Path directory;
    private final PravegaSecurity security;

    private PravegaProcess(Process process, int port, Path directory, PravegaSecurity security) {
        this.process = process;
        this.port = port;
        this.directory = directory;
        this.security = security;
    }

    /** The one without TLS that all test classes of this JVM share; ends with the JVM. */
    public static synchronized PravegaProcess shared() {
        if (shared == null || !shared.process.isAlive()) {
            shared = start(null);
        }
        return shared;
    }

    /** A new one; with TLS and passwords if security is not null. */
    public static PravegaProcess start(PravegaSecurity security) {
        try {
            return launch(security);
        } catch (IOException e) {
            throw new IllegalStateException("Pravega doesn't start", e);
        }
    }

    private static PravegaProcess launch(PravegaSecurity security) throws IOException {
        Path directory = newDirectory("pravega");
        Path log = directory.resolve("pravega.log");
        Path empty = Files.createFile(directory.resolve("empty.properties"));
        int[] ports = freePorts(4);
        Map<String, String> settings = new TreeMap<>(Map.of(
                "singlenode.configurationFile", empty.toString(),
                "singlenode.controller.rpc.port", "" + ports[0],
                "singlenode.segmentStore.port", "" + ports[1],
                "singlenode.zk.port", "" + ports[2],
                "singlenode.admin.gateway.port", "" + ports[3],
                // The segment store's own REST port is fixed: with REST only one could run.
                "singlenode.controller.rest.enable", "false",
                "java.io.tmpdir", directory.toString()));
        if (security != null) {
            settings.putAll(security.settings());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1536m", "-XX:MaxDirectMemorySize=1g", "-XX:+UseSerialGC"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", classPath(), "io.pravega.local.LocalPravegaEmulator"));
        Process process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        PravegaProcess pravega = new PravegaProcess(process, ports[0], directory, security);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        pravega.awaitReady(log);
        return pravega;
    }

    private static String classPath() throws IOException {
        Path file = Path.of(System.getProperty("pravega.classpath"));
        if (!Files.exists(file)) {
            throw new IOException(file + " is missing: build the module pravega-standalone first");
        }
        return Files.readString(file).trim();
    }

    private void awaitReady(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.readString(log).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("Pravega is not ready; see " + log);
            }
            sleep(100);
        }
    }

    /** A fresh directory below the build's target directory. */
    public static Path newDirectory(String name) throws IOException {
        Path parent = Path.of(System.getProperty("test.directory", "target/tests")).toAbsolutePath();
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, name);
    }

    private static int[] freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0));
            ports[i] = sockets.get(i).getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** The controller's address, with the scheme that fits. */
    public String controller() {
        return (security == null ? "tcp" : "tls") + "://localhost:" + port;
    }

    /** A configuration for a scope; as the administrator if passwords are on. */
    public PravegaConfig config(String scope) {
        PravegaConfig.Builder builder =
                PravegaConfig.builder().controller(controller()).scope(scope);
        if (security != null) {
            builder.trustStore(security.trustStore().toString())
                    .credentials(new BasicCredentials(Secret.plain(PravegaSecurity.ADMIN),
                            Secret.plain(security.password(PravegaSecurity.ADMIN))));
        }
        return builder.build();
    }

    /** The certificate to trust; only if TLS is on. */
    public String trustStore() {
        return security.trustStore().toString();
    }

    /** Stops the process where it stands, as a long garbage collection or a lost network would. */
    public void pause() {
        signal("STOP");
    }

    /** Lets a paused process go on. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The log, for a test that fails. */
    public File log() {
        return directory.resolve("pravega.log").toFile();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
