package dev.weir.signing;

import dev.weir.artifacts.Digest;
import java.nio.charset.StandardCharsets;

/**
 * Names a public key in a bundle.
 *
 * @param hex hexadecimal SHA-256 of the key's PEM SubjectPublicKeyInfo
 */
public record KeyHint(String hex) {

    public KeyHint {
        if (hex.isBlank()) {
            throw new IllegalArgumentException("a key hint is not blank");
        }
    }

    static KeyHint of(String pem) {
        return new KeyHint(
                Digest.ofContent(pem.getBytes(StandardCharsets.US_ASCII)).hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}
