package dev.weir.finops.messaging;

import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventPublisher;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The mesh, for commands that run beside it. */
public final class MeshConnection implements AutoCloseable {

    private final String brokers;
    private final EventCodec codec;
    private final Producer<String, byte[]> producer;

    /**
     * @param brokers addresses of the brokers
     */
    public MeshConnection(String brokers, EventCodec codec) {
        this.brokers = brokers;
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public UsageLog log() {
        return new UsageLog(brokers, codec);
    }

    public UsageSpeaker speaker(Clock clock) {
        return new UsageSpeaker(new EventPublisher(producer, codec), new EventFactory("/weir/finops", clock));
    }

    @Override
    public void close() {
        producer.close();
    }
}
