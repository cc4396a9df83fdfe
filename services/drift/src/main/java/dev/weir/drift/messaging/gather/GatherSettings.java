package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.core.window.RowCounter;
import java.time.Duration;

/**
 * What the first stage needs to know.
 *
 * @param mostRows inferences of a pane that is passed on at once
 * @param passOn time after which what is gathered is passed on
 * @param labelPatience how far apart an inference and its label may lie
 */
public record GatherSettings(
        PaneCutter cutter, RowCounter counter, int mostRows, Duration passOn, Duration labelPatience) {

    private static final int MOST_RAW = 100;
    private static final int MOST_LABELS = 100;
    private static final int MOST_BYTES = 1 << 18;

    /** Inputs of a regression that its loss is learned from: what is learned grows with their square. */
    private static final int MOST_LEARNED = 200;

    public GatherSettings {
        if (mostRows < 1 || !passOn.isPositive()) {
            throw new IllegalArgumentException("a pane holds at least one inference, for some time");
        }
    }

    /** Inferences that are passed on together while their bins are not known. */
    int mostRaw() {
        return Math.min(mostRows, MOST_RAW);
    }

    /** Bytes of inferences or labels that are passed on together; one alone may have twice as many. */
    int mostBytes() {
        return MOST_BYTES;
    }

    /** Features of a regression whose loss is expected. */
    int mostLearned() {
        return MOST_LEARNED;
    }

    /** Labels that are passed on together. */
    int mostLabels() {
        return MOST_LABELS;
    }
}
