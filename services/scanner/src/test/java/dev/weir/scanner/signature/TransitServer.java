package dev.weir.scanner.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.signing.Curve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A server of the transit engine's wire contract, with real keys. */
final class TransitServer implements AutoCloseable {

    static final String TOKEN = "s.test";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<KeyPair> versions = new ArrayList<>();
    private final Curve curve;
    private boolean corrupt;

    TransitServer(Curve curve) throws IOException {
        this.curve = curve;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        rotate();
        server.createContext("/v1/transit/keys/models", exchange -> answer(exchange, key()));
        server.createContext("/v1/transit/sign/models/", exchange -> answer(exchange, sign(exchange)));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void rotate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp" + bits() + "r1"));
            versions.add(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on signatures are over something else. */
    void corrupt() {
        corrupt = true;
    }

    private ObjectNode key() {
        ObjectNode data = MAPPER.createObjectNode().put("latest_version", versions.size());
        ObjectNode keys = data.put("type", "ecdsa-p" + bits()).putObject("keys");
        for (int version = 1; version <= versions.size(); version++) {
            byte[] der = versions.get(version - 1).getPublic().getEncoded();
            keys.putObject(String.valueOf(version))
                    .put(
                            "public_key",
                            "-----BEGIN PUBLIC KEY-----\n"
                                    + Base64.getMimeEncoder().encodeToString(der) + "\n-----END PUBLIC KEY-----\n");
        }
        return data;
    }

    private ObjectNode sign(HttpExchange exchange) {
        try {
            JsonNode request = MAPPER.readTree(exchange.getRequestBody());
            int version = request.path("key_version").asInt();
            byte[] digest = Base64.getDecoder().decode(request.path("input").asText());
            if (!request.path("prehashed").asBoolean()
                    || digest.length * 8 != Math.min(bits(), 512)
                    || !exchange.getRequestURI().getPath().endsWith("/sha2-" + Math.min(bits(), 512))) {
                throw new IllegalArgumentException("not the wire contract: " + request);
            }
            digest[0] ^= (byte) (corrupt ? 1 : 0);
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(versions.get(version - 1).getPrivate());
            signature.update(digest);
            return MAPPER.createObjectNode()
                    .put(
                            "signature",
                            "vault:v" + version + ":" + Base64.getEncoder().encodeToString(signature.sign()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, ObjectNode data) throws IOException {
        boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        ObjectNode body = MAPPER.createObjectNode();
        if (known) {
            body.set("data", data);
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int bits() {
        return switch (curve) {
            case P256 -> 256;
            case P384 -> 384;
            case P521 -> 521;
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
