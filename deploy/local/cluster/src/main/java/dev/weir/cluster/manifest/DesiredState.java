package dev.weir.cluster.manifest;

import dev.weir.cluster.git.CommitTree;
import dev.weir.cluster.kustomize.KustomizeBuild;
import dev.weir.cluster.kustomize.KustomizeException;
import dev.weir.cluster.workload.Desired;
import dev.weir.cluster.workload.Overlay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a repository wants of one cluster: every {@code models/<model>/overlays/<environment>/<cluster>}. What did not
 * change since the commit before is not built again. For one thread.
 */
public final class DesiredState {

    private static final String FILE = "/kustomization.yaml";

    private final String suffix;
    private Map<Overlay, Built> known = Map.of();

    /** For the cluster of this name. */
    public DesiredState(String cluster) {
        this.suffix = "/" + cluster + FILE;
    }

    /** The desired state at a commit, in order of paths. */
    public List<Desired> at(CommitTree tree) {
        Map<Overlay, Built> built = new LinkedHashMap<>();
        for (Overlay overlay : overlays(tree)) {
            Built before = known.get(overlay);
            built.put(overlay, before != null && before.holdsAt(tree) ? before : build(tree, overlay));
        }
        known = built;
        return built.values().stream().map(Built::desired).toList();
    }

    private List<Overlay> overlays(CommitTree tree) {
        return tree.filesEnding(suffix).stream()
                .map(path -> path.substring(0, path.length() - FILE.length()))
                .filter(DesiredState::isOverlay)
                .map(Overlay::new)
                .toList();
    }

    private static boolean isOverlay(String path) {
        return path.matches("models/[^/]+/overlays/[^/]+/[^/]+");
    }

    private static Built build(CommitTree tree, Overlay overlay) {
        try {
            KustomizeBuild.Built result = KustomizeBuild.build(tree, overlay.path());
            String revision = tree.lastChange(result.directories());
            return new Built(desired(overlay, revision, result), identities(tree, result.directories()));
        } catch (KustomizeException e) {
            Set<String> model = Set.of("models/" + overlay.model());
            String message = String.valueOf(e.getMessage());
            return new Built(new Desired.Broken(overlay, tree.lastChange(model), message), identities(tree, model));
        }
    }

    private static Desired desired(Overlay overlay, String revision, KustomizeBuild.Built built) {
        try {
            return new Desired.Wanted(overlay, revision, InferenceServices.workload(overlay, built.resources()));
        } catch (MalformedManifest e) {
            return new Desired.Broken(overlay, revision, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> identities(CommitTree tree, Set<String> directories) {
        Map<String, String> identities = new HashMap<>();
        directories.forEach(directory -> tree.identity(directory).ifPresent(id -> identities.put(directory, id)));
        return identities;
    }

    private record Built(Desired desired, Map<String, String> identities) {

        boolean holdsAt(CommitTree tree) {
            return identities.entrySet().stream()
                    .allMatch(entry -> tree.identity(entry.getKey())
                            .filter(entry.getValue()::equals)
                            .isPresent());
        }
    }
}
