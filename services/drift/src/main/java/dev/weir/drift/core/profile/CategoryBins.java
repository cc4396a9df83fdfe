package dev.weir.drift.core.profile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One bin for each known category and a last one for all others. */
public final class CategoryBins implements Bins {

    private final Map<String, Integer> positions;

    /** @throws IllegalArgumentException when a category stands twice */
    public CategoryBins(List<String> categories) {
        Map<String, Integer> found = new HashMap<>();
        for (String category : categories) {
            if (found.putIfAbsent(category, found.size()) != null) {
                throw new IllegalArgumentException("category " + category + " stands twice");
            }
        }
        this.positions = Map.copyOf(found);
    }

    @Override
    public int count() {
        return positions.size() + 1;
    }

    /** A number counts as the category that it is written as, without trailing zeros: 3.0 is category "3". */
    @Override
    public OptionalInt of(Value value) {
        return switch (value) {
            case Value.Numeric(double number) -> position(written(number));
            case Value.Text(String text) -> position(text);
            case Value.Missing ignored -> OptionalInt.empty();
        };
    }

    @Override
    public boolean ordered() {
        return false;
    }

    private OptionalInt position(String category) {
        return OptionalInt.of(positions.getOrDefault(category, positions.size()));
    }

    private static String written(double number) {
        return Double.isInfinite(number)
                ? Double.toString(number)
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
