package dev.weir.finops.core.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount so that the parts add up to it exactly (Hamilton's method of largest remainders): every part is
 * rounded down, and what is left goes, one smallest unit each, to those who lost most.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Parts of an amount, in the order of their weights.
     *
     * @param amount may be negative
     * @param weights not negative, not all zero
     * @param scale decimal places of the parts; the amount must not have more
     * @throws IllegalArgumentException when that does not hold
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights, int scale) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights are not negative and not all zero: " + weights);
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        BigDecimal units =
                amount.abs().setScale(scale, RoundingMode.UNNECESSARY).scaleByPowerOfTen(scale);
        List<BigDecimal> floors = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] division = units.multiply(weight).divideAndRemainder(whole);
            floors.add(division[0]);
            remainders.add(division[1]);
        }
        int left = units.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(index -> floors.set(index, floors.get(index).add(BigDecimal.ONE)));
        BigDecimal signed = amount.signum() < 0 ? unit.negate() : unit;
        return floors.stream()
                .map(floor -> floor.multiply(signed).setScale(scale, RoundingMode.UNNECESSARY))
                .toList();
    }
}
