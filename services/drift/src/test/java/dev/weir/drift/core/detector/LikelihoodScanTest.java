package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LikelihoodScanTest {

    @Test
    void findsChangesNoLaterThanAdwin() {
        assertThat(Streams.changes(scan(1e6), Streams.ABRUPT))
                .singleElement()
                .satisfies(position -> assertThat(position).isBetween(1000, 1044));
        assertThat(Streams.changes(scan(1e6), Streams.SMALL))
                .singleElement()
                .satisfies(position -> assertThat(position).isBetween(2000, 2079));
        assertThat(Streams.changes(scan(1e6), Streams.GRADUAL).getFirst()).isBetween(2500, 3100);
    }

    /** No more than 40 rises may be expected of 4,000,000 values at a budget of 100,000; 60 is three deviations away. */
    @Test
    void keepsItsBudgetOfFalseAlarms() {
        for (double rate : new double[] {0.02, 0.1, 0.4}) {
            SplittableRandom random = new SplittableRandom(11);
            int rises = 0;
            for (int stream = 0; stream < 20; stream++) {
                LikelihoodScan scan = scan(100_000);
                for (int i = 0; i < 200_000; i++) {
                    rises += scan.add(random.nextDouble() < rate ? 1 : 0) == Reading.ROSE ? 1 : 0;
                }
            }
            assertThat(rises).as("rate %s", rate).isBetween(8, 60);
        }
    }

    @Test
    void tellsARiseFromAFall() {
        LikelihoodScan scan = scan(1e6);
        Reading reading = Reading.STEADY;
        for (int i = 0; i < 4000 && !reading.isChange(); i++) {
            reading = scan.add(i < 2000 ? i % 2 : i % 20 == 0 ? 1 : 0);
        }

        assertThat(reading).isEqualTo(Reading.FELL);
    }

    @Test
    void theOnsetHoldsTheTrueChangeMostOfTheTime() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LikelihoodScan scan = scan(1e6);
            int i = 0;
            while (scan.add(random.nextDouble() < (i < 2000 ? 0.1 : 0.25) ? 1 : 0) != Reading.ROSE) {
                i++;
            }
            Split split = scan.lastSplit().orElseThrow();
            long since = i - 2000 + 1;
            held += split.newest() <= since && since <= split.oldest() ? 1 : 0;
        }

        assertThat(held).isGreaterThanOrEqualTo(180);
    }

    @Test
    void refusesABudgetThatCannotBeKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> scan(10));
    }

    private static LikelihoodScan scan(double budget) {
        return new LikelihoodScan(new LikelihoodScan.Settings(budget, 2, 8, 100, 4));
    }
}
