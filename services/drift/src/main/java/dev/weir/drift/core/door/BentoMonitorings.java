package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Fields;
import dev.weir.drift.core.document.Datum.Items;
import dev.weir.drift.core.document.Datum.Nothing;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of BentoML's monitoring log, all of one body: one object for each inference, with {@code timestamp},
 * {@code request_id}, {@code trace_id} and what was monitored, by name. A request that logged a batch has a line for each
 * row under one id; they are numbered as they come, so they belong in one body.
 *
 * <p>A line of the schema log ({@code columns} with name and role), which BentoML writes once and to another file, tells
 * predictions and targets from features for the lines that follow; without one, what the declared schema names are
 * features and predictions; without that, {@code prediction}, {@code pred} and {@code predictions} are predictions and all
 * else features.
 *
 * @see <a href="https://docs.bentoml.com/en/latest/build-with-bentoml/observability/monitoring-and-data-collection.html">
 *     BentoML, monitoring and data collection</a>
 */
final class BentoMonitorings {

    private static final String ID = "request_id";
    private static final Set<String> RESERVED = Set.of("timestamp", ID, "trace_id");
    private static final Set<String> PREDICTIONS = Set.of("prediction", "pred", "predictions");

    private final ClientNames clients;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    BentoMonitorings(ClientNames clients) {
        this.clients = clients;
    }

    static boolean isSchema(Node record) {
        return record.find("columns").isPresent();
    }

    static boolean isMonitoring(Node record) {
        return record.find(ID).isPresent();
    }

    void learn(Node schema) {
        for (Node column : schema.at("columns").items()) {
            roles.put(column.at("name").text(), column.at("role").text());
        }
    }

    /** Counts a line that will come, so that the rows of a request are known for a batch. What has no id is refused then. */
    void expect(Node record) {
        switch (record.at(ID).datum()) {
            case Text(String id) -> sizes.merge(id, 1, Integer::sum);
            case Whole(long id) -> sizes.merge(Long.toString(id), 1, Integer::sum);
            case Decimal ignored -> {}
            case Truth ignored -> {}
            case Nothing ignored -> {}
            case Items ignored -> {}
            case Fields ignored -> {}
        }
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        String id = row(record.at(ID).name());
        Map<String, Scalar> features = new LinkedHashMap<>();
        Map<String, Scalar> predictions = new LinkedHashMap<>();
        record.fields().forEach((name, value) -> {
            switch (role(subject.schema(), name)) {
                case "feature" -> features.putAll(Bodies.cells(name, value));
                case "prediction" -> predictions.putAll(Bodies.cells(name, value));
                default -> {
                    // targets are labels of their own, and time, ids and client are no values
                }
            }
        });
        if (features.isEmpty()) {
            throw Malformed.at(record.path(), "holds no feature");
        }
        String client = record.find(clients.column()).map(Node::name).orElse("");
        return subject.origin(
                        Door.BENTOML,
                        id,
                        Optional.empty(),
                        record.find("timestamp")
                                .map(time -> Times.read(time, now))
                                .orElse(now))
                .whole(
                        new Table(List.of(features)),
                        new Table(List.of(predictions)),
                        new Circumstances(client, 200, 0));
    }

    private String row(String request) {
        int row = seen.merge(request, 1, Integer::sum) - 1;
        return sizes.getOrDefault(request, 1) == 1 ? request : request + '/' + row;
    }

    private String role(ModelSchema schema, String name) {
        if (RESERVED.contains(name) || name.equals(clients.column())) {
            return "none";
        }
        if (schema.prediction().filter(name::equals).isPresent()
                || schema.score().filter(name::equals).isPresent()) {
            return "prediction";
        }
        if (!roles.isEmpty()) {
            return roles.getOrDefault(name, "none");
        }
        if (schema.features().contains(name)) {
            return "feature";
        }
        return PREDICTIONS.contains(name) ? "prediction" : schema.features().isEmpty() ? "feature" : "none";
    }
}
