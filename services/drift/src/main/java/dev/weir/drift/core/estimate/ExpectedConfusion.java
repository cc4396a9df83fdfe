package dev.weir.drift.core.estimate;

/**
 * Confidence-based performance estimation of a binary classifier: from calibrated probabilities of the positive class,
 * how many answers are expected to be right. A label that comes replaces its expectation, so that the figures go over
 * into the true ones. All state is sums: two of them add up.
 *
 * @see <a href="https://arxiv.org/abs/2407.08649">J. Bialek, J. Kuberski, N. Perrakis, A. Bifet, Estimating model
 *     performance under covariate shift without labels, 2024, section 4, with calibration given</a>
 */
public final class ExpectedConfusion {

    private static final int SCORES = 1000;

    private final double[] positive = new double[SCORES + 1];
    private final double[] negative = new double[SCORES + 1];
    private double truePositives;
    private double falsePositives;
    private double falseNegatives;
    private double trueNegatives;
    private double variance;
    private long labelled;
    private double surprise;
    private double surpriseVariance;

    /** An answer without its label. */
    public void expect(Answer answer) {
        expect(answer, answer.probability(), 1);
    }

    /**
     * So many answers without their labels.
     *
     * @param expected calibrated probability of the positive class
     */
    void expect(Answer answer, double expected, long times) {
        count(answer, expected, times);
        variance += times * uncertainty(expected);
    }

    /** The label of an answer that was {@linkplain #expect expected} before. */
    public void settle(Answer answer, boolean label) {
        settle(answer, answer.probability(), label, 1);
    }

    void settle(Answer answer, double expected, boolean label, long times) {
        count(answer, expected, -times);
        count(answer, label ? 1 : 0, times);
        variance = Math.max(0, variance - times * uncertainty(expected));
        labelled += times;
        surprise += times * ((label ? 1 : 0) - expected);
        surpriseVariance += times * uncertainty(expected);
    }

    /** Variance of a label. */
    private static double uncertainty(double expected) {
        return expected * (1 - expected);
    }

    private void count(Answer answer, double positiveShare, double sign) {
        double yes = sign * positiveShare;
        double no = sign * (1 - positiveShare);
        int score = (int) Math.round(answer.probability() * SCORES);
        positive[score] += yes;
        negative[score] += no;
        if (answer.positive()) {
            truePositives += yes;
            falsePositives += no;
        } else {
            falseNegatives += yes;
            trueNegatives += no;
        }
    }

    public Estimate estimate() {
        return new Estimate(truePositives, falsePositives, falseNegatives, trueNegatives, rocAuc(), variance);
    }

    public long labelled() {
        return labelled;
    }

    /**
     * Labels against their probabilities, in standard deviations: far from 0 the probabilities are not calibrated, and
     * the estimate is not to be believed. 0 before any label.
     */
    public double surprise() {
        return surpriseVariance > 0 ? surprise / Math.sqrt(surpriseVariance) : 0;
    }

    /** With scores in thousandths; ties count half. NaN while one class is not expected. */
    private double rocAuc() {
        double pairs = 0;
        double below = 0;
        double positives = 0;
        for (int i = 0; i <= SCORES; i++) {
            pairs += positive[i] * (below + negative[i] / 2);
            below += negative[i];
            positives += positive[i];
        }
        return pairs / (positives * below);
    }
}
