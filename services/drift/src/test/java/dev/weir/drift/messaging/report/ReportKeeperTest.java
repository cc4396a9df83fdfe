package dev.weir.drift.messaging.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.report.Report;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.events.DataWindow;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureStatistic;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportKeeperTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final EventFactory events = new EventFactory("/weir/drift", Clock.fixed(START, ZoneOffset.UTC));
    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DriftStores.REPORTS), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    private final CommitHook hook = CommitHook.named(DriftStores.REPORTS_HOOK).build();

    private ReportKeeper keeper;

    @BeforeEach
    void open() {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.addStateStore(hook);
        keeper = new ReportKeeper(context, new DriftMetrics(new SimpleMeterRegistry()));
    }

    @Test
    void onlyTheLastWindowIsKeptWhole() {
        measured("1", 0, 0, 1);
        measured("1", 1, 0, 1);

        VersionReport version = report().versions().getFirst();
        assertThat(version.windows()).hasSize(2);
        assertThat(version.windows().getFirst().distributions()).isEmpty();
        assertThat(version.windows().getFirst().figures()).hasSize(1);
        assertThat(version.last().distributions()).hasSize(1);
        assertThat(version.last().figures()).hasSize(2);
        assertThat(version.last().distributions().getFirst().bins())
                .containsExactly("up to 0.5", "0.5 to 1200", "above 1200");
    }

    @Test
    void aWindowIsShortenedThatWasWrittenBefore() {
        measured("1", 0, 0, 1);
        hook.flushCache();
        measured("1", 1, 0, 1);

        assertThat(report().versions().getFirst().windows().getFirst().distributions())
                .isEmpty();
    }

    @Test
    void partsOfAWindowAreOneWindow() {
        measured("1", 0, 0, 2);
        measured("1", 0, 1, 2);

        assertThat(report().versions().getFirst().windows())
                .singleElement()
                .satisfies(window -> assertThat(window.distributions()).hasSize(2));
    }

    @Test
    void whatIsKeptIsBounded() {
        for (int i = 0; i < 120; i++) {
            measured("1", i, 0, 1);
            detected("1", i);
        }

        VersionReport version = report().versions().getFirst();
        assertThat(version.windows()).hasSize(ReportKeeper.WINDOWS);
        assertThat(version.last().sequence()).isEqualTo(119);
        assertThat(version.alarms()).hasSize(ReportKeeper.ALARMS);
        assertThat(version.alarms().getLast().id()).isEqualTo("d119");
    }

    @Test
    void theVersionWithTheLatestWindowComesFirst() {
        measured("1", 5, 0, 1);
        measured("2", 9, 0, 1);
        measured("10", 7, 0, 1);

        assertThat(report().versions()).extracting(VersionReport::version).containsExactly("2", "10", "1");
    }

    @Test
    void anotherModelWhoseNameBeginsAlikeIsNotMeant() {
        measured("1", 0, 0, 1);
        hook.flushCache();

        assertThat(StoredReports.read(store, "flight")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        measured("1", 0, 0, 1);
        store.put(ReportEntries.window("flights", "1", 1) + "00000000", new byte[] {1, 2, 3});

        assertThat(report().versions().getFirst().windows()).hasSize(1);
    }

    private Report report() {
        hook.flushCache();
        return StoredReports.read(store, "flights").orElseThrow();
    }

    private void measured(String version, long sequence, int part, int parts) {
        DriftMeasured measured = DriftMeasured.newBuilder()
                .setModel("flights")
                .setVersion(version)
                .setSequence(sequence)
                .setPart(part)
                .setParts(parts)
                .setWindow(window(sequence))
                .setStatistics(List.of(statistic("psi", true), statistic("js", false)))
                .setDistributions(List.of(FeatureDistribution.newBuilder()
                        .setFeature("distance" + part)
                        .setKind(FeatureKind.NUMERIC)
                        .setEdges(List.of(0.5, 1200.0))
                        .setReferenceCounts(List.of(1L, 2L, 3L))
                        .setCurrentCounts(List.of(3L, 2L, 1L))
                        .build()))
                .setMeasuredAt(START)
                .build();
        hear(events.root("drift.measured", "flights", measured));
    }

    private void detected(String version, long sequence) {
        DriftDetected detected = DriftDetected.newBuilder()
                .setModel("flights")
                .setVersion(version)
                .setDriftId("d" + sequence)
                .setKind(DriftKind.DATA)
                .setDetector("psi")
                .setOnsetEarliest(START)
                .setOnsetLatest(START)
                .setWindow(window(sequence))
                .setRecommendation(DriftRecommendation.RETRAIN)
                .setDetectedAt(START)
                .build();
        hear(events.root("drift.detected", "flights", detected));
    }

    private void hear(Event<? extends SpecificRecord> event) {
        keeper.accept(new Record<>(event.key(), event, START.toEpochMilli()));
    }

    private static DataWindow window(long sequence) {
        Instant at = START.plus(Duration.ofHours(sequence));
        return DataWindow.newBuilder()
                .setStart(at)
                .setEnd(at.plus(Duration.ofMinutes(59)))
                .setSampleSize(500)
                .build();
    }

    private static FeatureStatistic statistic(String name, boolean decisive) {
        return FeatureStatistic.newBuilder()
                .setFeature("distance")
                .setStatistic(name)
                .setValue(1)
                .setThreshold(0.5)
                .setPValue(0.001)
                .setDrifted(decisive)
                .setDecisive(decisive)
                .build();
    }
}
