package dev.weir.scanner.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server; names lead to it because the tests' resolver says so. */
class HttpArtifactsTest {

    private static final byte[] CONTENT = "0123456789".repeat(1000).getBytes();

    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatAnAllowedHostHasIsFetched() throws IOException {
        serve("/model", exchange -> send(exchange, 200, CONTENT, CONTENT.length));

        assertThat(fetch("models.example", AddressRule.ANY, "/model")).isEqualTo(CONTENT);
    }

    @Test
    void aHostThatIsNotNamedIsNotLookedUp() {
        assertRefused(Refusal.HOST_NOT_ALLOWED, () -> open("other.example", AddressRule.ANY, "/model"));
        assertThat(lookups).hasValue(0);
    }

    @Test
    void aSchemeThatIsNotNamedIsRefused() {
        FetchPolicy policy = policy(AddressRule.ANY, Set.of("https"));

        assertRefused(
                Refusal.SCHEME_NOT_ALLOWED,
                () -> new HttpArtifacts(policy, resolver(), now::get).open(uri("models.example", "/model")));
    }

    @Test
    void aNameThatLeadsToThisMachineIsRefused() {
        assertRefused(Refusal.HOST_NOT_ALLOWED, () -> open("models.example", new PublicAddresses(), "/model"));
    }

    @Test
    void aRedirectToAHostThatIsNotNamedIsRefused() throws IOException {
        serve("/model", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data"));

        assertRefused(Refusal.HOST_NOT_ALLOWED, () -> open("models.example", AddressRule.ANY, "/model"));
    }

    @Test
    void aRedirectToAnotherSchemeIsRefused() throws IOException {
        serve("/model", exchange -> redirect(exchange, "file:///etc/passwd"));

        assertRefused(Refusal.SCHEME_NOT_ALLOWED, () -> open("models.example", AddressRule.ANY, "/model"));
    }

    @Test
    void aRedirectAmongAllowedHostsIsFollowedAndALoopIsNot() throws IOException {
        serve("/old", exchange -> redirect(exchange, "/model"));
        serve("/model", exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        serve("/loop", exchange -> redirect(exchange, "/loop"));

        assertThat(fetch("models.example", AddressRule.ANY, "/old")).isEqualTo(CONTENT);
        assertRefused(Refusal.MISSING, () -> open("models.example", AddressRule.ANY, "/loop"));
    }

    @Test
    void aConnectionThatBreaksGoesOnWhereItWas() throws IOException {
        serve("/model", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(String.valueOf(range));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            if (range == null) {
                send(exchange, 200, Arrays.copyOf(CONTENT, 4000), CONTENT.length);
            } else {
                int from = Integer.parseInt(range.replaceAll("\\D", ""));
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-9999/10000");
                send(exchange, 206, Arrays.copyOfRange(CONTENT, from, 10_000), 10_000L - from);
            }
        });

        assertThat(fetch("models.example", AddressRule.ANY, "/model")).isEqualTo(CONTENT);
        assertThat(ranges).containsExactly("null", "bytes=4000-");
    }

    @Test
    void anEncodedAnswerIsRefused() throws IOException {
        serve("/model", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, CONTENT, CONTENT.length);
        });

        assertRefused(Refusal.ENCODED, () -> open("models.example", AddressRule.ANY, "/model"));
    }

    @Test
    void aBusyServerMayBeAskedAgainAndAMissingResourceNot() throws IOException {
        serve("/busy", exchange -> send(exchange, 503, new byte[1], 1));
        serve("/gone", exchange -> send(exchange, 404, new byte[1], 1));

        assertThatThrownBy(() -> open("models.example", AddressRule.ANY, "/busy"))
                .isInstanceOf(ArtifactFailure.Unavailable.class);
        assertRefused(Refusal.MISSING, () -> open("models.example", AddressRule.ANY, "/gone"));
    }

    @Test
    void anArtifactThatTakesTooLongIsGivenUp() throws IOException {
        serve("/model", exchange -> send(exchange, 200, CONTENT, CONTENT.length));

        try (InputStream content = open("models.example", AddressRule.ANY, "/model")) {
            content.read();
            now.addAndGet(Duration.ofMinutes(2).toNanos());

            assertThatThrownBy(content::read).isInstanceOf(ArtifactFailure.Unavailable.class);
        }
    }

    @Test
    void whatOneServerIsToldNoOtherHears() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        serve(
                "/there",
                exchange -> redirect(exchange, uri("MODELS.example", "/same").toString()));
        serve("/same", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            redirect(exchange, uri("mirror.example", "/other").toString());
        });
        serve("/other", exchange -> {
            heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, 200, CONTENT, CONTENT.length);
        });
        Set<String> hosts = Set.of(
                "models.example:" + server.getAddress().getPort(),
                "mirror.example:" + server.getAddress().getPort());
        FetchPolicy both =
                new FetchPolicy(Set.of("http"), hosts, AddressRule.ANY, Duration.ofSeconds(5), Duration.ofMinutes(1));

        try (InputStream content = new HttpArtifacts(both, resolver(), now::get)
                .open(uri("models.example", "/there"), Map.of("Authorization", "Bearer secret"))) {
            assertThat(content.readAllBytes()).isEqualTo(CONTENT);
        }

        assertThat(heard).containsExactly("Bearer secret", "null");
    }

    private static void assertRefused(Refusal reason, ThrowingCallable fetch) {
        assertThatThrownBy(fetch)
                .isInstanceOfSatisfying(
                        ArtifactFailure.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private byte[] fetch(String host, AddressRule rule, String path) throws IOException {
        try (InputStream content = open(host, rule, path)) {
            return content.readAllBytes();
        }
    }

    private InputStream open(String host, AddressRule rule, String path) {
        return new HttpArtifacts(policy(rule, Set.of("http")), resolver(), now::get).open(uri(host, path));
    }

    private FetchPolicy policy(AddressRule rule, Set<String> schemes) {
        Set<String> hosts = Set.of("Models.example:" + server.getAddress().getPort());
        return new FetchPolicy(schemes, hosts, rule, Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    private URI uri(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private DnsResolver resolver() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                lookups.incrementAndGet();
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }
        };
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, 302, new byte[1], 1);
    }

    /** Sends fewer bytes than it says when the content is shorter. */
    private static void send(HttpExchange exchange, int status, byte[] content, long length) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(content);
            exchange.getResponseBody().flush();
        }
    }
}
