package dev.weir.scanner.core;

/**
 * A global that a pickle refers to. Kept with the report, so that new rules can judge old artifacts unread.
 *
 * @param name module and attribute, joined by a dot
 * @param use what the pickle does with it
 * @param judgement what the rules said
 * @param place where it is named first
 */
public record Import(String name, Use use, Standing judgement, Place place) {

    private static final int LONGEST = 300;

    public Import {
        name = Printable.of(name, LONGEST);
    }

    /** What a pickle does with a global, the least first. */
    public enum Use {
        REFERENCED,
        CONSTRUCTED,
        CALLED
    }

    /** What the rules say about a global. */
    public enum Standing {
        ALLOWED,
        UNKNOWN,
        DENIED
    }
}
