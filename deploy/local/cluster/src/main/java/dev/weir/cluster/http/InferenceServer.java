package dev.weir.cluster.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.cluster.inference.Caller;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server. Clients may name themselves in {@code X-Client-Id} and their trace in {@code traceparent}. Requests
 * run on platform threads, whose CPU time can be measured.
 */
public final class InferenceServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InferenceServer.class);
    private static final int MAXIMUM_BODY = 16 << 20;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final HttpServer server;
    private final ExecutorService threads;
    private final Router router;

    private InferenceServer(HttpServer server, ExecutorService threads, Router router) {
        this.server = server;
        this.threads = threads;
        this.router = router;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when the address cannot be bound
     */
    public static InferenceServer start(InetSocketAddress address, Router router) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("http-", 0).factory());
        HttpServer http = HttpServer.create(address, 0);
        InferenceServer server = new InferenceServer(http, threads, router);
        http.createContext("/", server::handle);
        http.setExecutor(threads);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets requests under way finish, for two seconds at most. */
    @Override
    public void close() {
        server.stop((int) GRACE.toSeconds());
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, replyOrFailure(exchange));
        }
    }

    private Reply replyOrFailure(HttpExchange exchange) throws IOException {
        try {
            return reply(exchange);
        } catch (RuntimeException e) {
            LOG.error("request failed path={}", exchange.getRequestURI().getRawPath(), e);
            return Reply.error(500, "the server failed");
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
        if (body.length > MAXIMUM_BODY) {
            return Reply.error(413, "a request has at most " + MAXIMUM_BODY + " bytes");
        }
        Caller caller = new Caller(header(exchange, "X-Client-Id"), header(exchange, "traceparent"));
        return router.route(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), body, caller);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
