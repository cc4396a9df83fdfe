package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recommends memory and kept instances of functions. Memory is only judged where calls were timed with two sizes at
 * least, since how much faster more memory makes a function is known from nothing else.
 *
 * @param prices of memory for a second: on demand, of kept instances, and of calls on them
 */
record Functions(Prices prices) {

    private static final double ENOUGH_CALLS = 50;
    private static final double MARGIN = 1.15;
    private static final double BALANCED = 0.5;
    private static final double MEBIBYTES = 1_024;

    List<Recommendation> recommend(Demand demand) {
        return Stream.of(memory(demand), instances(demand))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Recommendation> memory(Demand demand) {
        Calls calls = demand.calls();
        double least = demand.memory().percentile(1) * MEBIBYTES * MARGIN;
        double price = prices.second(UsageKind.SERVERLESS_GIB_SECONDS);
        List<ServerlessMemory.Measured> curve = calls.sizes().entrySet().stream()
                .filter(size -> size.getValue().invocations() >= ENOUGH_CALLS
                        && size.getValue().seconds() > 0
                        && (size.getKey() >= least || size.getKey() == calls.mebibytes()))
                .map(size -> new ServerlessMemory.Measured(
                        size.getKey(), size.getValue().milliseconds()))
                .toList();
        Optional<ServerlessMemory.Measured> present = curve.stream()
                .filter(measured -> measured.mebibytes() == calls.mebibytes())
                .findFirst();
        if (curve.size() < 2 || present.isEmpty() || price <= 0) {
            return Optional.empty();
        }
        ServerlessMemory sizing = new ServerlessMemory(BigDecimal.valueOf(price), BALANCED);
        ServerlessMemory.Measured best = sizing.best(curve);
        return best.mebibytes() == calls.mebibytes()
                ? Optional.empty()
                : Optional.of(memory(demand, present.get(), best));
    }

    private Recommendation memory(Demand demand, ServerlessMemory.Measured now, ServerlessMemory.Measured best) {
        double slower = best.milliseconds() / now.milliseconds();
        return new Recommendation(
                "serverless-memory",
                now.mebibytes() + "Mi",
                best.mebibytes() + "Mi",
                "",
                "",
                Math.min(1, demand.confidence()),
                prices.month(UsageKind.SERVERLESS_GIB_SECONDS, gib(demand, now))
                        .minus(prices.month(UsageKind.SERVERLESS_GIB_SECONDS, gib(demand, best))),
                slower > 1 ? Risk.MEDIUM : Risk.LOW,
                String.format(
                        Locale.ROOT,
                        "A call takes %.0f ms with %d MiB and %.0f ms with %d MiB.",
                        now.milliseconds(),
                        now.mebibytes(),
                        best.milliseconds(),
                        best.mebibytes()),
                best.mebibytes(),
                Manifests.functionMemory(best.mebibytes()));
    }

    /** Memory that calls take on average, GiB, when they take as long as was measured. */
    private static double gib(Demand demand, ServerlessMemory.Measured measured) {
        return demand.calls().rate() * measured.milliseconds() / 1_000 * measured.mebibytes() / MEBIBYTES;
    }

    private Optional<Recommendation> instances(Demand demand) {
        Calls calls = demand.calls();
        return prices.provisioned().flatMap(price -> {
            int best = price.instances(calls.load());
            int now = (int) Math.round(calls.kept());
            double gib = calls.mebibytes() / MEBIBYTES;
            double saving = (price.cost(calls.load(), now) - price.cost(calls.load(), best)) * gib;
            return best == now || saving <= 0
                    ? Optional.empty()
                    : Optional.of(instances(demand, now, best, prices.month(saving)));
        });
    }

    private static Recommendation instances(Demand demand, int now, int best, Money saving) {
        return new Recommendation(
                "provisioned-concurrency",
                String.valueOf(now),
                String.valueOf(best),
                "",
                "",
                Math.min(1, demand.confidence()),
                saving,
                best < now ? Risk.MEDIUM : Risk.LOW,
                String.format(
                        Locale.ROOT,
                        "On average %.2f calls run at once; each of %d instances is busy enough to be cheaper kept.",
                        demand.calls().load().mean(),
                        best),
                best,
                Manifests.keptInstances(best));
    }
}
