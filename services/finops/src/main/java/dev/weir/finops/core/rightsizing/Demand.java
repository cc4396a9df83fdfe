package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a deployment kept and used, as its metering records told it. A container that was killed for want of memory is
 * taken to have needed a fifth more than it had, and 100 MiB more at least.
 *
 * @param first start of the first record
 * @param last end of the last record
 * @param minutes minutes that were metered, of all containers together
 * @param cpu virtual CPUs in use
 * @param memory peaks of memory, GiB
 * @param gpu utilisation of a GPU, 0 to 1
 * @param gpuMemoryGib highest memory of a GPU
 * @param calls of a function
 * @param containers when each container was last metered
 */
public record Demand(
        Instant first,
        Instant last,
        double minutes,
        Kept kept,
        DecayingHistogram cpu,
        DecayingHistogram memory,
        DecayingHistogram gpu,
        double gpuMemoryGib,
        Peak peak,
        Load load,
        Calls calls,
        Map<String, Instant> containers) {

    private static final String HEAP_TAG = "jvm.max-heap-gib";
    private static final Duration ALIVE = Duration.ofHours(1);
    private static final double SMALLEST = 0.01;
    private static final double BUMP = 1.2;
    private static final double LEAST_BUMP_GIB = 0.1;
    private static final double MINUTES_PER_DAY = 1_440;

    public Demand {
        containers = Map.copyOf(containers);
    }

    /** Nothing is known yet. */
    public static Demand unknown(Instant at) {
        DecayingHistogram empty = DecayingHistogram.empty(SMALLEST, at);
        return new Demand(
                at,
                at,
                0,
                Kept.NOTHING,
                empty,
                empty,
                empty,
                0,
                new Peak(at, 0),
                Load.NOTHING,
                Calls.none(at),
                Map.of());
    }

    /** With one more metering record; one without a length tells nothing. */
    public Demand plus(Usage usage) {
        Instant end = usage.interval().end();
        double seconds = Duration.between(usage.interval().start(), end).toMillis() / 1_000.0;
        if (seconds <= 0 || !usage.charge().isEmpty()) {
            return this;
        }
        double weight = seconds / 60;
        Kept now = kept(usage, seconds);
        double decay = Math.pow(0.5, Math.max(0, Duration.between(last, end).toMillis()) / 86_400_000.0);
        double busy = Math.max(amount(usage, UsageKind.CPU_USED_SECONDS), amount(usage, UsageKind.GPU_USED_SECONDS));
        Demand next = new Demand(
                first.isBefore(usage.interval().start()) && minutes > 0
                        ? first
                        : usage.interval().start(),
                last.isAfter(end) ? last : end,
                minutes + weight,
                now,
                sampled(cpu, usage, UsageKind.CPU_USED_SECONDS, seconds, 1, weight),
                memory,
                sampled(gpu, usage, UsageKind.GPU_USED_SECONDS, seconds, Math.max(now.gpus(), SMALLEST), weight),
                Math.max(gpuMemoryGib * decay, amount(usage, UsageKind.GPU_MEMORY_PEAK_GIB)),
                peak,
                load.plus(amount(usage, UsageKind.REQUESTS), busy, seconds, decay),
                calls.plus(usage, seconds, decay),
                alive(usage.resource(), end));
        return next.withPeak(peakOf(usage, now, seconds), end);
    }

    /** How much was observed: days, and days' worth of minutes. */
    double confidence() {
        double days = Duration.between(first, last).toMinutes() / MINUTES_PER_DAY;
        return Math.min(days, minutes / MINUTES_PER_DAY);
    }

    /** Containers of the last hour, at least one. */
    int replicas() {
        return Math.max(1, containers.size());
    }

    private Kept kept(Usage usage, double seconds) {
        double cpus = amount(usage, UsageKind.CPU_SECONDS) / seconds;
        double gib = amount(usage, UsageKind.MEMORY_GIB_SECONDS) / seconds;
        double gpus = amount(usage, UsageKind.GPU_SECONDS) / seconds;
        String hardware = usage.origin().hardware();
        return new Kept(
                cpus > 0 ? cpus : kept.cpus(),
                gib > 0 ? gib : kept.memoryGib(),
                gpus > 0 ? gpus : kept.gpus(),
                hardware.isEmpty() ? kept.hardware() : hardware,
                heap(usage));
    }

    private double heap(Usage usage) {
        try {
            return Double.parseDouble(usage.allocation().tags().getOrDefault(HEAP_TAG, String.valueOf(kept.heapGib())));
        } catch (NumberFormatException e) {
            return kept.heapGib();
        }
    }

    private static double peakOf(Usage usage, Kept now, double seconds) {
        double used = Math.max(
                amount(usage, UsageKind.MEMORY_PEAK_GIB), amount(usage, UsageKind.MEMORY_USED_GIB_SECONDS) / seconds);
        boolean killed = amount(usage, UsageKind.OUT_OF_MEMORY_KILLS) > 0;
        double had = Math.max(used, now.memoryGib());
        return killed ? Math.max(had * BUMP, had + LEAST_BUMP_GIB) : used;
    }

    private Demand withPeak(double gib, Instant at) {
        boolean sameDay = peak.holds(at) && peak.gib() > 0;
        if (gib <= 0 || sameDay && gib <= peak.gib()) {
            return this;
        }
        Instant day = sameDay ? peak.since() : at;
        DecayingHistogram before = sameDay ? memory.plus(peak.gib(), -1, day) : memory;
        return new Demand(
                first,
                last,
                minutes,
                kept,
                cpu,
                before.plus(gib, 1, day),
                gpu,
                gpuMemoryGib,
                new Peak(day, gib),
                load,
                calls,
                containers);
    }

    private Map<String, Instant> alive(String resource, Instant at) {
        Map<String, Instant> alive = new HashMap<>(containers);
        alive.put(resource, at);
        alive.values().removeIf(seen -> seen.isBefore(at.minus(ALIVE)));
        return alive;
    }

    private static DecayingHistogram sampled(
            DecayingHistogram histogram, Usage usage, UsageKind kind, double seconds, double unit, double weight) {
        double used = amount(usage, kind);
        return used > 0
                ? histogram.plus(used / seconds / unit, weight, usage.interval().end())
                : histogram;
    }

    private static double amount(Usage usage, UsageKind kind) {
        return usage.quantity(kind).doubleValue();
    }
}
