package dev.weir.finops.messaging.load;

import dev.weir.events.CostRecorded;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Minutes of deployments, as a cluster meters them: requests, CPU and memory that were kept and used. */
public final class UsageLoad {

    public static final String USAGE = "usage.recorded";
    public static final String COST = "cost.recorded";

    private static final int DEPLOYMENTS = 200;

    private final EventCodec codec;
    private final EventFactory events = new EventFactory("/weir/bench", Clock.systemUTC());
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS);

    public UsageLoad(String schemaRegistry) {
        this.codec = new EventCodec(schemaRegistry, Map.of());
    }

    /** Metering record number so much, as it lies in Kafka. */
    public ProducerRecord<String, byte[]> record(int number) {
        int deployment = number % DEPLOYMENTS;
        String name = "bench-" + deployment;
        Event<UsageRecorded> event = events.root(USAGE, name, usage(number, name));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(USAGE, name, codec.encode(USAGE, event.data()));
        EnvelopeHeaders.of(event.envelope()).forEach(header -> record.headers().add(header));
        return record;
    }

    private UsageRecorded usage(int number, String name) {
        Instant begin = start.plus(Duration.ofMinutes(number / DEPLOYMENTS));
        return UsageRecorded.newBuilder()
                .setUsageId("bench/" + start + "/" + number)
                .setResource(name)
                .setMeasures(List.of(
                        measure(UsageKind.REQUESTS, 100 + number % 7),
                        measure(UsageKind.CPU_SECONDS, 30),
                        measure(UsageKind.CPU_USED_SECONDS, 11.5),
                        measure(UsageKind.MEMORY_GIB_SECONDS, 60),
                        measure(UsageKind.MEMORY_USED_GIB_SECONDS, 41)))
                .setModel("bench-" + number % 40)
                .setVersion(Integer.toString(1 + number % 5))
                .setDeploymentId(name)
                .setOwner("owner-" + number % 8)
                .setProject("project-" + number % 20)
                .setEnvironment("production")
                .setProvider("aws")
                .setRegion("eu-west-1")
                .setTags(Map.of("team", "team-" + number % 10))
                .setStart(begin)
                .setEnd(begin.plus(Duration.ofMinutes(1)))
                .build();
    }

    private static Measure measure(UsageKind kind, double quantity) {
        return Measure.newBuilder().setKind(kind).setQuantity(quantity).build();
    }

    /** Decodes a metering record; what a consumer that does nothing else must do. */
    public String usageId(ConsumerRecord<String, byte[]> record) {
        EnvelopeHeaders.read(record.headers());
        return codec.decode(USAGE, record.headers(), record.value(), UsageRecorded.class)
                .getUsageId();
    }

    /** What a cost fact says of a made record; none when it is of another. */
    public Optional<Cost> cost(ConsumerRecord<String, byte[]> record) {
        CostRecorded cost = codec.decode(COST, record.headers(), record.value(), CostRecorded.class);
        return cost.getUsageId().startsWith("bench/")
                ? Optional.of(new Cost(
                        cost.getUsageId(), new BigDecimal(cost.getTotal().getAmount())))
                : Optional.empty();
    }

    /** The cost of a metering record. */
    public record Cost(String usageId, BigDecimal total) {}
}
