package dev.weir.scanner.core.advisory;

import dev.weir.scanner.core.advisory.order.VersionOrder;
import java.util.Comparator;
import java.util.List;

/**
 * An affected range of versions: OSV schema 1.7.5, section "affected[].ranges[].events", and its evaluation algorithm.
 *
 * @param events in any order; some records do not sort them
 */
public record VersionRange(List<RangeEvent> events) {

    private static final String BEGINNING = "0";
    private static final String BEYOND = "*";

    public VersionRange {
        events = List.copyOf(events);
    }

    /**
     * Whether a version is in the range.
     *
     * @throws IllegalArgumentException when it, or one of the range's, is no version in this order
     */
    boolean contains(String version, VersionOrder order) {
        return isBeforeLimits(version, order) && isAffected(version, order);
    }

    private boolean isAffected(String version, VersionOrder order) {
        boolean affected = false;
        for (RangeEvent event : sorted(order)) {
            switch (event.kind()) {
                case INTRODUCED -> affected |= reaches(version, event.version(), order);
                case FIXED -> affected &= !reaches(version, event.version(), order);
                case LAST_AFFECTED -> affected &= order.compare(version, event.version()) <= 0;
                case LIMIT -> {}
            }
        }
        return affected;
    }

    private List<RangeEvent> sorted(VersionOrder order) {
        Comparator<RangeEvent> byVersion = (a, b) -> compare(a.version(), b.version(), order);
        return events.stream()
                .filter(e -> e.kind() != RangeEvent.Kind.LIMIT)
                .sorted(byVersion)
                .toList();
    }

    private boolean isBeforeLimits(String version, VersionOrder order) {
        List<String> limits = events.stream()
                .filter(e -> e.kind() == RangeEvent.Kind.LIMIT)
                .map(RangeEvent::version)
                .toList();
        return limits.isEmpty() || limits.stream().anyMatch(l -> l.equals(BEYOND) || order.compare(version, l) < 0);
    }

    private static boolean reaches(String version, String from, VersionOrder order) {
        return from.equals(BEGINNING) || order.compare(version, from) >= 0;
    }

    private static int compare(String left, String right, VersionOrder order) {
        if (left.equals(BEGINNING) || right.equals(BEGINNING)) {
            return Boolean.compare(right.equals(BEGINNING), left.equals(BEGINNING));
        }
        return order.compare(left, right);
    }
}
