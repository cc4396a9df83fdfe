package dev.weir.drift.core.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events of the latest stretches of event time. A stretch is known whole or not at all: an event of a known stretch that
 * is not among those that came is new, so nobody need look for it in a store. What an event says of its own time counts, as
 * that is the same when it is sent again.
 */
public final class RecentEvents {

    /** Milliseconds of a stretch. */
    private static final long STRETCH = 10_000;

    /** By how much clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    /** Stretches that there is room for when each has as many events as the last. */
    private static final int FEWEST = 8;

    private final int most;
    private final NavigableMap<Long, IdSet> stretches = new TreeMap<>();

    /** The stretches from here on are known. */
    private long known;

    private int places;
    private long lastStretch = Long.MIN_VALUE;
    private IdSet last = new IdSet();

    private RecentEvents(long known, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("there is room for at least one event, not " + most);
        }
        this.known = known;
        this.most = most;
    }

    /**
     * Before the first event.
     *
     * @param most places for events, at least 1; half of them or more are free
     */
    public static RecentEvents ofNone(int most) {
        return new RecentEvents(Long.MIN_VALUE, most);
    }

    /**
     * After events that are not known.
     *
     * @param now no event so far has a time after this, unless it {@link #isAhead}
     * @param ahead the latest time of an event that was, or any time before now
     * @param most places for events, at least 1
     */
    public static RecentEvents after(Instant now, Instant ahead, int most) {
        Instant until = now.plus(SKEW);
        return new RecentEvents(stretch(until.isAfter(ahead) ? until : ahead) + 1, most);
    }

    /** Whether an event comes from so far in the future that it must be remembered for whoever comes after this. */
    public static boolean isAhead(Instant at, Instant now) {
        return at.isAfter(now.plus(SKEW));
    }

    /**
     * Takes an event in.
     *
     * @param at its time, as it says itself
     * @param id 64 bits of its id
     * @return whether the event surely never came before
     */
    public boolean isNew(Instant at, long id, Instant now) {
        long stretch = stretch(at);
        if (stretch < known) {
            return false;
        }
        if (isAhead(at, now)) {
            forgetBefore(stretch + 1);
            return false;
        }
        boolean added = add(id, of(stretch));
        while (places > most) {
            forgetBefore(stretches.firstKey() + 1);
        }
        return added;
    }

    /** Takes an event in, and gives whether it surely came before. */
    public boolean surelyCame(Instant at, long id, Instant now) {
        return stretch(at) >= known && !isAhead(at, now) && !isNew(at, id, now);
    }

    private boolean add(long id, IdSet ids) {
        int before = ids.places();
        boolean added = ids.add(id);
        places += ids.places() - before;
        return added;
    }

    private IdSet of(long stretch) {
        if (stretch != lastStretch) {
            lastStretch = stretch;
            last = stretches.computeIfAbsent(stretch, absent -> next());
        }
        return last;
    }

    /** An empty set, which will hold about as many as the last one. */
    private IdSet next() {
        IdSet ids = new IdSet(Math.min(last.places(), most / FEWEST));
        places += ids.places();
        return ids;
    }

    private void forgetBefore(long stretch) {
        Map<Long, IdSet> forgotten = stretches.headMap(stretch);
        places -= forgotten.values().stream().mapToInt(IdSet::places).sum();
        forgotten.clear();
        known = Math.max(known, stretch);
    }

    private static long stretch(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), STRETCH);
    }
}
