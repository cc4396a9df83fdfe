package dev.weir.deployer.git;

import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Sizes that commits of the branch gave to deployments, and took back. */
final class Sizes {

    private final Map<UUID, CommittedSize> sizes = new LinkedHashMap<>();
    private final Map<UUID, TakenBackSize> takenBack = new HashMap<>();

    void read(Trailers trailers, CommitId commit, Instant at) {
        trailers.size(commit, at).ifPresent(size -> sizes.putIfAbsent(size.event(), size));
        trailers.takesBackSize()
                .flatMap(event -> Optional.ofNullable(sizes.get(event)))
                .ifPresent(size -> takenBack.put(size.event(), new TakenBackSize(size, commit, at)));
    }

    void clear() {
        sizes.clear();
        takenBack.clear();
    }

    Optional<CommittedSize> size(UUID event) {
        return Optional.ofNullable(sizes.get(event));
    }

    Optional<TakenBackSize> takenBack(UUID event) {
        return Optional.ofNullable(takenBack.get(event));
    }

    boolean isTakenBack(String recommendation) {
        return takenBack.values().stream()
                .anyMatch(back -> back.size().recommendation().equals(recommendation));
    }

    List<TakenBackSize> takenBack() {
        return new ArrayList<>(takenBack.values());
    }

    /** The newest size of a deployment that some commits hold, and hold the taking back of not. */
    Optional<CommittedSize> newest(DeploymentId deployment, Predicate<CommitId> held) {
        return sizes.values().stream()
                .filter(size -> size.deployment().equals(deployment) && held.test(size.commit()))
                .filter(size -> takenBack(size.event())
                        .filter(back -> held.test(back.commit()))
                        .isEmpty())
                .reduce((older, newer) -> newer);
    }
}
