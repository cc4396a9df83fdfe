package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Items;
import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.CommaSeparated;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines of Amazon SageMaker's data capture: input and output of an endpoint as CSV or JSON, in plain text or Base64.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html">Amazon
 *     SageMaker, capture data from real-time endpoint</a>
 */
final class SageMakerCaptures {

    private static final Circumstances UNSAID = new Circumstances("", 200, 0);

    private final Documents documents;

    SageMakerCaptures(Documents documents) {
        this.documents = documents;
    }

    static boolean isCapture(Node record) {
        return record.find("captureData").isPresent();
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        Node data = record.at("captureData");
        Node event = record.at("eventMetadata");
        Node id = event.find("inferenceId").orElseGet(() -> event.at("eventId"));
        return subject.origin(
                        Door.SAGEMAKER,
                        id.name(),
                        Optional.empty(),
                        event.find("inferenceTime")
                                .map(time -> Times.read(time, now))
                                .orElse(now))
                .whole(
                        table(data.at("endpointInput"), Bodies::inputs),
                        table(data.at("endpointOutput"), Bodies::outputs),
                        UNSAID);
    }

    private Table table(Node side, Function<Node, Table> body) {
        Node data = side.at("data");
        String encoding = side.at("encoding").text().toUpperCase(Locale.ROOT);
        String type =
                side.find("observedContentType").map(Node::text).orElse("").toLowerCase(Locale.ROOT);
        String text = encoding.equals("BASE64")
                ? new String(StructuredEvents.decode(data.path(), data.text()), StandardCharsets.UTF_8)
                : data.text();
        if (encoding.equals("CSV") || type.startsWith("text/csv")) {
            return CommaSeparated.table(data.path(), text);
        }
        if (encoding.equals("JSON") || type.contains("json")) {
            Node found = new Node(
                    data.path(),
                    documents.read(text.getBytes(StandardCharsets.UTF_8)).datum());
            return found.datum() instanceof Items ? Bodies.instances(found) : body.apply(found);
        }
        throw Malformed.at(side.path(), "is neither CSV nor JSON but " + encoding + ' ' + type);
    }
}
