package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.anomaly.CostResponder;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.deployer.core.gate.Gatekeeper;
import dev.weir.deployer.core.gate.ProtectionGate;
import dev.weir.deployer.core.rightsizing.Rightsizer;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.MeshConfig;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import dev.weir.mesh.streams.StreamRecovery;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/** Puts the stream together. */
@ApplicationScoped
class StreamBeans {

    @Produces
    @Singleton
    Topology topology(
            MeshConfig mesh,
            MessagingConfig config,
            EventCodec codec,
            Patience patience,
            Gatekeeper gatekeeper,
            ProtectionGate protection,
            BudgetGate budget,
            GateEvents events,
            Rightsizer rightsizer,
            SizingEvents sizes,
            CostResponder responder,
            EventFactory factory,
            DeploymentMetrics metrics) {
        StreamEvents door = new StreamEvents(mesh.service(), codec, patience);
        StreamsBuilder builder = new StreamsBuilder();
        new DeploymentTopology(door, readers(new Environment(config.defaultEnvironment())), protection, budget)
                .addTo(builder, () -> new GateJoin(gatekeeper, budget, events, patience, metrics));
        new SizingTopology(door).addTo(builder, () -> new SizingJoin(rightsizer, sizes, patience, metrics));
        new CostTopology(door).addTo(builder, () -> new CostReaction(responder, factory, patience, metrics));
        return builder.build();
    }

    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler recovery() {
        return new StreamRecovery();
    }

    @Produces
    @Singleton
    GateEvents gateEvents(EventFactory events, Clock clock) {
        return new GateEvents(events, clock);
    }

    @Produces
    @Singleton
    SizingEvents sizingEvents(EventFactory events, Clock clock) {
        return new SizingEvents(events, clock);
    }

    @Produces
    @Singleton
    DeploymentMetrics metrics(MeterRegistry registry) {
        return new DeploymentMetrics(registry);
    }

    /** One reader for each topic that is heard. */
    static List<FactReader<?>> readers(Environment otherwise) {
        return List.of(
                new ModelPublishedReader(otherwise),
                new ScanCompletedReader(),
                new ModelSignedReader(),
                new CostEstimatedReader(),
                new ModelApprovedReader(),
                new ModelRejectedReader());
    }
}
