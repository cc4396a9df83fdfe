package dev.weir.deployer.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.URIish;

/** The repository that clusters watch. */
record Remote(URIish uri, String branch) {

    /**
     * A repository by path or URL.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    static Remote of(String repository, String branch) {
        try {
            return new Remote(new URIish(repository), branch);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("weir.git.repository is no path and no URL", e);
        }
    }

    /** The URL as others may see it: without a password. */
    String address() {
        return uri.setPass(null)
                .setUser(uri.isRemote() && !"ssh".equals(uri.getScheme()) ? null : uri.getUser())
                .toString();
    }

    String reference() {
        return "refs/heads/" + branch;
    }

    /** The folder, when the repository lies on this machine. */
    Optional<Path> folder() {
        return uri.isRemote() ? Optional.empty() : Optional.of(Path.of(uri.getPath()));
    }

    /** Makes a bare repository where a path leads nowhere; a remote one must be there. */
    void prepare() throws IOException, GitAPIException {
        if (folder().isPresent() && isEmpty(folder().get())) {
            Git.init()
                    .setBare(true)
                    .setDirectory(folder().get().toFile())
                    .setInitialBranch(branch)
                    .call()
                    .close();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
