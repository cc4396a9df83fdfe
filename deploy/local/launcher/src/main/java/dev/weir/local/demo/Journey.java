package dev.weir.local.demo;

import dev.weir.events.CostEstimated;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.TrainingCompleted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way of one version from training to serving.
 *
 * @param training what began it
 * @param published the version exists
 * @param scanned it was found clean
 * @param costed what it will cost
 * @param signed it was signed
 * @param committed its manifests are in Git
 * @param serving it answers requests
 */
record Journey(
        Heard<TrainingCompleted> training,
        Heard<ModelPublished> published,
        Heard<ScanCompleted> scanned,
        Heard<CostEstimated> costed,
        Heard<ModelSigned> signed,
        Heard<DeploymentCommitted> committed,
        Heard<DeploymentSucceeded> serving) {

    String model() {
        return published.data().getModel();
    }

    String version() {
        return published.data().getVersion();
    }

    /** Model and version as people write them. */
    String name() {
        return model() + " version " + version();
    }

    /** All its events, in the order of the story. */
    List<Heard<?>> events() {
        return List.of(training, published, scanned, costed, signed, committed, serving);
    }

    /** Trace ids of its events (W3C Trace Context, section 3.2.2.3); one, unless somebody lost the thread. */
    Set<String> traces() {
        return events().stream()
                .map(heard -> heard.event().traceparent().map(Journey::traceId).orElse("none"))
                .collect(Collectors.toSet());
    }

    private static String traceId(String traceparent) {
        return traceparent.split("-")[1];
    }
}
