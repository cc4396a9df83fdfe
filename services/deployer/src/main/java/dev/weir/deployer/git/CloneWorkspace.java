package dev.weir.deployer.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FileUtils;

/** A bare clone that nobody else uses; commits are pushed. */
final class CloneWorkspace implements Workspace {

    private final Repository repository;
    private final Remote remote;
    private final String tracking;
    private final int timeoutSeconds;

    private CloneWorkspace(Repository repository, Remote remote, Duration timeout) {
        this.repository = repository;
        this.remote = remote;
        this.tracking = "refs/remotes/origin/" + remote.branch();
        this.timeoutSeconds = Math.toIntExact(Math.max(1, timeout.toSeconds()));
    }

    /** Opens the clone in a folder, or makes it, also in place of one that was not finished. */
    static CloneWorkspace open(Path work, Remote remote, Duration timeout) throws IOException, GitAPIException {
        Path folder = work.resolve("clone.git");
        if (!RepositoryCache.FileKey.isGitRepository(folder.toFile(), FS.DETECTED)) {
            FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
        }
        StaleLocks.remove(folder, Instant.MAX);
        Git git = Git.init().setBare(true).setDirectory(folder.toFile()).call();
        tidyInTheForeground(git.getRepository());
        CloneWorkspace clone = new CloneWorkspace(git.getRepository(), remote, timeout);
        clone.refresh();
        return clone;
    }

    @Override
    public Repository repository() {
        return repository;
    }

    @Override
    public Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(tracking)).map(Ref::getObjectId);
    }

    @Override
    public void refresh() throws IOException {
        try (Transport transport = connect()) {
            transport.setRemoveDeletedRefs(true);
            RefSpec all = new RefSpec("+refs/heads/*:refs/remotes/origin/*");
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(all));
        }
    }

    @Override
    public PushResult push(ObjectId from, ObjectId to) throws IOException {
        RemoteRefUpdate update =
                new RemoteRefUpdate(repository, (String) null, to, remote.reference(), false, tracking, from);
        try (Transport transport = connect()) {
            transport.push(NullProgressMonitor.INSTANCE, List.of(update));
        }
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> PushResult.ACCEPTED;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> PushResult.OVERTAKEN;
            case REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT, NOT_ATTEMPTED ->
                throw new TransportException("the push was refused: " + update.getStatus() + " " + update.getMessage());
        };
    }

    @Override
    public void close() {
        repository.close();
    }

    /** Fetching tidies the clone up when it must; beside other work that would only be harder to stop. */
    private static void tidyInTheForeground(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        if (config.getBoolean("gc", "autodetach", true)) {
            config.setBoolean("gc", null, "autodetach", false);
            config.save();
        }
    }

    private Transport connect() throws IOException {
        Transport transport = Transport.open(repository, remote.uri());
        transport.setTimeout(timeoutSeconds);
        return transport;
    }
}
