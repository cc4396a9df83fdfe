package dev.weir.finops.core.focus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a bill in the order of its file. Their names are told apart without regard to case. */
public final class Header {

    /** What {@link #index} answers for a column that the bill does not have. */
    public static final int ABSENT = -1;

    private final List<String> columns;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * @throws IllegalArgumentException when there is no column, or two have one name
     */
    public Header(List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a bill has columns");
        }
        this.columns = columns.stream().map(String::strip).toList();
        for (int index = 0; index < columns.size(); index++) {
            exact.put(this.columns.get(index), index);
            if (indices.put(key(this.columns.get(index)), index) != null) {
                throw new IllegalArgumentException("the column " + this.columns.get(index) + " is there twice");
            }
        }
    }

    public List<String> columns() {
        return columns;
    }

    public int size() {
        return columns.size();
    }

    /** The position of a column from 0, or {@link #ABSENT}. */
    public int index(String column) {
        Integer index = exact.get(column);
        return index == null ? indices.getOrDefault(key(column), ABSENT) : index;
    }

    public boolean has(String column) {
        return index(column) != ABSENT;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
