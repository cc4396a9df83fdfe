package dev.weir.drift.settings;

import static dev.weir.drift.settings.Settings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtectionSettingsTest {

    @Test
    void protectionHasTheseDefaults() {
        ProtectionSettings settings = read(ProtectionSettings.class, Map.of());

        assertThat(settings.calm()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.trusted()).isEmpty();
        assertThat(settings.clients()).isEqualTo(1000);
        assertThat(settings.epoch()).isEqualTo(512);
        assertThat(settings.rareArrivals()).isEqualTo(0.2);
        assertThat(settings.extraction().minimum()).isEqualTo(100);
        assertThat(settings.extraction().normality()).isEqualTo(0.9);
        assertThat(settings.extraction().spread()).isEqualTo(1.6);
        assertThat(settings.extraction().unique()).isEqualTo(0.8);
        assertThat(settings.copies().among()).isEqualTo(100);
        assertThat(settings.copies().minimum()).isEqualTo(40);
        assertThat(settings.copies().near()).isEqualTo(0.2);
        assertThat(settings.copies().changed()).isEqualTo(0.1);
        assertThat(settings.copies().run()).isEqualTo(5);
        assertThat(settings.copies().probes()).isEqualTo(6);
        assertThat(settings.copies().rises()).isEqualTo(15);
        assertThat(settings.burst().tolerated()).isEqualTo(50.0);
        assertThat(settings.burst().ratio()).isEqualTo(5.0);
        assertThat(settings.burst().threshold()).isEqualTo(20.0);
        assertThat(settings.burst().slower()).isEqualTo(2.0);
        assertThat(settings.burst().shed()).isEqualTo(0.05);
        assertThat(settings.burst().dear()).isEqualTo(5.0);
        assertThat(settings.refusals().usual()).isEqualTo(0.05);
        assertThat(settings.refusals().frequent()).isEqualTo(0.5);
        assertThat(settings.refusals().threshold()).isEqualTo(23.0);
        assertThat(settings.outliers().usual()).isEqualTo(0.01);
        assertThat(settings.outliers().frequent()).isEqualTo(0.3);
        assertThat(settings.outliers().threshold()).isEqualTo(30.0);
        assertThat(settings.outliers().further()).isEqualTo(4.0);
        assertThat(settings.labels().window()).isEqualTo(100);
        assertThat(settings.labels().minimum()).isEqualTo(200);
        assertThat(settings.labels().distance()).isEqualTo(0.25);
        assertThat(settings.labels().cluster()).isEqualTo(0.2);
        assertThat(settings.labels().faster()).isEqualTo(3.0);
        assertThat(settings.labels().trusted()).isEmpty();
    }

    @Test
    void protectionReadsTheseKeys() {
        ProtectionSettings settings = read(
                ProtectionSettings.class,
                Map.ofEntries(
                        Map.entry("weir.drift.protection.calm", "2h"),
                        Map.entry("weir.drift.protection.trusted", "night-batch,load-test"),
                        Map.entry("weir.drift.protection.clients", "10"),
                        Map.entry("weir.drift.protection.epoch", "300"),
                        Map.entry("weir.drift.protection.rare-arrivals", "0.5"),
                        Map.entry("weir.drift.protection.extraction.minimum", "50"),
                        Map.entry("weir.drift.protection.extraction.normality", "0.8"),
                        Map.entry("weir.drift.protection.extraction.spread", "2.5"),
                        Map.entry("weir.drift.protection.extraction.unique", "0.7"),
                        Map.entry("weir.drift.protection.copies.among", "200"),
                        Map.entry("weir.drift.protection.copies.minimum", "30"),
                        Map.entry("weir.drift.protection.copies.near", "0.3"),
                        Map.entry("weir.drift.protection.copies.changed", "0.15"),
                        Map.entry("weir.drift.protection.copies.run", "4"),
                        Map.entry("weir.drift.protection.copies.probes", "7"),
                        Map.entry("weir.drift.protection.copies.rises", "12"),
                        Map.entry("weir.drift.protection.burst.tolerated", "75.5"),
                        Map.entry("weir.drift.protection.burst.ratio", "6.5"),
                        Map.entry("weir.drift.protection.burst.threshold", "22.5"),
                        Map.entry("weir.drift.protection.burst.slower", "3.5"),
                        Map.entry("weir.drift.protection.burst.shed", "0.1"),
                        Map.entry("weir.drift.protection.burst.dear", "8.5"),
                        Map.entry("weir.drift.protection.refusals.usual", "0.01"),
                        Map.entry("weir.drift.protection.refusals.frequent", "0.6"),
                        Map.entry("weir.drift.protection.refusals.threshold", "9.5"),
                        Map.entry("weir.drift.protection.outliers.usual", "0.02"),
                        Map.entry("weir.drift.protection.outliers.frequent", "0.4"),
                        Map.entry("weir.drift.protection.outliers.threshold", "12.5"),
                        Map.entry("weir.drift.protection.outliers.further", "5.5"),
                        Map.entry("weir.drift.protection.labels.window", "60"),
                        Map.entry("weir.drift.protection.labels.minimum", "90"),
                        Map.entry("weir.drift.protection.labels.distance", "0.35"),
                        Map.entry("weir.drift.protection.labels.cluster", "0.3"),
                        Map.entry("weir.drift.protection.labels.faster", "4.5"),
                        Map.entry("weir.drift.protection.labels.trusted", "complaints,night-audit")));

        assertThat(settings.calm()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.trusted().orElseThrow()).containsExactlyInAnyOrder("night-batch", "load-test");
        assertThat(settings.clients()).isEqualTo(10);
        assertThat(settings.epoch()).isEqualTo(300);
        assertThat(settings.rareArrivals()).isEqualTo(0.5);
        assertThat(settings.extraction().minimum()).isEqualTo(50);
        assertThat(settings.extraction().normality()).isEqualTo(0.8);
        assertThat(settings.extraction().spread()).isEqualTo(2.5);
        assertThat(settings.extraction().unique()).isEqualTo(0.7);
        assertThat(settings.copies().among()).isEqualTo(200);
        assertThat(settings.copies().minimum()).isEqualTo(30);
        assertThat(settings.copies().near()).isEqualTo(0.3);
        assertThat(settings.copies().changed()).isEqualTo(0.15);
        assertThat(settings.copies().run()).isEqualTo(4);
        assertThat(settings.copies().probes()).isEqualTo(7);
        assertThat(settings.copies().rises()).isEqualTo(12);
        assertThat(settings.burst().tolerated()).isEqualTo(75.5);
        assertThat(settings.burst().ratio()).isEqualTo(6.5);
        assertThat(settings.burst().threshold()).isEqualTo(22.5);
        assertThat(settings.burst().slower()).isEqualTo(3.5);
        assertThat(settings.burst().shed()).isEqualTo(0.1);
        assertThat(settings.burst().dear()).isEqualTo(8.5);
        assertThat(settings.refusals().usual()).isEqualTo(0.01);
        assertThat(settings.refusals().frequent()).isEqualTo(0.6);
        assertThat(settings.refusals().threshold()).isEqualTo(9.5);
        assertThat(settings.outliers().usual()).isEqualTo(0.02);
        assertThat(settings.outliers().frequent()).isEqualTo(0.4);
        assertThat(settings.outliers().threshold()).isEqualTo(12.5);
        assertThat(settings.outliers().further()).isEqualTo(5.5);
        assertThat(settings.labels().window()).isEqualTo(60);
        assertThat(settings.labels().minimum()).isEqualTo(90);
        assertThat(settings.labels().distance()).isEqualTo(0.35);
        assertThat(settings.labels().cluster()).isEqualTo(0.3);
        assertThat(settings.labels().faster()).isEqualTo(4.5);
        assertThat(settings.labels().trusted().orElseThrow()).containsExactlyInAnyOrder("complaints", "night-audit");
    }
}
