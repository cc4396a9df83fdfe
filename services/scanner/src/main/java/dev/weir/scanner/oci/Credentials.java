package dev.weir.scanner.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** With what to log in, by registry. */
public final class Credentials {

    /** For registries that ask nobody. */
    public static final Credentials NONE = new Credentials(Map.of());

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, String> byRegistry;

    private Credentials(Map<String, String> byRegistry) {
        this.byRegistry = Map.copyOf(byRegistry);
    }

    /**
     * Reads {@code {"auths": {"registry": {"auth": "<Base64 of user:password>"}}}}.
     *
     * @throws IllegalArgumentException when the text is anything else; the message has none of it
     */
    public static Credentials read(String json) {
        Map<String, String> byRegistry = new HashMap<>();
        try {
            MAPPER.readTree(json).path("auths").properties().forEach(entry -> {
                String auth = entry.getValue().path("auth").asText();
                if (!BASE64.matcher(auth).matches()) {
                    throw new IllegalArgumentException("the credentials of a registry have no auth: " + entry.getKey());
                }
                byRegistry.put(entry.getKey(), "Basic " + auth);
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the credentials of registries are no JSON", null);
        }
        return new Credentials(byRegistry);
    }

    /** Value of the header {@code Authorization}. */
    Optional<String> basic(String registry) {
        return Optional.ofNullable(byRegistry.get(registry));
    }

    /** None of what it holds. */
    @Override
    public String toString() {
        return "credentials of " + byRegistry.keySet();
    }
}
