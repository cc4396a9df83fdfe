package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.finops.messaging.MeshConnection;
import dev.weir.finops.messaging.UsageLog;
import dev.weir.mesh.EventCodec;
import dev.weir.testkit.Broker;
import dev.weir.testkit.SchemaRegistryServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepriceCommandIT {

    private static SchemaRegistryServer registry;
    private static Broker broker;

    @TempDir
    private Path folder;

    private String output = "";

    @BeforeAll
    static void start() throws Exception {
        registry = SchemaRegistryServer.launchInBackground();
        broker = Broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("usage.recorded", 2, (short) 1),
                            new NewTopic("training.completed", 1, (short) 1),
                            new NewTopic("training.failed", 1, (short) 1)))
                    .all()
                    .get();
        }
        registry.awaitReady();
    }

    @AfterAll
    static void stop() {
        broker.close();
        registry.close();
    }

    @Test
    void otherPricesAreShownFirstAndBookedAsCorrectionsOnce() throws IOException {
        say(List.of(
                Sample.minute(0, UsageKind.REQUESTS, 1_000_000),
                Sample.minute(1, UsageKind.REQUESTS, 2_000_000),
                Sample.minute(2, UsageKind.EGRESS_GIB, 1)));
        Path card = Files.writeString(
                folder.resolve("card.yaml"), "{name: cheaper, currency: USD, perMillion: {REQUESTS: \"0.10\"}}");

        assertThat(reprice(card)).isZero();
        assertThat(output).containsPattern("flights +delays +2 +0.72 USD +0.42 USD +-0.3 USD");

        HttpServer service = service("[]");
        assertThat(reprice(card, "--apply", "--service", address(service))).isEqualTo(2);
        assertThat(output).contains("the service does not hold [cheaper] yet");
        assertThat(corrections()).isEmpty();
        service.stop(0);

        service = service("[{\"name\": \"cheaper\"}]");
        assertThat(reprice(card, "--apply", "--service", address(service))).isZero();
        assertThat(output).contains("said 2 corrections");
        assertThat(reprice(card, "--apply", "--service", address(service))).isZero();
        assertThat(output).contains("said 0 corrections");
        service.stop(0);
        assertThat(corrections()).containsExactlyInAnyOrder("REQUESTS@0", "REQUESTS@1");
    }

    private static void say(List<Usage> usages) {
        try (MeshConnection connection = connect()) {
            connection.speaker(Clock.fixed(Sample.START, ZoneOffset.UTC)).say(usages);
        }
    }

    private static List<String> corrections() {
        List<String> corrected = new ArrayList<>();
        try (MeshConnection connection = connect();
                UsageLog log = connection.log()) {
            log.read(usage -> {
                if (!usage.corrects().isEmpty()) {
                    corrected.add(usage.corrects());
                }
            });
        }
        return corrected;
    }

    private static MeshConnection connect() {
        return new MeshConnection(broker.bootstrapServers(), new EventCodec(registry.url(), Map.of()));
    }

    private static HttpServer service(String prices) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/prices", exchange -> {
            byte[] body = prices.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private int reprice(Path card, String... more) {
        StringWriter text = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "reprice",
                "--card",
                card.toString(),
                "--brokers",
                broker.bootstrapServers(),
                "--schema-registry",
                registry.url()));
        arguments.addAll(List.of(more));
        int code = FinopsCommand.commandLine()
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(text, true))
                .execute(arguments.toArray(String[]::new));
        output = text.toString();
        return code;
    }
}
