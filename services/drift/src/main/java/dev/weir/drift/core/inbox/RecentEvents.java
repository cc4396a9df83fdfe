package dev.weir.drift.core.inbox;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events of the latest stretches of event time. A stretch is known whole or not at all: an event of a known stretch that
 * is not among those that came is new, so nobody need look for it in a store.
 */
public final class RecentEvents {

    /** Milliseconds of a stretch. */
    private static final long STRETCH = 10_000;

    private final int most;
    private final NavigableMap<Long, IdSet> stretches = new TreeMap<>();

    /** The stretches from here on are known. */
    private long known;

    private int size;
    private long lastStretch = Long.MIN_VALUE;
    private IdSet last = new IdSet();

    private RecentEvents(long known, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one event is remembered, not " + most);
        }
        this.known = known;
        this.most = most;
    }

    /**
     * Before the first event.
     *
     * @param most events that are remembered, at least 1
     */
    public static RecentEvents ofNone(int most) {
        return new RecentEvents(Long.MIN_VALUE, most);
    }

    /**
     * After events of which only the time is known.
     *
     * @param until no event so far has a time after this, in milliseconds since 1970
     * @param most events that are remembered, at least 1
     */
    public static RecentEvents after(long until, int most) {
        return new RecentEvents(stretch(until) + 1, most);
    }

    /**
     * Takes an event in.
     *
     * @param time event time, in milliseconds since 1970; of two events with one id it is the same
     * @param id 64 bits of its id
     * @return whether the event surely never came before
     */
    public boolean isNew(long time, long id) {
        long stretch = stretch(time);
        if (stretch < known) {
            return false;
        }
        boolean added = of(stretch).add(id);
        if (added && ++size > most) {
            forgetOldest();
        }
        return added;
    }

    private IdSet of(long stretch) {
        if (stretch != lastStretch) {
            lastStretch = stretch;
            IdSet before = last;
            last = stretches.computeIfAbsent(stretch, ignored -> before.emptyLikeThis());
        }
        return last;
    }

    private void forgetOldest() {
        Map.Entry<Long, IdSet> oldest = stretches.pollFirstEntry();
        size -= oldest.getValue().size();
        known = oldest.getKey() + 1;
    }

    private static long stretch(long time) {
        return Math.floorDiv(time, STRETCH);
    }
}
