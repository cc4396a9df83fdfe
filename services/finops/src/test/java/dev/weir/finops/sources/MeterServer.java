package dev.weir.finops.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A meter of the test: answers what it is told to, and remembers what it was asked. */
final class MeterServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private int status = 200;

    MeterServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers requests whose path and query contain some text. */
    MeterServer answers(String part, String body) {
        answers.put(part, body);
        return this;
    }

    MeterServer fails(int code) {
        status = code;
        return this;
    }

    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestURI().getPath() + "?"
                + exchange.getRequestURI().getQuery();
        asked.add(request);
        String body = answers.entrySet().stream()
                .filter(answer -> request.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
