package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Schemas;
import java.time.Instant;
import java.util.List;

/**
 * What KServe's logger sends: a CloudEvent for each request and each response, both under the id of the request, with the
 * extensions {@code inferenceservicename}, {@code namespace}, {@code component} and {@code endpoint}. MLServer writes
 * its own like them. The model is the inference service; what another component than the predictor saw is a model of its
 * own, {@code service-component}.
 *
 * @see <a href="https://kserve.github.io/website/docs/model-serving/predictive-inference/logger/overview">KServe,
 *     inference logger</a>
 */
final class CloudEvents {

    static final String SERVICE = "inferenceservicename";

    private static final String PREDICTOR = "predictor";

    private final Schemas schemas;

    CloudEvents(Schemas schemas) {
        this.schemas = schemas;
    }

    /** @param now when it came, for events without a time */
    List<Capture> captures(CloudEvent event, Node body, Instant now) {
        String type = event.at("type");
        if (type.endsWith(".inference.request")) {
            return origin(event, body, now).asked(Bodies.inputs(body));
        }
        if (type.endsWith(".inference.response")) {
            return origin(event, body, now).answered(Bodies.outputs(body));
        }
        throw Malformed.at("type", type + " is neither an inference request nor a response");
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
