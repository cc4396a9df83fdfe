package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final List<Supplier<Detector>> DETECTORS = List.of(
            () -> new Adwin(AdwinSettings.CUSTOMARY),
            () -> new Ddm(Ddm.Settings.CUSTOMARY),
            () -> new Ecdd(Ecdd.Settings.CUSTOMARY),
            () -> new Eddm(Eddm.Settings.CUSTOMARY),
            () -> new Fhddm(Fhddm.Settings.CUSTOMARY),
            () -> new HddmA(HddmSettings.CUSTOMARY),
            () -> new HddmW(new HddmSettings(0.001, 0.005, true), 0.05),
            () -> new Kswin(Kswin.Settings.CUSTOMARY),
            () -> new LikelihoodScan(LikelihoodScan.Settings.CUSTOMARY),
            () -> new LossScan(1e6),
            () -> new PageHinkley(PageHinkley.Settings.CUSTOMARY),
            () -> new Rddm(Rddm.Settings.CUSTOMARY),
            () -> new Stepd(Stepd.Settings.CUSTOMARY));

    @Test
    void whatIsRestoredGoesOnAsTheOriginalWould() {
        for (Supplier<Detector> detector : DETECTORS) {
            Detector whole = detector.get();
            Detector restored = detector.get();
            for (int i = 0; i < Streams.SMALL.length; i++) {
                Reading expected = whole.add(Streams.SMALL[i]);
                assertThat(restored.add(Streams.SMALL[i])).isEqualTo(expected);
                if (i % 37 == 0) {
                    restored = Snapshot.restore(detector.get(), Snapshot.of(restored));
                }
            }
            assertThat(Snapshot.of(restored))
                    .as(whole.getClass().getSimpleName())
                    .isEqualTo(Snapshot.of(whole));
        }
    }

    @Test
    void theDefaultTakesLittleRoomAfterAMillionValues() {
        LikelihoodScan scan = new LikelihoodScan(LikelihoodScan.Settings.CUSTOMARY);
        for (double error : Streams.errors(1, 1_000_000, 0.2)) {
            scan.add(error);
        }

        assertThat(Snapshot.of(scan)).hasSizeLessThan(2048);
    }

    @Test
    void theStateOfAnotherDetectorIsRefused() {
        byte[] state = Snapshot.of(new Ddm(Ddm.Settings.CUSTOMARY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.restore(new Eddm(Eddm.Settings.CUSTOMARY), state));
    }

    @Test
    void anotherLayoutIsRefused() {
        byte[] state = Snapshot.of(new Ddm(Ddm.Settings.CUSTOMARY));
        state[0]++;

        assertThatIllegalArgumentException().isThrownBy(() -> Snapshot.restore(new Ddm(Ddm.Settings.CUSTOMARY), state));
    }
}
