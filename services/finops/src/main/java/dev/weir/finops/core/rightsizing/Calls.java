package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How a function was called, by figures that halve each day. The tag {@value #MEMORY_TAG} tells the memory that a
 * function had; a record without it is none of a function.
 *
 * @param mebibytes memory that it has now; 0 where it is no function
 * @param kept instances that are kept now
 * @param seconds time in which it was called
 * @param sizes by mebibytes of memory, the calls that it served with them
 * @param load how many calls ran at once
 */
public record Calls(int mebibytes, double kept, double seconds, Map<Integer, Timed> sizes, DecayingHistogram load) {

    static final String MEMORY_TAG = "function.memory-mib";

    private static final double MEBIBYTES = 1_024;

    /**
     * Calls and what they took.
     *
     * @param seconds time that is paid for, that of initialising included
     */
    public record Timed(double invocations, double seconds) {

        private Timed decayed(double decay) {
            return new Timed(invocations * decay, seconds * decay);
        }

        private Timed plus(Timed more) {
            return new Timed(invocations + more.invocations, seconds + more.seconds);
        }

        /** Mean time of a call. */
        double milliseconds() {
            return invocations > 0 ? 1_000 * seconds / invocations : 0;
        }
    }

    public Calls {
        sizes = Map.copyOf(sizes);
    }

    static Calls none(Instant at) {
        return new Calls(0, 0, 0, Map.of(), DecayingHistogram.empty(0.01, at));
    }

    /**
     * With one more metering record.
     *
     * @param length of the record, seconds
     * @param decay what the past weighs by now
     */
    Calls plus(Usage usage, double length, double decay) {
        int memory = memory(usage);
        if (memory <= 0) {
            return this;
        }
        double gib = memory / MEBIBYTES;
        double busy = (amount(usage, UsageKind.SERVERLESS_GIB_SECONDS)
                        + amount(usage, UsageKind.PROVISIONED_USED_GIB_SECONDS))
                / gib;
        double starting = amount(usage, UsageKind.SERVERLESS_INIT_GIB_SECONDS) / gib;
        Map<Integer, Timed> next = new HashMap<>();
        sizes.forEach((size, timed) -> next.put(size, timed.decayed(decay)));
        next.merge(memory, new Timed(amount(usage, UsageKind.SERVERLESS_INVOCATIONS), busy + starting), Timed::plus);
        return new Calls(
                memory,
                amount(usage, UsageKind.PROVISIONED_GIB_SECONDS) / gib / length,
                seconds * decay + length,
                next,
                load.plus(busy / length, length / 60, usage.interval().end()));
    }

    /** Calls a second. */
    double rate() {
        double invocations =
                sizes.values().stream().mapToDouble(Timed::invocations).sum();
        return seconds > 0 ? invocations / seconds : 0;
    }

    boolean isFunction() {
        return mebibytes > 0;
    }

    private static int memory(Usage usage) {
        try {
            return Integer.parseInt(usage.allocation().tags().getOrDefault(MEMORY_TAG, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double amount(Usage usage, UsageKind kind) {
        return usage.quantity(kind).doubleValue();
    }
}
