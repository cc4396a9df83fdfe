package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Desired state that is forgotten with the test. */
public final class DesiredInMemory implements DesiredStates {

    private final Map<DeploymentId, CommittedDeployment> committed = new LinkedHashMap<>();
    private final Map<String, CommittedDeployment> desired = new HashMap<>();
    private final Map<DeploymentId, TakeBack.Done> takenBack = new HashMap<>();
    private int commits;

    /** Every version that was ever placed, in order. */
    public List<String> deployed() {
        return committed.values().stream().map(each -> each.model().toString()).toList();
    }

    public int commits() {
        return commits;
    }

    @Override
    public Placement place(Deployment deployment) {
        String place = place(deployment.model().model().text(), deployment.cluster());
        Optional<VersionNumber> present =
                Optional.ofNullable(desired.get(place)).map(each -> each.model().version());
        return switch (Succession.of(deployment.model().version(), present)) {
            case Succession.TooLate(VersionNumber newer) -> new Placement.Outdated(newer);
            case Succession.Succeeds ignored -> {
                CommittedDeployment done = committed.computeIfAbsent(
                        deployment.id(),
                        id -> new CommittedDeployment(
                                id,
                                deployment.model(),
                                deployment.environment(),
                                deployment.cluster(),
                                deployment.origin(),
                                commit(),
                                present,
                                Instant.EPOCH));
                desired.put(place, done);
                yield new Placement.Committed(done, "memory", "main", place);
            }
        };
    }

    @Override
    public TakeBack takeBack(CommittedDeployment failed, String reason) {
        String place = place(failed.model().model().text(), failed.cluster());
        if (failed.equals(desired.get(place))) {
            desired.remove(place);
            takenBack.put(failed.id(), new TakeBack.Done(commit(), failed.supersedes(), Instant.EPOCH));
        }
        return Optional.ofNullable(takenBack.get(failed.id()))
                .<TakeBack>map(done -> done)
                .orElseGet(TakeBack.Superseded::new);
    }

    @Override
    public Optional<CommittedDeployment> find(DeploymentId id) {
        return Optional.ofNullable(committed.get(id));
    }

    @Override
    public Optional<CommittedDeployment> find(CommitId commit) {
        return committed.values().stream()
                .filter(each -> each.commit().equals(commit))
                .findFirst();
    }

    @Override
    public List<CommittedDeployment> desired() {
        return new ArrayList<>(desired.values());
    }

    private CommitId commit() {
        return new CommitId(String.format("%040x", ++commits));
    }

    private static String place(String model, ClusterName cluster) {
        return model + "@" + cluster;
    }
}
