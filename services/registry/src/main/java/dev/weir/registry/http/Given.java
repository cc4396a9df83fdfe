package dev.weir.registry.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a body gives, and what stands for what it leaves out. */
final class Given {

    private Given() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : value;
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> value) {
        return value == null ? Map.of() : value;
    }
}
