package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recommends what a deployment should keep, once enough of it was seen. */
public final class Rightsizing {

    private static final double JVM_BESIDE_HEAP_GIB = 0.5;
    private static final double LEAST_CPUS = 0.025;
    private static final double LEAST_GIB = 0.25;
    private static final double MARGIN = 1.15;
    private static final double WORTHWHILE = 0.1;
    private static final double SELDOM = 0.5;
    private static final double BLOCKED = 0.01;

    private final Prices prices;
    private final Functions functions;
    private final double enough;
    private final ScaleToZero scaling;

    /**
     * @param enough days of observation before anything is recommended
     * @param scaling what a deployment does that may be stopped
     */
    public Rightsizing(RateCard rates, double enough, ScaleToZero scaling) {
        this.prices = new Prices(rates);
        this.functions = new Functions(prices);
        this.enough = enough;
        this.scaling = scaling;
    }

    /** What should change, one recommendation a resource at most. */
    public List<Recommendation> recommend(Demand demand) {
        if (demand.confidence() < enough) {
            return List.of();
        }
        if (demand.calls().isFunction()) {
            return functions.recommend(demand);
        }
        return Stream.of(cpu(demand), memory(demand), gpu(demand), replicas(demand))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Recommendation> cpu(Demand demand) {
        double now = demand.kept().cpus();
        Need need = Need.of(demand.cpu(), demand.confidence(), LEAST_CPUS);
        if (now <= 0 || demand.cpu().weights().isEmpty() || !worthwhile(now, need.target())) {
            return Optional.empty();
        }
        String quantity = Quantities.cpu(need.target());
        return Optional.of(new Recommendation(
                "cpu",
                Quantities.cpu(now),
                quantity,
                Quantities.cpu(need.lower()),
                Quantities.cpu(need.upper()),
                Math.min(1, demand.confidence()),
                prices.month(UsageKind.CPU_SECONDS, (now - need.target()) * demand.replicas()),
                risk(now, need, demand),
                said(
                        "In nine of ten minutes %.3f virtual CPUs or fewer were in use; %.3f are kept.",
                        demand.cpu().percentile(0.9), now),
                need.target(),
                Manifests.sizes("cpu", quantity)));
    }

    private Optional<Recommendation> memory(Demand demand) {
        double now = demand.kept().memoryGib();
        double heap = demand.kept().heapGib();
        Need need = Need.of(demand.memory(), demand.confidence(), heap > 0 ? heap + JVM_BESIDE_HEAP_GIB : LEAST_GIB);
        if (now <= 0 || demand.memory().weights().isEmpty() || !worthwhile(now, need.target())) {
            return Optional.empty();
        }
        String quantity = Quantities.memory(need.target());
        return Optional.of(new Recommendation(
                "memory",
                Quantities.memory(now),
                quantity,
                Quantities.memory(need.lower()),
                Quantities.memory(need.upper()),
                Math.min(1, demand.confidence()),
                prices.month(UsageKind.MEMORY_GIB_SECONDS, (now - need.target()) * demand.replicas()),
                risk(now, need, demand),
                said(
                        "On nine of ten days memory peaked at %.2f GiB or less; %.2f GiB are kept.",
                        demand.memory().percentile(0.9), now),
                need.target(),
                Manifests.sizes("memory", quantity)));
    }

    private Optional<Recommendation> gpu(Demand demand) {
        Kept kept = demand.kept();
        if (kept.gpus() < 1 || demand.gpu().weights().isEmpty()) {
            return Optional.empty();
        }
        double compute = demand.gpu().percentile(0.95);
        double gib = demand.gpuMemoryGib();
        return MigProfile.smallest(kept.hardware(), compute * MARGIN, gib * MARGIN)
                .map(profile -> new Recommendation(
                        "gpu",
                        String.valueOf(Math.round(kept.gpus())),
                        "mig-" + profile.name(),
                        "",
                        "",
                        Math.min(1, demand.confidence()),
                        prices.month(UsageKind.GPU_SECONDS, (kept.gpus() - profile.share()) * demand.replicas()),
                        Risk.HIGH,
                        said(
                                "In 95 of 100 minutes at most %.0f %% of the GPU were in use, and %.1f GiB of its memory.",
                                100 * compute, gib),
                        profile.share(),
                        Manifests.partition(profile)));
    }

    private Optional<Recommendation> replicas(Demand demand) {
        double rate = demand.load().rate() * demand.replicas();
        double warm = demand.load().serviceTime();
        int now = demand.replicas();
        double running = scaling.running(rate, warm);
        if (now == 1 && running < SELDOM) {
            return Optional.of(replicas(
                    demand,
                    0,
                    1 - running,
                    said(
                            "It would run %.0f %% of the time, and %.0f %% of requests would wait for a start.",
                            100 * running, 100 * scaling.coldShare(rate, warm))));
        }
        int enoughServers = Math.max(1, new ErlangB(rate * warm).servers(BLOCKED));
        return enoughServers < now
                ? Optional.of(replicas(
                        demand,
                        enoughServers,
                        now - enoughServers,
                        said(
                                "With %.0f containers fewer than 1 in 100 requests find none free; %.0f run.",
                                enoughServers, now)))
                : Optional.empty();
    }

    private Recommendation replicas(Demand demand, int recommended, double saved, String reason) {
        return new Recommendation(
                "replicas",
                String.valueOf(demand.replicas()),
                String.valueOf(recommended),
                "",
                "",
                Math.min(1, demand.confidence()),
                prices.container(demand.kept()).times(BigDecimal.valueOf(saved)),
                Risk.HIGH,
                reason,
                recommended,
                Manifests.replicas(recommended));
    }

    private static String said(String sentence, double one, double other) {
        return String.format(Locale.ROOT, sentence, one, other);
    }

    private static boolean worthwhile(double now, double target) {
        return Math.abs(now - target) > WORTHWHILE * now;
    }

    private static Risk risk(double now, Need need, Demand demand) {
        if (need.target() >= now) {
            return Risk.LOW;
        }
        return demand.confidence() >= 1 ? Risk.MEDIUM : Risk.HIGH;
    }
}
