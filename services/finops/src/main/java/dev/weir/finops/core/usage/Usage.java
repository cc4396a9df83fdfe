package dev.weir.finops.core.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One metering record, or one line of a bill.
 *
 * @param id the same when it is sent again
 * @param resource what was metered
 * @param charge what the provider bills for it; then no rate card prices the measures
 * @param corrects id of the record that it replaces; empty when it replaces none
 */
public record Usage(
        String id,
        String resource,
        Allocation allocation,
        List<Measure> measures,
        Interval interval,
        Origin origin,
        Optional<BilledCharge> charge,
        String corrects) {

    public Usage {
        if (id.isBlank() || resource.isBlank()) {
            throw new IllegalArgumentException("usage has an id and names its resource");
        }
        if (corrects.equals(id)) {
            throw new IllegalArgumentException("usage " + id + " cannot correct itself");
        }
        measures = List.copyOf(measures);
    }

    /** A workload's usage of which nothing else is known. */
    public Usage(String id, String resource, Allocation allocation, List<Measure> measures, Interval interval) {
        this(id, resource, allocation, measures, interval, Origin.unknown(), Optional.empty(), "");
    }

    /** The same usage of someone else. */
    public Usage allocatedTo(Allocation other) {
        return new Usage(id, resource, other, measures, interval, origin, charge, corrects);
    }

    /** How much of a kind: the sum of its measures, or the highest of its levels; zero when there is none. */
    public BigDecimal quantity(UsageKind kind) {
        BigDecimal quantity = BigDecimal.ZERO;
        for (Measure measure : measures) {
            if (measure.kind() == kind) {
                quantity = kind.isLevel() ? quantity.max(measure.quantity()) : quantity.add(measure.quantity());
            }
        }
        return quantity;
    }
}
