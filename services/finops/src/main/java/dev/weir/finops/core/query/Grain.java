package dev.weir.finops.core.query;

import java.util.Arrays;
import java.util.Locale;

/** Stretches of time, in UTC, that costs are summed up over. */
public enum Grain {
    HOUR,
    DAY,
    MONTH,
    /** The whole range in one. */
    TOTAL;

    /**
     * Reads a grain as people write it.
     *
     * @throws IllegalArgumentException when there is no such grain
     */
    public static Grain parse(String name) {
        return Arrays.stream(values())
                .filter(grain -> grain.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no grain \"" + name + "\"; there are hour, day, month and total"));
    }
}
