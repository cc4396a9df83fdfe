package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.season.Regime;
import dev.weir.drift.core.season.Regimes;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.season.SeasonSettings;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.messaging.state.StoredRegime;
import dev.weir.drift.messaging.store.RegimeStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is remembered of the regimes of model versions. A regime that does not change is not written again. */
final class StoredRegimes {

    private final SeasonSettings settings;
    private final KeyValueStore<String, StoredRegime> store;
    private final Map<ModelVersion, Regimes> known = new HashMap<>();

    StoredRegimes(SeasonSettings settings, KeyValueStore<String, StoredRegime> store) {
        this.settings = settings;
        this.store = store;
    }

    /**
     * An earlier stay that a window is like. Remembers the window when it differs, and always when the reference moves on
     * with the traffic, since it then says nothing of earlier regimes.
     */
    Optional<Season> meet(ModelVersion version, MeasuredWindow window, ReferenceKind reference) {
        List<Distribution> features = window.figures().distributions().stream()
                .filter(feature -> feature.segment().isEmpty())
                .toList();
        boolean differs = window.statistics().stream().anyMatch(FeatureStatistic::drifted);
        if (settings.regimes() == 0 || features.isEmpty() || !differs && reference != ReferenceKind.TRAILING) {
            return Optional.empty();
        }
        Regimes.Meeting meeting = of(version).meet(features, window.data().span(), window.sequence(), settings);
        put(version, meeting.regimes());
        return meeting.season();
    }

    /** No return to what was from a time on is a season. */
    void refuseSince(ModelVersion version, Instant time) {
        put(version, of(version).refusedSince(time));
    }

    /** What the store has of a version was deleted. */
    void forget(ModelVersion version) {
        known.remove(version);
    }

    /** Bytes of what is remembered of a version. */
    long bytes(ModelVersion version) {
        return of(version).all().stream()
                .mapToLong(regime -> StateSizes.deflated(RegimeStates.write(regime)))
                .sum();
    }

    private Regimes of(ModelVersion version) {
        return known.computeIfAbsent(version, this::read);
    }

    private Regimes read(ModelVersion version) {
        List<Regime> regimes = new ArrayList<>();
        try (KeyValueIterator<String, StoredRegime> found =
                store.prefixScan(StateKeys.prefix(version), new StringSerializer())) {
            found.forEachRemaining(entry -> regimes.add(RegimeStates.read(StateKeys.number(entry.key), entry.value)));
        }
        return new Regimes(regimes);
    }

    private void put(ModelVersion version, Regimes after) {
        List<Regime> before = of(version).all();
        for (Regime regime : before) {
            if (after.all().stream().noneMatch(kept -> kept.number() == regime.number())) {
                store.delete(StateKeys.of(version, regime.number()));
            }
        }
        for (Regime regime : after.all()) {
            if (before.stream().noneMatch(unchanged -> unchanged == regime)) {
                store.put(StateKeys.of(version, regime.number()), RegimeStates.write(regime));
            }
        }
        known.put(version, after);
    }
}
