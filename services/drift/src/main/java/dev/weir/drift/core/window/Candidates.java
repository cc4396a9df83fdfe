package dev.weir.drift.core.window;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How often the values came that may become segments, at most a thousand; those that came first where there are more. */
public final class Candidates {

    private static final int MOST = 1_000;

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String name) {
        if (counts.size() < MOST || counts.containsKey(name)) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    /** Takes in others; of too many the most frequent stay, and of equally frequent ones the first by name. */
    public void add(Candidates other) {
        add(other.counts);
    }

    /** @param others how often each came */
    public void add(Map<String, Long> others) {
        others.forEach((name, count) -> counts.merge(name, count, Long::sum));
        if (counts.size() > MOST) {
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .skip(MOST)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(counts::remove);
        }
    }

    /** By name. */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
