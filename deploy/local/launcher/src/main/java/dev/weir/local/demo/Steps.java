package dev.weir.local.demo;

import dev.weir.events.CostEstimated;
import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentFailed;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.TrainingCompleted;
import java.util.UUID;

/** The steps that may follow a training run: each belongs to its correlation. */
final class Steps {

    private Steps() {}

    /** The training run that was said under this id. */
    static Wanted<TrainingCompleted> training(UUID id) {
        return new Wanted<>(
                "training.completed",
                TrainingCompleted.class,
                heard -> heard.event().id().equals(id),
                "trainer");
    }

    static Wanted<ModelPublished> published(Heard<?> root) {
        return new Wanted<>("model.published", ModelPublished.class, heard -> heard.correlatesWith(root), "registry");
    }

    static Wanted<ScanCompleted> scanned(Heard<?> root, ScanVerdict verdict) {
        return new Wanted<>(
                "scan.completed",
                ScanCompleted.class,
                heard -> heard.correlatesWith(root) && heard.data().getVerdict() == verdict,
                "scanner");
    }

    static Wanted<CostEstimated> costed(Heard<?> root) {
        return new Wanted<>("cost.estimated", CostEstimated.class, heard -> heard.correlatesWith(root), "finops");
    }

    static Wanted<ModelSigned> signed(Heard<?> root) {
        return new Wanted<>("model.signed", ModelSigned.class, heard -> heard.correlatesWith(root), "scanner");
    }

    static Wanted<DeploymentCommitted> committed(Heard<?> root) {
        return new Wanted<>(
                "deployment.committed", DeploymentCommitted.class, heard -> heard.correlatesWith(root), "deployer");
    }

    static Wanted<DeploymentSucceeded> serving(Heard<?> root) {
        return new Wanted<>(
                "deployment.succeeded", DeploymentSucceeded.class, heard -> heard.correlatesWith(root), "deployer");
    }

    static Wanted<DeploymentBlocked> blocked(Heard<?> root) {
        return new Wanted<>(
                "deployment.blocked", DeploymentBlocked.class, heard -> heard.correlatesWith(root), "deployer");
    }

    static Wanted<DeploymentFailed> failed(Heard<?> root) {
        return new Wanted<>(
                "deployment.failed", DeploymentFailed.class, heard -> heard.correlatesWith(root), "deployer");
    }

    static Wanted<DeploymentRolledBack> rolledBack(Heard<?> root) {
        return new Wanted<>(
                "deployment.rolledback", DeploymentRolledBack.class, heard -> heard.correlatesWith(root), "deployer");
    }
}
