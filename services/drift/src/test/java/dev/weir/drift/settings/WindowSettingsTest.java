package dev.weir.drift.settings;

import static dev.weir.drift.settings.Settings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowSettingsTest {

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
        assertThat(settings.waitingPanes()).isEqualTo(48);
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
                        Map.entry("weir.drift.window.waiting-panes", "400"),
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
        assertThat(settings.waitingPanes()).isEqualTo(400);
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
}
