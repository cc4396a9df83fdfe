package dev.weir.finops.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Broker;
import dev.weir.testkit.PlainCodec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsageLogIT {

    private static final Clock CLOCK = Clock.fixed(Sample.START, ZoneOffset.UTC);

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("usage.recorded", 3, (short) 1),
                            new NewTopic("training.completed", 1, (short) 1),
                            new NewTopic("training.failed", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theLogTellsAllThatWasSaidAndCountsWhatCannotBeRead() throws Exception {
        List<Usage> said = new ArrayList<>();
        for (int minute = 0; minute < 50; minute++) {
            said.add(metered("pod-" + minute % 7, minute));
        }
        try (MeshConnection connection = new MeshConnection(broker.bootstrapServers(), new PlainCodec())) {
            connection.speaker(CLOCK).say(said);
            sendPoison();

            List<Usage> read = new ArrayList<>();
            try (UsageLog log = connection.log()) {
                assertThat(log.read(usage -> {})).isEqualTo(1);
                assertThat(log.read(read::add)).isEqualTo(1);
            }

            assertThat(read).containsExactlyInAnyOrderElementsOf(said);
        }
    }

    private static void sendPoison() throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("usage.recorded", "pod", new byte[] {1, 2, 3}))
                    .get();
        }
    }

    private static Usage metered(String pod, int minute) {
        Usage any = Sample.minute(minute, UsageKind.REQUESTS, 1);
        return new Usage(
                any.id(),
                pod,
                any.allocation(),
                List.of(Measure.of(UsageKind.CPU_SECONDS, 60.5), Measure.of(UsageKind.REQUESTS, minute)),
                any.interval(),
                new Origin("aws", "eu-west-1", "EC2", "m5", Commitment.SPOT, "x86", "node-1", Role.WORKLOAD, "test"),
                Optional.empty(),
                minute % 5 == 0 ? "another" : "");
    }
}
