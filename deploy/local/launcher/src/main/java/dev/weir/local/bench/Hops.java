package dev.weir.local.bench;

import dev.weir.local.events.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The way of each version through the topics, as an observer saw it. */
final class Hops {

    /** From one topic to the next. */
    record Hop(String from, String to) {
        String name() {
            return from + " to " + to;
        }
    }

    /** Hops that follow one another on the longest way: published, scanned, signed, committed. */
    static final int CRITICAL = 4;

    static final List<Hop> PATH = List.of(
            new Hop("training.completed", "model.published"),
            new Hop("model.published", "scan.completed"),
            new Hop("scan.completed", "model.signed"),
            new Hop("model.published", "cost.estimated"),
            new Hop("model.signed", "deployment.committed"));

    private static final String LAST = "deployment.committed";

    private final Map<UUID, Instant> said;
    private final Map<String, Map<String, Instant>> seen = new HashMap<>();

    /**
     * @param said when each root was said
     * @param events what was seen
     */
    Hops(Map<UUID, Instant> said, List<Observed> events) {
        this.said = Map.copyOf(said);
        for (Observed event : events) {
            seen.computeIfAbsent(event.correlation(), root -> new HashMap<>())
                    .putIfAbsent(event.topic(), event.seenAt());
        }
    }

    Percentiles of(Hop hop) {
        return new Percentiles(said.keySet().stream()
                .flatMap(root -> between(root, hop).stream())
                .toList());
    }

    /** From before the first record was sent until the last was seen. */
    Percentiles whole() {
        return new Percentiles(said.entrySet().stream()
                .flatMap(root -> at(root.getKey(), LAST).stream().map(end -> Duration.between(root.getValue(), end)))
                .toList());
    }

    private Optional<Duration> between(UUID root, Hop hop) {
        Optional<Instant> from = at(root, hop.from());
        return at(root, hop.to()).flatMap(end -> from.map(begin -> Duration.between(begin, end)));
    }

    private Optional<Instant> at(UUID root, String topic) {
        return Optional.ofNullable(seen.getOrDefault(root.toString(), Map.of()).get(topic));
    }
}
