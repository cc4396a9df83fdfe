package dev.weir.cluster.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.util.FileUtils;

/**
 * Follows one branch of a repository in a bare copy of its own. The copy is made anew by every process, so that no lock
 * or half-written pack of a killed one can stand in the way. For one thread.
 */
public final class RepositoryMirror implements AutoCloseable {

    private static final String TRACKING = "refs/weir/desired";
    private static final int TIDY_EVERY = 200;

    private final Git git;
    private final String url;
    private final String branch;
    private final int timeoutSeconds;
    private int fetched;

    private RepositoryMirror(Git git, String url, String branch, Duration timeout) {
        this.git = git;
        this.url = url;
        this.branch = branch;
        this.timeoutSeconds = (int) Math.max(1, timeout.toSeconds());
    }

    /**
     * Makes an empty copy.
     *
     * @param folder for the copy, which lies in {@code desired-state.git} there and replaces the one before
     * @param url URL of the repository or path of a bare one; it need not exist yet
     * @param branch branch to follow
     * @param timeout how long one fetch may stall
     */
    public static RepositoryMirror create(Path folder, String url, String branch, Duration timeout) throws IOException {
        File directory = folder.resolve("desired-state.git").toFile();
        FileUtils.delete(directory, FileUtils.RECURSIVE | FileUtils.SKIP_MISSING | FileUtils.RETRY);
        try {
            Git git = Git.init().setBare(true).setDirectory(directory).call();
            return new RepositoryMirror(git, url, branch, timeout);
        } catch (GitAPIException e) {
            throw new IOException("cannot make a copy of the repository at " + folder, e);
        }
    }

    /**
     * Fetches the branch.
     *
     * @return its newest commit; none while the branch does not exist
     * @throws IOException when the repository cannot be reached
     */
    public Optional<CommitTree> fetch() throws IOException {
        try {
            Optional<ObjectId> advertised = advertised();
            if (advertised.isEmpty()) {
                return Optional.empty();
            }
            Repository repository = git.getRepository();
            if (!advertised.get().equals(repository.resolve(TRACKING))) {
                transfer();
            }
            return Optional.ofNullable(repository.resolve(TRACKING)).map(id -> new CommitTree(repository, id));
        } catch (GitAPIException e) {
            throw new IOException("cannot fetch " + branch + " of " + url + ": " + e.getMessage(), e);
        }
    }

    private Optional<ObjectId> advertised() throws GitAPIException {
        return Git.lsRemoteRepository().setRemote(url).setHeads(true).setTimeout(timeoutSeconds).call().stream()
                .filter(ref -> ref.getName().equals("refs/heads/" + branch))
                .map(ref -> ref.getObjectId())
                .findFirst();
    }

    private void transfer() throws GitAPIException {
        git.fetch()
                .setRemote(url)
                .setRefSpecs(new RefSpec("+refs/heads/" + branch + ":" + TRACKING))
                .setTimeout(timeoutSeconds)
                .call();
        fetched++;
        if (fetched % TIDY_EVERY == 0) {
            git.gc().call();
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
