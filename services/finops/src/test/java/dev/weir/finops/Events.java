package dev.weir.finops;

import dev.weir.events.DeploymentCommitted;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Measure;
import dev.weir.events.ModelPublished;
import dev.weir.events.TrainingFailed;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.events.UsageRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What others say. */
final class Events {

    private Events() {}

    static UsageRecorded usage(String model, int minute, double requests) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(minute, ChronoUnit.MINUTES);
        return UsageRecorded.newBuilder()
                .setUsageId(model + "@" + minute)
                .setResource("pod")
                .setMeasures(List.of(Measure.newBuilder()
                        .setKind(UsageKind.REQUESTS)
                        .setQuantity(requests)
                        .build()))
                .setModel(model)
                .setVersion("1")
                .setDeploymentId("deployment-of-" + model)
                .setStart(start)
                .setEnd(start.plus(1, ChronoUnit.MINUTES))
                .build();
    }

    /** What a model used some hours ago. */
    static UsageRecorded usageBefore(String model, int hours, double requests) {
        UsageRecorded usage = usage(model, 0, requests);
        return UsageRecorded.newBuilder(usage)
                .setStart(usage.getStart().minus(hours, ChronoUnit.HOURS))
                .setEnd(usage.getEnd().minus(hours, ChronoUnit.HOURS))
                .build();
    }

    /** Usage that is in no month's books. */
    static UsageRecorded usageOfTheFuture(String model) {
        return UsageRecorded.newBuilder(usage(model, 0, 1))
                .setStart(Instant.parse("2999-01-01T00:00:00Z"))
                .setEnd(Instant.parse("2999-01-01T00:01:00Z"))
                .build();
    }

    /** What a container that keeps two CPUs and uses a tenth of one did on the day before. */
    static UsageRecorded usageOfADay(String model) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        double seconds = 26 * 3_600.0;
        return UsageRecorded.newBuilder(usage(model, 0, 1))
                .setUsageId(model + "@day")
                .setMeasures(List.of(
                        measure(UsageKind.CPU_SECONDS, 2 * seconds),
                        measure(UsageKind.CPU_USED_SECONDS, 0.1 * seconds)))
                .setStart(end.minus(26, ChronoUnit.HOURS))
                .setEnd(end)
                .build();
    }

    /** What a function with some memory did on one of the days before, called every ten seconds. */
    static UsageRecorded callsOfADay(String model, int mebibytes, double seconds, int daysAgo) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(daysAgo, ChronoUnit.DAYS);
        double calls = 8_640;
        return UsageRecorded.newBuilder(usage(model, 0, 1))
                .setUsageId(model + "@" + daysAgo)
                .setTags(Map.of("function.memory-mib", String.valueOf(mebibytes)))
                .setMeasures(List.of(
                        measure(UsageKind.SERVERLESS_INVOCATIONS, calls),
                        measure(UsageKind.SERVERLESS_GIB_SECONDS, calls * seconds * mebibytes / 1_024)))
                .setStart(end.minus(1, ChronoUnit.DAYS))
                .setEnd(end)
                .build();
    }

    /** What was used on a node, or the whole of it, two days ago. */
    static UsageRecorded onNode(String model, String node, UsageRole role, double requests) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(2, ChronoUnit.DAYS);
        boolean whole = role == UsageRole.CAPACITY;
        return UsageRecorded.newBuilder(usage(model, 0, requests))
                .setUsageId(node + "@" + role + model)
                .setResource(whole ? node : "pod-on-" + node)
                .setDeploymentId(whole ? "" : "deployment-of-" + model)
                .setVersion(whole ? "" : "1")
                .setNode(node)
                .setRole(role)
                .setStart(start)
                .setEnd(start.plus(1, ChronoUnit.HOURS))
                .build();
    }

    private static Measure measure(UsageKind kind, double quantity) {
        return Measure.newBuilder().setKind(kind).setQuantity(quantity).build();
    }

    static TrainingFailed failed(String model) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return TrainingFailed.newBuilder()
                .setRunId("run-" + model)
                .setModel(model)
                .setReason("out of memory")
                .setResources(List.of(Measure.newBuilder()
                        .setKind(UsageKind.GPU_SECONDS)
                        .setQuantity(3_600)
                        .build()))
                .setStartedAt(start)
                .setFailedAt(start.plus(1, ChronoUnit.HOURS))
                .build();
    }

    static InferenceLogged logged(String model, int status) {
        return InferenceLogged.newBuilder()
                .setInferenceId(model + "-" + status)
                .setModel(model)
                .setVersion("1")
                .setStatus(status)
                .setRequestedAt(Instant.now().truncatedTo(ChronoUnit.HOURS))
                .build();
    }

    static DeploymentCommitted committed(String model) {
        return DeploymentCommitted.newBuilder()
                .setModel(model)
                .setVersion("1")
                .setDigest("sha256:" + "0".repeat(64))
                .setDeploymentId("deployment-of-" + model)
                .setEnvironment("staging")
                .setCluster("local")
                .setRepository("file:///platform.git")
                .setBranch("main")
                .setPath("models/" + model)
                .setCommit("0123456789abcdef0123456789abcdef01234567")
                .setCommittedAt(Instant.now().truncatedTo(ChronoUnit.HOURS))
                .build();
    }

    static ModelPublished published(String model, String version) {
        return ModelPublished.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDigest("sha256:" + "0".repeat(64))
                .setRunId("run-" + model)
                .setPublishedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .build();
    }
}
