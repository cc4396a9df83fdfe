package dev.weir.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the repository of the desired state holds, asked of the git command. */
final class GitLog {

    private GitLog() {}

    /** The deployment id in each commit that has one, newest first; reverts are left out. */
    static List<String> deployments(Path repository) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        "git",
                        "-C",
                        repository.toString(),
                        "log",
                        "main",
                        "--format=%(trailers:key=Weir-Deployment-Id,valueonly,separator=%x2C)|%s")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String log = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git log failed in " + repository);
        }
        return log.lines()
                .filter(line -> !line.contains("|Revert"))
                .map(line -> line.substring(0, line.indexOf('|')))
                .filter(id -> !id.isBlank())
                .toList();
    }
}
