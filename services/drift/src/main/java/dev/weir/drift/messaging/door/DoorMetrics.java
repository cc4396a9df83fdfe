package dev.weir.drift.messaging.door;

import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.report.DoorFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Door counts as metrics. Foreign logs name models as they like, so beyond a number of names all others are one. */
public final class DoorMetrics implements DoorCounts {

    private static final String NAME = "weir.drift.door";
    private static final int MOST_MODELS = 1000;
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Set<String> models = ConcurrentHashMap.newKeySet();

    public DoorMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Door door, String model, Fate fate, int times) {
        registry.counter(NAME, "door", door.label(), "model", known(model), "fate", label(fate))
                .increment(times);
    }

    /** What came of a model, by door. */
    public List<DoorFigures> figures(String model) {
        return Arrays.stream(Door.values())
                .map(door -> new DoorFigures(
                        door.label(),
                        counted(door, model, Fate.RECEIVED),
                        counted(door, model, Fate.JOINED),
                        counted(door, model, Fate.REPEATED),
                        counted(door, model, Fate.UNANSWERED),
                        counted(door, model, Fate.UNASKED)))
                .filter(figures -> figures.received() + figures.unanswered() + figures.unasked() > 0)
                .toList();
    }

    private long counted(Door door, String model, Fate fate) {
        Counter counter = registry.find(NAME)
                .tags("door", door.label(), "model", model, "fate", label(fate))
                .counter();
        return counter == null ? 0 : Math.round(counter.count());
    }

    private static String label(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private String known(String model) {
        if (models.size() < MOST_MODELS) {
            models.add(model);
        }
        return models.contains(model) ? model : OTHER;
    }
}
