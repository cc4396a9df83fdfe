package dev.weir.finops.core.query;

/** A question makes sense, and its answer would be larger than this process has room for. */
public final class AnswerTooWide extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private AnswerTooWide(String message) {
        super(message);
    }

    /** For an answer that has too much in one stretch of time. */
    public static AnswerTooWide inOneStretch(int most) {
        return new AnswerTooWide("the answer has more than " + most + " lines in one stretch of time; narrow it with"
                + " filter, or group by fewer dimensions");
    }

    /** For an answer that has too much in all. */
    public static AnswerTooWide inAll(int most) {
        return new AnswerTooWide(
                "the answer has more than " + most + " lines; narrow it with filter, from and to, group"
                        + " by fewer dimensions, or ask for a coarser grain");
    }

    /** For a statement that has too many lines. */
    public static AnswerTooWide statement(int most) {
        return new AnswerTooWide("the statement has more than " + most + " lines; ask for a narrower scope");
    }
}
