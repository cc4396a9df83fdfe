package dev.weir.scanner.core.pickle;

/** What the rules say about a global. */
sealed interface Judgement {

    /** Known to do nothing but build data. */
    record Allowed() implements Judgement {}

    /** In no list; a scan does not pass it. */
    record Unknown() implements Judgement {}

    /**
     * Known to run code, or to lead to what does.
     *
     * @param reason what it does, as the end of a sentence
     */
    record Denied(String reason) implements Judgement {}
}
