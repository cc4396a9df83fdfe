package dev.weir.local.postgres;

import dev.weir.local.home.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL keeps.
 *
 * @param path its data directory
 * @param binaries programs of the version that keeps it
 * @param unprivileged how they are run
 */
record DataDirectory(Path path, PostgresBinaries binaries, Unprivileged unprivileged) {

    /** Makes it unless it is there; an interrupted attempt leaves nothing under the name. */
    void make(String password) throws IOException, InterruptedException {
        binaries.unpack();
        if (Files.exists(path.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        DirectoryTree.delete(draft);
        Files.createDirectories(draft);
        unprivileged.own(draft);
        initialise(draft, password);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path draft, String password) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(
                binaries.program("initdb").toString(),
                "-D",
                draft.toString(),
                "-U",
                Postgres.USER,
                "--pwfile=/dev/stdin",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process initdb = builder.start();
        try (var in = initdb.outputWriter()) {
            in.write(password + "\n");
        }
        String said = new String(initdb.getInputStream().readAllBytes());
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed:\n" + said.strip());
        }
    }
}
