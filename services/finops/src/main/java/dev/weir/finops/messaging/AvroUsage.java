package dev.weir.finops.messaging;

import dev.weir.events.TrainingCompleted;
import dev.weir.events.TrainingFailed;
import dev.weir.events.UsageRecorded;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.mesh.PermanentFailure;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Metering records as the core knows them. */
final class AvroUsage {

    private AvroUsage() {}

    static Usage of(UsageRecorded event) {
        return checked(() -> new Usage(
                event.getUsageId(),
                event.getResource(),
                new Allocation(
                        event.getModel(),
                        event.getVersion(),
                        event.getDeploymentId(),
                        event.getOwner(),
                        event.getProject(),
                        event.getEnvironment(),
                        event.getCostCenter(),
                        event.getTags()),
                measures(event.getMeasures()),
                new Interval(event.getStart(), event.getEnd()),
                AvroOrigin.of(event),
                event.getCharge().map(AvroBill::charge),
                event.getCorrects()));
    }

    /** What a training run used; it belongs to the model and to no version yet. */
    static Usage of(TrainingCompleted event) {
        return checked(() -> new Usage(
                "training/" + event.getRunId(),
                "training/" + event.getRunId(),
                new Allocation(event.getModel(), "", "", event.getOwner(), event.getProject(), event.getEnvironment()),
                run(event.getResources()),
                new Interval(event.getStartedAt(), event.getCompletedAt())));
    }

    static Usage of(TrainingFailed event) {
        return checked(() -> new Usage(
                "training/" + event.getRunId(),
                "training/" + event.getRunId(),
                new Allocation(event.getModel(), "", "", event.getOwner(), event.getProject(), event.getEnvironment()),
                run(event.getResources()),
                new Interval(event.getStartedAt(), event.getFailedAt())));
    }

    /** What a run used, and that it was one. */
    private static List<Measure> run(List<dev.weir.events.Measure> resources) {
        return Stream.concat(measures(resources).stream(), Stream.of(Measure.of(UsageKind.TRAINING_RUNS, 1)))
                .toList();
    }

    private static List<Measure> measures(List<dev.weir.events.Measure> measures) {
        return measures.stream()
                .map(measure -> Measure.of(kind(measure.getKind()), measure.getQuantity()))
                .toList();
    }

    private static UsageKind kind(dev.weir.events.UsageKind kind) {
        if (kind == dev.weir.events.UsageKind.UNSPECIFIED) {
            throw new PermanentFailure("usage of an unknown kind cannot be priced");
        }
        return UsageKind.valueOf(kind.name());
    }

    private static Usage checked(Supplier<Usage> usage) {
        try {
            return usage.get();
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure("the usage makes no sense: " + e.getMessage(), e);
        }
    }
}
