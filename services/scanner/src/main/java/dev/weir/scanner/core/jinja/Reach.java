package dev.weir.scanner.core.jinja;

/** Told what a template's expressions reach, in the order they are read. */
interface Reach {

    /**
     * An attribute or an item is taken by name.
     *
     * @param from what it is taken from
     * @param name the name, as far as it is known
     * @param computed whether it was taken through a filter or function, which a known name would not need
     */
    void attribute(Folded from, Folded name, boolean computed);

    /** Something is called; what it is has a path unless it is the result of something else. */
    void call(Folded what, Arguments arguments);

    /** A pattern is filled, and its fields may read attributes. */
    void pattern(String pattern);
}
