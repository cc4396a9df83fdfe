package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.finops.ServiceProcess;
import dev.weir.testkit.FreePort;
import dev.weir.testkit.MeshParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service with the heap that it has on a local mesh, which would not hold one of the answers. */
class SmallHeapIT {

    private static final int HEAP_MEGABYTES = 192;
    private static final int DEPLOYMENTS = 4_000;
    private static final int DAYS = 90;

    private static final MeshParts PARTS = new MeshParts();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static final int PORT = FreePort.next();

    @BeforeAll
    static void start() {
        PARTS.init(Map.of(MeshParts.DATABASE, "finops"));
        SETTINGS.putAll(PARTS.start());
        SETTINGS.put("quarkus.http.port", Integer.toString(PORT));
    }

    @AfterAll
    static void stop() {
        PARTS.stop();
    }

    @Test
    void noQuestionEndsTheService() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(SETTINGS, HEAP_MEGABYTES);
                HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> isReady(client));
            WideDays.fill(LedgerDatabase.at(SETTINGS.get("quarkus.datasource.jdbc.url")), DEPLOYMENTS, DAYS);

            Answer costs = ask(client, "/costs?by=deployment,model,kind&grain=day");
            Answer statement = ask(client, "/statements/total?period=2026-02&format=json");
            Answer bill = ask(client, "/statements/total?period=2026-02&format=csv");

            assertThat(costs.status()).isEqualTo(200);
            assertThat(costs.bytes()).isGreaterThan(100L * DEPLOYMENTS * DAYS);
            assertThat(statement.status()).isEqualTo(200);
            assertThat(bill.status()).isEqualTo(200);
            assertThat(service.isAlive()).as(service::told).isTrue();
        }
    }

    private record Answer(int status, long bytes) {}

    private static Answer ask(HttpClient client, String question) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request(question), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return new Answer(answer.statusCode(), body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static boolean isReady(HttpClient client) throws InterruptedException {
        try {
            return client.send(request("/q/health/ready"), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .build();
    }
}
