package dev.weir.cluster.messaging;

import dev.weir.cluster.workload.Deployment;
import dev.weir.cluster.workload.ObjectName;
import dev.weir.cluster.workload.Workload;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes usage as {@code usage.recorded}. The same usage has the same id, in the record and as an event. */
final class UsageEvents {

    static final String TOPIC = "usage.recorded";

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_GIB = 1L << 30;

    private final String cluster;

    UsageEvents(String cluster) {
        this.cluster = cluster;
    }

    Outgoing event(Usage usage) {
        Workload workload = usage.workload();
        UUID id = id(usage);
        String resource = resource(workload.object());
        EventContext context =
                new EventContext(id, usage.end(), workload.deployment().correlationId(), "");
        return new Outgoing(TOPIC, resource, record(usage, id, resource), context);
    }

    private UsageRecorded record(Usage usage, UUID id, String resource) {
        Workload workload = usage.workload();
        Deployment deployment = workload.deployment();
        return UsageRecorded.newBuilder()
                .setUsageId(id.toString())
                .setResource(resource)
                .setMeasures(measures(usage))
                .setModel(workload.model().name())
                .setVersion(workload.model().version())
                .setDeploymentId(deployment.id())
                .setOwner(deployment.owner())
                .setProject(deployment.project())
                .setEnvironment(deployment.environment())
                .setProvider("local")
                .setTags(Map.of("cluster", cluster))
                .setStart(usage.start())
                .setEnd(usage.end())
                .build();
    }

    private static List<Measure> measures(Usage usage) {
        double seconds = Duration.between(usage.start(), usage.end()).toNanos() / NANOS_PER_SECOND;
        return List.of(
                new Measure(UsageKind.REQUESTS, (double) usage.requests()),
                new Measure(UsageKind.CPU_SECONDS, usage.cpuNanos() / NANOS_PER_SECOND),
                new Measure(UsageKind.MEMORY_GIB_SECONDS, usage.bytes() / BYTES_PER_GIB * seconds));
    }

    /** A name-based UUID of deployment and start, since a deployment's intervals never overlap. */
    private static UUID id(Usage usage) {
        String name = "usage.recorded/" + usage.workload().deployment().id() + "/" + usage.start();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String resource(ObjectName object) {
        return cluster + "/" + object.namespace() + "/" + object.name();
    }
}
