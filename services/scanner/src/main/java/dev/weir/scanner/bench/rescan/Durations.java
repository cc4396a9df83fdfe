package dev.weir.scanner.bench.rescan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations that were measured, in milliseconds. */
final class Durations {

    private final List<Double> millis = new ArrayList<>();

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    int count() {
        return millis.size();
    }

    /** The smallest that so large a share of all does not exceed (nearest rank). */
    double at(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    String line(String name) {
        return millis.isEmpty()
                ? "%-44s %10s".formatted(name, "none")
                : String.format(Locale.ROOT, "%-44s %8d %10.1f %10.1f %10.1f", name, count(), at(.5), at(.99), at(1));
    }

    static String heading() {
        return "%-44s %8s %10s %10s %10s".formatted("", "count", "p50 ms", "p99 ms", "max ms");
    }
}
