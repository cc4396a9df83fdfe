package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Nothing;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Schemas;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Labels as documents: objects, or arrays of them, with the fields of label.observed. */
final class Labels {

    private final Schemas schemas;

    Labels(Schemas schemas) {
        this.schemas = schemas;
    }

    Stream<ObservedLabel> labels(Node document, Instant now) {
        List<Node> each = document.isItems() ? document.items() : List.of(document);
        return each.stream().map(label -> label(label, now));
    }

    private ObservedLabel label(Node label, Instant now) {
        String model = label.at("model").text();
        return new ObservedLabel(
                label.at("inferenceId").name(),
                schemas.of(model).model().orElse(model),
                said(label.at("label")),
                label.find("source").map(Node::text).orElse(""),
                label.find("observedAt").map(time -> Times.read(time, now)).orElse(now));
    }

    private static String said(Node label) {
        return switch (label.scalar()) {
            case Text(String text) -> text;
            case Whole(long number) -> Long.toString(number);
            case Decimal(double number) -> Double.toString(number);
            case Truth(boolean value) -> Boolean.toString(value);
            case Nothing() -> throw Malformed.at(label.path(), "is missing");
        };
    }
}
