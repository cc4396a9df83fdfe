package dev.weir.finops.cli;

import java.util.List;

/** How often the series of an M4 file were observed, and what that means for errors and seasons. */
enum Frequency {
    HOURLY("Hourly", 24, 24, 168),
    DAILY("Daily", 1, 7),
    WEEKLY("Weekly", 1, 52),
    MONTHLY("Monthly", 12, 12),
    QUARTERLY("Quarterly", 4, 4),
    YEARLY("Yearly", 1, 1);

    private final String files;
    private final int period;
    private final List<Integer> seasons;

    Frequency(String files, int period, Integer... seasons) {
        this.files = files;
        this.period = period;
        this.seasons = List.of(seasons);
    }

    /** How the competition's files begin. */
    String files() {
        return files;
    }

    /** The period by which the competition scales errors and adjusts Naive2. */
    int period() {
        return period;
    }

    /** Seasons that may be found, ascending. */
    List<Integer> seasons() {
        return seasons;
    }
}
