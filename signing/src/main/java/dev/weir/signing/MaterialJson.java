package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes {@code verificationMaterial}. */
final class MaterialJson {

    private static final int MOST_CERTIFICATES = 10;
    private static final String KEY = "publicKey";
    private static final String CHAIN = "x509CertificateChain";
    private static final String CERTIFICATE = "certificate";

    private MaterialJson() {}

    static Material read(JsonNode node) {
        long kinds = List.of(KEY, CHAIN, CERTIFICATE).stream().filter(node::has).count();
        if (kinds != 1) {
            throw new UnreadableBundle("verificationMaterial has " + kinds + " of publicKey, certificate and chain");
        }
        if (node.has(KEY)) {
            String hint = node.path(KEY).path("hint").asText("");
            return hint.isBlank() ? new Material.Unnamed() : new Material.Named(new KeyHint(hint));
        }
        return node.has(CERTIFICATE)
                ? new Material.Chain(List.of(certificate(node.get(CERTIFICATE))))
                : chain(node.path(CHAIN).path("certificates"));
    }

    static void write(Material material, ObjectNode node) {
        switch (material) {
            case Material.Unnamed unnamed -> node.putObject(KEY);
            case Material.Named(KeyHint hint) -> node.putObject(KEY).put("hint", hint.hex());
            case Material.Chain(List<X509Certificate> certificates) -> {
                ArrayNode array = node.putObject(CHAIN).putArray("certificates");
                certificates.forEach(c -> array.addObject().put("rawBytes", Base64Text.encode(der(c))));
            }
        }
    }

    private static Material chain(JsonNode certificates) {
        if (certificates.isEmpty() || certificates.size() > MOST_CERTIFICATES) {
            throw new UnreadableBundle(
                    "a chain has 1 to " + MOST_CERTIFICATES + " certificates, not " + certificates.size());
        }
        List<X509Certificate> chain = new ArrayList<>();
        certificates.forEach(certificate -> chain.add(certificate(certificate)));
        return new Material.Chain(chain);
    }

    private static X509Certificate certificate(JsonNode node) {
        try {
            return Certificates.ofDer(Base64Text.decode(Json.text(node, "/rawBytes")));
        } catch (CertificateException e) {
            throw new UnreadableBundle("a certificate is malformed: " + e.getMessage());
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
