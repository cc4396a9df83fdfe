package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.embedding.EmbeddingReference;
import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.embedding.EmbeddingStatistic;
import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.embedding.Modality;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.Pairing;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.state.FrozenSpace;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.EmbeddingStates;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/**
 * Gathers the first embeddings of each input of a model version as its reference, and compares windows with it. The draws
 * follow from the names alone, so the same embeddings give the same thresholds.
 */
final class EmbeddingWatcher {

    private static final Logger LOG = Logger.getLogger(EmbeddingWatcher.class);
    private static final String REFERENCE = "reference";

    /** Numbers that a pane may hold of all inputs of a version. */
    private static final int MOST_NUMBERS = 40_000;

    /** Of an embedding that is no pairing. */
    private static final int[] APART = new int[0];

    private final EmbeddingRule rule;
    private final KeyValueStore<String, FrozenSpace> store;
    private final Map<String, EmbeddingReference> known = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    EmbeddingWatcher(EmbeddingRule rule, KeyValueStore<String, FrozenSpace> store) {
        this.rule = rule;
        this.store = store;
    }

    /**
     * Takes an embedding of an input without a reference; gives its space as soon as there are enough, without content when
     * nothing can be compared with them. Embeddings that are no numbers are left out.
     *
     * @param spaces of the version so far, by name of the input
     */
    Optional<FrozenSpace> gather(ModelVersion version, Vector vector, Map<String, EmbeddingSpace> spaces) {
        return gather(version, vector, APART, spaces);
    }

    /** Takes what goes together in a request; gives its space likewise. */
    Optional<FrozenSpace> gather(ModelVersion version, Pairing pairing, Map<String, EmbeddingSpace> spaces) {
        Vector vector = new Vector(pairing.name(), Modality.TEXT, pairing.values());
        return gather(version, vector, pairing.parts(), spaces);
    }

    private Optional<FrozenSpace> gather(
            ModelVersion version, Vector vector, int[] parts, Map<String, EmbeddingSpace> spaces) {
        String prefix = key(version, vector.name());
        if (!vector.isUsable() || !counts.containsKey(prefix) && isFull(version, spaces.size())) {
            return Optional.empty();
        }
        int before = counts.computeIfAbsent(prefix, key -> gathered(key).size());
        store.put(
                prefix + '\0' + String.format("%08d", before),
                new FrozenSpace(vector.name(), Binary.write(vector.values())));
        counts.put(prefix, before + 1);
        if (before + 1 < rule.reference()) {
            return Optional.empty();
        }
        int taken = spaces.values().stream().mapToInt(EmbeddingSpace::size).sum();
        return Optional.of(freeze(prefix, vector.name(), parts, taken));
    }

    /** Whether as many inputs of a version are gathered, or have a space, as may. */
    private boolean isFull(ModelVersion version, int spaces) {
        String prefix = StateKeys.prefix(version);
        return spaces
                        + counts.keySet().stream()
                                .filter(key -> key.startsWith(prefix))
                                .count()
                >= EmbeddingSpace.MOST_INPUTS;
    }

    /** @param taken numbers that panes hold of the inputs before */
    private FrozenSpace freeze(String prefix, String name, int[] parts, int taken) {
        List<double[]> gathered = gathered(prefix);
        Optional<EmbeddingReference> made = reference(prefix, gathered, parts)
                .filter(reference -> taken + reference.space().size() <= MOST_NUMBERS);
        for (int i = 0; i < gathered.size(); i++) {
            store.delete(prefix + '\0' + String.format("%08d", i));
        }
        counts.remove(prefix);
        if (made.isEmpty()) {
            return EmbeddingStates.none(name);
        }
        store.put(
                prefix + '\0' + REFERENCE,
                new FrozenSpace(name, Binary.write(made.get().state())));
        known.put(prefix, made.get());
        return EmbeddingStates.write(name, made.get().space());
    }

    /** Of the most frequent length; of equally frequent ones the shortest. */
    private Optional<EmbeddingReference> reference(String prefix, List<double[]> gathered, int[] parts) {
        Map<Integer, List<double[]>> byLength = new TreeMap<>();
        gathered.forEach(values -> byLength.computeIfAbsent(values.length, length -> new ArrayList<>())
                .add(values));
        List<double[]> sample =
                byLength.values().stream().reduce(List.of(), (most, next) -> next.size() > most.size() ? next : most);
        try {
            double[][] rows = sample.toArray(double[][]::new);
            SplittableRandom random = new SplittableRandom(prefix.hashCode());
            return Optional.of(
                    parts == APART
                            ? EmbeddingReference.of(rows, rule.window(), rule.draws(), random)
                            : EmbeddingReference.ofPairs(rows, parts, rule.window(), rule.draws(), random));
        } catch (RuntimeException failure) {
            // Too few of one length, all alike, or what the decomposition cannot take: the same each time.
            LOG.warnf(
                    "no reference of embeddings input=%s reason=\"%s\"",
                    prefix.replace('\0', '/'), failure.getMessage());
            return Optional.empty();
        }
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
        List<FeatureStatistic> statistics = new ArrayList<>();
        reference.statistics(now).forEach((statistic, value) -> {
            double probability = Objects.requireNonNull(probabilities.get(statistic));
            if (Double.isFinite(value) && probability >= 0 && probability <= 1) {
                statistics.add(new FeatureStatistic(
                        name,
                        Statistic.valueOf(statistic.name()),
                        Math.max(0, value),
                        Math.max(0, reference.threshold(statistic, level.alpha(), now.count())),
                        probability,
                        false));
            }
        });
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
