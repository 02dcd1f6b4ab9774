package pfl.pravega.testing;

import io.pravega.shared.security.crypto.StrongPasswordProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** TLS with a certificate made for the purpose, and user accounts, for a {@link PravegaProcess}. */
public final class PravegaSecurity {
    /** A user who may do everything. */
    public static final String ADMIN = "admin";
    private static final String STORE_PASSWORD = "changeit";

    private final Path directory;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private PravegaSecurity(Path directory) {
        this.directory = directory;
    }

    /** Makes certificates, and an account for the administrator and for each user, password as given. */
    public static PravegaSecurity create(Map<String, String> users) {
        try {
            PravegaSecurity security = new PravegaSecurity(PravegaProcess.newDirectory("tls"));
            security.passwords.put(ADMIN, "1111_aaaa");
            security.passwords.putAll(users);
            security.writeCertificates();
            security.writeAccounts();
            return security;
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        keytool("server.jks", "-genkeypair", "-alias", "server", "-keyalg", "RSA", "-keysize", "2048", "-validity",
                "2", "-dname", "CN=localhost", "-ext",
                // The segment store advertises the name of the machine.
                "san=dns:localhost,dns:" + InetAddress.getLocalHost().getHostName() + ",ip:127.0.0.1",
                "-storetype", "JKS", "-keypass", STORE_PASSWORD);
        keytool("server.jks", "-exportcert", "-rfc", "-alias", "server", "-file",
                file("cert.pem").toString());
        keytool("trust.jks", "-importcert", "-noprompt", "-alias", "server", "-storetype", "JKS",
                "-file", file("cert.pem").toString());
        KeyStore store = KeyStore.getInstance("JKS");
        try (InputStream in = Files.newInputStream(file("server.jks"))) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        byte[] key = store.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded();
        Files.writeString(file("key.pem"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(file("store.password"), STORE_PASSWORD);
    }

    private void keytool(String store, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store).toString(),
                "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    private void writeAccounts() throws IOException, GeneralSecurityException {
        StrongPasswordProcessor processor = StrongPasswordProcessor.builder().build();
        StringBuilder accounts = new StringBuilder();
        for (Map.Entry<String, String> user : passwords.entrySet()) {
            accounts.append(user.getKey()).append(':')
                    .append(processor.encryptPassword(user.getValue())).append(":prn::*,READ_UPDATE;\n");
        }
        Files.writeString(file("accounts"), accounts);
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    Path trustStore() {
        return file("cert.pem");
    }

    String password(String user) {
        return passwords.get(user);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("security.auth.enable", "true");
        settings.put("security.auth.credentials.username", ADMIN);
        settings.put("security.auth.credentials.pwd", password(ADMIN));
        settings.put("security.auth.pwdAuthHandler.accountsDb.location", file("accounts").toString());
        settings.put("security.tls.enable", "true");
        settings.put("security.tls.protocolVersion", "TLSv1.2,TLSv1.3");
        settings.put("security.tls.privateKey.location", file("key.pem").toString());
        settings.put("security.tls.certificate.location", file("cert.pem").toString());
        settings.put("security.tls.keyStore.location", file("server.jks").toString());
        settings.put("security.tls.keyStore.pwd.location", file("store.password").toString());
        settings.put("security.tls.trustStore.location", file("trust.jks").toString());
        Map<String, String> named = new TreeMap<>();
        settings.forEach((key, value) -> named.put("singlenode." + key, value));
        return named;
    }
}
