package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Jinja's filters and Python's string methods over constants, as far as they build names. */
final class Filters {

    /** What printing a lazy filter shows, up to the address; templates take single characters from it. */
    private static final String LAZY = "<generator object select_or_reject at 0x7f0000000000>";

    private Filters() {}

    /** The result of a filter, or of a method of the same name; unknown when it depends on the running template. */
    static Folded apply(String name, Folded input, Arguments arguments) {
        if (name.equals("select") || name.equals("reject")) {
            return new Folded.Text(LAZY);
        }
        if (!input.isKnown() || !arguments.isKnown()) {
            return Folded.mixed(input, arguments.all());
        }
        return switch (name) {
            case "string", "safe", "escape", "e", "forceescape", "__str__", "encode", "decode", "center" ->
                new Folded.Text(input.print());
            case "lower", "casefold" -> new Folded.Text(input.print().toLowerCase(Locale.ROOT));
            case "upper" -> new Folded.Text(input.print().toUpperCase(Locale.ROOT));
            case "capitalize", "title" -> new Folded.Text(capitalised(input.print()));
            case "trim", "strip", "lstrip", "rstrip" -> new Folded.Text(trimmed(input.print(), arguments));
            case "replace" -> replaced(input.print(), arguments);
            case "format" -> formatted(input.print(), arguments);
            case "reverse", "reversed" -> reversed(input);
            case "list" -> new Folded.Sequence(items(input));
            case "join" -> joined(input, arguments.text(0));
            case "first" -> at(input, 0);
            case "last" -> at(input, -1);
            case "split" -> split(input.print(), arguments);
            case "map" -> mapped(input, arguments);
            case "default", "d", "unique", "sort" -> input;
            default -> Folded.mixed(input);
        };
    }

    /** {@code separator.join(items)}, whose sides are the other way round. */
    static Folded joinedBy(Folded separator, Folded items) {
        return separator.isKnown() && items.isKnown()
                ? joined(items, separator.print())
                : Folded.mixed(separator, items);
    }

    /** {@code pattern.format(…)}. */
    static Folded filled(Folded pattern, Arguments arguments) {
        return pattern instanceof Folded.Text(String text) && arguments.isKnown()
                ? Arithmetic.text(Formatting.braces(text, arguments.values()))
                : Folded.mixed(pattern, arguments.all());
    }

    static Folded at(Folded input, int index) {
        List<Folded> items = items(input);
        int place = index < 0 ? items.size() + index : index;
        return place >= 0 && place < items.size() ? items.get(place) : Folded.mixed(input);
    }

    static Folded reversed(Folded input) {
        if (input instanceof Folded.Text(String text)) {
            return new Folded.Text(new StringBuilder(text).reverse().toString());
        }
        List<Folded> items = new ArrayList<>(items(input));
        Collections.reverse(items);
        return new Folded.Sequence(items);
    }

    private static List<Folded> items(Folded input) {
        return switch (input) {
            case Folded.Sequence s -> s.items();
            case Folded.Mapping m ->
                m.entries().keySet().stream().<Folded>map(Folded.Text::new).toList();
            case Folded.Text t ->
                t.text()
                        .chars()
                        .<Folded>mapToObj(c -> new Folded.Text(Character.toString(c)))
                        .toList();
            case Folded.Number n -> List.of();
            case Folded.Unknown u -> List.of();
        };
    }

    private static Folded joined(Folded input, String separator) {
        return Arithmetic.text(Folded.joined(items(input), separator));
    }

    private static Folded formatted(String pattern, Arguments arguments) {
        return Arithmetic.text(Formatting.percent(pattern, arguments.values()));
    }

    private static Folded replaced(String text, Arguments arguments) {
        String from = arguments.text(0);
        if (from.isEmpty()) {
            return new Folded.Text(text);
        }
        List<Folded> parts = Arrays.stream(text.split(Pattern.quote(from), -1))
                .<Folded>map(Folded.Text::new)
                .toList();
        return Arithmetic.text(Folded.joined(parts, arguments.text(1)));
    }

    private static Folded split(String text, Arguments arguments) {
        String separator = arguments.text(0);
        String[] parts =
                separator.isEmpty() ? text.strip().split("\\s+", -1) : text.split(Pattern.quote(separator), -1);
        return new Folded.Sequence(
                List.of(parts).stream().<Folded>map(Folded.Text::new).toList());
    }

    private static Folded mapped(Folded input, Arguments arguments) {
        String filter = arguments.text(0);
        if (filter.isEmpty() || filter.equals("map")) {
            return Folded.mixed(input);
        }
        List<Folded> mapped = new ArrayList<>();
        int length = 0;
        for (Folded item : items(input)) {
            Folded made = apply(filter, item, arguments.behindFirst());
            length += made.print().length();
            if (length > Arithmetic.LONGEST) {
                return Folded.mixed(input);
            }
            mapped.add(made);
        }
        return new Folded.Sequence(mapped);
    }

    private static String trimmed(String text, Arguments arguments) {
        String unwanted = arguments.text(0);
        if (unwanted.isEmpty()) {
            return text.strip();
        }
        int from = 0;
        int to = text.length();
        while (from < to && unwanted.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && unwanted.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }
}
