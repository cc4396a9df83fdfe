package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Request and response in one record, of MLflow, KServe or whoever speaks their protocols: {@code id}, {@code request},
 * {@code response}, and, where they are known, {@code time}, {@code status}, {@code client} and {@code latencyMicros}.
 * The columns of Databricks' inference tables are understood too; there both bodies are documents in a text.
 *
 * @see <a href="https://docs.databricks.com/aws/en/ai-gateway/inference-tables">Databricks, inference tables</a>
 */
final class Exchanges {

    private static final List<String> IDS = List.of("id", "databricks_request_id", "client_request_id", "request_id");
    private static final List<String> TIMES = List.of("time", "timestamp_ms", "request_time", "timestamp");
    private static final List<String> STATUS = List.of("status", "status_code");
    private static final List<String> CLIENTS = List.of("client", "requester");

    private final Documents documents;

    Exchanges(Documents documents) {
        this.documents = documents;
    }

    static boolean isExchange(Node record) {
        return record.find("request").isPresent();
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        Node request = body(record.at("request"));
        Optional<Node> response = record.find("response").map(this::body);
        String id = first(record, IDS)
                .or(() -> request.find("id"))
                .or(() -> response.flatMap(found -> found.find("id")))
                .map(Node::name)
                .orElseThrow(() -> Malformed.at(record.path(), "has no id"));
        Circumstances circumstances = new Circumstances(
                first(record, CLIENTS).map(Node::name).orElse(""),
                first(record, STATUS).map(Exchanges::status).orElse(200),
                latency(record));
        boolean failed = circumstances.status() >= 300 || response.isEmpty();
        Origin origin = subject.origin(
                Door.EXCHANGES,
                id,
                response.flatMap(found -> found.find("model_version")).map(Node::name),
                first(record, TIMES).map(time -> Times.read(time, now)).orElse(now));
        return origin.whole(
                Bodies.inputs(request), failed ? new Table(List.of()) : Bodies.outputs(response.get()), circumstances);
    }

    private Node body(Node found) {
        if (found.datum() instanceof Text(String text)) {
            Node body = documents.read(text.getBytes(StandardCharsets.UTF_8));
            return new Node(found.path(), body.datum());
        }
        return found;
    }

    private static int status(Node found) {
        long status = found.whole();
        if (status < 100 || status > 599) {
            throw Malformed.at(found.path(), status + " is no HTTP status");
        }
        return (int) status;
    }

    private static long latency(Node record) {
        long micros = record.find("latencyMicros").map(Node::whole).orElse(0L);
        long millis = record.find("execution_time_ms").map(Node::whole).orElse(0L);
        if (micros < 0 || millis < 0 || millis > Integer.MAX_VALUE) {
            throw Malformed.at(record.path(), "a latency is not negative");
        }
        return Math.max(micros, millis * 1000);
    }

    private static Optional<Node> first(Node record, List<String> names) {
        return names.stream().flatMap(name -> record.find(name).stream()).findFirst();
    }
}
