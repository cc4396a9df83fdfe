package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Detectors without published positions: they find the change soon, and keep what their papers promise. */
class OtherDetectorsTest {

    @Test
    void anAbruptChangeIsFoundSoon() {
        for (Detector detector : List.of(
                new Fhddm(Fhddm.Settings.CUSTOMARY),
                new Rddm(Rddm.Settings.CUSTOMARY),
                new Stepd(Stepd.Settings.CUSTOMARY),
                new Ecdd(Ecdd.Settings.CUSTOMARY),
                new Kswin(Kswin.Settings.CUSTOMARY))) {
            assertThat(Streams.changes(detector, Streams.ABRUPT))
                    .as(detector.getClass().getSimpleName())
                    .anyMatch(position -> position >= 1000 && position < 1060);
        }
    }

    @Test
    void stepdSaysNothingWhileAllAnswersAreRightOrAllAreWrong() {
        assertThat(Streams.changes(new Stepd(Stepd.Settings.CUSTOMARY), new double[6_000]))
                .isEmpty();
        assertThat(Streams.changes(new Stepd(Stepd.Settings.CUSTOMARY), Streams.errors(5, 6_000, 1)))
                .isEmpty();
    }

    @Test
    void stepdSaysNothingOfRatesThatLieNearerThanTheCorrection() {
        double[] oneError = new double[6_000];
        oneError[100] = 1;
        Detector detector = new Stepd(Stepd.Settings.CUSTOMARY);

        for (int i = 0; i < oneError.length; i++) {
            Reading reading = detector.add(oneError[i]);
            if (i >= 131) {
                assertThat(reading).isEqualTo(Reading.STEADY);
            }
        }
    }

    /** 60 right answers, then 10 wrong of 30: (1/3 - 1/40) / sqrt(1/9 * 8/9 / 20), at a significance of 0.00001. */
    @Test
    void stepdComparesWithTheCorrectedDifference() {
        Detector strict = new Stepd(new Stepd.Settings(30, 1e-5, 1.2e-5));
        Detector lax = new Stepd(new Stepd.Settings(30, 1.2e-5, 0.05));
        Reading ofStrict = Reading.STEADY;
        Reading ofLax = Reading.STEADY;

        for (int i = 0; i < 90; i++) {
            ofStrict = strict.add(i < 80 ? 0 : 1);
            ofLax = lax.add(i < 80 ? 0 : 1);
        }

        assertThat(ofStrict).isNotEqualTo(Reading.ROSE);
        assertThat(ofLax).isEqualTo(Reading.ROSE);
    }

    @Test
    void ecddFiresFalselyAboutEvery400Values() {
        int found = Streams.changes(new Ecdd(Ecdd.Settings.CUSTOMARY), Streams.errors(3, 200_000, 0.1))
                .size();

        assertThat(found).isBetween(200_000 / 600, 200_000 / 250);
    }

    @Test
    void fhddmIsQuietWhileRatesHold() {
        assertThat(Streams.changes(new Fhddm(Fhddm.Settings.CUSTOMARY), Streams.errors(4, 20_000, 0.1)))
                .isEmpty();
    }

    @Test
    void rddmTakesALastingWarningForAChange() {
        Rddm.Settings impatient = new Rddm.Settings(129, 0.5, 50, 40_000, 7_000, 100);

        assertThat(Streams.changes(new Rddm(impatient), Streams.SMALL)).anyMatch(position -> position > 2000);
    }

    @Test
    void kswinSaysTheSameOfTheSameStream() {
        List<Integer> once = Streams.changes(new Kswin(Kswin.Settings.CUSTOMARY), Streams.SMALL);

        assertThat(Streams.changes(new Kswin(Kswin.Settings.CUSTOMARY), Streams.SMALL))
                .isEqualTo(once);
    }

    @Test
    void kswinSeesAChangeOfSpreadThatLeavesTheMean() {
        double[] widens = new double[600];
        for (int i = 0; i < widens.length; i++) {
            widens[i] = (i % 7 - 3) * (i < 300 ? 1.0 : 10.0);
        }

        assertThat(Streams.changes(new Kswin(Kswin.Settings.CUSTOMARY), widens))
                .isNotEmpty()
                .allMatch(position -> position >= 300);
    }
}
