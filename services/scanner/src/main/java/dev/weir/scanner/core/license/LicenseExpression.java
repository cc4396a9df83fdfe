package dev.weir.scanner.core.license;

import java.util.List;

/** A licence expression (SPDX specification 2.3, annex D). */
public sealed interface LicenseExpression {

    /**
     * One licence.
     *
     * @param id as the catalogue writes it, or as it was declared when the catalogue has none of that name
     * @param orLater whether later versions may be chosen
     * @param exception what {@code WITH} names; empty when there is none
     */
    record Single(String id, boolean orLater, String exception) implements LicenseExpression {
        @Override
        public String toString() {
            return id + (orLater ? "+" : "") + (exception.isEmpty() ? "" : " WITH " + exception);
        }
    }

    /** All of them hold. */
    record All(List<LicenseExpression> parts) implements LicenseExpression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return String.join(
                    " AND ", parts.stream().map(LicenseExpression::inside).toList());
        }
    }

    /** One of them is chosen. */
    record Any(List<LicenseExpression> parts) implements LicenseExpression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return String.join(
                    " OR ", parts.stream().map(LicenseExpression::inside).toList());
        }
    }

    private static String inside(LicenseExpression part) {
        return switch (part) {
            case Single single -> single.toString();
            case All all -> "(" + all + ")";
            case Any any -> "(" + any + ")";
        };
    }
}
