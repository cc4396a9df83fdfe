package dev.weir.cluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.weir.cluster.workload.FailureReason;
import dev.weir.cluster.workload.ModelVersion;
import dev.weir.cluster.workload.ObjectName;
import dev.weir.cluster.workload.Observation;
import dev.weir.cluster.workload.Outcome;
import dev.weir.cluster.workload.Overlay;
import dev.weir.cluster.workload.Workloads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifierTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Outcome READY = new Outcome.Ready(new ModelVersion("delays", "1"));

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private HttpServer deployer;
    private Notifier notifier;

    private record Heard(byte[] body, String signature) {}

    @BeforeEach
    void start() throws IOException {
        deployer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        deployer.createContext("/hooks/flux", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestHeaders().getFirst("X-Signature")));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
            exchange.close();
        });
        deployer.start();
        URI hook = URI.create("http://127.0.0.1:" + deployer.getAddress().getPort() + "/hooks/flux");
        notifier = Notifier.start(hook, "Jefe", "main", URI.create("http://127.0.0.1:28010"), () -> NOW);
    }

    @AfterEach
    void stop() {
        notifier.close();
        deployer.stop(0);
    }

    @Test
    void successIsToldAsFluxTellsIt() throws Exception {
        notifier.observed(observation(READY));

        JsonNode body = new ObjectMapper().readTree(next().body());
        assertThat(body.at("/involvedObject/kind").textValue()).isEqualTo("Kustomization");
        assertThat(body.at("/involvedObject/namespace").textValue()).isEqualTo("weir-staging");
        assertThat(body.path("metadata")
                        .path("kustomize.toolkit.fluxcd.io/revision")
                        .textValue())
                .isEqualTo("main@sha1:" + COMMIT);
        assertThat(body.path("metadata").path("weir.dev/deployment-id").textValue())
                .isEqualTo("deployment-1");
        assertThat(body.path("metadata").path("weir.dev/endpoint").textValue())
                .isEqualTo("http://127.0.0.1:28010/v2/models/delays");
        assertThat(body.path("severity").textValue()).isEqualTo("info");
        assertThat(body.path("reason").textValue()).isEqualTo("ReconciliationSucceeded");
        assertThat(body.path("timestamp").textValue()).isEqualTo(NOW.toString());
    }

    @Test
    void failureIsToldWithItsReason() throws Exception {
        notifier.observed(observation(new Outcome.Failed(FailureReason.DIGEST_MISMATCH, "one byte differs")));

        JsonNode body = new ObjectMapper().readTree(next().body());
        assertThat(body.path("severity").textValue()).isEqualTo("error");
        assertThat(body.path("reason").textValue()).isEqualTo("DIGEST_MISMATCH");
        assertThat(body.path("message").textValue()).isEqualTo("one byte differs");
    }

    @Test
    void aNotificationIsSentAgainUntilItIsTakenAndKeepsItsPlace() throws Exception {
        answers.add(503);
        answers.add(401);
        notifier.observed(observation(READY));
        byte[] first = next().body();
        notifier.observed(observation(new Outcome.Failed(FailureReason.UNHEALTHY, "later")));

        assertThat(next().body()).isEqualTo(first);
        assertThat(next().body()).isEqualTo(first);
        assertThat(new String(next().body(), StandardCharsets.UTF_8)).contains("UNHEALTHY");
    }

    @Test
    void theSignatureIsTheHmacOfTheBody() throws Exception {
        notifier.observed(observation(READY));

        Heard notification = next();
        assertThat(notification.signature()).isEqualTo(new BodySignature("Jefe").of(notification.body()));
    }

    private Heard next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "nothing was heard");
    }

    private static Observation observation(Outcome outcome) {
        Overlay overlay = Workloads.overlay();
        return new Observation(overlay, new ObjectName("weir-staging", "delays"), COMMIT, "deployment-1", outcome);
    }
}
