package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * CloudEvents as documents.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON event format for
 *     CloudEvents 1.0.2</a>
 */
final class StructuredEvents {

    private final Documents documents;

    StructuredEvents(Documents documents) {
        this.documents = documents;
    }

    CloudEvent event(Node event) {
        Map<String, String> attributes = new HashMap<>();
        event.fields().forEach((name, value) -> {
            switch (value.datum()) {
                case Text(String text) -> attributes.put(name, text);
                case Whole(long number) -> attributes.put(name, Long.toString(number));
                case Truth(boolean truth) -> attributes.put(name, Boolean.toString(truth));
                default -> {
                    // data, or no attribute at all
                }
            }
        });
        return new CloudEvent(attributes);
    }

    /** Data stands in the event, or as a document in a text, or in Base64. */
    Node data(Node event) {
        if (event.find("data_base64").isPresent()) {
            Node encoded = event.at("data_base64");
            return documents.read(decode(encoded.path(), encoded.text()));
        }
        Node data = event.at("data");
        return data.datum() instanceof Text(String text) ? documents.read(text.getBytes(StandardCharsets.UTF_8)) : data;
    }

    static byte[] decode(String path, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Malformed.at(path, "is no Base64");
        }
    }
}
