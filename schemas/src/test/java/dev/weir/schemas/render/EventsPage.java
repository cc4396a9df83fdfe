package dev.weir.schemas.render;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** {@code docs/events.md}: every topic, who says and hears it, and every field. */
final class EventsPage {

    private final StringBuilder page = new StringBuilder();
    private final Map<String, Schema> shared = new LinkedHashMap<>();

    static String of(TopicCatalogue catalogue) {
        EventsPage events = new EventsPage();
        events.index(catalogue.topics());
        catalogue.topics().forEach(events::topic);
        events.sharedTypes();
        return events.page.toString();
    }

    private void index(List<Topic> topics) {
        page.append("# Events\n\nMade from `schemas/src/main/resources/topics.yaml` and the Avro records by ")
                .append("`./weir generate`.\n\n")
                .append("Values are Avro in the Confluent wire format, under the subject `<topic>-value`; headers are ")
                .append("CloudEvents 1.0 (`ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_causationid`, ")
                .append("`ce_correlationid`) and `traceparent`. What a service cannot handle goes to ")
                .append("`<topic>.<service>.dlq`.\n\n")
                .append("| topic | said by | key | heard by | meaning |\n|---|---|---|---|---|\n");
        for (Topic topic : topics) {
            page.append("| [%s](#%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            topic.name(),
                            topic.name().replace(".", ""),
                            String.join(", ", topic.owners()),
                            topic.key(),
                            String.join(", ", topic.consumers()),
                            topic.description()));
        }
    }

    private void topic(Topic topic) {
        String kept = topic.retention().map(d -> d.toDays() + " days").orElse("for ever");
        page.append("\n## %s\n\n%s Record `%s`, %d partitions, kept %s.\n\n"
                .formatted(topic.name(), topic.schema().getDoc(), topic.record(), topic.partitions(), kept));
        fields(topic.schema());
    }

    private void sharedTypes() {
        page.append("\n## Shared types\n");
        for (Schema type : List.copyOf(shared.values())) {
            page.append("\n### %s\n\n%s\n\n".formatted(type.getName(), type.getDoc()));
            if (type.getType() == Schema.Type.ENUM) {
                page.append(type.getEnumSymbols().stream()
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")))
                        .append(". A reader that does not know a symbol reads `")
                        .append(type.getEnumDefault())
                        .append("`.\n");
            } else {
                fields(type);
            }
        }
    }

    private void fields(Schema record) {
        page.append("| field | type | meaning |\n|---|---|---|\n");
        for (Schema.Field field : record.getFields()) {
            page.append("| %s | %s | %s |\n".formatted(field.name(), type(field.schema()), field.doc()));
        }
    }

    private String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().stream()
                                .filter(branch -> branch.getType() != Schema.Type.NULL)
                                .map(this::type)
                                .collect(Collectors.joining(" or "))
                        + ", optional";
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map to " + type(schema.getValueType());
            case RECORD, ENUM -> link(schema);
            case LONG ->
                schema.getLogicalType() == null
                        ? "long"
                        : schema.getLogicalType().getName();
            case STRING, BYTES, INT, FLOAT, DOUBLE, BOOLEAN, FIXED, NULL ->
                schema.getType().getName();
        };
    }

    private String link(Schema type) {
        if (shared.putIfAbsent(type.getFullName(), type) == null && type.getType() == Schema.Type.RECORD) {
            type.getFields().forEach(field -> type(field.schema()));
        }
        return "[%s](#%s)".formatted(type.getName(), type.getName().toLowerCase(Locale.ROOT));
    }
}
