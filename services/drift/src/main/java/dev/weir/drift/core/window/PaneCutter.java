package dev.weir.drift.core.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Cuts panes of event time into windows. A window is due when the watermark has passed its end by the grace. Times are in
 * microseconds since 1970; a pane is known by its start and holds start &le; time &lt; start + length.
 *
 * <p>Where windows are counted, a pane is known by the time of its last inference, and panes are taken in the order of these
 * times as far as the watermark is: partitions that are read one ahead of the other do not mix what was asked at different
 * times. {@link PaneThinning} bounds what waits.
 */
public final class PaneCutter {

    private final WindowRule rule;
    private final long pane;
    private final long grace;

    /**
     * @param pane length of a pane; lengths and steps of windows are multiples of it
     * @param grace how far behind the watermark inferences may come
     */
    public PaneCutter(WindowRule rule, Duration pane, Duration grace) {
        this.rule = rule;
        this.pane = micros(pane);
        this.grace = micros(grace);
        if (this.pane < 1 || this.grace < 0) {
            throw new IllegalArgumentException("a pane has a length, and a grace is not negative");
        }
        switch (rule) {
            case WindowRule.Count ignored -> {}
            case WindowRule.Tumbling(Duration length) -> multiple(length);
            case WindowRule.Sliding(Duration length, Duration step) -> {
                multiple(length);
                multiple(step);
            }
            case WindowRule.Session ignored -> {}
        }
    }

    public WindowRule rule() {
        return rule;
    }

    /** The start of the pane in which an inference is gathered; always 0 where windows are counted. */
    public long start(Instant at) {
        return rule instanceof WindowRule.Count ? 0 : Math.floorDiv(micros(at), pane) * pane;
    }

    /**
     * By which a pane is known among those of all partitions.
     *
     * @param start of the pane
     * @param last time of its last inference
     */
    public long place(long start, Instant last) {
        return rule instanceof WindowRule.Count ? micros(last) : start;
    }

    /** The first place at which an inference of a time may be found; it is nowhere else unless windows are counted. */
    public long firstPlace(Instant at) {
        return rule instanceof WindowRule.Count ? micros(at) : start(at);
    }

    /**
     * Whether a window to come holds a pane.
     *
     * @param closed end of the last window that was cut; {@link Long#MIN_VALUE} when there was none
     */
    public boolean needs(long start, long closed) {
        return closed == Long.MIN_VALUE
                || switch (rule) {
                    case WindowRule.Count ignored -> true;
                    case WindowRule.Tumbling ignored -> start >= closed;
                    case WindowRule.Sliding(Duration length, Duration step) ->
                        start >= closed - micros(length) + micros(step);
                    case WindowRule.Session ignored -> start >= closed;
                };
    }

    /**
     * The earliest window that is due.
     *
     * @param panes that are kept, with their inferences by start
     * @param watermark no more inferences from before it are to be expected, but for the grace
     * @param closed end of the last window that was cut; {@link Long#MIN_VALUE} when there was none
     */
    public Optional<Cut> next(NavigableMap<Long, Long> panes, long watermark, long closed) {
        if (panes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cut> cut = switch (rule) {
            case WindowRule.Count(int size) -> counted(panes, size, watermark);
            case WindowRule.Tumbling(Duration length) -> aligned(panes, closed, micros(length), micros(length));
            case WindowRule.Sliding(Duration length, Duration step) ->
                aligned(panes, closed, micros(length), micros(step));
            case WindowRule.Session(Duration gap, Duration longest) ->
                session(panes, micros(gap), micros(longest), watermark);
        };
        return cut.filter(found -> rule instanceof WindowRule.Count || found.until() + grace <= watermark);
    }

    /** The first panes that hold enough. */
    private static Optional<Cut> counted(NavigableMap<Long, Long> panes, int size, long watermark) {
        long held = 0;
        for (Map.Entry<Long, Long> pane : panes.headMap(watermark, true).entrySet()) {
            held += pane.getValue();
            if (held >= size) {
                return Optional.of(new Cut(panes.firstKey(), pane.getKey() + 1, pane.getKey() + 1));
            }
        }
        return Optional.empty();
    }

    /** The first window after the last whose end lies beyond the first pane that is kept. */
    private static Optional<Cut> aligned(NavigableMap<Long, Long> panes, long closed, long length, long step) {
        long first = Math.floorDiv(panes.firstKey(), step) * step + step;
        long until = closed == Long.MIN_VALUE ? first : Math.max(first, closed + step);
        return Optional.of(new Cut(until - length, until, until - length + step));
    }

    /** The first session, once no partition can bring what would make it longer. */
    private Optional<Cut> session(NavigableMap<Long, Long> panes, long gap, long longest, long watermark) {
        long from = panes.firstKey();
        long end = from + pane;
        for (long start : panes.tailMap(from, false).keySet()) {
            if (start - end >= gap || start + pane - from > longest) {
                break;
            }
            end = start + pane;
        }
        long known = Math.min(end + gap, Math.max(end, from + longest));
        return known + grace <= watermark ? Optional.of(new Cut(from, end, end)) : Optional.empty();
    }

    private void multiple(Duration length) {
        if (micros(length) % pane != 0) {
            throw new IllegalArgumentException(length + " is not a multiple of the length of a pane");
        }
    }

    private static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }

    /** Microseconds since 1970. */
    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    /**
     * A window.
     *
     * @param from start, inclusive
     * @param until end, exclusive
     * @param keep start of the first pane that later windows need
     */
    public record Cut(long from, long until, long keep) {

        /** The starts of its panes. */
        public List<Long> of(NavigableMap<Long, Long> panes) {
            return new ArrayList<>(panes.subMap(from, true, until, false).keySet());
        }
    }
}
