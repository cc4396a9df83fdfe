package dev.weir.scanner.core.jinja;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's two ways of filling a pattern, as far as they build names. */
final class Formatting {

    private static final Pattern PERCENT = Pattern.compile("%(?:\\((\\w+)\\))?[-+ #0-9.]*([a-zA-Z%])");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{(\\w*)(?:![rsa])?(?::([^{}]*))?}");
    private static final Pattern REACHING = Pattern.compile("\\{[^{}]*?([.\\[])([^{}.\\[\\]!:]*_[^{}.\\[\\]!:]*)");

    private Formatting() {}

    /** {@code pattern % values}. */
    static String percent(String pattern, Folded values) {
        Matcher field = PERCENT.matcher(pattern);
        StringBuilder result = new StringBuilder();
        for (int index = 0; result.length() <= Arithmetic.LONGEST && field.find(); ) {
            String kind = field.group(2);
            String value = kind.equals("%") ? "%" : convert(kind, value(values, field.group(1), index++), "");
            field.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return field.appendTail(result).toString();
    }

    /** {@code pattern.format(values)}; a field with attributes stays as it is. */
    static String braces(String pattern, Folded values) {
        Matcher field = BRACES.matcher(pattern);
        StringBuilder result = new StringBuilder();
        for (int index = 0; result.length() <= Arithmetic.LONGEST && field.find(); ) {
            String all = field.group();
            String value = all.substring(1);
            if (!all.equals("{{") && !all.equals("}}")) {
                String name = field.group(1);
                boolean counted = name.isEmpty();
                boolean numbered = name.matches("[0-9]{1,6}");
                int at = counted ? index++ : numbered ? Integer.parseInt(name) : 0;
                value = convert("s", value(values, counted || numbered ? null : name, at), field.group(2));
            }
            field.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return field.appendTail(result).toString();
    }

    /** The first attribute with an underscore that a pattern's fields would read; empty when there is none. */
    static String reached(String pattern) {
        Matcher field = REACHING.matcher(pattern);
        return field.find() ? field.group(2) : "";
    }

    private static Folded value(Folded values, @Nullable String name, int index) {
        return switch (values) {
            case Folded.Sequence(List<Folded> items) when name == null && index < items.size() -> items.get(index);
            case Folded.Mapping(Map<String, Folded> entries)
            when name != null && entries.containsKey(name) -> entries.getOrDefault(name, Folded.UNKNOWN);
            case Folded.Text t -> t;
            case Folded.Number n -> n;
            case Folded.Sequence s -> Folded.UNKNOWN;
            case Folded.Mapping m -> Folded.UNKNOWN;
            case Folded.Unknown u -> u;
        };
    }

    private static String convert(String kind, Folded value, @Nullable String format) {
        boolean character = kind.equals("c") || "c".equals(format);
        if (character && value instanceof Folded.Number(double code) && Character.isValidCodePoint((int) code)) {
            return Character.toString((int) code);
        }
        return value.print();
    }
}
