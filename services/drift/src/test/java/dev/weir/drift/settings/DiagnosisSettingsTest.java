package dev.weir.drift.settings;

import static dev.weir.drift.settings.Settings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisSettingsTest {

    @Test
    void seasonsHaveTheseDefaultsAndKeys() {
        SeasonalSettings settings = read(SeasonalSettings.class, Map.of());
        SeasonalSettings set = read(
                SeasonalSettings.class,
                Map.of(
                        "weir.drift.seasons.regimes", "0",
                        "weir.drift.seasons.stay", "5",
                        "weir.drift.seasons.tolerance", "0.1"));

        assertThat(settings.regimes()).isEqualTo(8);
        assertThat(settings.stay()).isEqualTo(2);
        assertThat(settings.tolerance()).isEqualTo(0.05);
        assertThat(set.regimes()).isZero();
        assertThat(set.stay()).isEqualTo(5);
        assertThat(set.tolerance()).isEqualTo(0.1);
    }

    @Test
    void diagnosesHaveTheseDefaultsAndKeys() {
        DiagnosisThresholds settings = read(DiagnosisThresholds.class, Map.of());
        DiagnosisThresholds set = read(
                DiagnosisThresholds.class,
                Map.of(
                        "weir.drift.diagnosis.missing", "0.01",
                        "weir.drift.diagnosis.violations", "0.02",
                        "weir.drift.diagnosis.explained", "0.6",
                        "weir.drift.diagnosis.clients", "0.4",
                        "weir.drift.diagnosis.clients-excess", "0.25",
                        "weir.drift.diagnosis.attacker", "0.1",
                        "weir.drift.diagnosis.loss", "0.03",
                        "weir.drift.diagnosis.labels", "200"));

        assertThat(settings.missing()).isEqualTo(0.05);
        assertThat(settings.violations()).isEqualTo(0.05);
        assertThat(settings.explained()).isEqualTo(0.5);
        assertThat(settings.clients()).isEqualTo(0.3);
        assertThat(settings.clientsExcess()).isEqualTo(0.15);
        assertThat(settings.attacker()).isEqualTo(0.05);
        assertThat(settings.loss()).isEqualTo(0.02);
        assertThat(settings.labels()).isEqualTo(30);
        assertThat(set.missing()).isEqualTo(0.01);
        assertThat(set.violations()).isEqualTo(0.02);
        assertThat(set.explained()).isEqualTo(0.6);
        assertThat(set.clients()).isEqualTo(0.4);
        assertThat(set.clientsExcess()).isEqualTo(0.25);
        assertThat(set.attacker()).isEqualTo(0.1);
        assertThat(set.loss()).isEqualTo(0.03);
        assertThat(set.labels()).isEqualTo(200);
    }
}
