package dev.weir.scanner.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.signing.Curve;
import dev.weir.signing.MessageSigner;
import dev.weir.signing.SigningFailure;
import dev.weir.signing.VerificationKey;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A key in the transit engine of a Vault server, which computes signatures and never gives the key away. The newest
 * version at the time of {@link #open} signs, so that the public key is that of the signatures even while the server
 * rotates; each signature is verified before it is believed.
 */
public final class VaultKey implements MessageSigner {

    private final VaultConnection vault;
    private final String mount;
    private final String name;
    private final int version;
    private final VerificationKey verificationKey;

    private VaultKey(VaultConnection vault, String mount, String name, int version, VerificationKey key) {
        this.vault = vault;
        this.mount = mount;
        this.name = name;
        this.version = version;
        this.verificationKey = key;
    }

    /**
     * Asks for the newest version of a key.
     *
     * @param address root of the server
     * @param mount path of the transit engine, usually {@code transit}
     * @param name of the key, whose type is {@code ecdsa-p256}, {@code ecdsa-p384} or {@code ecdsa-p521}
     * @param token asked for with each request
     * @throws SigningFailure when the server does not answer, or has no such key of such a type
     */
    public static VaultKey open(URI address, String mount, String name, Supplier<String> token) {
        VaultConnection vault = new VaultConnection(address, token);
        JsonNode key = vault.get(segment(mount) + "/keys/" + segment(name));
        String type = key.path("type").asText();
        if (!type.startsWith("ecdsa-p")) {
            throw new SigningFailure(
                    "the key " + name + " is of type " + type + "; ecdsa-p256, ecdsa-p384 or ecdsa-p521 signs", null);
        }
        int version = key.path("latest_version").asInt();
        String pem = key.path("keys")
                .path(String.valueOf(version))
                .path("public_key")
                .asText();
        return new VaultKey(vault, mount, name, version, VerificationKey.readPem(pem));
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        Curve curve = verificationKey.curve();
        ObjectNode body = VaultConnection.object()
                .put("input", Base64.getEncoder().encodeToString(digest(curve, message)))
                .put("prehashed", true)
                .put("marshaling_algorithm", "asn1")
                .put("key_version", version);
        String path = mount + "/sign/" + name + "/" + algorithm(curve).replace("SHA-", "sha2-");
        String signature = vault.post(path, body).path("signature").asText();
        byte[] der = der(signature);
        if (!verificationKey.verifies(message, der)) {
            throw new SigningFailure("the key service made a signature that does not fit its key", null);
        }
        return der;
    }

    private byte[] der(String signature) {
        String prefix = "vault:v" + version + ":";
        if (!signature.startsWith(prefix)) {
            throw new SigningFailure("the key service did not sign with version " + version, null);
        }
        try {
            return Base64.getDecoder().decode(signature.substring(prefix.length()));
        } catch (IllegalArgumentException e) {
            throw new SigningFailure("the signature of the key service is not Base64", e);
        }
    }

    private static byte[] digest(Curve curve, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm(curve)).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm(curve), e);
        }
    }

    private static String algorithm(Curve curve) {
        return switch (curve) {
            case P256 -> "SHA-256";
            case P384 -> "SHA-384";
            case P521 -> "SHA-512";
        };
    }

    private static String segment(String text) {
        if (!text.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_-]+)*")) {
            throw new SigningFailure("no name of a key or an engine: " + text, null);
        }
        return text;
    }
}
