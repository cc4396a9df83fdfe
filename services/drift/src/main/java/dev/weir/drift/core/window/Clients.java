package dev.weir.drift.core.window;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How requests spread over clients. The busiest are counted (A. Metwally, D. Agrawal, A. El Abbadi, Efficient computation
 * of frequent and top-k elements in data streams, 2005, without the guaranteed error), the number of all is estimated by
 * linear counting (K.-Y. Whang, B. Vander-Zanden, H. Taylor, A linear-time probabilistic counting algorithm for database
 * applications, 1990).
 */
public final class Clients {

    private static final int KEPT = 128;
    private static final int NAMED = 16;
    private static final int HUNDRED = 100;

    /** Words of the bitmap that their number is estimated from. */
    public static final int WORDS = 64;

    private final Map<String, Long> busiest;
    private final long[] seen;
    private long requests;

    public Clients() {
        this(Map.of(), new long[WORDS], 0);
    }

    /**
     * Clients as they stood.
     *
     * @param busiest by name
     * @param seen the bitmap that their number is estimated from, 64 words
     * @param requests of all
     */
    public Clients(Map<String, Long> busiest, long[] seen, long requests) {
        if (seen.length != WORDS || requests < 0) {
            throw new IllegalArgumentException("a bitmap of " + WORDS + " words, and no negative number of requests");
        }
        this.busiest = new HashMap<>(busiest);
        this.seen = seen.clone();
        this.requests = requests;
    }

    /** Counts a request; one of an unknown client does not count. */
    public void add(String client) {
        if (client.isEmpty()) {
            return;
        }
        requests++;
        int hash = client.hashCode() * 0x9E3779B9;
        seen[hash >>> 26] |= 1L << (hash >>> 20 & 63);
        Long count = busiest.get(client);
        if (count != null || busiest.size() < KEPT) {
            busiest.put(client, count == null ? 1 : count + 1);
        } else {
            Map.Entry<String, Long> least = least();
            busiest.remove(least.getKey());
            busiest.put(client, least.getValue() + 1);
        }
    }

    public void add(Clients other) {
        requests += other.requests;
        Arrays.setAll(seen, i -> seen[i] | other.seen[i]);
        other.busiest.forEach((client, count) -> busiest.merge(client, count, Long::sum));
        while (busiest.size() > KEPT) {
            busiest.remove(least().getKey());
        }
    }

    /** Share of the requests that came from the busiest hundredth of the clients, at least one; none without clients. */
    public OptionalDouble busiestShare() {
        if (requests == 0) {
            return OptionalDouble.empty();
        }
        long most = Math.max(1, (number() + 99) / 100);
        long theirs = busiest.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .mapToLong(Long::longValue)
                .sum();
        return OptionalDouble.of(Math.min(1, (double) theirs / requests));
    }

    /**
     * The busiest clients, at most {@value #NAMED}, of those that make a hundredth of the answered requests; the busiest
     * first.
     *
     * @param rows answered requests of all, those that do not say who asks among them
     */
    public List<ClientPart> parts(long rows) {
        return busiest.entrySet().stream()
                .filter(entry -> entry.getValue() * HUNDRED >= rows)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(entry -> new ClientPart(entry.getKey(), Math.min(1, (double) entry.getValue() / rows)))
                .toList();
    }

    /** How many clients there are, as far as 4,096 bits tell. */
    public long number() {
        long size = (long) WORDS * Long.SIZE;
        long empty = size - Arrays.stream(seen).map(Long::bitCount).sum();
        return Math.max(busiest.size(), Math.round(-size * Math.log(Math.max(1, empty) / (double) size)));
    }

    public Map<String, Long> busiest() {
        return Map.copyOf(busiest);
    }

    public long[] seen() {
        return seen.clone();
    }

    public long requests() {
        return requests;
    }

    /** Of the least busy the last by name, so that the same requests leave the same. */
    private Map.Entry<String, Long> least() {
        return busiest.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
    }
}
