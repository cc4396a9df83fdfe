package dev.weir.drift.core.protection;

import java.util.Set;

/**
 * When labels count as poisoned.
 *
 * @param window labels of one source that are judged together
 * @param minimum earlier labels from which a source is judged by itself, and others by it
 * @param distance total variation from the usual labels from which a source strays, and share of labels that contradict
 *     the model, above that of established sources, from which a new one does; between 0 and 1
 * @param cluster share of a window that contradicts the model with the same label on nearly the same input
 * @param faster times the usual pace at which a single source floods
 * @param trusted sources that are not watched
 */
public record FeedbackSettings(
        int window, int minimum, double distance, double cluster, double faster, Set<String> trusted) {

    public static final FeedbackSettings CUSTOMARY = new FeedbackSettings(100, 200, 0.25, 0.2, 3, Set.of());

    public FeedbackSettings {
        trusted = Set.copyOf(trusted);
        if (window < 10 || minimum < window) {
            throw new IllegalArgumentException("a window holds at least 10 labels, and the past at least one window");
        }
        if (!(distance > 0 && distance < 1 && cluster > 0 && cluster < 1 && faster > 1)) {
            throw new IllegalArgumentException("shares lie between 0 and 1, and faster is more than once as fast");
        }
    }

    /** Labels after which the past fades. */
    long most() {
        return 20L * window;
    }
}
