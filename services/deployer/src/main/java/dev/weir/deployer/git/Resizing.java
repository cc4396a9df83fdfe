package dev.weir.deployer.git;

import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Sizing;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.Resized;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Changes what a deployment keeps, if it is desired still and a cluster runs the last change of its place.
 *
 * @param healthy commit that the cluster last said to run well
 */
record Resizing(
        CommittedDeployment deployment, Recommendation recommendation, Optional<CommitId> healthy, Manifests manifests)
        implements Change<Sizing> {

    @Override
    public Proposal<Sizing> propose(View view, ObjectInserter inserter) throws IOException {
        Place place = Place.of(deployment.model().model(), deployment.environment(), deployment.cluster());
        Optional<CommittedSize> done = view.history().size(recommendation.event());
        if (done.isPresent()) {
            return new Proposal.Done<>(new Sizing.Committed(done.get().commit(), place.overlay()));
        }
        if (view.history().isTakenBack(recommendation.id())) {
            return refused("it was taken back before, because the cluster could not run it");
        }
        Optional<byte[]> manifest = view.head().file(manifests.identity(place));
        boolean desired = manifest.flatMap(manifests::read)
                .filter(version -> version.deployment().equals(deployment.id()))
                .isPresent();
        if (!desired) {
            return refused("the deployment is not what is desired any more");
        }
        if (!isSettled(view.history())) {
            return new Proposal.Done<>(new Sizing.Waiting());
        }
        return write(view, inserter, place, manifests.resize(manifest.get(), recommendation));
    }

    private boolean isSettled(History history) {
        return history.lastChange(deployment)
                .map(change ->
                        healthy.filter(commit -> history.holds(commit, change)).isPresent())
                .orElse(true);
    }

    private Proposal<Sizing> write(View view, ObjectInserter inserter, Place place, Resized resized)
            throws IOException {
        return switch (resized) {
            case Resized.Refused(String reason) -> refused(reason);
            case Resized.Changed(byte[] bytes) -> {
                ObjectId tree = new TreeEdit(
                                inserter,
                                view.head().reader(),
                                view.head().commit().getTree())
                        .putFiles(Map.of(manifests.identity(place), bytes))
                        .write();
                yield new Proposal.Commit<>(tree, Messages.resize(deployment, recommendation));
            }
        };
    }

    private static Proposal<Sizing> refused(String reason) {
        return new Proposal.Done<>(new Sizing.Refused(reason));
    }
}
