package dev.weir.finops.core.estimate;

import java.util.List;

/**
 * How far costs were from their estimates.
 *
 * @param ratios what a version cost over what was expected, each positive
 */
public record Errors(List<Double> ratios) {

    private static final int ENOUGH = 10;
    private static final double COVERAGE = 0.9;
    private static final double LOW_WITHOUT = 0.5;
    private static final double HIGH_WITHOUT = 2;

    public Errors {
        ratios = ratios.stream().sorted().toList();
    }

    public static Errors unknown() {
        return new Errors(List.of());
    }

    /** Share of versions whose cost the range between {@link #low} and {@link #high} shall hold. */
    double coverage() {
        return COVERAGE;
    }

    /** The ratio that 95 of 100 versions exceed, at most 1; a half while fewer than 10 are known. */
    double low() {
        return ratios.size() < ENOUGH ? LOW_WITHOUT : Math.min(1, at((1 - COVERAGE) / 2));
    }

    /** The ratio that 5 of 100 versions exceed, at least 1; 2 while fewer than 10 are known. */
    double high() {
        return ratios.size() < ENOUGH ? HIGH_WITHOUT : Math.max(1, at((1 + COVERAGE) / 2));
    }

    private double at(double share) {
        int index = (int) Math.clamp(Math.ceil(share * (ratios.size() + 1)) - 1, 0, ratios.size() - 1);
        return ratios.get(index);
    }
}
