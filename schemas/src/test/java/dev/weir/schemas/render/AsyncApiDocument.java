package dev.weir.schemas.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.util.List;

/** {@code docs/asyncapi.yaml}: the mesh as an AsyncAPI 3.0 document, with the Kafka bindings 0.5. */
final class AsyncApiDocument {

    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
    private static final List<String> REQUIRED_HEADERS =
            List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time");
    private static final List<String> OPTIONAL_HEADERS =
            List.of("ce_subject", "ce_causationid", "ce_correlationid", "traceparent");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    static String of(TopicCatalogue catalogue) throws IOException {
        return new AsyncApiDocument().render(catalogue);
    }

    private String render(TopicCatalogue catalogue) throws IOException {
        ObjectNode document = yaml.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Weir")
                .put("version", "0.1.0")
                .put("description", "The facts that travel through the mesh.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/avro");
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:28092")
                .put("protocol", "kafka")
                .put("description", "The broker of ./weir up.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        components.putObject("messageTraits").set("cloudEvent", cloudEvent());
        for (Topic topic : catalogue.topics()) {
            channels.set(topic.name(), channel(topic));
            topic.owners().forEach(owner -> operation(operations, topic, owner, "send", "says"));
            topic.consumers().forEach(consumer -> operation(operations, topic, consumer, "receive", "hears"));
        }
        return yaml.writeValueAsString(document);
    }

    private ObjectNode channel(Topic topic) throws IOException {
        ObjectNode channel =
                yaml.createObjectNode().put("address", topic.name()).put("description", topic.description());
        ObjectNode message = channel.putObject("messages").putObject(topic.record());
        message.put("name", topic.record());
        message.put("contentType", "application/avro");
        message.put("summary", topic.schema().getDoc());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", topic.key());
        message.putObject("payload")
                .put("schemaFormat", AVRO)
                .set("schema", new ObjectMapper().readTree(topic.schema().toString()));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .put("topic", topic.name())
                .put("partitions", topic.partitions());
        return channel;
    }

    private static void operation(ObjectNode operations, Topic topic, String party, String action, String verb) {
        String channel = "#/channels/" + topic.name();
        ObjectNode operation = operations.putObject(party.replace(' ', '-') + "-" + verb + "-" + topic.name());
        operation.put("action", action);
        operation.put("title", party + " " + verb + " " + topic.name());
        operation.putObject("channel").put("$ref", channel);
        operation.putArray("messages").addObject().put("$ref", channel + "/messages/" + topic.record());
    }

    private ObjectNode cloudEvent() {
        ObjectNode trait = yaml.createObjectNode();
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ArrayNode required = headers.putArray("required");
        REQUIRED_HEADERS.forEach(required::add);
        ObjectNode properties = headers.putObject("properties");
        REQUIRED_HEADERS.forEach(name -> properties.putObject(name).put("type", "string"));
        OPTIONAL_HEADERS.forEach(name -> properties.putObject(name).put("type", "string"));
        return trait;
    }
}
