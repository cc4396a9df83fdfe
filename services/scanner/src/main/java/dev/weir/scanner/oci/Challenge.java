package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a registry asks who is there (RFC 7235; token authentication of the CNCF distribution). */
sealed interface Challenge {

    /** By name and password. */
    record Basic() implements Challenge {}

    /** By a token, which is had there. */
    record Token(URI address) implements Challenge {}

    /** @throws ArtifactFailure.Refused when it asks for anything else */
    static Challenge parse(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("basic")) {
            return new Basic();
        }
        Map<String, String> fields = new HashMap<>();
        Matcher field = Pattern.compile("(\\w+)=\"([^\"]*)\"").matcher(header);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        String realm = fields.get("realm");
        if (!lower.startsWith("bearer ") || realm == null) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "a registry asks for a login that is not known");
        }
        String query = "service=" + encoded(fields.getOrDefault("service", "")) + "&scope="
                + encoded(fields.getOrDefault("scope", ""));
        try {
            return new Token(URI.create(realm + (realm.contains("?") ? "&" : "?") + query));
        } catch (IllegalArgumentException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "a registry gives no address for tokens");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
