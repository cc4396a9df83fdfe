package dev.weir.deployer.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FileUtils;

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

    /** The folder, when the repository is given as a path; a URL, also of a file, is pushed to. */
    Optional<Path> folder() {
        return uri.getScheme() == null && uri.getHost() == null
                ? Optional.of(Path.of(uri.getPath()))
                : Optional.empty();
    }

    /** Makes a bare repository where a path leads nowhere or to an empty folder; all of it at once. */
    void prepare() throws IOException, GitAPIException {
        Optional<Path> folder = folder();
        if (folder.isPresent() && isFree(folder.get())) {
            Path draft = folder.get().resolveSibling(folder.get().getFileName() + ".new");
            FileUtils.delete(draft.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
            Git.init()
                    .setBare(true)
                    .setDirectory(draft.toFile())
                    .setInitialBranch(branch)
                    .call()
                    .close();
            Files.move(draft, folder.get(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
