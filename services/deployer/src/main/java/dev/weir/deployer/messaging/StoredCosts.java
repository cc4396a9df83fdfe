package dev.weir.deployer.messaging;

import dev.weir.deployer.core.anomaly.CostBook;
import dev.weir.deployer.core.anomaly.CostRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** Reads the stream's own store; partitions that another instance has are told there. */
@ApplicationScoped
class StoredCosts implements CostBook {

    private final KafkaStreams streams;

    @Inject
    StoredCosts(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<CostRecord> records() {
        return StoredValues.inOrder(streams, CostReaction.STORE);
    }
}
