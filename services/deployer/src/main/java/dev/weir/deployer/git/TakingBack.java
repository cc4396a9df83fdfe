package dev.weir.deployer.git;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.TakeBack;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Brings back the files that a place had before a deployment, also when the place was touched since; other places keep
 * theirs. The base goes back with them if it is still as the deployment left it, and goes altogether with the last
 * place that needs it.
 *
 * @param cause event that it is taken back for; none when the cluster told a failure
 */
record TakingBack(CommittedDeployment failed, String reason, Optional<UUID> cause, Manifests manifests)
        implements Change<TakeBack> {

    @Override
    public Proposal<TakeBack> propose(View view, ObjectInserter inserter) throws IOException {
        if (desired(view.head())
                .filter(version -> version.deployment().equals(failed.id()))
                .isPresent()) {
            return revert(view.head(), inserter);
        }
        return new Proposal.Done<>(
                view.history().takeBack(failed.id()).<TakeBack>map(done -> done).orElseGet(TakeBack.Superseded::new));
    }

    private Proposal<TakeBack> revert(Snapshot head, ObjectInserter inserter) throws IOException {
        try (RevWalk walk = new RevWalk(head.reader())) {
            RevCommit commit =
                    walk.parseCommit(ObjectId.fromString(failed.commit().hex()));
            Snapshot after = new Snapshot(head.reader(), commit);
            Snapshot before = new Snapshot(head.reader(), walk.parseCommit(commit.getParent(0)));
            Optional<VersionNumber> restored = desired(before).map(DesiredVersion::version);
            return new Proposal.Commit<>(
                    tree(head, before, after, inserter), Messages.takeBack(failed, restored, cause, reason));
        }
    }

    private ObjectId tree(Snapshot head, Snapshot before, Snapshot after, ObjectInserter inserter) throws IOException {
        String base = place().base();
        String overlay = place().overlay();
        TreeEdit edit = new TreeEdit(inserter, head.reader(), head.commit().getTree())
                .removeFolder(overlay)
                .putBlobs(before.files(overlay));
        boolean untouched = head.files(base).equals(after.files(base));
        boolean needed = !before.files(overlay).isEmpty()
                || head.files(place().overlays()).keySet().stream().anyMatch(path -> !path.startsWith(overlay + "/"));
        if (!needed) {
            edit.removeFolder(base);
        } else if (untouched && !before.files(base).isEmpty()) {
            edit.removeFolder(base).putBlobs(before.files(base));
        }
        return edit.write();
    }

    private Optional<DesiredVersion> desired(Snapshot snapshot) throws IOException {
        return snapshot.file(manifests.identity(place())).flatMap(manifests::read);
    }

    private Place place() {
        return Place.of(failed.model().model(), failed.environment(), failed.cluster());
    }
}
