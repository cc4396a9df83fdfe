package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * For what a manifest of an index is (OCI image specification 1.1, image index).
 *
 * @param os such as {@code linux}
 * @param architecture such as {@code amd64}
 * @param variant such as {@code v8}; empty for none, or for any where one is wanted
 */
public record Platform(String os, String architecture, String variant) {

    private static final Pattern TEXT = Pattern.compile("[a-z0-9_.-]+/[a-z0-9_.-]+(/[a-z0-9_.-]+)?");

    /**
     * Reads {@code os/architecture} or {@code os/architecture/variant}.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Platform parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("a platform is os/architecture[/variant], not " + text);
        }
        String[] parts = text.split("/", -1);
        return new Platform(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    static Platform of(JsonNode platform) {
        return new Platform(
                platform.path("os").asText("unknown"),
                platform.path("architecture").asText("unknown"),
                platform.path("variant").asText());
    }

    /** Whether a manifest for this one serves who wants the other. */
    boolean serves(Platform wanted) {
        return os.equals(wanted.os)
                && architecture.equals(wanted.architecture)
                && (wanted.variant.isEmpty() || variant.equals(wanted.variant));
    }

    /** As builders mark what is no image, such as their attestations. */
    boolean isUnknown() {
        return os.equals("unknown") && architecture.equals("unknown");
    }

    @Override
    public String toString() {
        return os + '/' + architecture + (variant.isEmpty() ? "" : '/' + variant);
    }
}
