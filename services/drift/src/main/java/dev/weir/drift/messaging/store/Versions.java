package dev.weir.drift.messaging.store;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.messaging.state.KnownVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** What was published about model versions. Versions are immutable, so each is decoded once. */
public final class Versions {

    private final KeyValueStore<String, KnownVersion> store;
    private final Map<ModelVersion, Published> known = new HashMap<>();

    public Versions(KeyValueStore<String, KnownVersion> store) {
        this.store = store;
    }

    /** What was published about a version; none for a model that is served without the registry's knowledge. */
    public Optional<Published> find(ModelVersion version) {
        Published found = known.get(version);
        if (found == null) {
            KnownVersion stored = store.get(StateKeys.of(version));
            if (stored == null) {
                return Optional.empty();
            }
            found = new Published(
                    stored.getCorrelation(),
                    stored.getProfile().map(Profiles::decode).orElseGet(ReferenceProfile::unknown));
            known.put(version, found);
        }
        return Optional.of(found);
    }

    public record Published(String correlation, ReferenceProfile profile) {}
}
