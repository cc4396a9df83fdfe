package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.artifacts.Digest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the distribution specification asks of a registry, in memory, for anybody who has the token. */
public final class SmallRegistry implements AutoCloseable {

    public final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    public final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private final Map<String, List<String>> referring = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final boolean referrers;

    /** @param referrers whether it lists what refers to a manifest */
    public SmallRegistry(boolean referrers) throws IOException {
        this.referrers = referrers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String blob(byte[] content) {
        String digest = Digest.ofContent(content).toString();
        blobs.put(digest, content);
        return digest;
    }

    /** Manifests that something refers to. */
    public Set<String> subjects() {
        return referring.keySet();
    }

    /** How often this blob or manifest was given. */
    public long requests(String name) {
        return asked.stream().filter(name::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.equals("/token")) {
                send(exchange, 200, "{\"token\":\"abc\"}".getBytes());
            } else if (!"Bearer abc".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders()
                        .set(
                                "WWW-Authenticate",
                                "Bearer realm=\"http://" + host() + "/token\",service=\"s\",scope=\"x\"");
                send(exchange, 401, new byte[0]);
            } else if (path.contains("/uploads/")) {
                upload(exchange, body);
            } else if (path.contains("/referrers/")) {
                referrers(exchange, name);
            } else {
                stored(exchange, path.contains("/blobs/") ? blobs : manifests, name, body);
            }
        }
    }

    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getPath() + "1?state=2");
            send(exchange, 202, new byte[0]);
        } else {
            blobs.put(exchange.getRequestURI().getQuery().replaceFirst(".*digest=", ""), body);
            send(exchange, 201, new byte[0]);
        }
    }

    private void stored(HttpExchange exchange, Map<String, byte[]> store, String name, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            store.put(name, body);
            if (store == manifests && referrers) {
                refer(exchange, body);
            }
            send(exchange, 201, new byte[0]);
        } else {
            byte[] content = store.get(name);
            asked.add(name);
            send(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
        }
    }

    private void refer(HttpExchange exchange, byte[] manifest) throws IOException {
        JsonNode root = OciSession.MAPPER.readTree(manifest);
        String subject = root.path("subject").path("digest").asText();
        String entry = OciSession.MAPPER
                .createObjectNode()
                .put("mediaType", Manifest.IMAGE)
                .put("digest", Digest.ofContent(manifest).toString())
                .put("size", manifest.length)
                .put("artifactType", root.path("artifactType").asText())
                .toString();
        if (!subject.isEmpty()) {
            List<String> entries = referring.computeIfAbsent(subject, s -> new CopyOnWriteArrayList<>());
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
        exchange.getResponseHeaders().set("OCI-Subject", subject);
    }

    /** One on each page. */
    private void referrers(HttpExchange exchange, String subject) throws IOException {
        List<String> all = referring.getOrDefault(subject, List.of());
        String query = exchange.getRequestURI().getQuery();
        int page = query == null ? 0 : Integer.parseInt(query.replaceAll("\\D", ""));
        if (page + 1 < all.size()) {
            exchange.getResponseHeaders()
                    .set("Link", "<" + exchange.getRequestURI().getPath() + "?page=" + (page + 1) + ">; rel=\"next\"");
        }
        String index = "{\"schemaVersion\":2,\"manifests\":[" + (page < all.size() ? all.get(page) : "") + "]}";
        send(exchange, referrers ? 200 : 404, referrers ? index.getBytes() : new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        boolean bare = exchange.getRequestMethod().equals("HEAD") || content.length == 0;
        exchange.sendResponseHeaders(status, bare ? -1 : content.length);
        if (!bare) {
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
