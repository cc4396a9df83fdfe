package dev.weir.drift.messaging;

import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.gather.Gatherer;
import dev.weir.drift.messaging.gather.TrafficMetrics;
import dev.weir.drift.messaging.protection.ProtectionMetrics;
import dev.weir.drift.messaging.protection.ProtectionSettingsProducer;
import dev.weir.drift.messaging.protection.ProtectionTopology;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.watch.DiagnosisProducer;
import dev.weir.drift.messaging.watch.WatchSettings;
import dev.weir.drift.messaging.watch.WatchSettingsProducer;
import dev.weir.drift.settings.DiagnosisThresholds;
import dev.weir.drift.settings.EmbeddingSettings;
import dev.weir.drift.settings.ErrorDriftSettings;
import dev.weir.drift.settings.FeatureDriftSettings;
import dev.weir.drift.settings.LabelSettings;
import dev.weir.drift.settings.PerformanceSettings;
import dev.weir.drift.settings.ProtectionSettings;
import dev.weir.drift.settings.ReferenceSettings;
import dev.weir.drift.settings.SeasonalSettings;
import dev.weir.drift.settings.SegmentSettings;
import dev.weir.drift.settings.WindowSettings;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** The stream as the service runs it, without the service around it. */
public final class DriftStream {

    private static final int PRIORITY = 200;

    private DriftStream() {}

    /**
     * The topology with its state on disk.
     *
     * @param settings of operators, where they are not the defaults
     */
    public static Topology topology(
            EventCodec codec, Patience patience, MeterRegistry metrics, Map<String, String> settings) {
        SmallRyeConfig config = config(settings);
        WindowSettings windows = config.getConfigMapping(WindowSettings.class);
        LabelSettings labels = config.getConfigMapping(LabelSettings.class);
        FeatureDriftSettings features = config.getConfigMapping(FeatureDriftSettings.class);
        SegmentSettings segments = config.getConfigMapping(SegmentSettings.class);
        ErrorDriftSettings errors = config.getConfigMapping(ErrorDriftSettings.class);
        WatchSettingsProducer producer = new WatchSettingsProducer();
        var cutter = producer.paneCutter(windows);
        var counter = producer.rowCounter(segments, config.getConfigMapping(PerformanceSettings.class));
        WatchSettings watching = producer.watchSettings(
                cutter,
                counter,
                windows,
                features,
                segments,
                config.getConfigMapping(ReferenceSettings.class),
                config.getConfigMapping(EmbeddingSettings.class),
                errors,
                labels,
                new DiagnosisProducer()
                        .diagnosisRule(
                                config.getConfigMapping(DiagnosisThresholds.class),
                                config.getConfigMapping(SeasonalSettings.class),
                                features));
        Clock clock = Clock.systemUTC();
        return new DriftTopology(
                        new StreamEvents("drift", codec, patience),
                        new Gatherer.Tasks(
                                producer.gatherSettings(cutter, counter, windows, labels), new TrafficMetrics(metrics)),
                        watching,
                        new DriftEvents(
                                new EventFactory("/weir/drift", clock),
                                producer.measuringTerms(cutter, features),
                                errors.budget(),
                                clock),
                        new DriftMetrics(metrics),
                        new ProtectionTopology(
                                new ProtectionSettingsProducer()
                                        .protection(config.getConfigMapping(ProtectionSettings.class)),
                                new AnomalyEvents(new EventFactory("/weir/drift", clock), clock),
                                new ProtectionMetrics(metrics)))
                .build(
                        new DriftStores(BuiltInDslStoreSuppliers.ROCKS_DB, labels.patience()),
                        windows.modelPartitions(),
                        windows.trafficPartitions());
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(WindowSettings.class)
                .withMapping(LabelSettings.class)
                .withMapping(FeatureDriftSettings.class)
                .withMapping(SegmentSettings.class)
                .withMapping(PerformanceSettings.class)
                .withMapping(ReferenceSettings.class)
                .withMapping(EmbeddingSettings.class)
                .withMapping(ErrorDriftSettings.class)
                .withMapping(ProtectionSettings.class)
                .withMapping(DiagnosisThresholds.class)
                .withMapping(SeasonalSettings.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .build();
    }
}
