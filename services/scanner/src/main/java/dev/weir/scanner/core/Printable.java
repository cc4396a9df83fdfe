package dev.weir.scanner.core;

/** Text taken from hostile content, made fit for logs, terminals and JSON. */
public final class Printable {

    private Printable() {}

    /** Replaces control, format, surrogate and private characters by {@code ?} and cuts what is longer. */
    public static String of(String text, int longest) {
        StringBuilder result = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().limit(longest).map(c -> isPrintable(c) ? c : '?').forEach(result::appendCodePoint);
        if (result.length() < text.length() && text.codePointCount(0, text.length()) > longest) {
            result.setLength(result.offsetByCodePoints(result.length(), -1));
            result.append('…');
        }
        return result.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
