package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Sizing;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Desired state that is forgotten with the test. */
public final class DesiredInMemory implements DesiredStates {

    private final Map<DeploymentId, CommittedDeployment> committed = new LinkedHashMap<>();
    private final Map<String, CommittedDeployment> desired = new HashMap<>();
    private final Map<DeploymentId, TakeBack.Done> takenBack = new HashMap<>();
    private final List<CommittedSize> sizes = new ArrayList<>();
    private final Map<UUID, TakenBackSize> sizesTakenBack = new HashMap<>();
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
                                Optional.of(deployment.target()),
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
            takenBack.put(
                    failed.id(), new TakeBack.Done(commit(), failed.supersedes(), Optional.empty(), Instant.EPOCH));
        }
        return Optional.ofNullable(takenBack.get(failed.id()))
                .<TakeBack>map(done -> done)
                .orElseGet(TakeBack.Superseded::new);
    }

    @Override
    public TakeBack takeBackOnce(CommittedDeployment deployment, UUID event, String reason) {
        TakeBack.Done before = takenBack.get(deployment.id());
        if (before != null) {
            return before.cause().equals(Optional.of(event)) ? before : new TakeBack.Superseded();
        }
        return switch (takeBack(deployment, reason)) {
            case TakeBack.Superseded superseded -> superseded;
            case TakeBack.Done done -> {
                TakeBack.Done caused = new TakeBack.Done(done.commit(), done.restored(), Optional.of(event), done.at());
                takenBack.put(deployment.id(), caused);
                yield caused;
            }
        };
    }

    /** As a person would, past the deployer. */
    public void makeDesiredAgain(CommittedDeployment deployment) {
        desired.put(place(deployment.model().model().text(), deployment.cluster()), deployment);
    }

    @Override
    public Sizing resize(CommittedDeployment deployment, Recommendation recommendation, Optional<CommitId> healthy) {
        String place = place(deployment.model().model().text(), deployment.cluster());
        if (!deployment.equals(desired.get(place))) {
            return new Sizing.Refused("the deployment is not what is desired any more");
        }
        if (!healthy.equals(Optional.of(lastChange()))) {
            return new Sizing.Waiting();
        }
        sizes.add(new CommittedSize(
                recommendation.event(),
                recommendation.id(),
                deployment.id(),
                recommendation.resource(),
                recommendation.current(),
                recommendation.recommended(),
                recommendation.correlation(),
                commit(),
                Instant.EPOCH));
        return new Sizing.Committed(lastChange(), place);
    }

    @Override
    public Optional<TakenBackSize> takeBackSize(CommittedDeployment deployment, CommitId revision, String reason) {
        List<CommittedSize> blamed = sizes.stream()
                .filter(size -> size.deployment().equals(deployment.id())
                        && size.commit().equals(revision))
                .toList();
        blamed.forEach(size -> sizesTakenBack.computeIfAbsent(
                size.event(), event -> new TakenBackSize(size, commit(), Instant.EPOCH)));
        return blamed.stream().findFirst().flatMap(size -> Optional.ofNullable(sizesTakenBack.get(size.event())));
    }

    @Override
    public List<TakenBackSize> sizesTakenBack() {
        return List.copyOf(sizesTakenBack.values());
    }

    /** Every size that was ever given, in order. */
    public List<String> sizes() {
        return sizes.stream()
                .map(size -> size.resource() + " " + size.recommended())
                .toList();
    }

    public CommitId lastChange() {
        return new CommitId(String.format("%040x", commits));
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
