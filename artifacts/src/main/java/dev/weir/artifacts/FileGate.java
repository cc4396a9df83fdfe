package dev.weir.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens {@code file:} URIs that lie, with every symbolic link followed, inside allowed folders. */
final class FileGate {

    private static final String SCHEME = "file";

    private final Set<Path> roots;

    FileGate(Path root, Set<Path> furtherRoots) {
        this.roots = Stream.concat(Stream.of(root), furtherRoots.stream())
                .map(Path::toAbsolutePath)
                .collect(Collectors.toUnmodifiableSet());
    }

    InputStream open(URI uri) {
        return at(uri, file -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    SeenBlocks openAnywhere(URI uri) {
        return at(uri, SeenBlocks::open);
    }

    private interface Opener<T> {
        T open(Path file) throws IOException;
    }

    private <T> T at(URI uri, Opener<T> opener) {
        Path path = path(uri);
        try {
            Path real = path.toRealPath();
            requireInside(real, uri);
            requireRegular(real, uri);
            return opener.open(real);
        } catch (NoSuchFileException e) {
            throw missing(uri);
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("cannot open " + uri + ": " + e.getMessage(), e);
        }
    }

    private static Path path(URI uri) {
        if (!SCHEME.equals(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new ArtifactFailure.Refused(Refusal.SCHEME_NOT_ALLOWED, "the scheme is not allowed: " + uri);
        }
        try {
            return Path.of(uri);
        } catch (IllegalArgumentException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "no local file: " + uri + ", " + e.getMessage());
        }
    }

    private void requireInside(Path real, URI uri) throws IOException {
        for (Path root : roots) {
            if (Files.exists(root) && real.startsWith(root.toRealPath())) {
                return;
            }
        }
        throw new ArtifactFailure.Refused(Refusal.OUTSIDE_ROOTS, "outside the allowed folders: " + uri);
    }

    private static void requireRegular(Path real, URI uri) {
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw missing(uri);
        }
    }

    private static ArtifactFailure missing(URI uri) {
        return new ArtifactFailure.Refused(Refusal.MISSING, "there is no such file: " + uri);
    }
}
