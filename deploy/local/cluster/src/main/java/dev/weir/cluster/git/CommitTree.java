package dev.weir.cluster.git;

import dev.weir.cluster.kustomize.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The files of a commit. */
public final class CommitTree implements FileTree {

    private static final int MAXIMUM_FILE_BYTES = 1 << 20;

    private final Repository repository;
    private final ObjectId commit;

    CommitTree(Repository repository, ObjectId commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /** Id of the commit, 40 hexadecimal digits. */
    public String commit() {
        return commit.name();
    }

    /** The text of a regular file of at most 1 MiB; symbolic links and submodules are not followed. */
    @Override
    public Optional<String> read(String path) {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree())) {
            if (walk == null || !isFile(walk)) {
                return Optional.empty();
            }
            byte[] bytes = repository.open(walk.getObjectId(0)).getCachedBytes(MAXIMUM_FILE_BYTES);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " of " + commit.name(), e);
        }
    }

    /** Identity of the content of a directory: equal as long as nothing in it differs; none when there is none. */
    public Optional<String> identity(String directory) {
        try (TreeWalk walk = TreeWalk.forPath(repository, directory, tree())) {
            return Optional.ofNullable(walk).map(found -> found.getObjectId(0).name());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory + " of " + commit.name(), e);
        }
    }

    /** Paths of all files that end so. */
    public List<String> filesEnding(String suffix) {
        List<String> paths = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree());
            walk.setRecursive(true);
            while (walk.next()) {
                if (walk.getPathString().endsWith(suffix)) {
                    paths.add(walk.getPathString());
                }
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + commit.name(), e);
        }
    }

    /** The newest commit, this one or one before it, that changed anything in these directories. */
    public String lastChange(Collection<String> directories) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(commit));
            walk.setTreeFilter(
                    AndTreeFilter.create(PathFilterGroup.createFromStrings(directories), TreeFilter.ANY_DIFF));
            RevCommit changed = walk.next();
            return changed == null ? commit.name() : changed.name();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk the history of " + commit.name(), e);
        }
    }

    private ObjectId tree() throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private static boolean isFile(TreeWalk walk) {
        return FileMode.REGULAR_FILE.equals(walk.getFileMode(0))
                || FileMode.EXECUTABLE_FILE.equals(walk.getFileMode(0));
    }
}
