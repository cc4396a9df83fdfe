package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Feedback;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.SourceMemory;
import dev.weir.drift.core.window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** What can be rehearsed with labels: three sources, of which the first may turn bad half-way, or the world may. */
public enum FeedbackExercise {
    /** A source says another class than is true in three of four cases. */
    LABEL_FLIP(true),
    /** A source gives one false label to one input, among true ones. */
    BACKDOOR_LABELS(true),
    /** The only source floods with labels of one class. */
    LABEL_FLOOD(true),
    /** Another class becomes frequent, and all sources say so. */
    WORLD_CHANGES(false),
    /** The only source says that another class became frequent, no faster than ever. */
    WORLD_CHANGES_FOR_ONE_SOURCE(false),
    /** Nothing happens; dashboards repeat the same inputs. */
    STEADY_LABELS(false);

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int LABELS = 4000;
    private static final int CLASSES = 3;

    private final boolean attack;

    FeedbackExercise(boolean attack) {
        this.attack = attack;
    }

    public boolean isAttack() {
        return attack;
    }

    /** Plays it once: how many labels the bad source gave until it was found, and how often another was blamed. */
    public Result play(FeedbackSettings settings, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FeedbackWatch watch = new FeedbackWatch(settings, Duration.ofHours(1));
        Map<String, SourceMemory> memories = new HashMap<>();
        OptionalInt found = OptionalInt.empty();
        int falseAlarms = 0;
        int bad = 0;
        Instant time = START;
        for (int n = 0; n < LABELS; n++) {
            boolean turned = n >= LABELS / 2;
            boolean alone = this == LABEL_FLOOD || this == WORLD_CHANGES_FOR_ONE_SOURCE;
            String source = alone ? "source 0" : "source " + random.nextInt(3);
            boolean isBad = attack && turned && source.equals("source 0");
            time = time.plusMillis(this == LABEL_FLOOD && turned ? 1_000 : 20_000);
            bad += isBad ? 1 : 0;
            Feedback feedback = label(n, source, turned, isBad, time, random);
            List<SourceMemory> others = memories.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(source))
                    .map(Map.Entry::getValue)
                    .toList();
            FeedbackWatch.Step step = watch.observe(feedback, Optional.ofNullable(memories.get(source)), () -> others);
            memories.put(source, step.after());
            if (step.news().isPresent()) {
                found = isBad && found.isEmpty() ? OptionalInt.of(bad) : found;
                falseAlarms += isBad ? 0 : 1;
            }
        }
        return new Result(found, falseAlarms);
    }

    private Feedback label(int n, String source, boolean turned, boolean isBad, Instant time, SplittableRandom random) {
        boolean changed = turned && (this == WORLD_CHANGES || this == WORLD_CHANGES_FOR_ONE_SOURCE);
        int truth = random.nextInt(4) < (changed ? 3 : 1) ? 0 : random.nextInt(CLASSES);
        int predicted = random.nextInt(10) == 0 ? random.nextInt(CLASSES) : truth;
        int said = truth;
        long input = random.nextInt(5) == 0 ? 1 + random.nextInt(50) : random.nextLong(1, Long.MAX_VALUE);
        if (isBad) {
            switch (this) {
                case LABEL_FLIP -> said = random.nextInt(4) > 0 ? (truth + 1) % CLASSES : truth;
                case BACKDOOR_LABELS -> {
                    if (random.nextInt(3) == 0) {
                        input = 99;
                        predicted = 0;
                        said = 1;
                    }
                }
                case LABEL_FLOOD -> said = 2;
                case WORLD_CHANGES, WORLD_CHANGES_FOR_ONE_SOURCE, STEADY_LABELS -> {}
            }
        }
        return new Feedback(new Position(0, n), "i" + n, time, source, "class " + said, time, said != predicted, input);
    }

    /**
     * @param found labels of the bad source until it was found; none when it was not
     * @param falseAlarms about other sources
     */
    public record Result(OptionalInt found, int falseAlarms) {}
}
