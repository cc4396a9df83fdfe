package dev.weir.local.demo;

import dev.weir.events.CostEstimated;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.Evidence;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.TrainingCompleted;

/** Follows one training run until its model serves. */
final class JourneyScene {

    private JourneyScene() {}

    /**
     * Hears every step.
     *
     * @throws SceneFailure naming the first step that is missing
     */
    static Journey follow(Stage stage, Heard<TrainingCompleted> training) throws SceneFailure, InterruptedException {
        Heard<ModelPublished> published = stage.hear(Steps.published(training), JourneyScene::published);
        Heard<ScanCompleted> scanned = stage.hear(Steps.scanned(training, ScanVerdict.CLEAN), JourneyScene::scanned);
        Heard<CostEstimated> costed = stage.hear(Steps.costed(training), JourneyScene::costed);
        Heard<ModelSigned> signed = stage.hear(Steps.signed(training), JourneyScene::signed);
        Heard<DeploymentCommitted> committed = stage.hear(Steps.committed(training), JourneyScene::committed);
        Heard<DeploymentSucceeded> serving = stage.hear(Steps.serving(training), JourneyScene::serving);
        Journey journey = new Journey(training, published, scanned, costed, signed, committed, serving);
        checkTrace(stage, journey);
        return journey;
    }

    private static void checkTrace(Stage stage, Journey journey) throws SceneFailure {
        if (journey.traces().size() != 1) {
            throw new SceneFailure(
                    "the events of " + journey.name() + " belong to several traces: " + journey.traces());
        }
        stage.tell("All of it is one trace, " + journey.traces().iterator().next() + ", and one correlation, "
                + journey.training().event().correlation());
    }

    private static String published(ModelPublished event) {
        return "%s version %s exists and is immutable, %s"
                .formatted(event.getModel(), event.getVersion(), Digests.brief(event.getDigest()));
    }

    private static String scanned(ScanCompleted event) {
        return "%s, %d findings; ML-BOM %s"
                .formatted(
                        event.getVerdict(),
                        event.getFindingCount(),
                        event.getSbom()
                                .map(Evidence::getDigest)
                                .map(Digests::brief)
                                .orElse("missing"));
    }

    private static String costed(CostEstimated event) {
        return event.getEstimates().isEmpty()
                ? "no target is known"
                : "%s a month on %s (%s)"
                        .formatted(
                                Amounts.brief(event.getEstimates().getFirst().getMonthly()),
                                event.getEstimates().getFirst().getTarget(),
                                event.getBasis());
    }

    private static String signed(ModelSigned event) {
        return "signed, bundle %s".formatted(Digests.brief(event.getBundle().getDigest()));
    }

    private static String committed(DeploymentCommitted event) {
        return "commit %s on %s, %s".formatted(Digests.brief(event.getCommit()), event.getBranch(), event.getPath());
    }

    private static String serving(DeploymentSucceeded event) {
        return "%s version %s serves at %s"
                .formatted(
                        event.getModel(),
                        event.getVersion(),
                        event.getEndpoint().orElse("an unknown address"));
    }
}
