package dev.weir.deployer.git;

import dev.weir.mesh.TransientFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The branch that clusters watch, for one thread at a time. Where it stood last is taken for where it stands, until a
 * push says otherwise: nothing is ever merged or forced, what was overtaken is made again on the new head. After any
 * failure the branch is looked at afresh, since a push may have arrived although its answer did not.
 */
final class Branch {

    private static final int MOST_ATTEMPTS = 20;

    private final Path work;
    private final Remote remote;
    private final Duration timeout;
    private final Committer committer;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Workspace workspace;
    private History history = new History();
    private boolean seen;

    Branch(Path work, Remote remote, Duration timeout, Committer committer) {
        this.work = work;
        this.remote = remote;
        this.timeout = timeout;
        this.committer = committer;
    }

    Remote remote() {
        return remote;
    }

    /**
     * Reads the branch as it stood last.
     *
     * @throws TransientFailure when it cannot be reached
     */
    <T> T read(Reading<T> reading) {
        return locked(open -> look(open, reading));
    }

    /** Reads the branch as it stands now. */
    <T> T readAfresh(Reading<T> reading) {
        return locked(open -> {
            open.refresh();
            return look(open, reading);
        });
    }

    /**
     * Changes the branch until the change wants nothing more.
     *
     * @throws TransientFailure when it cannot be reached, or others are always faster
     */
    <T> T change(Change<T> change) {
        return locked(open -> {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Optional<T> result = attempt(open, change);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            throw new TransientFailure("the branch " + remote.branch() + " moves faster than it can be changed");
        });
    }

    private <T> Optional<T> attempt(Workspace open, Change<T> change) throws IOException {
        try (ObjectInserter inserter = open.repository().newObjectInserter()) {
            Proposal<T> proposal = look(open, view -> change.propose(view, inserter));
            return switch (proposal) {
                case Proposal.Done<T>(T result) -> Optional.of(result);
                case Proposal.Commit<T>(ObjectId tree, String message) -> {
                    commit(open, inserter, tree, message);
                    yield Optional.empty();
                }
            };
        }
    }

    private void commit(Workspace open, ObjectInserter inserter, ObjectId tree, String message) throws IOException {
        Optional<ObjectId> head = open.head();
        ObjectId commit = committer.commit(inserter, tree, head, message);
        switch (open.push(head.orElseGet(ObjectId::zeroId), commit)) {
            case ACCEPTED -> {}
            case OVERTAKEN -> open.refresh();
        }
    }

    private <T> T look(Workspace open, Reading<T> reading) throws IOException {
        Optional<ObjectId> head = open.head();
        while (head.isEmpty()) {
            begin(open);
            head = open.head();
        }
        try (ObjectReader reader = open.repository().newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            history.follow(walk, head.get());
            seen = true;
            return reading.read(new View(new Snapshot(reader, walk.parseCommit(head.get())), history));
        }
    }

    private void begin(Workspace open) throws IOException {
        try (ObjectInserter inserter = open.repository().newObjectInserter()) {
            commit(open, inserter, Beginning.tree(inserter), Beginning.MESSAGE);
        }
    }

    private <T> T locked(Access<T> access) {
        lock.lock();
        try {
            return access.with(open());
        } catch (IOException | GitAPIException | JGitInternalException e) {
            forget();
            throw new TransientFailure("the repository " + remote.address() + " does not answer: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    private Workspace open() throws IOException, GitAPIException {
        Workspace open = workspace;
        if (open == null) {
            open = connect();
            workspace = open;
        }
        return open;
    }

    /** A repository that was seen before is never made again: if it is not there it is away. */
    private Workspace connect() throws IOException, GitAPIException {
        Optional<Path> folder = remote.folder();
        if (folder.isPresent()) {
            if (!seen) {
                remote.prepare();
            }
            return SharedWorkspace.open(folder.get(), remote);
        }
        return CloneWorkspace.open(work, remote, timeout);
    }

    private void forget() {
        if (workspace != null) {
            workspace.close();
        }
        workspace = null;
        history = new History();
    }

    /** What is done with the workspace. */
    private interface Access<T> {
        T with(Workspace open) throws IOException;
    }
}
