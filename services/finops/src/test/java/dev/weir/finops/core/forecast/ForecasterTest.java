package dev.weir.finops.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    private static final int HORIZON = 24;
    private static final Forecaster PLAIN = new Smoothing(Smoothing.Form.PLAIN, 1);

    @Test
    void whatRepeatsItselfGoesOnWithEveryMethodThatKnowsItsPeriod() {
        double[] known = days(20);
        Map<String, Forecaster> members = Members.learnt(List.of(known), List.of(24, 168));

        members.forEach((name, member) ->
                assertThat(member.forecast(known, HORIZON)).as(name).containsExactly(day(), Offset.offset(2.0)));
    }

    @Test
    void aDampedTrendGoesOnMoreAndMoreSlowly() {
        double[] next = PLAIN.forecast(
                IntStream.range(0, 60).mapToDouble(step -> 100 + 2 * step).toArray(), 10);

        assertThat(next[0]).isCloseTo(220, within(1.0));
        assertThat(next[9] - next[8]).isPositive().isLessThan(next[1] - next[0]);
    }

    @Test
    void thetaGoesOnWithHalfTheSlope() {
        double[] next = new Theta(1, false)
                .forecast(
                        IntStream.range(0, 200)
                                .mapToDouble(step -> 100 + 2 * step)
                                .toArray(),
                        11);

        assertThat((next[10] - next[0]) / 10).isCloseTo(1, within(0.1));
    }

    @Test
    void naiveTwoRepeatsTheLastValueWhereNoSeasonIsSignificant() {
        double[] flat = {5, 6, 5, 5, 6, 6, 5, 6, 5, 5, 5, 6, 7};

        assertThat(new NaiveTwo(4).forecast(flat, 3)).containsExactly(7, 7, 7);
    }

    @Test
    void naiveTwoPutsTheSeasonBack() {
        double[] next = new NaiveTwo(24).forecast(days(10), HORIZON);

        assertThat(next).containsExactly(day(), Offset.offset(1e-6));
    }

    @Test
    void loessFollowsALineExactly() {
        double[] line =
                IntStream.range(0, 50).mapToDouble(step -> 3 - 0.5 * step).toArray();

        assertThat(new Loess(31).smooth(line)).containsExactly(line, Offset.offset(1e-9));
    }

    @Test
    void aSeriesWithoutASeasonHasNone() {
        double[] line =
                IntStream.range(0, 96).mapToDouble(step -> 3 + 0.5 * step).toArray();

        assertThat(new SeasonalTrend(24, 11).season(line)).containsExactly(new double[96], Offset.offset(1e-6));
    }

    @Test
    void ridgeRegressionWithHardlyAnyPenaltyIsLeastSquares() {
        Moments moments = Moments.none(2);
        for (int step = 0; step < 10; step++) {
            moments.add(new double[] {step, 1}, 3.0 * step - 4, 0.1);
        }

        double[] weights = moments.weights(new double[2], 1e-9);

        assertThat(weights).containsExactly(new double[] {3, -4}, Offset.offset(1e-4));
    }

    @Test
    void withAllPenaltyTheWeightsStayWhatTheyWere() {
        Moments moments = Moments.none(1);
        moments.add(new double[] {1}, 5, 1);

        assertThat(moments.weights(new double[] {2}, 1e9)).containsExactly(new double[] {2}, Offset.offset(1e-6));
    }

    @Test
    void logarithmsOfZeroAreUnderstood() {
        double[] idle = IntStream.range(0, 48)
                .mapToDouble(step -> step % 2 == 0 ? 0 : 10)
                .toArray();

        assertThat(new Logarithmic(new SeasonalNaive(2)).forecast(idle, 4))
                .containsExactly(new double[] {0, 10, 0, 10}, Offset.offset(1e-9));
    }

    private static double[] day() {
        return Arrays.copyOf(days(1), HORIZON);
    }

    /** Hours of days that are alike, between 60 and 140. */
    private static double[] days(int days) {
        return IntStream.range(0, days * 24)
                .mapToDouble(hour -> 100 + 30 * Math.sin(hour * Math.PI / 12) + (hour % 24 == 9 ? 10 : 0))
                .toArray();
    }
}
