package dev.weir.artifacts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Orders text by Unicode code points, which is the order of its UTF-8 bytes. {@link String#compareTo} orders by UTF-16
 * units and puts characters beyond the Basic Multilingual Plane before some that have lower code points.
 */
public enum CodePointOrder implements Comparator<String> {
    CODE_POINT_ORDER;

    @Override
    public int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
