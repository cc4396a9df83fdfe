package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where logs name the client that asked.
 *
 * @param header of the request to the model, in lower case, wherever a log keeps such headers
 * @param extension of a CloudEvent, in lower case
 * @param column of a record or of a monitoring log
 */
public record ClientNames(String header, String extension, String column) {

    public static final ClientNames CUSTOMARY = new ClientNames("x-client-id", "clientid", "client_id");

    public ClientNames {
        if (header.isBlank() || extension.isBlank() || column.isBlank()) {
            throw new IllegalArgumentException("header, extension and column that name a client have names");
        }
        header = header.toLowerCase(Locale.ROOT);
        extension = extension.toLowerCase(Locale.ROOT);
    }

    /** @param headers by name in lower case */
    String of(Map<String, String> headers) {
        return headers.getOrDefault(header, "");
    }

    /** @param headers each a text or an array of texts, of which the first counts; names in upper or lower case */
    Optional<String> ofHeaders(Node headers) {
        return headers.isFields()
                ? headers.fields().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                        .flatMap(entry -> first(entry.getValue()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** @param attributes {@code name=value}, apart by commas */
    Optional<String> ofAttributes(String attributes) {
        for (String attribute : attributes.split(",", -1)) {
            int equals = attribute.indexOf('=');
            if (equals > 0 && attribute.substring(0, equals).strip().equalsIgnoreCase(header)) {
                return Optional.of(attribute.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Node header) {
        Optional<Node> value = header.isItems() ? header.items().stream().findFirst() : Optional.of(header);
        return value.flatMap(
                found -> found.datum() instanceof Text(String text) ? Optional.of(text) : Optional.empty());
    }
}
