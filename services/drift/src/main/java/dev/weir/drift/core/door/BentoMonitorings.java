package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Bodies;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of BentoML's monitoring log: one object for each inference, with {@code timestamp}, {@code request_id} and what
 * was monitored, by name. A line of its schema log ({@code columns} with name and role) tells predictions and targets
 * from features for the lines that follow; without one, {@code prediction}, {@code pred} and what the declared schema
 * names are predictions.
 *
 * @see <a href="https://docs.bentoml.com/en/latest/build-with-bentoml/observability/monitoring-and-data-collection.html">
 *     BentoML, monitoring and data collection</a>
 */
final class BentoMonitorings {

    private static final Circumstances UNSAID = new Circumstances("", 200, 0);
    private static final List<String> PREDICTIONS = List.of("prediction", "pred", "predictions");

    private final Map<String, String> roles = new HashMap<>();

    static boolean isSchema(Node record) {
        return record.find("columns").isPresent();
    }

    void learn(Node schema) {
        for (Node column : schema.at("columns").items()) {
            roles.put(column.at("name").text(), column.at("role").text());
        }
    }

    List<Capture> captures(Subject subject, Node record, Instant now) {
        Map<String, Scalar> features = new LinkedHashMap<>();
        Map<String, Scalar> predictions = new LinkedHashMap<>();
        record.fields().forEach((name, value) -> {
            switch (role(subject, name)) {
                case "feature" -> features.putAll(Bodies.cells(name, value));
                case "prediction" -> predictions.putAll(Bodies.cells(name, value));
                default -> {
                    // targets are labels of their own, and time and id are no values
                }
            }
        });
        if (features.isEmpty()) {
            throw Malformed.at(record.path(), "holds no feature");
        }
        return subject.origin(
                        Door.BENTOML,
                        record.at("request_id").name(),
                        Optional.empty(),
                        record.find("timestamp")
                                .map(time -> Times.read(time, now))
                                .orElse(now))
                .whole(new Table(List.of(features)), new Table(List.of(predictions)), UNSAID);
    }

    private String role(Subject subject, String name) {
        boolean declared = subject.schema().prediction().filter(name::equals).isPresent()
                || subject.schema().score().filter(name::equals).isPresent();
        if (name.equals("timestamp") || name.equals("request_id")) {
            return "none";
        }
        return declared || roles.isEmpty() && PREDICTIONS.contains(name)
                ? "prediction"
                : roles.getOrDefault(name, roles.isEmpty() ? "feature" : "none");
    }
}
