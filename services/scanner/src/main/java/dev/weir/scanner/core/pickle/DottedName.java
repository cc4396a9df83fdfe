package dev.weir.scanner.core.pickle;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names joined by dots. Hostile pickles may put anything between the dots.
 *
 * @param text the names with their dots
 */
record DottedName(String text) {

    List<String> segments() {
        return List.of(text.split("\\.", -1));
    }

    /** This name, then its ever shorter beginnings: {@code a.b.c}, {@code a.b}, {@code a}. */
    Stream<String> beginnings() {
        return Stream.iterate(text, t -> !t.isEmpty(), t -> t.substring(0, Math.max(0, t.lastIndexOf('.'))));
    }

    /** This name, then its ever shorter endings: {@code a.b.c}, {@code b.c}, {@code c}. */
    Stream<String> endings() {
        return Stream.iterate(text, t -> !t.isEmpty(), t -> t.indexOf('.') < 0 ? "" : t.substring(t.indexOf('.') + 1));
    }

    String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
