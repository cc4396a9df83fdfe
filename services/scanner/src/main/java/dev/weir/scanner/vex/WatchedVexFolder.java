package dev.weir.scanner.vex;

import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.core.vex.Suppressions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A folder of documents that is looked at again. It is looked at by whoever asks, once in an interval, so that no thread
 * is needed. While one document cannot be read the statements that could be read last go on to hold, all of them,
 * because a missing suppression would come back without a word. Safe for use by many threads.
 */
public final class WatchedVexFolder implements SuppressionSource {

    private final Path folder;
    private final Duration lifetime;
    private final Duration interval;
    private final InstantSource clock;
    private Optional<List<DocumentState>> read = Optional.empty();
    private Suppressions current;
    private Instant next;
    private Optional<String> problem = Optional.empty();

    /**
     * Reads the folder.
     *
     * @param lifetime how long a statement is believed that names no end of its own
     * @param interval how long nobody looks at the folder after somebody did; positive
     * @throws IOException when the folder cannot be read
     * @throws IllegalArgumentException naming the document that is no VEX
     */
    public WatchedVexFolder(Path folder, Duration lifetime, Duration interval, InstantSource clock) throws IOException {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("a folder is looked at again after a while, not after " + interval);
        }
        this.folder = folder;
        this.lifetime = lifetime;
        this.interval = interval;
        this.clock = clock;
        this.next = clock.instant().plus(interval);
        this.current = VexFolder.read(folder, lifetime);
    }

    @Override
    public synchronized Suppressions current() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(interval);
            look(now);
        }
        return current;
    }

    @Override
    public synchronized Optional<String> problem() {
        current();
        return problem;
    }

    private void look(Instant now) {
        try {
            List<DocumentState> there = DocumentState.in(folder);
            if (!read.equals(Optional.of(there))) {
                current = VexFolder.read(folder, lifetime);
                read = Optional.of(there).filter(t -> t.stream().allMatch(d -> d.isSettledAt(now)));
            }
            problem = Optional.empty();
        } catch (IOException e) {
            problem = Optional.of(folder + " cannot be read: " + e);
        } catch (IllegalArgumentException e) {
            read = Optional.empty();
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
