package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.FeedbackSettings;
import java.util.OptionalInt;

/**
 * What can be rehearsed with labels: sources that are known for long, of which the first may turn bad half-way, or the world
 * may, and from then on others that are new.
 */
public enum FeedbackExercise {
    /** A source says another class than is true in three of four cases. */
    LABEL_FLIP(true),
    /** A source gives one false label to one input, among true ones. */
    BACKDOOR_LABELS(true),
    /** The only source floods with labels of one class. */
    LABEL_FLOOD(true),
    /** Two of five sources turn bad at once, so that each is an excuse for the other. */
    ACCOMPLICES(true),
    /** A source says another class than is true in three of four cases, from its first label on. */
    FALSE_FROM_THE_FIRST_LABEL(true),
    /** The same under a new name after each 99 labels. */
    NEW_NAMES(true),
    /** Sources take turns, and names that come once crowd in; then a source turns bad. */
    CROWDED_OUT(true),
    /** Another class becomes frequent, and all sources say so. */
    WORLD_CHANGES(false),
    /** The only source says that another class became frequent, no faster than ever. */
    WORLD_CHANGES_FOR_ONE_SOURCE(false),
    /** The world changes, and a source begins to tell of it just then. */
    WORLD_CHANGES_AS_A_SOURCE_BEGINS(false),
    /** A source begins that says what is true. */
    HONEST_NEW_SOURCE(false),
    /** The same, under a new name after each seven labels. */
    HONEST_NEW_NAMES(false),
    /** A source begins that sees hardly anything but one class. */
    NEW_SOURCE_OF_ANOTHER_POPULATION(false),
    /** A source begins to which people turn when the model was wrong; it is blamed, as nothing tells it from false labels. */
    NEW_SOURCE_OF_COMPLAINTS(false),
    /** Nothing happens; dashboards repeat the same inputs. */
    STEADY_LABELS(false);

    private final boolean attack;

    FeedbackExercise(boolean attack) {
        this.attack = attack;
    }

    public boolean isAttack() {
        return attack;
    }

    /** Plays it once: how many labels the bad source gave until it was found, and how often another was blamed. */
    public Result play(FeedbackSettings settings, long seed) {
        return new FeedbackPlay(this, settings, seed).play();
    }

    /**
     * @param found labels of the bad source until it was found; none when it was not
     * @param falseAlarms about other sources
     */
    public record Result(OptionalInt found, int falseAlarms) {}
}
