package dev.weir.deployer.git;

import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.TakeBack;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * What the commits of the branch say, found by deployment. Every commit is read once; after the history was rewritten
 * all are read again.
 */
final class History {

    private final Map<DeploymentId, CommittedDeployment> deployments = new HashMap<>();
    private final Map<CommitId, CommittedDeployment> byCommit = new HashMap<>();
    private final Map<DeploymentId, TakeBack.Done> takenBack = new HashMap<>();
    private final Map<String, CommitId> changes = new HashMap<>();
    private final Map<CommitId, Integer> order = new HashMap<>();
    private final Sizes sizes = new Sizes();
    private @Nullable ObjectId seen;

    /** Reads the commits that are new. */
    void follow(RevWalk walk, ObjectId head) throws IOException {
        if (head.equals(seen)) {
            return;
        }
        RevCommit newest = walk.parseCommit(head);
        RevCommit known = known(walk, newest);
        walk.reset();
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.REVERSE, true);
        walk.markStart(newest);
        if (known != null) {
            walk.markUninteresting(known);
        }
        for (RevCommit commit : walk) {
            read(commit);
        }
        seen = head;
    }

    Optional<CommittedDeployment> deployment(DeploymentId id) {
        return Optional.ofNullable(deployments.get(id));
    }

    Optional<CommittedDeployment> deployment(CommitId commit) {
        return Optional.ofNullable(byCommit.get(commit));
    }

    Optional<TakeBack.Done> takeBack(DeploymentId id) {
        return Optional.ofNullable(takenBack.get(id));
    }

    Optional<CommittedSize> size(UUID event) {
        return sizes.size(event);
    }

    Optional<TakenBackSize> takenBack(CommittedSize size) {
        return sizes.takenBack(size.event());
    }

    List<TakenBackSize> sizesTakenBack() {
        return sizes.takenBack();
    }

    /** Whether a recommendation was followed and taken back. */
    boolean isTakenBack(String recommendation) {
        return sizes.isTakenBack(recommendation);
    }

    /** The newest size of a deployment at a commit. */
    Optional<CommittedSize> sizeAt(DeploymentId deployment, CommitId commit) {
        return sizes.newest(deployment, change -> holds(commit, change));
    }

    /** The last commit that changed what is desired where a deployment is. */
    Optional<CommitId> lastChange(CommittedDeployment of) {
        return Optional.ofNullable(changes.get(of.model().model() + "/" + of.environment() + "/" + of.cluster()));
    }

    /** Whether a commit of the branch has another among its past, or is it. */
    boolean holds(CommitId commit, CommitId other) {
        return order.getOrDefault(commit, -1) >= order.getOrDefault(other, Integer.MAX_VALUE);
    }

    private @Nullable RevCommit known(RevWalk walk, RevCommit newest) throws IOException {
        if (seen == null) {
            return null;
        }
        RevCommit known = walk.parseCommit(seen);
        if (walk.isMergedInto(known, newest)) {
            return known;
        }
        deployments.clear();
        byCommit.clear();
        takenBack.clear();
        changes.clear();
        order.clear();
        sizes.clear();
        return null;
    }

    private void read(RevCommit commit) {
        CommitId id = new CommitId(commit.name());
        Instant at = Instant.ofEpochSecond(commit.getCommitTime());
        Trailers trailers = new Trailers(commit.getFooterLines().stream()
                .collect(Collectors.toMap(FooterLine::getKey, FooterLine::getValue, (first, second) -> second)));
        order.put(id, order.size());
        trailers.place().ifPresent(place -> changes.put(place, id));
        sizes.read(trailers, id, at);
        trailers.deployment(id, at).ifPresent(deployment -> {
            deployments.putIfAbsent(deployment.id(), deployment);
            byCommit.put(id, deployment);
        });
        trailers.takenBack(id, at).ifPresent(back -> takenBack.put(back.deployment(), back.done()));
    }
}
