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
