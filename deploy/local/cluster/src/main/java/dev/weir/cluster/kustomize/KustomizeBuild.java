package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds a directory with a {@code kustomization.yaml} into resources, as {@code kustomize build} does. */
public final class KustomizeBuild {

    private static final String FILE = "kustomization.yaml";

    private final FileTree files;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> directories = new LinkedHashSet<>();

    private KustomizeBuild(FileTree files) {
        this.files = files;
    }

    /**
     * What a build came to.
     *
     * @param resources in the order of the kustomization
     * @param directories every directory that a kustomization was read from
     */
    public record Built(List<ObjectNode> resources, Set<String> directories) {

        public Built {
            resources = List.copyOf(resources);
            directories = Set.copyOf(directories);
        }
    }

    /**
     * Builds a directory.
     *
     * @throws KustomizeException when anything in it cannot be built
     */
    public static Built build(FileTree files, String directory) {
        KustomizeBuild build = new KustomizeBuild(files);
        List<ObjectNode> resources = build.directory(TreePath.normalized(directory));
        return new Built(resources, build.directories);
    }

    private List<ObjectNode> directory(String directory) {
        if (open.contains(directory)) {
            throw new KustomizeException(directory + " includes itself");
        }
        open.push(directory);
        directories.add(directory);
        Kustomization kustomization = Kustomization.read(files, directory + "/" + FILE);
        List<ObjectNode> resources = new ArrayList<>();
        for (String entry : kustomization.resources()) {
            resources.addAll(resource(TreePath.resolved(directory, entry)));
        }
        Patches.apply(files, directory, kustomization, resources);
        Transformers.apply(kustomization, resources);
        open.pop();
        return resources;
    }

    private List<ObjectNode> resource(String path) {
        if (files.read(path + "/" + FILE).isPresent()) {
            return directory(path);
        }
        String text = files.read(path)
                .orElseThrow(() -> new KustomizeException(path + " is neither a file nor a kustomization"));
        return Yaml.documents(path, text);
    }
}
