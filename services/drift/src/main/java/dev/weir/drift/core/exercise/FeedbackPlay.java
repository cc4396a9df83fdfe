package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Feedback;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.InMemorySources;
import dev.weir.drift.core.window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** One run of a feedback exercise. */
final class FeedbackPlay {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int LABELS = 4000;
    private static final int CLASSES = 3;

    /** Labels that a source gives in its turn, where sources take turns. */
    private static final int TURN = 250;

    private final FeedbackExercise exercise;
    private final FeedbackWatch watch;
    private final SplittableRandom random;
    private final InMemorySources memories = new InMemorySources();
    private int fresh;

    FeedbackPlay(FeedbackExercise exercise, FeedbackSettings settings, long seed) {
        this.exercise = exercise;
        this.watch = new FeedbackWatch(settings, Duration.ofHours(1));
        this.random = new SplittableRandom(seed);
    }

    FeedbackExercise.Result play() {
        OptionalInt found = OptionalInt.empty();
        int falseAlarms = 0;
        int bad = 0;
        Instant time = START;
        for (int n = 0; n < LABELS; n++) {
            boolean turned = n >= LABELS / 2;
            Giver giver = giver(n, turned);
            boolean isBad = giver.bad() && exercise.isAttack() && turned;
            time = time.plusMillis(exercise == FeedbackExercise.LABEL_FLOOD && turned ? 1_000 : 20_000);
            bad += isBad ? 1 : 0;
            boolean news = !watch.observe(label(n, giver, turned, isBad, time), memories)
                    .isEmpty();
            if (news) {
                found = isBad && found.isEmpty() ? OptionalInt.of(bad) : found;
                falseAlarms += isBad ? 0 : 1;
            }
        }
        return new FeedbackExercise.Result(found, falseAlarms);
    }

    /** Who gives the next label. */
    private Giver giver(int n, boolean turned) {
        return switch (exercise) {
            case LABEL_FLOOD, WORLD_CHANGES_FOR_ONE_SOURCE -> new Giver("source 0", true, false);
            case ACCOMPLICES -> {
                int source = random.nextInt(5);
                yield new Giver("source " + source, source < 2, false);
            }
            case CROWDED_OUT -> {
                int source = n / TURN % 3;
                yield !turned && n % 5 == 0
                        ? new Giver("passer-by " + n, false, true)
                        : new Giver("source " + source, source == 0, false);
            }
            case FALSE_FROM_THE_FIRST_LABEL,
                    HONEST_NEW_SOURCE,
                    NEW_SOURCE_OF_ANOTHER_POPULATION,
                    NEW_SOURCE_OF_COMPLAINTS,
                    WORLD_CHANGES_AS_A_SOURCE_BEGINS -> amongOthers(turned, Integer.MAX_VALUE);
            case NEW_NAMES -> amongOthers(turned, 99);
            case HONEST_NEW_NAMES -> amongOthers(turned, 7);
            case LABEL_FLIP, BACKDOOR_LABELS, WORLD_CHANGES, STEADY_LABELS -> {
                int source = random.nextInt(3);
                yield new Giver("source " + source, source == 0, false);
            }
        };
    }

    /** Three sources, and half-way one in three labels by somebody new, who changes names after so many labels. */
    private Giver amongOthers(boolean turned, int labels) {
        return turned && random.nextInt(3) == 0
                ? new Giver("new " + fresh++ / labels, true, true)
                : new Giver("source " + random.nextInt(3), false, false);
    }

    private Feedback label(int n, Giver giver, boolean turned, boolean isBad, Instant time) {
        int truth = random.nextInt(4) < often(giver, turned) ? 0 : random.nextInt(CLASSES);
        int wrong = giver.fresh() && exercise == FeedbackExercise.NEW_SOURCE_OF_COMPLAINTS ? 8 : 1;
        int predicted = random.nextInt(10) < wrong ? random.nextInt(CLASSES) : truth;
        int said = truth;
        long input = random.nextInt(5) == 0 ? 1 + random.nextInt(50) : random.nextLong(1, Long.MAX_VALUE);
        if (isBad) {
            switch (exercise) {
                case BACKDOOR_LABELS -> {
                    if (random.nextInt(3) == 0) {
                        input = 99;
                        predicted = 0;
                        said = 1;
                    }
                }
                case LABEL_FLOOD -> said = 2;
                default -> said = random.nextInt(4) > 0 ? (truth + 1) % CLASSES : truth;
            }
        }
        return new Feedback(
                new Position(0, n), "i" + n, time, giver.name(), "class " + said, time, said != predicted, input);
    }

    /** In how many of four cases the first class is true for certain. */
    private int often(Giver giver, boolean turned) {
        return switch (exercise) {
            case WORLD_CHANGES, WORLD_CHANGES_FOR_ONE_SOURCE, WORLD_CHANGES_AS_A_SOURCE_BEGINS -> turned ? 3 : 1;
            case NEW_SOURCE_OF_ANOTHER_POPULATION -> giver.fresh() ? 4 : 1;
            default -> 1;
        };
    }

    /**
     * @param bad whether it turns bad in an attack
     * @param fresh whether it is new
     */
    private record Giver(String name, boolean bad, boolean fresh) {}
}
