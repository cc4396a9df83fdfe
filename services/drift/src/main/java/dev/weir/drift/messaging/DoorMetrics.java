package dev.weir.drift.messaging;

import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.inferencelog.Door;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Door counts as metrics. Foreign logs name models as they like, so beyond a number of names all others are one. */
final class DoorMetrics implements DoorCounts {

    private static final int MOST_MODELS = 1000;
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Set<String> models = ConcurrentHashMap.newKeySet();

    DoorMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Door door, String model, Fate fate, int times) {
        registry.counter(
                        "weir.drift.door",
                        "door",
                        door.label(),
                        "model",
                        known(model),
                        "fate",
                        fate.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }

    private String known(String model) {
        if (models.size() < MOST_MODELS) {
            models.add(model);
        }
        return models.contains(model) ? model : OTHER;
    }
}
