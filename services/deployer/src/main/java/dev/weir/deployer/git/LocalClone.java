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
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/** A bare clone that nobody else uses, and its connection to the remote repository. Not safe for use by threads. */
final class LocalClone implements AutoCloseable {

    private static final Duration LONGEST_LOCK = Duration.ofSeconds(10);

    private final Repository repository;
    private final Remote remote;
    private final String tracking;
    private final int timeoutSeconds;

    private LocalClone(Repository repository, Remote remote, Duration timeout) {
        this.repository = repository;
        this.remote = remote;
        this.tracking = "refs/remotes/origin/" + remote.branch();
        this.timeoutSeconds = Math.toIntExact(Math.max(1, timeout.toSeconds()));
    }

    /** Opens or makes the clone in a folder, and the remote repository where it is a path that leads nowhere. */
    static LocalClone open(Path work, Remote remote, Duration timeout) throws IOException, GitAPIException {
        remote.prepare();
        StaleLocks.remove(work, Instant.MAX);
        Git git = Git.init().setBare(true).setDirectory(work.toFile()).call();
        return new LocalClone(git.getRepository(), remote, timeout);
    }

    Repository repository() {
        return repository;
    }

    /** The head of the branch as it was last seen; none when the branch does not exist. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(tracking)).map(Ref::getObjectId);
    }

    /** Looks where the branch is now. */
    void fetch() throws IOException {
        try (Transport transport = connect()) {
            transport.setRemoveDeletedRefs(true);
            RefSpec all = new RefSpec("+refs/heads/*:refs/remotes/origin/*");
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(all));
        }
    }

    /**
     * Moves the branch from one commit to the next, if that is where it still is.
     *
     * @param from the zero id for a branch that does not exist
     */
    PushResult push(ObjectId from, ObjectId to) throws IOException {
        RemoteRefUpdate update =
                new RemoteRefUpdate(repository, (String) null, to, remote.reference(), false, tracking, from);
        try (Transport transport = connect()) {
            transport.push(NullProgressMonitor.INSTANCE, List.of(update));
        }
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> PushResult.ACCEPTED;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> PushResult.OVERTAKEN;
            case REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT, NOT_ATTEMPTED ->
                throw refused(update);
        };
    }

    @Override
    public void close() {
        repository.close();
    }

    private Transport connect() throws IOException {
        Transport transport = Transport.open(repository, remote.uri());
        transport.setTimeout(timeoutSeconds);
        return transport;
    }

    /** A lock that a killed deployer left in a repository on this machine would refuse every later push. */
    private TransportException refused(RemoteRefUpdate update) throws IOException {
        Optional<Path> folder = remote.folder();
        if (folder.isPresent()) {
            StaleLocks.remove(folder.get(), Instant.now().minus(LONGEST_LOCK));
        }
        return new TransportException("the push was refused: " + update.getStatus() + " " + update.getMessage());
    }
}
