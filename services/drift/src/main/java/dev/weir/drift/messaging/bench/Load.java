package dev.weir.drift.messaging.bench;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes topics before anyone reads them. */
final class Load {

    private static final UUID NAME_SPACE = UUID.fromString("0b7d4a0e-6f1c-5d2e-8f63-0d8d6f5a9c11");

    private final String broker;
    private final EventCodec codec;
    private final EventFactory events = new EventFactory("/weir/bench", Clock.systemUTC());

    Load(String broker, EventCodec codec) {
        this.broker = broker;
        this.codec = codec;
    }

    void topics(List<String> names, int partitions) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(names.stream()
                            .filter(name -> !known.contains(name))
                            .map(name -> new NewTopic(name, partitions, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be made", e);
        }
    }

    void write(MadeTraffic traffic, int requests) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "compression.type", "lz4", "linger.ms", "20"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, "model.published", MadeTraffic.MODEL, traffic.published());
            for (int i = 0; i < requests; i++) {
                send(producer, "inference.logged", "bench-" + i, traffic.request(i));
            }
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, String topic, String key, SpecificRecord data) {
        Event<SpecificRecord> event = events.root(EventId.named(NAME_SPACE, topic + key), topic, key, data);
        producer.send(new ProducerRecord<>(
                topic, null, key, codec.encode(topic, data), EnvelopeHeaders.of(event.envelope())));
    }
}
