package dev.weir.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Remembers which process a part is, across runs of the launcher.
 *
 * @param file where it is remembered
 */
public record PidFile(Path file) {

    /** What is known about the process; a file that cannot be read counts as stale. */
    public PidState state() {
        try {
            ProcessIdentity identity = ProcessIdentity.parse(Files.readString(file));
            return identity.isAlive() ? new PidState.Alive(identity) : new PidState.Stale(file);
        } catch (NoSuchFileException e) {
            return new PidState.Absent();
        } catch (IOException e) {
            return new PidState.Stale(file);
        }
    }

    /** Remembers a process, at once or not at all. */
    public void write(ProcessIdentity identity) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, identity.line() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
