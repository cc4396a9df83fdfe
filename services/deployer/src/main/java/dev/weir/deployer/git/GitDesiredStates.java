package dev.weir.deployer.git;

import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Sizing;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.DesiredStates;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Placement;
import dev.weir.deployer.core.rollout.TakeBack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Desired state on a branch. The timer {@code weir.git.changes} counts changes and how long they take. */
final class GitDesiredStates implements DesiredStates {

    private static final String MODELS = "models";

    private final Branch branch;
    private final Manifests manifests;
    private final Timer changes;

    GitDesiredStates(Branch branch, Manifests manifests, MeterRegistry metrics) {
        this.branch = branch;
        this.manifests = manifests;
        this.changes = metrics.timer("weir.git.changes");
    }

    @Override
    public Placement place(Deployment deployment) {
        return change(new Deploying(deployment, manifests, branch.remote()));
    }

    @Override
    public TakeBack takeBack(CommittedDeployment failed, String reason) {
        return change(new TakingBack(failed, reason, Optional.empty(), manifests));
    }

    @Override
    public TakeBack takeBackOnce(CommittedDeployment deployment, UUID event, String reason) {
        return change(new TakingBackOnce(new TakingBack(deployment, reason, Optional.of(event), manifests), event));
    }

    @Override
    public Sizing resize(CommittedDeployment deployment, Recommendation recommendation, Optional<CommitId> healthy) {
        Resizing resizing = new Resizing(deployment, recommendation, healthy, manifests);
        return switch (change(resizing)) {
            case Sizing.Waiting ignored -> {
                branch.readAfresh(view -> view);
                yield change(resizing);
            }
            case Sizing.Off off -> off;
            case Sizing.Refused refused -> refused;
            case Sizing.Committed committed -> committed;
        };
    }

    @Override
    public Optional<TakenBackSize> takeBackSize(CommittedDeployment deployment, CommitId revision, String reason) {
        return change(new TakingBackSize(deployment, revision, reason, manifests));
    }

    @Override
    public List<TakenBackSize> sizesTakenBack() {
        return branch.readAfresh(view -> view.history().sizesTakenBack());
    }

    @Override
    public Optional<CommittedDeployment> find(DeploymentId id) {
        return branch.read(view -> view.history().deployment(id))
                .or(() -> branch.readAfresh(view -> view.history().deployment(id)));
    }

    @Override
    public Optional<CommittedDeployment> find(CommitId commit) {
        return branch.read(view -> view.history().deployment(commit))
                .or(() -> branch.readAfresh(view -> view.history().deployment(commit)));
    }

    @Override
    public List<CommittedDeployment> desired() {
        return branch.readAfresh(this::desired);
    }

    private <T> T change(Change<T> change) {
        Timer.Sample started = Timer.start();
        T result = branch.change(change);
        started.stop(changes);
        return result;
    }

    private List<CommittedDeployment> desired(View view) throws IOException {
        List<CommittedDeployment> desired = new ArrayList<>();
        for (String path : view.head().files(MODELS).keySet()) {
            if (manifests.isIdentity(path)) {
                view.head()
                        .file(path)
                        .flatMap(manifests::read)
                        .map(DesiredVersion::deployment)
                        .flatMap(view.history()::deployment)
                        .ifPresent(desired::add);
            }
        }
        return desired;
    }
}
