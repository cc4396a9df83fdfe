package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.embedding.EmbeddingReference;
import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.embedding.EmbeddingStatistic;
import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.state.FrozenSpace;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Gathers the first embeddings of each input of a model version as its reference, and compares windows with it. The draws
 * follow from the names alone, so the same embeddings give the same thresholds.
 */
final class EmbeddingWatcher {

    private static final String REFERENCE = "reference";

    private final EmbeddingRule rule;
    private final KeyValueStore<String, FrozenSpace> store;
    private final Map<String, EmbeddingReference> known = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    EmbeddingWatcher(EmbeddingRule rule, KeyValueStore<String, FrozenSpace> store) {
        this.rule = rule;
        this.store = store;
    }

    /** Takes an embedding of an input without a reference; gives the space as soon as there are enough. */
    Optional<EmbeddingSpace> gather(ModelVersion version, Vector vector) {
        String prefix = key(version, vector.name());
        if (find(prefix).isPresent()) {
            return Optional.empty();
        }
        int before = counts.computeIfAbsent(prefix, key -> gathered(key).size());
        store.put(
                prefix + '\0' + String.format("%08d", before),
                new FrozenSpace(vector.name(), Binary.write(vector.values())));
        counts.put(prefix, before + 1);
        return before + 1 < rule.reference() ? Optional.empty() : Optional.of(freeze(prefix, vector));
    }

    /** Embeddings of another length than the last one are left out. */
    private EmbeddingSpace freeze(String prefix, Vector last) {
        List<double[]> gathered = gathered(prefix);
        double[][] sample = gathered.stream()
                .filter(values -> values.length == last.values().length)
                .toArray(double[][]::new);
        EmbeddingReference reference =
                EmbeddingReference.of(sample, rule.window(), rule.draws(), new SplittableRandom(prefix.hashCode()));
        for (int i = 0; i < gathered.size(); i++) {
            store.delete(prefix + '\0' + String.format("%08d", i));
        }
        store.put(prefix + '\0' + REFERENCE, new FrozenSpace(last.name(), Binary.write(reference.state())));
        known.put(prefix, reference);
        return reference.space();
    }

    /** The statistics of each input with enough embeddings in the window. */
    List<FeatureStatistic> compare(ModelVersion version, Pane window, Level level) {
        List<FeatureStatistic> statistics = new ArrayList<>();
        window.embeddings()
                .forEach((name, now) -> find(key(version, name))
                        .filter(reference -> now.count() >= reference.least())
                        .ifPresent(reference -> statistics.addAll(compare(name, reference, now, level))));
        return statistics;
    }

    /** What the store has of a version was deleted. */
    void forget(ModelVersion version) {
        known.keySet().removeIf(key -> key.startsWith(StateKeys.prefix(version)));
        counts.keySet().removeIf(key -> key.startsWith(StateKeys.prefix(version)));
    }

    private static List<FeatureStatistic> compare(
            String name, EmbeddingReference reference, EmbeddingWindow now, Level level) {
        Map<EmbeddingStatistic, Double> probabilities = reference.probabilities(now);
        double[] values = reference.statistics(now);
        List<FeatureStatistic> statistics = new ArrayList<>();
        probabilities.forEach((statistic, probability) -> statistics.add(new FeatureStatistic(
                name,
                Statistic.valueOf(statistic.name()),
                Math.max(0, values[statistic.ordinal()]),
                Math.max(0, reference.threshold(statistic, level.alpha())),
                probability,
                false)));
        return statistics;
    }

    private Optional<EmbeddingReference> find(String prefix) {
        EmbeddingReference found = known.get(prefix);
        if (found == null) {
            FrozenSpace stored = store.get(prefix + '\0' + REFERENCE);
            if (stored == null) {
                return Optional.empty();
            }
            found = EmbeddingReference.restore(Binary.doubles(stored.getSpace()));
            known.put(prefix, found);
        }
        return Optional.of(found);
    }

    private List<double[]> gathered(String prefix) {
        List<double[]> sample = new ArrayList<>();
        try (KeyValueIterator<String, FrozenSpace> found = store.prefixScan(prefix + '\0', new StringSerializer())) {
            found.forEachRemaining(entry -> sample.add(Binary.doubles(entry.value.getSpace())));
        }
        return sample;
    }

    private static String key(ModelVersion version, String name) {
        return StateKeys.prefix(version) + name;
    }
}
