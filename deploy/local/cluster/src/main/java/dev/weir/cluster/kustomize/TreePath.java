package dev.weir.cluster.kustomize;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths inside a tree; none leads out of it, and remote resources are not fetched. */
final class TreePath {

    private TreePath() {}

    static String resolved(String directory, String relative) {
        if (relative.contains("://") || relative.startsWith("/") || relative.isBlank()) {
            throw new KustomizeException("not a path inside the repository: " + relative);
        }
        return normalized(directory + "/" + relative);
    }

    static String normalized(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> {
                    if (segments.pollLast() == null) {
                        throw new KustomizeException("outside the repository: " + path);
                    }
                }
                default -> segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
