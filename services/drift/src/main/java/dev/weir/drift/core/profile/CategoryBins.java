package dev.weir.drift.core.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One bin for each known category, as {@link CategoryText} writes it, and a last one for all others. Categories lie in a
 * table by their hash, at least half of which is free.
 */
public final class CategoryBins implements Bins {

    private static final int NONE = -1;

    private final List<String> categories = new ArrayList<>();
    private final int[] hashes;
    private final int[] table;

    /** @throws IllegalArgumentException when a category stands twice */
    public CategoryBins(List<String> said) {
        Set<String> different = new HashSet<>();
        for (String each : said) {
            String category = CategoryText.of(each);
            if (!different.add(category)) {
                throw new IllegalArgumentException("category " + category + " stands twice");
            }
            categories.add(category);
        }
        hashes = categories.stream().mapToInt(String::hashCode).toArray();
        table = new int[Integer.highestOneBit(Math.max(1, categories.size())) << 2];
        Arrays.fill(table, NONE);
        for (int bin = 0; bin < hashes.length; bin++) {
            int place = place(hashes[bin]);
            while (table[place] != NONE) {
                place = next(place);
            }
            table[place] = bin;
        }
    }

    @Override
    public int count() {
        return hashes.length + 1;
    }

    /** A number counts as the category that it is written as, without trailing zeros: 3.0 is category "3". */
    @Override
    public int of(double number) {
        return of(written(number));
    }

    @Override
    public int of(String category) {
        int hash = category.hashCode();
        for (int place = place(hash); table[place] != NONE; place = next(place)) {
            int bin = table[place];
            if (hashes[bin] == hash && categories.get(bin).equals(category)) {
                return bin;
            }
        }
        return hashes.length;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    /** The categories, in the order of their bins. */
    public List<String> categories() {
        return List.copyOf(categories);
    }

    /** A number as a category, no longer than {@link CategoryText} allows. */
    public static String written(double number) {
        return Double.isInfinite(number)
                ? Double.toString(number)
                : CategoryText.of(
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    private int place(int hash) {
        return (hash ^ hash >>> Short.SIZE) & table.length - 1;
    }

    private int next(int place) {
        return place + 1 & table.length - 1;
    }
}
