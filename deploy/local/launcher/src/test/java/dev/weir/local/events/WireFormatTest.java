package dev.weir.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.events.CostDriver;
import dev.weir.events.Money;
import dev.weir.events.UsageKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a registry that knows one schema, under the id 258. */
final class WireFormatTest {

    private static final CostDriver RECORD = new CostDriver(
            UsageKind.REQUESTS,
            Money.newBuilder().setAmount("2.5").setCurrency("USD").build(),
            Money.newBuilder().setAmount("1").setCurrency("USD").build());

    private final HttpServer registry = server();
    private final WireFormat format = new WireFormat(
            new SchemaIds("http://127.0.0.1:" + registry.getAddress().getPort()));

    @BeforeEach
    void startTheRegistry() {
        registry.createContext("/subjects/cost.explained-value", exchange -> answer(exchange, "{\"id\": 258}"));
        registry.createContext(
                "/schemas/ids/258",
                exchange -> answer(
                        exchange,
                        JsonMapper.builder()
                                .build()
                                .createObjectNode()
                                .put("schema", CostDriver.getClassSchema().toString())
                                .toString()));
        registry.start();
    }

    @AfterEach
    void stopTheRegistry() {
        registry.stop(0);
    }

    @Test
    void aRecordBeginsWithZeroAndTheIdOfItsSchema() {
        assertThat(format.encode("cost.explained", RECORD)).startsWith(0, 0, 0, 1, 2);
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        assertThat(format.decode(format.encode("cost.explained", RECORD))).isEqualTo(RECORD);
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> format.decode("{\"json\": true}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no free port", e);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
