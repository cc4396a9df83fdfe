package dev.weir.drift.settings;

import static dev.weir.drift.settings.Settings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftSettingsTest {

    @Test
    void featuresHaveTheseDefaults() {
        FeatureDriftSettings settings = read(FeatureDriftSettings.class, Map.of());

        assertThat(settings.level()).isEqualTo(0.01);
        assertThat(settings.correction()).isEqualTo(FeatureDriftSettings.Correction.BENJAMINI_HOCHBERG);
        assertThat(settings.minimumAnswered()).isEqualTo(0.5);
        assertThat(settings.minimumSample()).isEqualTo(100);
        assertThat(settings.requiredWindows()).isEqualTo(2);
        assertThat(settings.amongWindows()).isEqualTo(2);
        assertThat(settings.calmWindows()).isEqualTo(2);
        assertThat(settings.retrainAtPsi()).isEqualTo(0.25);
    }

    @Test
    void featuresReadTheseKeys() {
        FeatureDriftSettings settings = read(
                FeatureDriftSettings.class,
                Map.of(
                        "weir.drift.features.level", "0.05",
                        "weir.drift.features.correction", "holm",
                        "weir.drift.features.minimum-answered", "0.9",
                        "weir.drift.features.minimum-sample", "30",
                        "weir.drift.features.required-windows", "3",
                        "weir.drift.features.among-windows", "5",
                        "weir.drift.features.calm-windows", "4",
                        "weir.drift.features.retrain-at-psi", "0.5"));

        assertThat(settings.level()).isEqualTo(0.05);
        assertThat(settings.correction()).isEqualTo(FeatureDriftSettings.Correction.HOLM);
        assertThat(settings.minimumAnswered()).isEqualTo(0.9);
        assertThat(settings.minimumSample()).isEqualTo(30);
        assertThat(settings.requiredWindows()).isEqualTo(3);
        assertThat(settings.amongWindows()).isEqualTo(5);
        assertThat(settings.calmWindows()).isEqualTo(4);
        assertThat(settings.retrainAtPsi()).isEqualTo(0.5);
    }

    @Test
    void errorsHaveTheseDefaults() {
        ErrorDriftSettings settings = read(ErrorDriftSettings.class, Map.of());

        assertThat(settings.budget()).isEqualTo(1e6);
        assertThat(settings.clock()).isEqualTo(2);
        assertThat(settings.bucketsPerSize()).isEqualTo(8);
        assertThat(settings.minimumBefore()).isEqualTo(100);
        assertThat(settings.minimumAfter()).isEqualTo(4);
    }

    @Test
    void errorsReadTheseKeys() {
        ErrorDriftSettings settings = read(
                ErrorDriftSettings.class,
                Map.of(
                        "weir.drift.errors.budget", "50000",
                        "weir.drift.errors.clock", "1",
                        "weir.drift.errors.buckets-per-size", "2",
                        "weir.drift.errors.minimum-before", "3",
                        "weir.drift.errors.minimum-after", "6"));

        assertThat(settings.budget()).isEqualTo(50000);
        assertThat(settings.clock()).isEqualTo(1);
        assertThat(settings.bucketsPerSize()).isEqualTo(2);
        assertThat(settings.minimumBefore()).isEqualTo(3);
        assertThat(settings.minimumAfter()).isEqualTo(6);
    }

    @Test
    void labelsAreAwaitedForAWeekUnlessTheKeySaysOtherwise() {
        assertThat(read(LabelSettings.class, Map.of()).patience()).isEqualTo(Duration.ofDays(7));
        assertThat(read(LabelSettings.class, Map.of("weir.drift.labels.patience", "12h"))
                        .patience())
                .isEqualTo(Duration.ofHours(12));
    }
}
