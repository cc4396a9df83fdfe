package dev.weir.local.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Git repository that holds the desired state: bare, with {@code main} as its branch.
 *
 * @param directory where it lies
 */
record BareRepository(Path directory) {

    /** Makes it unless it is there. */
    void make() throws IOException, InterruptedException {
        if (Files.exists(directory.resolve("HEAD"))) {
            return;
        }
        Process git = new ProcessBuilder(
                        List.of("git", "init", "--quiet", "--bare", "--initial-branch=main", directory.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        if (git.waitFor() != 0) {
            throw new IOException("git cannot make the repository " + directory + ": " + said.strip());
        }
    }
}
