package dev.weir.scanner.messaging.index;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.MeshConfig;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import dev.weir.mesh.streams.StreamRecovery;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.ImportReview;
import dev.weir.scanner.core.vex.SuppressionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/** Puts the index together. */
@ApplicationScoped
class IndexBeans {

    @Produces
    @Singleton
    AdvisoryShelf shelf() {
        return new AdvisoryShelf();
    }

    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler recovery() {
        return new StreamRecovery();
    }

    @Produces
    @Singleton
    Topology topology(
            MeshConfig mesh,
            RescanConfig config,
            ArtifactStore store,
            EventCodec codec,
            EventFactory events,
            Patience patience,
            AdvisoryShelf shelf,
            GlobalRules rules,
            SuppressionSource suppressions,
            Clock clock) {
        return new RescanTopology(
                        new StreamEvents(mesh.service(), codec, patience),
                        new AdvisoryReading(store, patience),
                        shelf,
                        new RescanEvents(events, codec, patience, suppressions, clock),
                        new RulesReview(new ImportReview(rules), codec, patience))
                .build(config.partitions());
    }
}
