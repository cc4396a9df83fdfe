package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Learns what deployments need from each metering record, and says when what they should keep has changed. */
public final class RightsizingDesk {

    private static final Duration LATELY = Duration.ofHours(6);
    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final double CHANGED = 0.1;

    private final Rightsizing rightsizing;

    public RightsizingDesk(Rightsizing rightsizing) {
        this.rightsizing = rightsizing;
    }

    /** Notes a metering record of a deployment. */
    public void observe(Usage usage, DemandBooks books) {
        Allocation to = usage.allocation();
        if (isObserved(usage)) {
            Demand demand =
                    books.demand(to.deployment(), usage.interval().start()).plus(usage);
            books.remember(new Sized(to.deployment(), to.model(), to.version(), to.environment(), demand));
        }
    }

    /** Whether a metering record tells of what a deployment needs. */
    public static boolean isObserved(Usage usage) {
        Allocation to = usage.allocation();
        return usage.origin().role() == Role.WORKLOAD
                && !to.deployment().isBlank()
                && !to.model().isBlank();
    }

    /** Recommendations that differ by more than a tenth from what was said of the same resource. */
    public List<Advice> recommend(DemandBooks books, Instant now) {
        List<Advice> advice = new ArrayList<>();
        for (Sized sized : books.meteredSince(now.minus(LATELY))) {
            List<Recommendation> recommendations = rightsizing.recommend(sized.demand());
            books.standing(
                    sized.deployment(),
                    recommendations.stream().map(Recommendation::resource).collect(Collectors.toSet()));
            for (Recommendation recommendation : recommendations) {
                if (isNew(recommendation, sized.deployment(), books)) {
                    books.recommended(sized.deployment(), recommendation, now);
                    advice.add(new Advice(sized, recommendation));
                }
            }
        }
        books.forget(now.minus(FORGOTTEN));
        return advice;
    }

    private static boolean isNew(Recommendation recommendation, String deployment, DemandBooks books) {
        double before = books.recommended(deployment, recommendation.resource()).orElse(Double.NaN);
        return !(Math.abs(recommendation.size() - before) <= CHANGED * Math.abs(before));
    }
}
