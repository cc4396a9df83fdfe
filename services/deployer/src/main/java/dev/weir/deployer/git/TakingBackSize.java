package dev.weir.deployer.git;

import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Brings back the manifest that a deployment had before its newest size that a revision holds.
 *
 * @param revision commit that the cluster could not run
 */
record TakingBackSize(CommittedDeployment deployment, CommitId revision, String reason, Manifests manifests)
        implements Change<Optional<TakenBackSize>> {

    @Override
    public Proposal<Optional<TakenBackSize>> propose(View view, ObjectInserter inserter) throws IOException {
        Optional<CommittedSize> blamed = view.history().sizeAt(deployment.id(), revision);
        Optional<TakenBackSize> done = blamed.flatMap(size -> view.history().takenBack(size));
        if (blamed.isEmpty() || done.isPresent() || !isDesired(view.head())) {
            return new Proposal.Done<>(done);
        }
        return revert(view.head(), inserter, blamed.get());
    }

    private Proposal<Optional<TakenBackSize>> revert(Snapshot head, ObjectInserter inserter, CommittedSize size)
            throws IOException {
        try (RevWalk walk = new RevWalk(head.reader())) {
            RevCommit commit =
                    walk.parseCommit(ObjectId.fromString(size.commit().hex()));
            Snapshot before = new Snapshot(head.reader(), walk.parseCommit(commit.getParent(0)));
            String path = manifests.identity(place());
            byte[] manifest = before.file(path)
                    .orElseThrow(() -> new IOException("the commit before " + size.commit() + " has no " + path));
            ObjectId tree = new TreeEdit(inserter, head.reader(), head.commit().getTree())
                    .putFiles(Map.of(path, manifest))
                    .write();
            return new Proposal.Commit<>(tree, Messages.takeBackSize(deployment, size, reason));
        }
    }

    private boolean isDesired(Snapshot head) throws IOException {
        return head.file(manifests.identity(place()))
                .flatMap(manifests::read)
                .map(DesiredVersion::deployment)
                .filter(deployment.id()::equals)
                .isPresent();
    }

    private Place place() {
        return Place.of(deployment.model().model(), deployment.environment(), deployment.cluster());
    }
}
