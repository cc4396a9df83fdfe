package dev.weir.cluster.kustomize;

import java.util.Optional;

/** Files at one point in time. Paths are relative to the root, with forward slashes. */
public interface FileTree {

    /** The text of a file; none when there is no such file. */
    Optional<String> read(String path);
}
