package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.CommaSeparated;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines of Amazon SageMaker's data capture: input and output of an endpoint as CSV, JSON or JSON lines, in plain text or
 * Base64. An endpoint may capture one of them alone; that side then waits for the other in vain and is counted.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html">Amazon
 *     SageMaker, capture data from real-time endpoint</a>
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html">Amazon SageMaker, common data formats
 *     for inference</a>
 */
final class SageMakerCaptures {

    private final Documents documents;
    private final ClientNames clients;

    SageMakerCaptures(Documents documents, ClientNames clients) {
        this.documents = documents;
        this.clients = clients;
    }

    static boolean isCapture(Node record) {
        return record.find("captureData").isPresent();
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        Node data = record.at("captureData");
        Node event = record.at("eventMetadata");
        Node id = event.find("inferenceId").orElseGet(() -> event.at("eventId"));
        Origin origin = subject.origin(
                Door.SAGEMAKER,
                id.name(),
                Optional.empty(),
                event.find("inferenceTime").map(time -> Times.read(time, now)).orElse(now));
        String client = event.find("customAttributes").flatMap(this::client).orElse("");
        Optional<Table> asked = data.find("endpointInput").flatMap(side -> table(side, Bodies::findInputs));
        Optional<Table> answered = data.find("endpointOutput").flatMap(side -> table(side, Bodies::findOutputs));
        if (asked.isPresent() && answered.isPresent()) {
            return origin.whole(asked.get(), answered.get(), new Circumstances(client, 200, 0));
        }
        return asked.map(table -> origin.asked(table, client))
                .or(() -> answered.map(origin::answered))
                .orElseThrow(() -> Malformed.at(data.path(), "holds neither endpointInput nor endpointOutput"));
    }

    private Optional<String> client(Node attributes) {
        return (attributes.isItems() ? attributes.items() : List.of(attributes))
                .stream()
                        .flatMap(each -> clients.ofAttributes(each.text()).stream())
                        .findFirst();
    }

    /** None when the side holds no data. */
    private Optional<Table> table(Node side, Function<Node, Optional<Table>> body) {
        return side.find("data").map(data -> table(side, data, body));
    }

    private Table table(Node side, Node data, Function<Node, Optional<Table>> body) {
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
            return rows(data.path(), documents.readAll(text.getBytes(StandardCharsets.UTF_8)), body);
        }
        throw Malformed.at(side.path(), "is neither CSV nor JSON but " + encoding + ' ' + type);
    }

    /** Several documents are JSON lines, one for each row; a single one that is no body is the only row. */
    private static Table rows(String path, List<Node> found, Function<Node, Optional<Table>> body) {
        List<Node> rows =
                found.stream().map(each -> new Node(path, each.datum())).toList();
        if (rows.size() > 1) {
            return Bodies.rows(rows);
        }
        Node only = rows.getFirst();
        return only.isItems() ? Bodies.instances(only) : body.apply(only).orElseGet(() -> Bodies.rows(rows));
    }
}
