package dev.weir.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What was committed. */
final class GitLog {

    private GitLog() {}

    /** The newest commits of the branch main, newest first. */
    static List<String> of(Path repository, int count) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(List.of(
                        "git",
                        "--git-dir",
                        repository.toString(),
                        "log",
                        "--max-count=" + count,
                        "--format=%h %ad %s",
                        "--date=format:%H:%M:%S",
                        "main"))
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        if (git.waitFor() != 0) {
            throw new IOException("git cannot read " + repository + ": " + said.strip());
        }
        return said.lines().toList();
    }
}
