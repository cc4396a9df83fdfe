package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What serving a version has cost so far.
 *
 * @param total all charges of its deployments
 * @param requests how many requests they answered, not negative
 * @param hourlyRequests requests of each hour in which it was served, of the last days
 * @param secondsPerRequest CPU or GPU time that a request takes; none where it is not metered
 */
public record MeasuredCost(
        Money total, BigDecimal requests, List<Double> hourlyRequests, OptionalDouble secondsPerRequest) {

    public MeasuredCost {
        if (requests.signum() < 0) {
            throw new IllegalArgumentException("requests are not negative: " + requests);
        }
        hourlyRequests = hourlyRequests.stream().sorted().toList();
    }

    /** A cost of which no more is known. */
    public MeasuredCost(Money total, BigDecimal requests) {
        this(total, requests, List.of(), OptionalDouble.empty());
    }

    /** Requests of an hour in which a share of the hours had fewer; none before an hour was served. */
    OptionalDouble hour(double share) {
        if (hourlyRequests.isEmpty()) {
            return OptionalDouble.empty();
        }
        int index = (int) Math.round(share * (hourlyRequests.size() - 1));
        return OptionalDouble.of(hourlyRequests.get(index));
    }

    /** Mean requests of an hour; none before an hour was served. */
    OptionalDouble meanHour() {
        return hourlyRequests.stream().mapToDouble(Double::doubleValue).average();
    }
}
