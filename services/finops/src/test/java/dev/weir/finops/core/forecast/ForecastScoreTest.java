package dev.weir.finops.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastScoreTest {

    private static final double[] HISTORY = {1, 3, 2, 4};

    @Test
    void errorsAreMeasuredAsTheCompetitionDoes() {
        ForecastScore score = ForecastScore.of(HISTORY, new double[] {10, 20}, new double[] {12, 20}, 2);

        assertThat(score.smape()).isCloseTo(200 * 2 / 22.0 / 2, within(1e-9));
        assertThat(score.mase()).isCloseTo(1, within(1e-9));
        assertThat(score.msis()).isNaN();
    }

    @Test
    void anIntervalThatMissesPaysFortyTimesByHowMuch() {
        Outlook outlook = new Outlook(new double[] {10, 10}, new double[] {8, 8}, new double[] {12, 12});

        ForecastScore score = ForecastScore.of(HISTORY, new double[] {10, 13}, outlook, 2);

        assertThat(score.msis()).isCloseTo((4 + 4 + 40) / 2.0, within(1e-9));
        assertThat(score.coverage()).isEqualTo(0.5);
    }

    @Test
    void theOverallAverageComparesWithNaiveTwo() {
        ForecastScore naive = new ForecastScore(10, 2, Double.NaN, Double.NaN);

        assertThat(new ForecastScore(5, 2, 1, 1).owa(naive)).isEqualTo(0.75);
    }
}
