package dev.weir.deployer.git;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.Placement;
import dev.weir.deployer.core.rollout.Succession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Puts a deployment on the branch, unless it is there or a newer version is. */
record Deploying(Deployment deployment, Manifests manifests, Remote remote) implements Change<Placement> {

    @Override
    public Proposal<Placement> propose(View view, ObjectInserter inserter) throws IOException {
        Optional<CommittedDeployment> done = view.history().deployment(deployment.id());
        if (done.isPresent()) {
            return new Proposal.Done<>(committed(done.get()));
        }
        Optional<VersionNumber> desired = view.head()
                .file(manifests.identity(place()))
                .flatMap(manifests::read)
                .map(DesiredVersion::version);
        return switch (Succession.of(deployment.model().version(), desired)) {
            case Succession.TooLate(VersionNumber newer) -> new Proposal.Done<>(new Placement.Outdated(newer));
            case Succession.Succeeds ignored -> write(view, inserter, desired);
        };
    }

    private Proposal<Placement> write(View view, ObjectInserter inserter, Optional<VersionNumber> desired)
            throws IOException {
        ObjectId tree = new TreeEdit(
                        inserter, view.head().reader(), view.head().commit().getTree())
                .removeFolder(place().base())
                .removeFolder(place().overlay())
                .putFiles(manifests.render(deployment))
                .write();
        if (tree.equals(view.head().commit().getTree())) {
            return new Proposal.Done<>(committed(asTheHeadHasIt(view)));
        }
        return new Proposal.Commit<>(tree, Messages.deploy(deployment, desired));
    }

    /** The files are there, yet no commit remembers how they came: the history was rewritten. */
    private CommittedDeployment asTheHeadHasIt(View view) {
        return new CommittedDeployment(
                deployment.id(),
                deployment.model(),
                deployment.environment(),
                deployment.cluster(),
                deployment.origin(),
                new CommitId(view.head().commit().name()),
                Optional.of(deployment.target()),
                Optional.empty(),
                Instant.ofEpochSecond(view.head().commit().getCommitTime()));
    }

    private Placement committed(CommittedDeployment done) {
        return new Placement.Committed(done, remote.address(), remote.branch(), place().overlay());
    }

    private Place place() {
        return Place.of(deployment.model().model(), deployment.environment(), deployment.cluster());
    }
}
