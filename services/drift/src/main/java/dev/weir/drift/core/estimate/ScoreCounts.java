package dev.weir.drift.core.estimate;

import java.util.Arrays;

/**
 * Answers of a classifier by their probability, in half percents, and those among them whose label came. Exact counts:
 * parts add up to the whole.
 */
public final class ScoreCounts {

    /** Probabilities that are told apart. */
    static final int LEVELS = 201;

    private static final int KINDS = 2;

    /** Places of the counts of answers. */
    public static final int ANSWERS = KINDS * LEVELS;

    /** Places of the counts of labels. */
    public static final int SETTLED = KINDS * ANSWERS;

    /** By positive answer and level. */
    private final int[] answers;

    /** By positive answer, positive label and level. */
    private final int[] settled;

    public ScoreCounts() {
        this(new int[ANSWERS], new int[SETTLED]);
    }

    /** Counts as they stood. */
    public ScoreCounts(int[] answers, int[] settled) {
        if (answers.length != ANSWERS || settled.length != SETTLED) {
            throw new IllegalArgumentException("counts for " + LEVELS + " levels");
        }
        this.answers = answers.clone();
        this.settled = settled.clone();
    }

    public void expect(Answer answer) {
        answers[place(answer)]++;
    }

    /** The label of an answer that is or will be {@linkplain #expect expected}. */
    public void settle(Answer answer, boolean label) {
        settled[(label ? ANSWERS : 0) + place(answer)]++;
    }

    public void add(ScoreCounts other) {
        add(answers, other.answers);
        add(settled, other.settled);
    }

    private static void add(int[] counts, int[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], more[i]);
        }
    }

    /** Whether any answer had a probability. */
    public boolean isEmpty() {
        return Arrays.stream(answers).allMatch(count -> count == 0);
    }

    /** What is to be expected of the answers, labels in place of the expectation where they came. */
    public ExpectedConfusion confusion(Calibration calibration) {
        ExpectedConfusion confusion = new ExpectedConfusion();
        for (int place = 0; place < answers.length; place++) {
            Answer answer = answer(place);
            double expected = calibration.of(answer);
            confusion.expect(answer, expected, answers[place]);
            confusion.settle(answer, expected, false, Math.min(settled[place], answers[place]));
            confusion.settle(
                    answer,
                    expected,
                    true,
                    Math.min(settled[ANSWERS + place], answers[place] - Math.min(settled[place], answers[place])));
        }
        return confusion;
    }

    /** Of the answers with a label alone. */
    public ExpectedConfusion realized(Calibration calibration) {
        ExpectedConfusion confusion = new ExpectedConfusion();
        for (int place = 0; place < answers.length; place++) {
            Answer answer = answer(place);
            int no = settled[place];
            int yes = settled[ANSWERS + place];
            double expected = calibration.of(answer);
            confusion.expect(answer, expected, (long) no + yes);
            confusion.settle(answer, expected, false, no);
            confusion.settle(answer, expected, true, yes);
        }
        return confusion;
    }

    /** The answers with a label, by probability. */
    Reliability reliability() {
        Reliability reliability = new Reliability();
        for (int level = 0; level < LEVELS; level++) {
            int yes = settled[ANSWERS + level] + settled[ANSWERS + LEVELS + level];
            int no = settled[level] + settled[LEVELS + level];
            reliability.add(answer(level).probability(), yes, no);
        }
        return reliability;
    }

    public int[] answers() {
        return answers.clone();
    }

    public int[] settled() {
        return settled.clone();
    }

    private static int place(Answer answer) {
        return (answer.positive() ? LEVELS : 0) + level(answer);
    }

    static int level(Answer answer) {
        return (int) Math.round(answer.probability() * (LEVELS - 1));
    }

    private static Answer answer(int place) {
        return new Answer((place % LEVELS) / (LEVELS - 1.0), place >= LEVELS);
    }
}
