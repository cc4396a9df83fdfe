package dev.weir.drift.core.profile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One bin for each known category, as {@link CategoryText} writes it, and a last one for all others. */
public final class CategoryBins implements Bins {

    private final Map<String, Integer> positions = new HashMap<>();

    /** @throws IllegalArgumentException when a category stands twice */
    public CategoryBins(List<String> categories) {
        for (String said : categories) {
            String category = CategoryText.of(said);
            if (positions.putIfAbsent(category, positions.size()) != null) {
                throw new IllegalArgumentException("category " + category + " stands twice");
            }
        }
    }

    @Override
    public int count() {
        return positions.size() + 1;
    }

    /** A number counts as the category that it is written as, without trailing zeros: 3.0 is category "3". */
    @Override
    public int of(double number) {
        return of(written(number));
    }

    @Override
    public int of(String category) {
        return positions.getOrDefault(category, positions.size());
    }

    @Override
    public boolean ordered() {
        return false;
    }

    /** The categories, in the order of their bins. */
    public List<String> categories() {
        return positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A number as a category, no longer than {@link CategoryText} allows. */
    public static String written(double number) {
        return Double.isInfinite(number)
                ? Double.toString(number)
                : CategoryText.of(
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }
}
