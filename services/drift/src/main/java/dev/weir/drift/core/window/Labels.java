package dev.weir.drift.core.window;

import java.util.OptionalDouble;

/** How many inferences of a window have a label so far, and how many of those were answered wrongly. */
public record Labels(long known, long wrong) {

    public static final Labels NONE = new Labels(0, 0);

    public Labels {
        if (wrong < 0 || known < wrong) {
            throw new IllegalArgumentException(wrong + " wrong answers among " + known + " labels");
        }
    }

    Labels plus(boolean answerWasWrong) {
        return new Labels(known + 1, wrong + (answerWasWrong ? 1 : 0));
    }

    Labels plus(Labels other) {
        return new Labels(known + other.known, wrong + other.wrong);
    }

    /** Share of wrong answers, between 0 and 1; none without labels. */
    public OptionalDouble errorRate() {
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wrong / known);
    }
}
