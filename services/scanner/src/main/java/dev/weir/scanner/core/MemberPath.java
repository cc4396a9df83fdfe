package dev.weir.scanner.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Way from an artifact into its containers.
 *
 * @param names names of the members from the outermost in; empty for the artifact itself
 */
public record MemberPath(List<String> names) {

    private static final int LONGEST_NAME = 300;

    /** The artifact itself. */
    public static final MemberPath ROOT = new MemberPath(List.of());

    public MemberPath {
        names = List.copyOf(names);
    }

    /** A member of the container at this path. */
    public MemberPath member(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(Printable.of(name, LONGEST_NAME));
        return new MemberPath(longer);
    }

    /** The innermost name; empty for the artifact itself. */
    public String last() {
        return names.isEmpty() ? "" : names.getLast();
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    /** The names with {@code !/} between a container and its member. */
    @Override
    public String toString() {
        return String.join("!/", names);
    }
}
