package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A span or a log record of OTLP in JSON, with its attributes. An attribute that is an array is the text of its items, apart
 * by commas; one that is a map is none.
 *
 * @param attributes by name
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP, JSON Protobuf encoding</a>
 */
record Telemetry(Node record, Map<String, Scalar> attributes) {

    /** @param keeps names of attributes that are read; no other value is looked at */
    static Telemetry of(Node record, Predicate<String> keeps) {
        return new Telemetry(record, attributes(record, keeps));
    }

    static Map<String, Scalar> attributes(Node owner, Predicate<String> keeps) {
        Map<String, Scalar> attributes = new HashMap<>();
        for (Node attribute : owner.find("attributes").map(Node::items).orElse(List.of())) {
            String name = attribute.at("key").text();
            if (keeps.test(name)) {
                attribute.find("value").flatMap(Telemetry::value).ifPresent(value -> attributes.put(name, value));
            }
        }
        return attributes;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(attributes.get(name))
                .flatMap(value -> switch (value) {
                    case Text(String text) -> Optional.of(text);
                    case Whole(long number) -> Optional.of(Long.toString(number));
                    case Decimal ignored -> Optional.empty();
                    case Truth ignored -> Optional.empty();
                    case Datum.Nothing ignored -> Optional.empty();
                })
                .filter(text -> !text.isBlank());
    }

    /** Nanoseconds since 1970; none when they are absent or 0. */
    Optional<Long> nanos(String field) {
        return record.find(field).map(Telemetry::whole).filter(nanos -> nanos != 0);
    }

    private static Optional<Scalar> value(Node value) {
        return value.find("stringValue")
                .map(Node::scalar)
                .or(() -> value.find("intValue").map(found -> new Whole(whole(found))))
                .or(() -> value.find("doubleValue").map(Node::scalar))
                .or(() -> value.find("boolValue").map(Node::scalar))
                .or(() -> value.find("arrayValue").map(Telemetry::joined));
    }

    private static Scalar joined(Node array) {
        return new Text(array.find("values").map(Node::items).orElse(List.of()).stream()
                .flatMap(item -> item.find("stringValue").stream())
                .map(Node::text)
                .collect(Collectors.joining(",")));
    }

    /** Numbers of 64 bits are decimal texts. */
    private static long whole(Node number) {
        if (!(number.datum() instanceof Text(String text))) {
            return number.whole();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Malformed.at(number.path(), text + " is no whole number");
        }
    }
}
