package dev.weir.scanner.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.ArtifactFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server that speaks TLS. */
class ServerTrustTest {

    @TempDir
    private Path folder;

    private SecureServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SecureServer(folder);
        server.server.createContext("/model", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 7);
                exchange.getResponseBody().write("weights".getBytes());
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerIsBelievedByARootOfOnesOwn() throws IOException {
        assertThat(fetch("models.example", ServerTrust.alsoOf(server.certificate)))
                .isEqualTo("weights");
    }

    @Test
    void aServerThatNoRootVouchesForIsNotBelieved() {
        assertThatThrownBy(() -> fetch("models.example", ServerTrust.ofPlatform()))
                .isInstanceOf(ArtifactFailure.Refused.class)
                .hasMessageContaining("certification path");
    }

    @Test
    void aServerOfAnotherNameIsNotBelieved() {
        assertThatThrownBy(() -> fetch("other.example", ServerTrust.alsoOf(server.certificate)))
                .isInstanceOf(ArtifactFailure.Refused.class)
                .hasMessageContaining("other.example");
    }

    @Test
    void aFileWithoutACertificateIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> ServerTrust.alsoOf(empty)).isInstanceOf(IllegalArgumentException.class);
    }

    private String fetch(String host, SSLContext trust) throws IOException {
        String authority = host + ":" + server.port();
        FetchPolicy policy = new FetchPolicy(
                Set.of("https"), Set.of(authority), AddressRule.ANY, Duration.ofSeconds(20), Duration.ofMinutes(1));
        try (HttpArtifacts http = new HttpArtifacts(policy, everyNameIsHere(), System::nanoTime, trust);
                InputStream content = http.open(URI.create("https://" + authority + "/model"))) {
            return new String(content.readAllBytes());
        }
    }

    private static DnsResolver everyNameIsHere() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }
        };
    }
}
