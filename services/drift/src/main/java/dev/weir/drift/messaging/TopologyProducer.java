package dev.weir.drift.messaging;

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
    DriftTopology driftTopology(
            StreamEvents mesh, WatchSettings settings, EventFactory events, Clock clock, MeterRegistry metrics) {
        return new DriftTopology(
                mesh, settings, new DriftEvents(events, clock), new TrafficMetrics(metrics), new DriftMetrics(metrics));
    }

    @Produces
    @Singleton
    Topology topology(
            StreamEvents mesh, DriftTopology drift, DoorTopology doors, LabelSettings labels, WindowSettings windows) {
        StreamsBuilder builder = new StreamsBuilder();
        drift.addTo(
                builder,
                new DriftStores(BuiltInDslStoreSuppliers.ROCKS_DB, labels.patience()),
                windows.modelPartitions());
        doors.addTo(builder, mesh);
        return builder.build();
    }
}
