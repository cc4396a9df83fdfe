package dev.weir.drift.core.detector;

/** Which changes count. */
public enum Direction {
    UP,
    DOWN,
    BOTH;

    /** Whether a reading is a change that counts. */
    public boolean hears(Reading reading) {
        return switch (reading) {
            case STEADY, WARNING -> false;
            case ROSE -> this != DOWN;
            case FELL -> this != UP;
        };
    }
}
