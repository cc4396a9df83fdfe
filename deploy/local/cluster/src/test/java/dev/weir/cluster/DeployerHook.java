package dev.weir.cluster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands where the deployer hears notifications. */
final class DeployerHook implements AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private DeployerHook(HttpServer server) {
        this.server = server;
    }

    static DeployerHook start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DeployerHook hook = new DeployerHook(server);
        server.createContext("/", exchange -> {
            hook.heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        return hook;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/flux";
    }

    /** The next notification, waited for. */
    String next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS), "nothing was heard");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
