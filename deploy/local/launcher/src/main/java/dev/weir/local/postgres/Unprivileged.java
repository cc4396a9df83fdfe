package dev.weir.local.postgres;

import dev.weir.local.home.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** How PostgreSQL, which refuses to run as root, is run by whoever runs the launcher. */
sealed interface Unprivileged {

    /** Words to put before a command. */
    List<String> prefix();

    /** Gives a directory to the user that the command runs as. */
    void own(Path directory) throws IOException;

    /** The launcher's user is no root: nothing to do. */
    record AsIs() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path directory) {}
    }

    /** In a user name space of its own root is nobody, yet still owns its files: user_namespaces(7). */
    record InUserNamespace() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path directory) {}
    }

    /** As nobody, who is given the directory; every folder above it must be open to all. */
    record AsNobody() implements Unprivileged {

        private static final int NOBODY = 65_534;

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }

        @Override
        public void own(Path directory) throws IOException {
            for (Path path : DirectoryTree.paths(directory)) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Finds what this machine allows. */
    static Unprivileged choose() throws IOException {
        if (!isRoot()) {
            return new AsIs();
        }
        return works(List.of("unshare", "-U", "true")) ? new InUserNamespace() : new AsNobody();
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
