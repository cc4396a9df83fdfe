package dev.weir.drift.core.twosample;

import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * The two-sample Kolmogorov-Smirnov test on whole samples, two-sided.
 *
 * @see <a href="https://doi.org/10.18637/jss.v008.i18">G. Marsaglia, W. Tsang, J. Wang, Evaluating Kolmogorov's
 *     distribution, Journal of Statistical Software 8 (2003)</a>
 */
public final class SmirnovTest {

    private SmirnovTest() {}

    /** With the distribution at these sizes, for samples without ties; time grows with the product of the sizes. */
    public static Result exact(double[] before, double[] now) {
        return test(before, now, PValueMethod.EXACT);
    }

    /** With the one-sample distribution at the size n m / (n + m). */
    public static Result asymptotic(double[] before, double[] now) {
        return test(before, now, PValueMethod.ASYMPTOTIC);
    }

    private static Result test(double[] before, double[] now, PValueMethod method) {
        var result = KolmogorovSmirnovTest.withDefaults().with(method).test(before, now);
        return new Result(result.getStatistic(), Math.clamp(result.getPValue(), 0, 1));
    }
}
