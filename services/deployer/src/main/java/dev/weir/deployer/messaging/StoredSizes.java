package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.SizingBook;
import dev.weir.deployer.core.rightsizing.SizingState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** Reads the stream's own store; partitions that another instance has are told there. */
@ApplicationScoped
class StoredSizes implements SizingBook {

    private final KafkaStreams streams;

    @Inject
    StoredSizes(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<SizingState> states() {
        return StoredValues.inOrder(streams, SizingJoin.STORE);
    }
}
