package dev.weir.drift.core.document;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Fields;
import dev.weir.drift.core.document.Datum.Items;
import dev.weir.drift.core.document.Datum.Nothing;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value and where it stands. What is asked for and is not there, or is something else, is {@link Malformed}.
 *
 * @param path for example {@code inputs[0].shape}; empty for the document itself
 */
public record Node(String path, Datum datum) {

    /** The field of that name, unless it is absent or null. */
    public Optional<Node> find(String name) {
        return datum instanceof Fields(Map<String, Datum> byName)
                        && byName.get(name) instanceof Datum found
                        && !(found instanceof Nothing)
                ? Optional.of(new Node(below(name), found))
                : Optional.empty();
    }

    /** Whether there is a field of that name, be it null. */
    public boolean has(String name) {
        return datum instanceof Fields(Map<String, Datum> byName) && byName.containsKey(name);
    }

    public Node at(String name) {
        return find(name).orElseThrow(() -> Malformed.at(below(name), "is missing"));
    }

    public boolean isItems() {
        return datum instanceof Items;
    }

    public boolean isFields() {
        return datum instanceof Fields;
    }

    public List<Node> items() {
        if (!(datum instanceof Items(List<Datum> all))) {
            throw Malformed.at(path, "is no array");
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Node(path + '[' + i + ']', all.get(i)))
                .toList();
    }

    public Map<String, Node> fields() {
        if (!(datum instanceof Fields(Map<String, Datum> byName))) {
            throw Malformed.at(path, "is no object");
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        byName.forEach((name, value) -> nodes.put(name, new Node(below(name), value)));
        return nodes;
    }

    public Scalar scalar() {
        if (datum instanceof Scalar scalar) {
            return scalar;
        }
        throw Malformed.at(path, "is no single value");
    }

    /** A text that is not blank. */
    public String text() {
        if (datum instanceof Text(String text) && !text.isBlank()) {
            return text;
        }
        throw Malformed.at(path, "is no text");
    }

    /** A text, or a number as one writes it: names and identifiers are written either way. */
    public String name() {
        return datum instanceof Whole(long number) ? Long.toString(number) : text();
    }

    public long whole() {
        return switch (datum) {
            case Whole(long number) -> number;
            case Decimal(double number) when number == Math.rint(number) && Math.abs(number) < 1e15 -> (long) number;
            default -> throw Malformed.at(path, "is no whole number");
        };
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
