package dev.weir.signing.files;

import dev.weir.artifacts.Digest;
import dev.weir.signing.HashType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Digests that this program computed, in a file of its own: a line of {@code <key> <digest>} for each, where the key is
 * the SHA-256 of all that {@link FileState} tells, the hash and the offsets. A digest of an old signature is never taken
 * over, because a signature does not say which file on this disk it was computed from. A file that changed within the
 * last seconds is not remembered: it might change again within the resolution of the clock.
 */
public final class DigestCache implements PartDigests {

    private static final Duration UNSETTLED = Duration.ofSeconds(2);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final InstantSource clock;
    private final Map<String, String> digests;
    private final AtomicInteger reused = new AtomicInteger();

    private DigestCache(Path file, InstantSource clock, Map<String, String> digests) {
        this.file = file;
        this.clock = clock;
        this.digests = new ConcurrentHashMap<>(digests);
    }

    /**
     * Opens a cache, empty when there is no file yet.
     *
     * @throws IOException also when others than its owner could have written the file
     */
    public static DigestCache open(Path file, InstantSource clock) throws IOException {
        return new DigestCache(file, clock, Files.exists(file) ? read(file) : Map.of());
    }

    /** How many digests were found. */
    public int reused() {
        return reused.get();
    }

    @Override
    public Optional<String> find(FileState file, long start, long end, HashType hash) {
        Optional<String> found = Optional.ofNullable(digests.get(key(file, start, end, hash)));
        found.ifPresent(hex -> reused.incrementAndGet());
        return found;
    }

    @Override
    public void keep(FileState file, long start, long end, HashType hash, String hex) {
        Instant settled = clock.instant().minus(UNSETTLED);
        if (file.changed().isBefore(settled) && file.modified().isBefore(settled)) {
            digests.put(key(file, start, end, hash), hex);
        }
    }

    /** Writes everything, readable and writable by its owner alone. */
    public void save() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "digests", ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(
                part,
                digests.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .sorted()
                        .toList());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, String> read(Path file) throws IOException {
        boolean own =
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        if (!own) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is no cache of digests that its owner alone can write; name another file to begin one");
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 2))
                .filter(fields -> fields.length == 2)
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1], (first, second) -> second));
    }

    private static String key(FileState file, long start, long end, HashType hash) {
        String text = String.join("\0", hash.label(), start + "-" + end, file.toString());
        return Digest.ofContent(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
