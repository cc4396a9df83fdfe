package dev.weir.drift.messaging;

import dev.weir.drift.messaging.door.DoorTopology;
import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.fact.MeasuringTerms;
import dev.weir.drift.messaging.gather.GatherSettings;
import dev.weir.drift.messaging.gather.Gatherer;
import dev.weir.drift.messaging.gather.TrafficMetrics;
import dev.weir.drift.messaging.protection.ProtectionMetrics;
import dev.weir.drift.messaging.protection.ProtectionTopology;
import dev.weir.drift.messaging.report.ServingTopology;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.watch.WatchSettings;
import dev.weir.drift.settings.ErrorDriftSettings;
import dev.weir.drift.settings.LabelSettings;
import dev.weir.drift.settings.WindowSettings;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.MeshConfig;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** Puts the topology together. */
@ApplicationScoped
class TopologyProducer {

    @Produces
    @Singleton
    StreamEvents streamEvents(MeshConfig config, EventCodec codec, Patience patience) {
        return new StreamEvents(config.service(), codec, patience);
    }

    @Produces
    @Singleton
    DriftEvents driftEvents(EventFactory events, MeasuringTerms terms, ErrorDriftSettings errors, Clock clock) {
        return new DriftEvents(events, terms, errors.budget(), clock);
    }

    @Produces
    @Singleton
    DriftTopology driftTopology(
            StreamEvents mesh,
            GatherSettings gathering,
            WatchSettings watching,
            DriftEvents events,
            ProtectionTopology.Settings protection,
            AnomalyEvents anomalies,
            MeterRegistry metrics) {
        return new DriftTopology(
                mesh,
                new Gatherer.Tasks(gathering, new TrafficMetrics(metrics)),
                watching,
                events,
                new DriftMetrics(metrics),
                new ProtectionTopology(protection, anomalies, new ProtectionMetrics(metrics)));
    }

    @Produces
    @Singleton
    AnomalyEvents anomalyEvents(EventFactory events, Clock clock) {
        return new AnomalyEvents(events, clock);
    }

    @Produces
    @Singleton
    Topology topology(
            StreamEvents mesh, DriftTopology drift, DoorTopology doors, LabelSettings labels, WindowSettings windows) {
        StreamsBuilder builder = new StreamsBuilder();
        drift.addTo(
                builder,
                new DriftStores(BuiltInDslStoreSuppliers.ROCKS_DB, labels.patience()),
                windows.modelPartitions(),
                windows.trafficPartitions());
        drift.hear(doors.addTo(builder, mesh), windows.modelPartitions());
        doors.hear(new ServingTopology(mesh).addTo(builder, windows.modelPartitions()), windows.trafficPartitions());
        return builder.build();
    }
}
