package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Schemas;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Labels as documents: objects, or arrays of them, with the fields of label.observed, said as answers of the model are. */
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
        ModelSchema schema = schemas.ofLabelled(model);
        return new ObservedLabel(
                label.at("inferenceId").name(),
                schema.model().orElse(model),
                said(schema, label),
                label.find("source").map(Node::text).orElse(""),
                label.find("observedAt").map(time -> Times.read(time, now)).orElse(now));
    }

    private static String said(ModelSchema schema, Node label) {
        Node said = label.at("label");
        return schema.label(said.scalar()).orElseThrow(() -> Malformed.at(said.path(), "is missing"));
    }
}
