package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.InferMessages;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Topics in which model servers take requests and give responses. */
final class ForeignTopics {

    static final String MLSERVER_MODEL = "mlserver-model";

    /** Prefix, namespace, model and side. */
    private static final Pattern SELDON = Pattern.compile(".+\\.model\\.(.+)\\.(inputs|outputs)");

    private static final Pattern ATTRIBUTE = Pattern.compile("ce[_-](.+)");
    private static final int OPENING_BRACE = '{';

    private ForeignTopics() {}

    /** The attributes of the Kafka protocol binding ({@code ce_}), or as HTTP has them ({@code ce-}). */
    static CloudEvent event(Delivery delivery) {
        Map<String, String> attributes = new HashMap<>();
        delivery.headers().forEach((name, value) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                attributes.put(attribute.group(1), value);
            }
        });
        return new CloudEvent(attributes);
    }

    /**
     * The key is the request id, the value a message of the gRPC protocol, or the same as a document.
     *
     * @see <a href="https://docs.seldon.ai/seldon-core-2/user-guide/data-science-monitoring/dataflow/overview">Seldon Core
     *     2, dataflow with Kafka</a>
     */
    static List<Capture> seldon(Delivery delivery, Documents documents, Schemas schemas, ClientNames clients) {
        Matcher topic = SELDON.matcher(delivery.topic());
        if (!topic.matches()) {
            throw new Malformed("topic " + delivery.topic() + " is none of inputs or outputs of a model");
        }
        String model = topic.group(1);
        boolean asked = topic.group(2).equals("inputs");
        boolean document = delivery.body().length > 0 && delivery.body()[0] == OPENING_BRACE;
        if (document) {
            return captures(Door.SELDON, model, delivery, documents.read(delivery.body()), asked, schemas, clients);
        }
        InferMessages message =
                asked ? InferMessages.request(delivery.body()) : InferMessages.response(delivery.body());
        Origin origin =
                new Origin(Door.SELDON, key(delivery), model, message.modelVersion(), delivery.at(), schemas.of(model));
        return asked ? origin.asked(message.table(), clients.of(delivery.headers())) : origin.answered(message.table());
    }

    /** The model that a topic of Seldon Core 2 names. */
    static Optional<String> seldonModel(Delivery delivery) {
        Matcher topic = SELDON.matcher(delivery.topic());
        return topic.matches() ? Optional.of(topic.group(1)) : Optional.empty();
    }

    /** The key is the request id; requests name model and version in headers, responses in the body. */
    static List<Capture> mlserver(Delivery delivery, Documents documents, Schemas schemas, ClientNames clients) {
        Node body = documents.read(delivery.body());
        String model = Optional.ofNullable(delivery.headers().get(MLSERVER_MODEL))
                .or(() -> body.find("model_name").map(Node::name))
                .orElseThrow(() -> Malformed.at(MLSERVER_MODEL, "is missing"));
        boolean asked = body.find("outputs").isEmpty();
        return captures(Door.MLSERVER, model, delivery, body, asked, schemas, clients);
    }

    private static List<Capture> captures(
            Door door,
            String model,
            Delivery delivery,
            Node body,
            boolean asked,
            Schemas schemas,
            ClientNames clients) {
        String version = body.find("model_version")
                .map(Node::name)
                .orElse(delivery.headers().getOrDefault("mlserver-version", ""));
        String id = delivery.key().isEmpty() ? body.at("id").name() : delivery.key();
        Origin origin = new Origin(door, id, model, version, delivery.at(), schemas.of(model));
        return asked
                ? origin.asked(Bodies.inputs(body), clients.of(delivery.headers()))
                : origin.answered(Bodies.outputs(body));
    }

    private static String key(Delivery delivery) {
        if (delivery.key().isEmpty()) {
            throw Malformed.at("key", "is missing: it is the id of the request");
        }
        return delivery.key();
    }
}
