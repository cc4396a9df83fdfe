package dev.weir.registry.core.passport;

import dev.weir.registry.core.model.VersionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of a model each cluster runs.
 *
 * @param serving version by place
 */
public record Roster(Map<Place, String> serving) {

    public Roster {
        serving = Map.copyOf(serving);
    }

    /** The roster after these entries of one model, whatever order they come in. */
    public static Roster of(List<Entry> progress) {
        Map<Place, String> serving = new HashMap<>();
        progress.stream()
                .sorted(Comparator.comparing(Entry::time))
                .filter(entry -> entry.subject().version().isPresent())
                .forEach(entry -> apply(entry.step(), entry.subject().version().orElseThrow(), serving));
        return new Roster(serving);
    }

    /** Whether any cluster runs the version. */
    public boolean serves(VersionId version) {
        return serving.containsValue(version.version());
    }

    /** Whether the cluster of a deployment runs the version. */
    public boolean serves(VersionId version, Place place) {
        return version.version().equals(serving.get(place));
    }

    private static void apply(Step step, String version, Map<Place, String> serving) {
        if (step instanceof Step.Succeeded(Deployment deployment)) {
            serving.put(deployment.place(), version);
        } else if (step instanceof Step.RolledBack(Deployment deployment, Optional<String> restored)) {
            restored.ifPresentOrElse(
                    earlier -> serving.put(deployment.place(), earlier),
                    () -> serving.remove(deployment.place(), version));
        }
    }
}
