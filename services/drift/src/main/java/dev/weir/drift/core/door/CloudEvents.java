package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Schemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What KServe's logger sends: a CloudEvent for each request and each response, both under the id of the request, with the
 * extensions {@code inferenceservicename}, {@code namespace}, {@code component}, {@code endpoint} and {@code metadata},
 * which holds those headers of the request that {@code metadataHeaders} of the service lists. MLServer writes its own like
 * them. The model is the inference service; what another component than the predictor saw is a model of its
 * own, {@code service-component}.
 *
 * @see <a href="https://kserve.github.io/website/docs/model-serving/predictive-inference/logger/overview">KServe,
 *     inference logger</a>
 */
final class CloudEvents {

    static final String SERVICE = "inferenceservicename";

    private static final String PREDICTOR = "predictor";

    private final Documents documents;
    private final Schemas schemas;
    private final ClientNames clients;

    CloudEvents(Documents documents, Schemas schemas, ClientNames clients) {
        this.documents = documents;
        this.schemas = schemas;
        this.clients = clients;
    }

    /** @param now when it came, for events without a time */
    List<Capture> captures(CloudEvent event, Node body, Instant now) {
        String type = event.at("type");
        if (type.endsWith(".inference.request")) {
            return origin(event, body, now).asked(Bodies.inputs(body), client(event));
        }
        if (type.endsWith(".inference.response")) {
            return origin(event, body, now).answered(Bodies.outputs(body));
        }
        throw Malformed.at("type", type + " is neither an inference request nor a response");
    }

    private String client(CloudEvent event) {
        return event.find(clients.extension())
                .or(() -> event.find("metadata").flatMap(this::clientOfMetadata))
                .orElse("");
    }

    /** Metadata that is no document names nobody. */
    private Optional<String> clientOfMetadata(String metadata) {
        try {
            return clients.ofHeaders(documents.read(metadata.getBytes(StandardCharsets.UTF_8)));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    private Origin origin(CloudEvent event, Node body, Instant now) {
        String service = event.find(SERVICE)
                .or(() -> body.find("model_name").map(Node::name))
                .orElseThrow(() -> Malformed.at(SERVICE, "is missing"));
        String component = event.find("component").orElse(PREDICTOR);
        String model = component.equals(PREDICTOR) ? service : service + '-' + component;
        return new Origin(
                Door.CLOUD_EVENTS,
                event.at("id"),
                model,
                body.find("model_version").map(Node::name).orElse(""),
                event.time(now),
                schemas.of(model));
    }
}
