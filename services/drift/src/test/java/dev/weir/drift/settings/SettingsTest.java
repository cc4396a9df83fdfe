package dev.weir.drift.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void windowsHaveTheseDefaults() {
        WindowSettings settings = read(WindowSettings.class, Map.of());

        assertThat(settings.kind()).isEqualTo(WindowSettings.Kind.COUNT);
        assertThat(settings.size()).isEqualTo(500);
        assertThat(settings.length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.gap()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.longest()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.pane()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.passOn()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.silence()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.modelPartitions()).isEqualTo(6);
        assertThat(settings.trafficPartitions()).isEqualTo(6);
    }

    @Test
    void windowsReadTheseKeys() {
        WindowSettings settings = read(
                WindowSettings.class,
                Map.ofEntries(
                        Map.entry("weir.drift.window.kind", "sliding"),
                        Map.entry("weir.drift.window.size", "7"),
                        Map.entry("weir.drift.window.length", "10m"),
                        Map.entry("weir.drift.window.step", "2m"),
                        Map.entry("weir.drift.window.gap", "3m"),
                        Map.entry("weir.drift.window.longest", "2h"),
                        Map.entry("weir.drift.window.pane", "5s"),
                        Map.entry("weir.drift.window.grace", "6s"),
                        Map.entry("weir.drift.window.pass-on", "2s"),
                        Map.entry("weir.drift.window.silence", "9s"),
                        Map.entry("weir.drift.window.model-partitions", "2"),
                        Map.entry("weir.drift.window.traffic-partitions", "3")));

        assertThat(settings.kind()).isEqualTo(WindowSettings.Kind.SLIDING);
        assertThat(settings.size()).isEqualTo(7);
        assertThat(settings.length()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.step()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.gap()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.longest()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.pane()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.grace()).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings.passOn()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.silence()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.modelPartitions()).isEqualTo(2);
        assertThat(settings.trafficPartitions()).isEqualTo(3);
    }

    @Test
    void referencesHaveTheseDefaultsAndKeys() {
        ReferenceSettings settings = read(ReferenceSettings.class, Map.of());
        ReferenceSettings set = read(
                ReferenceSettings.class,
                Map.of(
                        "weir.drift.reference.kind", "pinned",
                        "weir.drift.reference.windows", "4",
                        "weir.drift.reference.from", "2026-03-01T00:00:00Z",
                        "weir.drift.reference.until", "2026-03-02T00:00:00Z",
                        "weir.drift.reference.infer-from", "0"));

        assertThat(settings.kind()).isEqualTo(ReferenceSettings.Kind.TRAINING);
        assertThat(settings.windows()).isEqualTo(10);
        assertThat(settings.from()).isEmpty();
        assertThat(settings.until()).isEmpty();
        assertThat(settings.inferFrom()).isEqualTo(1000);
        assertThat(set.kind()).isEqualTo(ReferenceSettings.Kind.PINNED);
        assertThat(set.windows()).isEqualTo(4);
        assertThat(set.from()).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(set.until()).contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(set.inferFrom()).isZero();
    }

    @Test
    void segmentsHaveTheseDefaultsAndKeys() {
        SegmentSettings settings = read(SegmentSettings.class, Map.of());
        SegmentSettings set = read(
                SegmentSettings.class,
                Map.of(
                        "weir.drift.segments.features", "carrier,region",
                        "weir.drift.segments.most", "5",
                        "weir.drift.segments.minimum-sample", "30"));

        assertThat(settings.features()).isEmpty();
        assertThat(settings.most()).isEqualTo(20);
        assertThat(settings.minimumSample()).isEqualTo(100);
        assertThat(set.features()).contains(List.of("carrier", "region"));
        assertThat(set.most()).isEqualTo(5);
        assertThat(set.minimumSample()).isEqualTo(30);
    }

    @Test
    void performanceAndEmbeddingsHaveTheseDefaultsAndKeys() {
        EmbeddingSettings settings = read(EmbeddingSettings.class, Map.of());
        EmbeddingSettings set = read(
                EmbeddingSettings.class,
                Map.of(
                        "weir.drift.embeddings.reference", "300",
                        "weir.drift.embeddings.window", "100",
                        "weir.drift.embeddings.draws", "999"));

        assertThat(settings.reference()).isEqualTo(600);
        assertThat(settings.window()).isEqualTo(200);
        assertThat(settings.draws()).isEqualTo(1999);
        assertThat(set.reference()).isEqualTo(300);
        assertThat(set.window()).isEqualTo(100);
        assertThat(set.draws()).isEqualTo(999);
        assertThat(read(PerformanceSettings.class, Map.of()).positiveLabels()).isEmpty();
        assertThat(read(PerformanceSettings.class, Map.of("weir.drift.performance.positive-labels", "late,1"))
                        .positiveLabels())
                .contains(Set.of("late", "1"));
    }

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

    @Test
    void doorsHaveTheseDefaults() {
        DoorSettings settings = read(DoorSettings.class, Map.of());

        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.topics().cloudEvents()).isEmpty();
        assertThat(settings.topics().seldon()).isEmpty();
        assertThat(settings.topics().mlserver()).isEmpty();
        assertThat(settings.limits().bytes()).isEqualTo(8 << 20);
        assertThat(settings.limits().depth()).isEqualTo(16);
        assertThat(settings.limits().values()).isEqualTo(500_000);
        assertThat(settings.limits().rows()).isEqualTo(10_000);
        assertThat(settings.limits().columns()).isEqualTo(1000);
    }

    @Test
    void doorsReadTheseKeys() {
        DoorSettings settings = read(
                DoorSettings.class,
                Map.of(
                        "weir.drift.doors.patience", "1m",
                        "weir.drift.doors.topics.cloud-events", "a",
                        "weir.drift.doors.topics.seldon", "b",
                        "weir.drift.doors.topics.mlserver", "c",
                        "weir.drift.doors.limits.bytes", "1",
                        "weir.drift.doors.limits.depth", "2",
                        "weir.drift.doors.limits.values", "3",
                        "weir.drift.doors.limits.rows", "4",
                        "weir.drift.doors.limits.columns", "5"));

        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.topics().cloudEvents()).hasValue("a");
        assertThat(settings.topics().seldon()).hasValue("b");
        assertThat(settings.topics().mlserver()).hasValue("c");
        assertThat(settings.limits().bytes()).isEqualTo(1);
        assertThat(settings.limits().depth()).isEqualTo(2);
        assertThat(settings.limits().values()).isEqualTo(3);
        assertThat(settings.limits().rows()).isEqualTo(4);
        assertThat(settings.limits().columns()).isEqualTo(5);
    }

    @Test
    void metricsAreBoundedUnlessTheKeySaysOtherwise() {
        assertThat(read(MetricSettings.class, Map.of()).series()).isEqualTo(100_000);
        assertThat(read(MetricSettings.class, Map.of("weir.drift.metrics.series", "7"))
                        .series())
                .isEqualTo(7);
    }

    @Test
    void schemasAreDeclaredByModel() {
        SchemaSettings.Model flights = read(
                        SchemaSettings.class,
                        Map.of(
                                "weir.drift.schemas.\"flights\".model", "flights-late",
                                "weir.drift.schemas.\"flights\".version", "3",
                                "weir.drift.schemas.\"flights\".features", "distance,carrier",
                                "weir.drift.schemas.\"flights\".prediction", "label",
                                "weir.drift.schemas.\"flights\".score", "probability",
                                "weir.drift.schemas.\"flights\".classes", "punctual,late"))
                .schemas()
                .get("flights");

        assertThat(flights.model()).hasValue("flights-late");
        assertThat(flights.version()).hasValue("3");
        assertThat(flights.features()).hasValue(List.of("distance", "carrier"));
        assertThat(flights.prediction()).hasValue("label");
        assertThat(flights.score()).hasValue("probability");
        assertThat(flights.classes()).hasValue(List.of("punctual", "late"));
        assertThat(read(SchemaSettings.class, Map.of()).schemas()).isEmpty();
    }

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
                        Map.entry("weir.drift.protection.labels.faster", "4.5")));

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
    }

    private static <T> T read(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withDefaultValues(values)
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(mapping);
    }
}
