package dev.weir.scanner.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where artifacts are read and evidence is kept. */
@ConfigMapping(prefix = "weir.artifacts")
public interface StoreConfig {

    /** Root of the content-addressed store. */
    @WithDefault(".weir/artifacts")
    Path root();

    /** Further folders that artifacts may be read from, comma-separated; none by default. */
    @WithName("readable-roots")
    Optional<List<Path>> readableRoots();

    /** Largest artifact in bytes. */
    @WithName("maximum-bytes")
    @WithDefault("17179869184")
    long maximumBytes();

    /** Folder in which large members are expanded while they are scanned; the platform's folder for temporary files by default. */
    @WithName("work")
    Optional<Path> work();
}
