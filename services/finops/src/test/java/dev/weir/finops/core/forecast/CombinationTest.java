package dev.weir.finops.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final int HORIZON = 24;

    private final Combination combination = new Combination(List.of(24, 168), 0.95);

    @Test
    void intervalsHoldTheShareOfTheFutureThatTheyPromise() {
        List<ForecastScore> scores = new ArrayList<>();
        List<double[]> series = noisy(40, 500 + HORIZON);
        List<Combination.Answer> answers = combination.forecast(
                series.stream().map(each -> Arrays.copyOf(each, 500)).toList(), HORIZON);
        for (int index = 0; index < series.size(); index++) {
            double[] truth = Arrays.copyOfRange(series.get(index), 500, 500 + HORIZON);
            scores.add(ForecastScore.of(
                    Arrays.copyOf(series.get(index), 500),
                    truth,
                    answers.get(index).outlook(),
                    24));
        }

        ForecastScore score = ForecastScore.mean(scores);

        assertThat(score.coverage()).isCloseTo(0.95, within(0.03));
        assertThat(score.mase()).isLessThan(0.8);
    }

    @Test
    void theSameHistoriesAlwaysGiveTheSameForecast() {
        List<double[]> series = noisy(3, 300);

        assertThat(combination.forecast(series, HORIZON).getFirst().outlook().expected())
                .containsExactly(combination
                        .forecast(series, HORIZON)
                        .getFirst()
                        .outlook()
                        .expected());
    }

    @Test
    void aScopeThatJustBeganIsForecastByWhatIsKnown() {
        Outlook outlook = combination
                .forecast(List.of(new double[] {4}, new double[] {4, 4, 4, 4, 4}), HORIZON)
                .getFirst()
                .outlook();

        assertThat(outlook.expected()).hasSize(HORIZON).containsOnly(4);
        assertThat(outlook.lower()[0]).isLessThan(4);
        assertThat(outlook.upper()[0]).isGreaterThan(4);
    }

    @Test
    void whatNeverCostAnythingWillNot() {
        Outlook outlook = combination
                .forecast(List.of(new double[400]), HORIZON)
                .getFirst()
                .outlook();

        assertThat(outlook.expected()).containsOnly(0);
        assertThat(outlook.lower()).containsOnly(0);
    }

    @Test
    void seriesWithoutASeasonAreForecastToo() {
        Outlook outlook = new Combination(List.of(1), 0.9)
                .forecast(List.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}), 2)
                .getFirst()
                .outlook();

        assertThat(outlook.expected()[0]).isBetween(14.0, 16.0);
    }

    @Test
    void anIntervalThatHoldsEverythingIsRefused() {
        assertThatThrownBy(() -> new Combination(List.of(24), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<double[]> noisy(int count, int hours) {
        Random random = new Random(7);
        List<double[]> series = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            double[] values = new double[hours];
            for (int hour = 0; hour < hours; hour++) {
                values[hour] = 100
                        + 30 * Math.sin(hour * Math.PI / 12)
                        + 10 * Math.cos(hour * Math.PI / 84)
                        + 5 * random.nextGaussian();
            }
            series.add(values);
        }
        return series;
    }
}
