package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.window.ClientPart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A busy client's shares of the answered requests, between 0 and 1.
 *
 * @param now in the windows that differ
 * @param before in the windows before; as now when nothing is known of them
 * @param rows answered requests in the windows that differ
 */
public record ClientGrowth(String client, double now, double before, long rows) {

    /** Standard deviations, and requests, that chance brings about. */
    private static final double CHANCE = 3;

    /** Of the busiest clients of windows, by name; null when nobody said who asked. */
    public static @Nullable List<ClientGrowth> of(List<MeasuredWindow> now, List<MeasuredWindow> before) {
        long rows = now.stream().mapToLong(window -> window.data().sampleSize()).sum();
        Map<String, Double> shares = shares(now);
        Map<String, Double> earlier = shares(before);
        if (shares == null) {
            return null;
        }
        return shares.entrySet().stream()
                .map(part -> new ClientGrowth(
                        part.getKey(),
                        part.getValue(),
                        earlier == null ? part.getValue() : earlier.getOrDefault(part.getKey(), 0.0),
                        rows))
                .toList();
    }

    private static @Nullable Map<String, Double> shares(List<MeasuredWindow> windows) {
        Map<String, Double> requests = new TreeMap<>();
        long all = 0;
        for (MeasuredWindow window : windows) {
            List<ClientPart> parts = window.figures().clientsOrNull();
            if (parts != null) {
                long size = window.data().sampleSize();
                all += size;
                parts.forEach(part -> requests.merge(part.client(), part.share() * size, Double::sum));
            }
        }
        double rows = all;
        requests.replaceAll((client, asked) -> Math.min(1, asked / rows));
        return all == 0 ? null : requests;
    }

    double grown() {
        return now - before;
    }

    /** Whether it grew by so much, and by more than chance brings about in few requests. */
    boolean grewBy(double share) {
        return grown() >= share && grown() * rows >= CHANCE * (1 + Math.sqrt(rows * before * (1 - before)));
    }
}
