package dev.weir.local.terminal;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {

    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final double GIBIBYTE = 1024.0 * MEBIBYTE;

    private Figures() {}

    /** Seconds with one decimal, for example {@code 2.4 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** The two greatest units that matter, for example {@code 3 min 12 s}. */
    public static String span(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }

    /** Whole MiB, or GiB with two decimals. */
    public static String bytes(long bytes) {
        return bytes < GIBIBYTE
                ? String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%.2f GiB", bytes / GIBIBYTE);
    }
}
