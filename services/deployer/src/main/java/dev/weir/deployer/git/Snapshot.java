package dev.weir.deployer.git;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a commit. */
record Snapshot(ObjectReader reader, RevCommit commit) {

    /** The bytes of a file. */
    Optional<byte[]> file(String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
            return walk == null || walk.isSubtree()
                    ? Optional.empty()
                    : Optional.of(
                            reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes());
        }
    }

    /** Every file in a folder and below, by path. */
    SortedMap<String, ObjectId> files(String folder) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(folder));
            while (walk.next()) {
                files.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return files;
    }
}
