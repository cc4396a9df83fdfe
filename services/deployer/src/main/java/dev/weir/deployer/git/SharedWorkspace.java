package dev.weir.deployer.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.util.FS;

/**
 * The watched repository itself, when it is a folder on this machine: commits are written into it, and a move of the
 * branch is one compare-and-swap. A hundredth of what a push within one machine costs, and not less safe.
 */
final class SharedWorkspace implements Workspace {

    private static final Duration LONGEST_LOCK = Duration.ofSeconds(10);

    private final Repository repository;
    private final Path folder;
    private final String branch;

    private SharedWorkspace(Repository repository, Path folder, String branch) {
        this.repository = repository;
        this.folder = folder;
        this.branch = branch;
    }

    /** Opens a repository. */
    static SharedWorkspace open(Path folder, Remote remote) throws IOException, GitAPIException {
        Repository repository = Git.open(folder.toFile()).getRepository();
        return new SharedWorkspace(repository, folder, remote.reference());
    }

    @Override
    public Repository repository() {
        return repository;
    }

    @Override
    public Optional<ObjectId> head() throws IOException {
        Optional<ObjectId> head =
                Optional.ofNullable(repository.exactRef(branch)).map(Ref::getObjectId);
        if (head.isEmpty()) {
            refresh();
        }
        return head;
    }

    @Override
    public void refresh() throws IOException {
        if (!RepositoryCache.FileKey.isGitRepository(folder.toFile(), FS.DETECTED)) {
            throw new IOException("there is no repository");
        }
    }

    @Override
    public PushResult push(ObjectId from, ObjectId to) throws IOException {
        refresh();
        RefUpdate update = repository.updateRef(branch);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        update.disableRefLog();
        return switch (update.update()) {
            case NEW, FAST_FORWARD, NO_CHANGE -> PushResult.ACCEPTED;
            case REJECTED -> PushResult.OVERTAKEN;
            case LOCK_FAILURE -> locked(from);
            case NOT_ATTEMPTED,
                    FORCED,
                    REJECTED_CURRENT_BRANCH,
                    REJECTED_MISSING_OBJECT,
                    REJECTED_OTHER_REASON,
                    IO_FAILURE,
                    RENAMED -> throw new IOException("the branch cannot be moved: " + update.getResult());
        };
    }

    @Override
    public void close() {
        repository.close();
    }

    /** Either the branch has moved, or somebody moves it now, or a deployer was killed while it did. */
    private PushResult locked(ObjectId from) throws IOException {
        if (!head().orElseGet(ObjectId::zeroId).equals(from)) {
            return PushResult.OVERTAKEN;
        }
        StaleLocks.remove(folder, Instant.now().minus(LONGEST_LOCK));
        throw new IOException("somebody holds the lock of the branch");
    }
}
