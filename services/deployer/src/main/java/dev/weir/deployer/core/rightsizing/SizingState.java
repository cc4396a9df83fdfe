package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.rollout.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known about right-sizing a model.
 *
 * @param healthy by environment and cluster, the commit that a cluster last said to run well
 * @param waiting recommendations that wait for a rollout to end, oldest first
 * @param decided the last decisions, oldest first
 */
public record SizingState(Map<String, CommitId> healthy, List<Recommendation> waiting, List<Decision> decided) {

    public static final SizingState NOTHING = new SizingState(Map.of(), List.of(), List.of());

    private static final int REMEMBERED = 20;

    /**
     * A recommendation and what became of it.
     *
     * @param cluster of the deployment; empty where it is not known
     * @param commit empty when nothing changed
     * @param path folder of the kustomization; empty when nothing changed
     */
    public record Decision(
            Recommendation recommendation,
            String cluster,
            Outcome outcome,
            String reason,
            String commit,
            String path) {}

    /** How it ended. */
    public enum Outcome {
        COMMITTED,
        REFUSED,
        /** Nobody asked for it; it is only remembered. */
        OFF
    }

    public SizingState {
        healthy = Map.copyOf(healthy);
        waiting = List.copyOf(waiting);
        decided = List.copyOf(decided);
    }

    /** A place as the keys of {@link #healthy} name it. */
    public static String place(String environment, String cluster) {
        return environment + "/" + cluster;
    }

    public SizingState healthyAt(String place, CommitId commit) {
        Map<String, CommitId> next = new TreeMap<>(healthy);
        next.put(place, commit);
        return new SizingState(next, waiting, decided);
    }

    /** With one that waits, in place of an earlier one for the same resource of the same deployment. */
    public SizingState waitingFor(Recommendation recommendation) {
        return new SizingState(
                healthy,
                Stream.concat(
                                waiting.stream().filter(other -> !other.isOfSameAs(recommendation)),
                                Stream.of(recommendation))
                        .toList(),
                decided);
    }

    /** With a decision, which nothing waits for any more. */
    public SizingState decided(Decision decision) {
        List<Decision> all = new ArrayList<>(decided);
        all.add(decision);
        return new SizingState(
                healthy,
                waiting.stream()
                        .filter(other ->
                                !other.event().equals(decision.recommendation().event()))
                        .toList(),
                all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /** Whether it was decided lately what becomes of the recommendation that a fact says. */
    boolean isDecided(UUID event) {
        return decided.stream()
                .anyMatch(decision -> decision.recommendation().event().equals(event));
    }

    Optional<CommitId> healthyAt(String place) {
        return Optional.ofNullable(healthy.get(place));
    }
}
