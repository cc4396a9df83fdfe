package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Text;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Request and response in one record, of MLflow, KServe or whoever speaks their protocols: {@code id}, {@code request},
 * {@code response}, and, where they are known, {@code time}, {@code status}, {@code client} and {@code latencyMicros}.
 * The columns of Databricks' inference tables are understood too; there both bodies are documents in a text. A request in
 * a text that is no document is CSV with a header, as MLflow takes it.
 *
 * <p>An exchange that failed needs no inputs that can be read: that it was tried, and by whom, is said without them. Of one
 * that did not fail, the side that was too large to be logged is null; the other then waits for it in vain and is counted.
 *
 * @see <a href="https://docs.databricks.com/aws/en/ai-gateway/inference-tables">Databricks, inference tables</a>
 */
final class Exchanges {

    private static final List<String> IDS = List.of("id", "databricks_request_id", "client_request_id", "request_id");
    private static final List<String> TIMES = List.of("time", "timestamp_ms", "request_time", "timestamp");
    private static final List<String> STATUS = List.of("status", "status_code");
    private static final List<String> MILLIS = List.of("execution_time_ms", "execution_duration_ms");
    private static final Table NO_ANSWER = new Table(List.of());
    private static final Table NO_INPUTS = new Table(List.of(Map.of()));

    private final Documents documents;
    private final List<String> clients;

    Exchanges(Documents documents, ClientNames clients) {
        this.documents = documents;
        this.clients = new ArrayList<>(List.of("client", "requester"));
        this.clients.add(clients.column());
    }

    static boolean isExchange(Node record) {
        return record.has("request") || record.has("response");
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        Circumstances circumstances = new Circumstances(
                first(record, clients).map(Node::name).orElse(""),
                first(record, STATUS).map(Exchanges::status).orElse(200),
                latency(record));
        boolean failed = circumstances.status() >= 300;
        Optional<Side> request = record.find("request").flatMap(found -> side(found, failed));
        Optional<Side> response = record.find("response").flatMap(found -> side(found, failed));
        String id = first(record, IDS)
                .or(() -> request.flatMap(found -> found.find("id")))
                .or(() -> response.flatMap(found -> found.find("id")))
                .map(Node::name)
                .orElseThrow(() -> Malformed.at(record.path(), "has no id"));
        Origin origin = subject.origin(
                Door.EXCHANGES,
                id,
                response.flatMap(found -> found.find("model_version")).map(Node::name),
                first(record, TIMES).map(time -> Times.read(time, now)).orElse(now));
        if (failed) {
            return origin.whole(tried(request), NO_ANSWER, circumstances);
        }
        if (request.isPresent()) {
            return origin.whole(
                    request.get().inputs(), response.map(Side::outputs).orElse(NO_ANSWER), circumstances);
        }
        return response.isPresent()
                ? origin.answered(response.get().outputs())
                : origin.asked(NO_INPUTS, circumstances.client());
    }

    /** The inputs of a request that failed, be it because nobody can read them. */
    private static Table tried(Optional<Side> request) {
        try {
            return request.map(Side::inputs)
                    .filter(table -> !table.rows().isEmpty())
                    .orElse(NO_INPUTS);
        } catch (Malformed unreadable) {
            return NO_INPUTS;
        }
    }

    private Optional<Side> side(Node found, boolean failed) {
        if (!(found.datum() instanceof Text(String text))) {
            return Optional.of(new Side(found));
        }
        if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
            return Optional.of(new Side(found));
        }
        try {
            Node body = documents.read(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new Side(new Node(found.path(), body.datum())));
        } catch (Malformed unreadable) {
            if (failed) {
                return Optional.empty();
            }
            throw unreadable;
        }
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
        long millis = first(record, MILLIS).map(Node::whole).orElse(0L);
        if (micros < 0 || millis < 0 || millis > Integer.MAX_VALUE) {
            throw Malformed.at(record.path(), "a latency is not negative");
        }
        return Math.max(micros, millis * 1000);
    }

    private static Optional<Node> first(Node record, List<String> names) {
        return names.stream().flatMap(name -> record.find(name).stream()).findFirst();
    }

    /** A document, or a text that is none. */
    private record Side(Node body) {

        Optional<Node> find(String name) {
            return body.find(name);
        }

        Table inputs() {
            return body.datum() instanceof Text(String text)
                    ? CommaSeparated.withHeader(body.path(), text)
                    : Bodies.inputs(body);
        }

        Table outputs() {
            return Bodies.outputs(body);
        }
    }
}
