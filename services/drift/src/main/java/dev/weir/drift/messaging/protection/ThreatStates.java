package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.protection.Together;
import dev.weir.drift.messaging.state.StoredThreats;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** What threatens models, as state. */
public final class ThreatStates {

    private static final int KEPT = 100;

    private final KeyValueStore<String, StoredThreats> store;

    public ThreatStates(KeyValueStore<String, StoredThreats> store) {
        this.store = store;
    }

    Together together(String model) {
        return TogetherStates.read(model, of(model));
    }

    /** The threats that were said, latest last, at most {@value #KEPT}. */
    public List<SaidThreat> said(String model) {
        return of(model).getThreats().stream()
                .map(state -> new SaidThreat(
                        Threat.valueOf(state.getThreat()),
                        state.getClient(),
                        state.getAt(),
                        state.getShare().orElse(null)))
                .toList();
    }

    void put(String model, Together together) {
        store.put(model, TogetherStates.write(together, of(model).getThreats()));
    }

    void add(String model, SaidThreat threat) {
        StoredThreats before = of(model);
        List<dev.weir.drift.messaging.state.SaidThreat> threats = new ArrayList<>(before.getThreats());
        threats.add(new dev.weir.drift.messaging.state.SaidThreat(
                threat.threat().name(), threat.client(), threat.at(), threat.share()));
        store.put(
                model,
                TogetherStates.write(
                        TogetherStates.read(model, before),
                        threats.subList(Math.max(0, threats.size() - KEPT), threats.size())));
    }

    private StoredThreats of(String model) {
        StoredThreats stored = store.get(model);
        return stored == null ? TogetherStates.write(Together.NONE, List.of()) : stored;
    }
}
